import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import type { CommandDeps, Work } from '../command-deps.ts';
import { needsDrawKey } from '../draw-key/draw-key.rules.ts';
import { type DrawKeyRow, findPresentKey } from '../draw-key/draw-key.store.ts';
import { findStandingEntries } from '../entry/entry.store.ts';
import { chainOf } from '../event/event.access.ts';
import type { EventView } from '../event/event.body.ts';
import { findEventToChange } from '../event/event.store.ts';
import { findProgress } from '../event/event-progress.store.ts';
import { knownOfSeals } from '../seal/rosters.ts';
import { listSeals } from '../seal/seal.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import type { SessionView } from '../session/session.body.ts';
import { cancelledSession, SESSIONS_MAX, unknownSession } from '../session/session.rules.ts';
import { findEventIdOfSession, findSession, listSessions } from '../session/session.store.ts';
import { mayRecordDraw } from './draw.access.ts';
import type { DrawGround } from './draw.rules.ts';
import { openDraws } from './draw.store.ts';

export type DrawDeps = CommandDeps & { readonly keys: KeyRing };

/** A session, and the version whoever draws has seen of it. */
export type SessionSeen = { readonly sessionId: string; readonly version: number };

/** What a draw is decided from, and what it is closed with. */
export type GroundToSeal = DrawGround & {
  /** Undefined where the event has none; only open events are drawn without. */
  readonly key: DrawKeyRow | undefined;
  readonly serial: number;
};

/** Who drew in which session, by whatever key it was closed. */
const rostersOf = async (tx: Transaction, { keys }: DrawDeps, eventId: string) => {
  const seals = await listSeals(tx, eventId);
  const known = knownOfSeals(seals, keys.draw);
  const drawn = new Set(
    seals.flatMap(({ kind, sessionId }) => (kind === 'stations-drawn' ? (sessionId ?? []) : [])),
  );
  const rosters = new Map(known.rosters);
  for (const { sessionId, stations } of await openDraws(tx, eventId, keys.draw)) {
    if (drawn.has(sessionId)) continue;
    const late = rosters.get(sessionId) ?? [];
    rosters.set(sessionId, new Set([...stations.map(({ entryId }) => entryId), ...late]));
  }
  return { ...known, rosters, serial: (seals.at(-1)?.serial ?? 0) + 1 };
};

const findGround = async (
  tx: Transaction,
  deps: DrawDeps,
  { event, session }: { readonly event: EventView; readonly session: SessionView },
): Promise<GroundToSeal> => {
  const { rosters, coded, moved, serial } = await rostersOf(tx, deps, event.eventId);
  const sessions = await listSessions(tx, event.eventId, { limit: SESSIONS_MAX });
  const others = sessions.filter(
    ({ moduleId, sessionId }) => moduleId === session.moduleId && sessionId !== session.sessionId,
  );
  const key = await findPresentKey(tx, event.eventId);
  return {
    event,
    session,
    others,
    judging: (await findProgress(tx, event)).judging,
    entries: await findStandingEntries(tx, event.eventId),
    elsewhere: new Set(others.flatMap(({ sessionId }) => [...(rosters.get(sessionId) ?? [])])),
    here: rosters.get(session.sessionId) ?? new Set(),
    wasDrawn: rosters.has(session.sessionId),
    wasMoved: moved.has(session.sessionId),
    areCodesDrawn: coded.has(session.moduleId),
    lacksKey: key === undefined && needsDrawKey(event),
    key,
    serial,
  };
};

/** What a draw of the session is decided from, for the encryption judge who has seen this version. */
export const groundFor = async (
  deps: DrawDeps,
  { tx, held, at }: Work,
  sessionId: string,
  basedOn: number,
): Promise<Result<GroundToSeal, Rejection>> => {
  const eventId = await findEventIdOfSession(tx, sessionId);
  const event = eventId && (await findEventToChange(tx, eventId));
  const session = await findSession(tx, sessionId);
  if (!event || !session) return refuse(unknownSession);
  if (!mayRecordDraw(held, chainOf(event), at)) return refuse(forbidden);
  const stale = flawOfVersion('session.changed', basedOn, session);
  if (session.state === 'cancelled') return refuse(cancelledSession);
  return stale ? refuse(stale) : accept(await findGround(tx, deps, { event, session }));
};
