import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { DeviceRow } from '../device/device.store.ts';
import type { DeviceDeps } from '../device/device-deps.ts';
import { findDeviceSetting } from '../device-setting/device-setting.store.ts';
import type { Comer } from '../identity/comer.rules.ts';
import { hashOfBearing } from '../identity/device-proof.ts';
import { hashOfToken } from '../identity/token-text.ts';
import type { PinRow } from '../pin/pin.store.ts';
import { findPin, findPinByCode } from '../pin/pin.store.ts';
import { tryPin } from '../pin/try-pin.ts';
import { randomToken } from '../secret/random-token.ts';
import type { BegunDeviceSession } from './device-session.body.ts';
import { DEVICE_IDLE_MS, deviceSessionEnd, isOver, sessionGone } from './device-session.rules.ts';
import {
  type DeviceSessionRow,
  endOpenSessions,
  findDeviceSessionByHash,
  insertDeviceSession,
  saveLock,
} from './device-session.store.ts';

type At = { readonly device: DeviceRow; readonly comer: Comer };
/** A session and the text of the cookie that carries it, shown once. */
type Begun = { readonly session: BegunDeviceSession; readonly cookie: string };

const viewOf = (
  row: DeviceSessionRow,
  cookie: string,
  handedOver: readonly string[] = [],
): BegunDeviceSession => ({
  sessionId: row.sessionId,
  personId: row.personId,
  deviceId: row.deviceId,
  eventId: row.eventId,
  expiresAt: row.expiresAt.toISOString(),
  ath: hashOfBearing(cookie),
  idleAfterMs: row.idleAfterMs,
  handedOver: handedOver[0] ?? null,
});

/** Whoever worked here before has handed the tablet over: one tablet, one person. */
const beginIn = async (
  { db, now, newId, trail, forget }: DeviceDeps,
  { device: { deviceId, eventId }, comer }: At,
  { pinId, personId }: PinRow,
): Promise<Begun> => {
  const at = now();
  const cookie = randomToken();
  const setting = await findDeviceSetting(db, eventId);
  const row: DeviceSessionRow = {
    sessionId: newId(),
    deviceId,
    pinId,
    eventId,
    personId,
    tokenHash: hashOfToken(cookie),
    startedAt: at,
    lastSeenAt: at,
    expiresAt: deviceSessionEnd(at),
    lockedAt: null,
    endedAt: null,
    endReason: null,
    idleAfterMs: setting?.idleAfterMs ?? DEVICE_IDLE_MS,
  };
  const { sessionId } = row;
  const ended = await db.transaction(async (tx) => {
    const before = await endOpenSessions(tx, { deviceId }, { at, reason: 'handed-over' });
    await insertDeviceSession(tx, row);
    const line = { method: 'pin', personId, sessionId, deviceId, eventId } as const;
    if (before.length > 0) await trail(tx, comer, { act: 'device-handed-over', ...line });
    await trail(tx, comer, { act: 'signed-in', ...line });
    return before.map((one) => one.sessionId);
  });
  for (const one of ended) forget.deviceSession(one);
  return { session: viewOf(row, cookie, ended), cookie };
};

/** Signs a person of the event in on a paired tablet, with roster code and PIN. */
export const signInOnDevice =
  (deps: DeviceDeps) =>
  async (
    at: At,
    { rosterCode, pin: typed }: { rosterCode: string; pin: string },
  ): Promise<Result<Begun, Rejection>> => {
    const found = await findPinByCode(deps.db, at.device.eventId, rosterCode);
    const tried = await tryPin(deps)(at, found, typed);
    return tried.ok ? accept(await beginIn(deps, at, tried.value)) : tried;
  };

/** The person is back at their locked tablet and types the PIN; the session goes on. */
export const unlockDevice =
  (deps: DeviceDeps) =>
  async (
    at: At,
    { cookie, pin: typed }: { cookie: string; pin: string },
  ): Promise<Result<BegunDeviceSession, Rejection>> => {
    const { db, now, trail, forget } = deps;
    const session = await findDeviceSessionByHash(db, hashOfToken(cookie));
    const { deviceId, eventId } = at.device;
    if (!session || session.deviceId !== deviceId || isOver(session, now()))
      return refuse(sessionGone);
    const tried = await tryPin(deps)(at, await findPin(db, session.pinId), typed);
    if (!tried.ok) return tried;
    const { sessionId, personId } = session;
    await db.transaction(async (tx) => {
      await saveLock(tx, sessionId, { lockedAt: null, lastSeenAt: now() });
      await trail(tx, at.comer, {
        act: 'device-unlocked',
        method: 'pin',
        personId,
        sessionId,
        deviceId,
        eventId,
      });
    });
    forget.deviceSession(sessionId);
    return accept(viewOf(session, cookie));
  };
