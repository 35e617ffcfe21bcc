import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Actor } from '@jinbang/service-kit/actor';
import type { DeviceDeps } from '../device/device-deps.ts';
import type { Comer } from '../identity/comer.rules.ts';
import { sessionGone } from './device-session.rules.ts';
import { endOpenSessions, listPersonsDeviceSessions, saveLock } from './device-session.store.ts';

const noDevice: Rejection = { kind: 'forbidden', code: 'device.session-needed' };

/** Locks the tablet: the queue goes on waiting, the person types the PIN to go on. */
export const lockDevice =
  ({ db, now, trail, forget }: DeviceDeps) =>
  async (actor: Actor, comer: Comer): Promise<Result<{ sessionId: string }, Rejection>> => {
    const { personId, sessionId, deviceId } = actor;
    if (deviceId === null) return refuse(noDevice);
    const at = now();
    await db.transaction(async (tx) => {
      await saveLock(tx, sessionId, { lockedAt: at, lastSeenAt: at });
      await trail(tx, comer, { act: 'device-locked', personId, sessionId, deviceId });
    });
    forget.deviceSession(sessionId);
    return accept({ sessionId });
  };

/** Ends one of a person's own sessions on a tablet; undefined when it is no such session. */
export const endDeviceSession =
  ({ db, now, trail, forget }: DeviceDeps) =>
  async (
    { personId }: Actor,
    comer: Comer,
    sessionId: string,
  ): Promise<Result<{ sessionId: string }, Rejection>> => {
    const open = await listPersonsDeviceSessions(db, personId);
    const session = open.find((one) => one.sessionId === sessionId);
    if (!session) return refuse(sessionGone);
    const { deviceId, eventId } = session;
    await db.transaction(async (tx) => {
      await endOpenSessions(tx, { sessionId }, { at: now(), reason: 'signed-out' });
      await trail(tx, comer, { act: 'signed-out', personId, sessionId, deviceId, eventId });
    });
    forget.deviceSession(sessionId);
    return accept({ sessionId });
  };
