import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, type Work } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { chainOf } from '../event/event.access.ts';
import type { EventView } from '../event/event.body.ts';
import { findEventToChange } from '../event/event.store.ts';
import type { AskedSession, SessionView } from './session.body.ts';
import {
  flawOfChange,
  flawOfMoving,
  flawOfStations,
  inRoom,
  unknownSession,
} from './session.rules.ts';
import { findDrawn, findEventIdOfSession, findSession, saveSession } from './session.store.ts';
import { sessionPlanned } from './session-planned.ts';
import { findRoomsToPlan, findStanding } from './session-rooms.ts';

type Found = { readonly event: EventView; readonly session: SessionView };

/** A session nobody drew for, for an organiser who has seen this version of it. */
const findMovable = async (
  { tx, held, at }: Work,
  sessionId: string,
  basedOn: number,
): Promise<Result<Found, Rejection>> => {
  const eventId = await findEventIdOfSession(tx, sessionId);
  const event = eventId && (await findEventToChange(tx, eventId));
  const session = await findSession(tx, sessionId);
  if (!event || !session) return refuse(unknownSession);
  if (!mayOrganise(held, chainOf(event), at)) return refuse(forbidden);
  const isDrawn = (await findDrawn(tx, [sessionId])).has(sessionId);
  const flaw =
    flawOfVersion('session.changed', basedOn, session) ?? flawOfMoving(event, session, isDrawn);
  return flaw ? refuse(flaw) : accept({ event, session });
};

/** Where none are listed and it stays in its room, it keeps those it has. */
const withStations = (asked: AskedSession, session: SessionView): AskedSession => {
  const stays = asked.roomId === null || asked.roomId === session.roomId;
  if (asked.stations !== undefined || !stays) return asked;
  return { ...asked, stations: session.stations.map(({ station, spare }) => ({ station, spare })) };
};

const save = async (
  { tx, tell }: Work,
  { event, session }: Found,
): Promise<Result<SessionView, Rejection>> => {
  await saveSession(tx, session);
  await appendFacts(tx, [sessionPlanned(session, event.competitionId, tell)]);
  return accept(session);
};

/** Moves a session, or gives it another name, group, batch or list of stations, before its draw. */
export const changeSession =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    sessionId: string,
    basedOn: number,
    asked: AskedSession,
  ): Promise<Result<SessionView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const found = await findMovable(work, sessionId, basedOn);
      if (!found.ok) return found;
      const { event, session } = found.value;
      const rooms = await findRoomsToPlan(work.tx, event.ownerId, [asked]);
      const wanted = inRoom(withStations(asked, session), rooms);
      const others = (await findStanding(work.tx, [wanted])).filter(
        (other) => other.sessionId !== sessionId,
      );
      const flaw =
        flawOfChange(event, wanted, rooms) ?? flawOfStations([wanted], others, () => 'stations');
      if (flaw) return refuse(flaw);
      const stations = wanted.stations.map((station) => ({ ...station, inUse: false }));
      const changed = { ...session, ...wanted, stations, version: session.version + 1 };
      return save(work, { event, session: changed });
    });

/** Takes a session off the plan before its draw; it stays on record with the reason. */
export const cancelSession =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    sessionId: string,
    basedOn: number,
    reason: string,
  ): Promise<Result<SessionView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const found = await findMovable(work, sessionId, basedOn);
      if (!found.ok) return found;
      const { event, session } = found.value;
      const version = session.version + 1;
      const cancelled = { ...session, state: 'cancelled' as const, cancelReason: reason, version };
      return save(work, { event, session: cancelled });
    });
