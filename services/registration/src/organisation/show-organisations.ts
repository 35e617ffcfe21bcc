import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { mayReadOrganisations } from './organisation.access.ts';
import type { OrganisationView } from './organisation.body.ts';
import { listOrganisations, type OrganisationRow } from './organisation.store.ts';

const viewOf = ({ recordedAt: _, ...row }: OrganisationRow): OrganisationView => row;

export const showOrganisations =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    query: ListQuery & { ownerId?: string | undefined },
  ): Promise<Result<Page<OrganisationView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      if (!mayReadOrganisations(held, at)) return refuse(forbidden);
      const rows = await listOrganisations(tx, query);
      return accept(pageFrom(rows, query.limit, (row) => row.organisationId, viewOf));
    });
