import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { mayReadPeople } from '../person/person.access.ts';
import { ownerOf } from '../person/register-persons.ts';
import type { OfficialView } from './official.body.ts';
import { listOfficials, viewOf } from './official.store.ts';

/** The register of one owner. */
export const showOfficials =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    query: ListQuery & { ownerId: string },
  ): Promise<Result<Page<OfficialView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      if (!mayReadPeople(held, await ownerOf(tx, query.ownerId), at)) return refuse(forbidden);
      const rows = await listOfficials(tx, query);
      return accept(pageFrom(rows, query.limit, (row) => row.officialId, viewOf));
    });
