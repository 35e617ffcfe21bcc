import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { calculateJwkThumbprint } from 'jose';
import type { Comer } from '../identity/comer.rules.ts';
import { checkProof, type ProofRequest } from '../identity/device-proof.ts';
import { hashOfToken } from '../identity/token-text.ts';
import type { DeviceView, NewDevice } from './device.body.ts';
import {
  type DeviceRow,
  findPairingToUse,
  insertDevice,
  isKeyKnown,
  isNameTaken,
  savePairingUsed,
} from './device.store.ts';
import type { DeviceDeps } from './device-deps.ts';
import { isPairingOpen, pairingGone } from './pairing.rules.ts';

const keyKnown: Rejection = { kind: 'conflict', code: 'device.key-known' };
const nameTaken: Rejection = { kind: 'conflict', code: 'device.name-taken' };

export const deviceViewOf = (row: DeviceRow): DeviceView => ({
  deviceId: row.deviceId,
  eventId: row.eventId,
  name: row.name,
  pairedBy: row.pairedBy,
  pairedAt: row.pairedAt.toISOString(),
  lastSeenAt: row.lastSeenAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
  version: row.version,
});

const pairIn = async (
  tx: Transaction,
  { now, newId, trail }: DeviceDeps,
  { comer, thumbprint }: { comer: Comer; thumbprint: string },
  { code, name, publicKey }: NewDevice,
): Promise<Result<DeviceView, Rejection>> => {
  const at = now();
  const pairing = await findPairingToUse(tx, hashOfToken(code));
  if (!pairing || !isPairingOpen(pairing, at)) return refuse(pairingGone);
  const { pairingId, eventId, issuedBy } = pairing;
  if (await isKeyKnown(tx, thumbprint)) return refuse(keyKnown);
  if (await isNameTaken(tx, { eventId, name })) return refuse(nameTaken);
  const deviceId = newId();
  const row: DeviceRow = {
    deviceId,
    eventId,
    name,
    publicKey,
    thumbprint,
    pairedBy: issuedBy,
    pairedAt: at,
    lastSeenAt: at,
    revokedAt: null,
    revokedBy: null,
    version: 1,
  };
  await insertDevice(tx, row);
  await savePairingUsed(tx, pairingId, at);
  await trail(tx, comer, { act: 'device-paired', actorId: issuedBy, deviceId, eventId });
  return accept(deviceViewOf(row));
};

/**
 * Pairs the tablet that scanned the code: it shows that it has the key it registers by signing the
 * request, code included. A refused name or key leaves the code as it was.
 */
export const pairDevice =
  (deps: DeviceDeps) =>
  async (
    comer: Comer,
    request: Omit<ProofRequest, 'bearing'> & { readonly proof: string | undefined },
    body: NewDevice,
  ): Promise<Result<DeviceView, Rejection>> => {
    const tries = [{ limit: 'link', of: comer.address }] as const;
    const tooMany = await deps.throttle.take(tries);
    if (tooMany) return refuse(tooMany.refusal);
    const shown = { ...request, bearing: body.code };
    const proven = await checkProof(body.publicKey, request.proof, shown, deps.now());
    if (!proven.ok) return proven;
    // Safe: parsed as one of the two public forms.
    const thumbprint = await calculateJwkThumbprint(body.publicKey);
    const outcome = await deps.db.transaction((tx) =>
      pairIn(tx, deps, { comer, thumbprint }, body),
    );
    if (outcome.ok) await deps.throttle.clear(tries);
    return outcome;
  };
