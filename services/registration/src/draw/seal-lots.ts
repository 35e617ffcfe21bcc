import { createHash } from 'node:crypto';
import { appendFacts } from '@jinbang/messaging/append';
import type { Work } from '../command-deps.ts';
import { saveStationsInUse } from '../session/session.store.ts';
import { sessionPlanned } from '../session/session-planned.ts';
import type { DrawnStations, SealedDrawView } from './draw.body.ts';
import { type DrawGround, drawnSession } from './draw.rules.ts';
import { insertDraw } from './draw.store.ts';
import type { DrawDeps } from './draw-ground.ts';

/** What a draw by seed follows from, beside the lots. */
export type Seeding = { readonly commitmentId: string; readonly publicValue: string };

/** Seals the lots of a session and tells which stations are in use, nothing more. */
export const sealLots = async (
  { keys }: DrawDeps,
  { tx, at, actorId, tell }: Work,
  { event, session }: Pick<DrawGround, 'event' | 'session'>,
  drawn: DrawnStations,
  seeding?: Seeding,
): Promise<SealedDrawView> => {
  const sealed = drawnSession(session, drawn.stations);
  const { sessionId, version } = sealed;
  const row = {
    sessionId,
    version,
    ownerId: event.ownerId,
    eventId: event.eventId,
    reason: drawn.reason ?? null,
    happenedAt: new Date(drawn.happenedAt ?? at),
    recordedAt: at,
    recordedBy: actorId,
    commitmentId: seeding?.commitmentId ?? null,
    publicValue: seeding?.publicValue ?? null,
  };
  const cipher = await insertDraw(tx, row, drawn.stations, keys.draw);
  await saveStationsInUse(tx, sealed);
  await appendFacts(tx, [sessionPlanned(sealed, event.competitionId, tell)]);
  const sealHash = createHash('sha256').update(cipher).digest('hex');
  return { sessionId, version, inUse: drawn.stations.length, sealHash };
};
