import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import type { CommandDeps } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetitionInSight } from '../competition/competition.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { seesEvent } from './event.access.ts';
import type { EventDetail, EventView } from './event.body.ts';
import { unknownEvent } from './event.rules.ts';
import { findEvent, findProgress, listEvents } from './event.store.ts';

type Deps = Pick<CommandDeps, 'db' | 'now'>;

/** The events of a competition in which somebody holds an office. */
export const showEvents =
  ({ db, now }: Deps) =>
  async (
    actorId: string,
    competitionId: string,
    query: ListQuery,
  ): Promise<Result<Page<EventView>, Rejection>> => {
    const sight = sightOf(await findHeldOffices(db, actorId), now());
    if (!(await findCompetitionInSight(db, competitionId, sight)))
      return refuse(unknownCompetition);
    const rows = await listEvents(db, competitionId, query, sight);
    return accept(
      pageFrom(
        rows,
        query.limit,
        (row) => row.eventId,
        (row) => row,
      ),
    );
  };

/** One event with what judging told of it and how far its opening is. */
export const showEvent =
  ({ db, now }: Deps) =>
  async (actorId: string, eventId: string): Promise<Result<EventDetail, Rejection>> => {
    const sight = sightOf(await findHeldOffices(db, actorId), now());
    const event = await findEvent(db, eventId);
    if (!event || !seesEvent(sight, event)) return refuse(unknownEvent);
    return accept({ ...event, ...(await findProgress(db, event)) });
  };
