import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetitionInSight } from '../competition/competition.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { seesEvent } from './event.access.ts';
import type { EventDetail, EventView } from './event.body.ts';
import { unknownEvent } from './event.rules.ts';
import { findEvent, listEvents } from './event.store.ts';
import { findProgress } from './event-progress.store.ts';

type Deps = Pick<CommandDeps, 'db' | 'now'>;

/** The events of a competition in which somebody holds an office. */
export const showEvents =
  (deps: Deps) =>
  (
    actorId: string,
    competitionId: string,
    query: ListQuery,
  ): Promise<Result<Page<EventView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const sight = sightOf(held, at);
      if (!(await findCompetitionInSight(tx, competitionId, sight)))
        return refuse(unknownCompetition);
      const rows = await listEvents(tx, competitionId, query, sight);
      return accept(
        pageFrom(
          rows,
          query.limit,
          (row) => row.eventId,
          (row) => row,
        ),
      );
    });

/** One event with what judging told of it and how far its opening is. */
export const showEvent =
  (deps: Deps) =>
  (actorId: string, eventId: string): Promise<Result<EventDetail, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event || !seesEvent(sightOf(held, at), event)) return refuse(unknownEvent);
      return accept({ ...event, ...(await findProgress(tx, event)) });
    });
