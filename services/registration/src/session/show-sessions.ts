import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import type { CommandDeps } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { seesEvent } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import type { SessionView } from './session.body.ts';
import { listSessions } from './session.store.ts';

/** The sessions of an event with their stations; who stands where is not part of it. */
export const showSessions =
  ({ db, now }: Pick<CommandDeps, 'db' | 'now'>) =>
  async (
    actorId: string,
    eventId: string,
    query: ListQuery,
  ): Promise<Result<Page<SessionView>, Rejection>> => {
    const sight = sightOf(await findHeldOffices(db, actorId), now());
    const event = await findEvent(db, eventId);
    if (!event || !seesEvent(sight, event)) return refuse(unknownEvent);
    const rows = await listSessions(db, eventId, query);
    return accept(
      pageFrom(
        rows,
        query.limit,
        (row) => row.sessionId,
        (row) => row,
      ),
    );
  };
