import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetitionInSight } from '../competition/competition.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import type { VenueView } from './venue.body.ts';
import { listVenues } from './venue.store.ts';

/** The venues of the competition's owner with their rooms. */
export const showVenues =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    competitionId: string,
    query: ListQuery,
  ): Promise<Result<Page<VenueView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const competition = await findCompetitionInSight(tx, competitionId, sightOf(held, at));
      if (!competition) return refuse(unknownCompetition);
      const rows = await listVenues(tx, competition.ownerId, query);
      return accept(
        pageFrom(
          rows,
          query.limit,
          ({ venueId }) => venueId,
          (row) => row,
        ),
      );
    });
