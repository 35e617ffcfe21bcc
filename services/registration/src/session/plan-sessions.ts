import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import { orderedIds } from '../ordered-ids.ts';
import type { NewSession, SessionView } from './session.body.ts';
import { flawOfSessions } from './session.rules.ts';
import { countSessions, insertSessions } from './session.store.ts';
import { sessionPlanned } from './session-planned.ts';

/** Plans sessions of an event, all or none. */
export const planSessions =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    sessions: readonly NewSession[],
  ): Promise<Result<{ sessions: SessionView[] }, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, tell }) => {
      const event = await findEventToChange(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayOrganise(held, chainOf(event), at)) return refuse(forbidden);
      const flaw = flawOfSessions(event, sessions, await countSessions(tx, eventId));
      if (flaw) return refuse(flaw);

      const { ownerId, competitionId } = event;
      const ids = orderedIds(deps.newId, sessions.length);
      const made = sessions.map((session, place) => ({
        sessionId: ids[place] ?? deps.newId(),
        ownerId,
        eventId,
        ...session,
        stations: session.stations.map((station) => ({ ...station, inUse: false })),
        version: 1,
      }));
      await insertSessions(tx, made, at);
      await appendFacts(
        tx,
        made.map((session) => sessionPlanned(session, competitionId, tell)),
      );
      return accept({ sessions: made });
    });
