import { createHash } from 'node:crypto';
import { appendFacts } from '@jinbang/messaging/append';
import type { Work } from '../command-deps.ts';
import { recusalTold } from '../recusal-pair/tell-recusal.ts';
import { sealContent } from '../seal/seal-content.ts';
import type { SessionView } from '../session/session.body.ts';
import { saveStationsInUse } from '../session/session.store.ts';
import { sessionPlanned } from '../session/session-planned.ts';
import type { DrawnStations, SealedDrawView } from './draw.body.ts';
import { insertDraw } from './draw.store.ts';
import type { DrawDeps, GroundToSeal } from './draw-ground.ts';
import { drawnSession } from './station-use.rules.ts';

/** What a draw by seed follows from, beside the lots. */
export type Seeding = {
  readonly commitmentId: string;
  readonly publicValue: string;
  readonly secret: string;
};

/** An open event may be drawn without registered keys: then its lots are closed with the service's own. */
const sealWithOwnKey = async (
  { keys }: DrawDeps,
  { tx, at, actorId }: Work,
  { ownerId, eventId, sessionId, version }: SessionView,
  drawn: DrawnStations,
): Promise<string> => {
  const row = {
    sessionId,
    version,
    ownerId,
    eventId,
    reason: drawn.reason ?? null,
    happenedAt: new Date(drawn.happenedAt ?? at),
    recordedAt: at,
    recordedBy: actorId,
    commitmentId: null,
    publicValue: null,
  };
  const cipher = await insertDraw(tx, row, drawn.stations, keys.draw);
  return createHash('sha256').update(cipher).digest('hex');
};

const sealWithKeys = (
  deps: DrawDeps,
  work: Work,
  { serial }: GroundToSeal,
  key: NonNullable<GroundToSeal['key']>,
  { ownerId, eventId, moduleId, sessionId, version }: SessionView,
  drawn: DrawnStations,
  seeding: Seeding | undefined,
): Promise<string> => {
  const { stations: lots, absent, witnessIds, happenedAt } = drawn;
  const secret = seeding?.secret ?? null;
  const content = { kind: 'stations-drawn' as const, sessionId, lots, secret };
  return sealContent(deps, work, key, content, {
    ownerId,
    eventId,
    moduleId,
    sessionId,
    toSessionId: null,
    version,
    serial,
    reason: drawn.reason ?? null,
    takers: lots.map(({ entryId }) => entryId),
    lotCount: lots.length,
    absent,
    witnessIds,
    happenedAt,
    seeding: seeding
      ? { commitmentId: seeding.commitmentId, publicValue: seeding.publicValue }
      : null,
  });
};

/** Writes which stations of these sessions are in use, and tells it: never who. */
export const saveAndTell = async (
  { tx, tell }: Work,
  competitionId: string,
  sessions: readonly SessionView[],
): Promise<void> => {
  for (const session of sessions) await saveStationsInUse(tx, session);
  await appendFacts(
    tx,
    sessions.map((session) => sessionPlanned(session, competitionId, tell)),
  );
};

/** Seals the lots of a session and tells which stations are in use, nothing more. */
export const sealLots = async (
  deps: DrawDeps,
  work: Work,
  ground: GroundToSeal,
  drawn: DrawnStations,
  seeding?: Seeding,
): Promise<SealedDrawView> => {
  const sealed = drawnSession(ground.session, drawn.stations);
  const sealHash = ground.key
    ? await sealWithKeys(deps, work, ground, ground.key, sealed, drawn, seeding)
    : await sealWithOwnKey(deps, work, sealed, drawn);
  await saveAndTell(work, ground.event.competitionId, [sealed]);
  await appendFacts(work.tx, await recusalTold(work, ground, sealed, drawn.stations));
  const { sessionId, version } = sealed;
  return { sessionId, version, inUse: drawn.stations.length, sealHash };
};
