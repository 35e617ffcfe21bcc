import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, type Work } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import { orderedIds } from '../ordered-ids.ts';
import type { AskedSession, SessionView } from './session.body.ts';
import { flawOfSessions, flawOfStations, inRoom } from './session.rules.ts';
import { countSessions, insertSessions } from './session.store.ts';
import { sessionPlanned } from './session-planned.ts';
import { findRoomsToPlan, findStanding } from './session-rooms.ts';

/** Plans them within a transaction that others may share: one event's sessions, all or none. */
export const planInEvent = async (
  deps: CommandDeps,
  { tx, held, at, tell }: Work,
  eventId: string,
  asked: readonly AskedSession[],
): Promise<Result<{ sessions: SessionView[] }, Rejection>> => {
  const event = await findEventToChange(tx, eventId);
  if (!event) return refuse(unknownEvent);
  if (!mayOrganise(held, chainOf(event), at)) return refuse(forbidden);
  const { ownerId, competitionId } = event;
  const rooms = await findRoomsToPlan(tx, ownerId, asked);
  const sessions = asked.map((session) => inRoom(session, rooms));
  const flaw =
    flawOfSessions(event, sessions, await countSessions(tx, eventId), rooms) ??
    flawOfStations(sessions, await findStanding(tx, sessions));
  if (flaw) return refuse(flaw);

  const ids = orderedIds(deps.newId, sessions.length);
  const made = sessions.map((session, place) => ({
    sessionId: ids[place] ?? deps.newId(),
    ownerId,
    eventId,
    ...session,
    stations: session.stations.map((station) => ({ ...station, inUse: false })),
    state: 'planned' as const,
    cancelReason: null,
    version: 1,
  }));
  await insertSessions(tx, made, at);
  await appendFacts(
    tx,
    made.map((session) => sessionPlanned(session, competitionId, tell)),
  );
  return accept({ sessions: made });
};

/** Plans sessions of an event, all or none. */
export const planSessions =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    sessions: readonly AskedSession[],
  ): Promise<Result<{ sessions: SessionView[] }, Rejection>> =>
    carryOut(deps, frame, (work) => planInEvent(deps, work, eventId, sessions));
