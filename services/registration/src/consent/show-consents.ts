import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { mayReadConsents } from './consent.access.ts';
import type { ConsentView } from './consent.body.ts';
import { listConsents, viewOf } from './consent.store.ts';

/** Consents in a competition: all of them for the organiser, one's own for everybody. */
export const showConsents =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    competitionId: string,
    query: ListQuery & { personId?: string | undefined },
  ): Promise<Result<Page<ConsentView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      await enterEveryTenant(tx);
      const competition = await findCompetition(tx, competitionId);
      if (!competition) return refuse(unknownCompetition);
      const chain = { organisationId: competition.ownerId, competitionId };
      if (!mayReadConsents({ actorId, held, at }, chain, query.personId)) return refuse(forbidden);
      const rows = await listConsents(tx, competitionId, query);
      return accept(pageFrom(rows, query.limit, (row) => row.consentId, viewOf));
    });
