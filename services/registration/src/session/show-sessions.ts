import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { seesEvent } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import type { SessionView } from './session.body.ts';
import { listSessions } from './session.store.ts';

/** The sessions of an event with their stations; who stands where is not part of it. */
export const showSessions =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    eventId: string,
    query: ListQuery,
  ): Promise<Result<Page<SessionView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event || !seesEvent(sightOf(held, at), event)) return refuse(unknownEvent);
      const rows = await listSessions(tx, eventId, query);
      return accept(
        pageFrom(
          rows,
          query.limit,
          (row) => row.sessionId,
          (row) => row,
        ),
      );
    });
