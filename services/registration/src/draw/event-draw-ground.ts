import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import type { Work } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import type { EventView } from '../event/event.body.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import { SESSIONS_MAX, unknownSession } from '../session/session.rules.ts';
import { listSessions } from '../session/session.store.ts';
import { mayRecordDraw } from './draw.access.ts';
import type { SessionSeen } from './draw-ground.ts';
import { atSession } from './event-draw.rules.ts';

/** The event, held until all its sessions are drawn, and the module of each session asked for. */
export const eventToDraw = async (
  { tx, held, at }: Work,
  { eventId, basedOn }: { readonly eventId: string; readonly basedOn: number },
  asked: readonly SessionSeen[],
): Promise<Result<{ event: EventView; moduleOf: ReadonlyMap<string, string> }, Rejection>> => {
  const event = await findEventToChange(tx, eventId);
  if (!event) return refuse(unknownEvent);
  if (!mayRecordDraw(held, chainOf(event), at)) return refuse(forbidden);
  const stale = flawOfVersion('event.changed', basedOn, event);
  if (stale) return refuse(stale);
  const sessions = await listSessions(tx, eventId, { limit: SESSIONS_MAX });
  const moduleOf = new Map(sessions.map(({ sessionId, moduleId }) => [sessionId, moduleId]));
  const stranger = asked.findIndex(({ sessionId }) => !moduleOf.has(sessionId));
  return stranger < 0 ? accept({ event, moduleOf }) : refuse(atSession(unknownSession, stranger));
};
