import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import type { CommandDeps, Work } from '../command-deps.ts';
import { findStandingEntries } from '../entry/entry.store.ts';
import { chainOf } from '../event/event.access.ts';
import { findEventToChange, findProgress } from '../event/event.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { cancelledSession, SESSIONS_MAX, unknownSession } from '../session/session.rules.ts';
import { findEventIdOfSession, findSession, listSessions } from '../session/session.store.ts';
import { mayRecordDraw } from './draw.access.ts';
import type { DrawGround } from './draw.rules.ts';
import { openDraws } from './draw.store.ts';

export type DrawDeps = CommandDeps & { readonly keys: KeyRing };

const findGround = async (
  tx: Transaction,
  { keys }: DrawDeps,
  { event, session }: Pick<DrawGround, 'event' | 'session'>,
): Promise<DrawGround> => {
  const draws = await openDraws(tx, event.eventId, keys.draw);
  const ofModule = new Set(
    (await listSessions(tx, event.eventId, { limit: SESSIONS_MAX }))
      .filter(({ moduleId }) => moduleId === session.moduleId)
      .map(({ sessionId }) => sessionId),
  );
  const others = draws.filter(
    ({ sessionId }) => sessionId !== session.sessionId && ofModule.has(sessionId),
  );
  return {
    event,
    session,
    judging: (await findProgress(tx, event)).judging,
    entries: await findStandingEntries(tx, event.eventId),
    elsewhere: new Set(others.flatMap(({ stations }) => stations.map(({ entryId }) => entryId))),
    wasDrawn: draws.some(({ sessionId }) => sessionId === session.sessionId),
  };
};

/** What a draw of the session is decided from, for the encryption judge who has seen this version. */
export const groundFor = async (
  deps: DrawDeps,
  { tx, held, at }: Work,
  sessionId: string,
  basedOn: number,
): Promise<Result<DrawGround, Rejection>> => {
  const eventId = await findEventIdOfSession(tx, sessionId);
  const event = eventId && (await findEventToChange(tx, eventId));
  const session = await findSession(tx, sessionId);
  if (!event || !session) return refuse(unknownSession);
  if (!mayRecordDraw(held, chainOf(event), at)) return refuse(forbidden);
  const stale = flawOfVersion('session.changed', basedOn, session);
  if (session.state === 'cancelled') return refuse(cancelledSession);
  return stale ? refuse(stale) : accept(await findGround(tx, deps, { event, session }));
};
