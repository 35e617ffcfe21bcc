import { createHash } from 'node:crypto';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { forbidden } from '../access-rejection.ts';
import { lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { listCommitments } from '../draw/commitment.store.ts';
import { listFormerDraws } from '../draw/draw.store.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { listDrawKeys } from '../draw-key/draw-key.store.ts';
import { findNumbering } from '../entry/entry.store.ts';
import { chainOf, seesEvent } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { findOpeningOf } from '../opening/opening.store.ts';
import { listLayers, viewOfLayer } from '../opening/opening-layer.store.ts';
import { openAbsent, openRoster } from '../seal/rosters.ts';
import { layerOf } from '../seal/seal.body.ts';
import { standingSeals } from '../seal/seal.rules.ts';
import { listSeals, type SealRow } from '../seal/seal.store.ts';
import type { Sealer } from '../sealing/key-ring.ts';
import { mayReadDrawRecord } from './draw-record.access.ts';
import type { DrawRecord } from './draw-record.body.ts';

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const sealedRecord = (
  row: SealRow,
  stands: boolean,
  sealer: Sealer,
): DrawRecord['sealed'][number] => ({
  sealId: row.sealId,
  serial: row.serial,
  layer: layerOf(row.kind),
  kind: row.kind,
  method: row.commitmentId === null ? 'by-hand' : 'by-seed',
  moduleId: row.moduleId,
  sessionId: row.sessionId,
  toSessionId: row.toSessionId,
  keyId: row.keyId,
  commitment: row.commitment,
  sealHash: hashOf(row.cipher),
  lots: row.lotCount,
  entryIds: layerOf(row.kind) === 2 ? [...openRoster(row, sealer)] : [],
  absent: [...openAbsent(row, sealer)],
  seedCommitmentId: row.commitmentId,
  publicValue: row.publicValue,
  stands,
  happenedAt: row.happenedAt.toISOString(),
  recordedAt: row.recordedAt.toISOString(),
  recordedBy: row.recordedBy,
  witnessIds: row.witnesses,
  reason: row.reason,
});

const numberingOf = async (tx: Transaction, eventId: string): Promise<DrawRecord['numbering']> => {
  const row = await findNumbering(tx, eventId);
  return row
    ? {
        method: row.method,
        entries: row.entryCount,
        seedCommitmentId: row.commitmentId,
        secret: row.secret,
        publicValue: row.publicValue,
        happenedAt: row.happenedAt.toISOString(),
        recordedAt: row.recordedAt.toISOString(),
        recordedBy: row.recordedBy,
        witnessIds: row.witnesses,
        reason: null,
      }
    : null;
};

const keysOf = async (tx: Transaction, eventId: string): Promise<DrawRecord['keys']> =>
  (await listDrawKeys(tx, eventId)).map((row) => ({
    keyId: row.keyId,
    judgeRecipient: row.judgeRecipient,
    recoveryRecipient: row.recoveryRecipient,
    reason: row.reason,
    registeredBy: row.registeredBy,
    registeredAt: row.registeredAt.toISOString(),
    confirmedBy: row.confirmedBy,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
  }));

const commitmentsOf = async (
  tx: Transaction,
  eventId: string,
  used: ReadonlySet<string | null>,
): Promise<DrawRecord['commitments']> =>
  (await listCommitments(tx, eventId)).map((row) => ({
    commitmentId: row.commitmentId,
    layer: row.layer,
    place: row.place,
    commitment: row.commitment,
    takers: row.takers.length,
    items: row.items.length,
    sealedSecret: row.sealedSecret?.toString('base64') ?? null,
    committedAt: row.committedAt.toISOString(),
    committedBy: row.committedBy,
    used: used.has(row.commitmentId),
  }));

const openingOf = async (tx: Transaction, eventId: string): Promise<DrawRecord['opening']> => {
  const row = await findOpeningOf(tx, eventId);
  if (!row) return null;
  const { openingId, state, requestedBy, confirmedBy, version } = row;
  return {
    ...{ openingId, state, requestedBy, confirmedBy, version },
    requestedAt: row.requestedAt.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    layers: (await listLayers(tx, openingId)).map(viewOfLayer),
  };
};

const formerOf = async (tx: Transaction, eventId: string): Promise<DrawRecord['former']> =>
  (await listFormerDraws(tx, eventId)).map((row) => ({
    sessionId: row.sessionId,
    version: row.version,
    sealHash: hashOf(row.cipher),
    happenedAt: row.happenedAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    recordedBy: row.recordedBy,
    witnessIds: [],
    reason: row.reason,
  }));

/** Everything on record about an event's draws but the lots: Paper 2 is made of it. */
export const showDrawRecord =
  (deps: Pick<DrawDeps, 'db' | 'now' | 'keys'>) =>
  (actorId: string, eventId: string): Promise<Result<DrawRecord, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event || !seesEvent(sightOf(held, at), event)) return refuse(unknownEvent);
      if (!mayReadDrawRecord(held, chainOf(event), at)) return refuse(forbidden);
      const seals = await listSeals(tx, eventId);
      const standing = new Set(standingSeals(seals).map(({ sealId }) => sealId));
      const numbering = await numberingOf(tx, eventId);
      const used = new Set([
        ...seals.map(({ commitmentId }) => commitmentId),
        numbering?.seedCommitmentId ?? null,
      ]);
      return accept({
        eventId,
        layers: event.layers,
        numbering,
        keys: await keysOf(tx, eventId),
        commitments: await commitmentsOf(tx, eventId, used),
        sealed: seals.map((row) => sealedRecord(row, standing.has(row.sealId), deps.keys.draw)),
        former: await formerOf(tx, eventId),
        opening: await openingOf(tx, eventId),
      });
    });
