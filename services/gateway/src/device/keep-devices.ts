import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { forbidden } from '../account/account-deps.ts';
import { sessionFlaw } from '../device-session/device-session.rules.ts';
import {
  type DeviceSessionRow,
  endOpenSessions,
  listOpenSessions,
} from '../device-session/device-session.store.ts';
import { mayPair, mayRevokeDevice, mayWatchDevices } from './device.access.ts';
import type { DeviceView, WatchedDevice } from './device.body.ts';
import {
  type DeviceRow,
  findDevice,
  findDeviceToChange,
  isNameTaken,
  listDevices,
  saveDevice,
} from './device.store.ts';
import { atEvent, type DeviceDeps } from './device-deps.ts';
import { deviceViewOf } from './pair-device.ts';

const unknown: Rejection = { kind: 'missing', code: 'device.unknown' };
const revoked: Rejection = { kind: 'conflict', code: 'device.revoked' };
const nameTaken: Rejection = { kind: 'conflict', code: 'device.name-taken' };

const watched = (
  row: DeviceRow,
  sessions: readonly DeviceSessionRow[],
  at: Date,
): WatchedDevice => {
  const session = sessions.find(({ deviceId }) => deviceId === row.deviceId);
  return {
    ...deviceViewOf(row),
    session: session
      ? {
          sessionId: session.sessionId,
          personId: session.personId,
          startedAt: session.startedAt.toISOString(),
          lastSeenAt: session.lastSeenAt.toISOString(),
          isLocked: sessionFlaw(session, at) !== undefined,
        }
      : null,
  };
};

/** The tablets of an event with whoever works on them. */
export const showDevices =
  (deps: DeviceDeps) =>
  async (
    actorId: string,
    eventId: string,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<Result<{ items: readonly WatchedDevice[]; next: string | null }, Rejection>> => {
    const here = await atEvent(deps, deps.db, { actorId, eventId });
    if (!here.ok) return here;
    const { issuer, chain, at } = here.value;
    if (!mayWatchDevices(issuer, chain, at)) return refuse(forbidden);
    const rows = await listDevices(deps.db, eventId, { after, limit });
    const sessions = await listOpenSessions(deps.db, eventId);
    const shown = rows.slice(0, limit);
    const next = rows.length > limit ? (shown.at(-1)?.deviceId ?? null) : null;
    return accept({ items: shown.map((row) => watched(row, sessions, at)), next });
  };

/** Why a tablet cannot be named so by somebody who saw this version; undefined when it can. */
const nameFlaw = async (
  tx: Transaction,
  device: DeviceRow,
  { name, basedOn }: { name: string; basedOn: number },
): Promise<Rejection | undefined> => {
  if (device.revokedAt !== null) return revoked;
  const { version, eventId } = device;
  if (version !== basedOn) return { kind: 'stale', code: 'device.changed', params: { version } };
  if (name.toLowerCase() === device.name.toLowerCase()) return undefined;
  return (await isNameTaken(tx, { eventId, name })) ? nameTaken : undefined;
};

/** Gives a tablet another name. */
export const renameDevice =
  (deps: DeviceDeps) =>
  (
    frame: CommandFrame,
    basedOn: number,
    { deviceId, name }: { deviceId: string; name: string },
  ): Promise<Result<DeviceView, Rejection>> =>
    once(deps.db, frame, async (tx): Promise<Result<DeviceView, Rejection>> => {
      const { actorId } = frame;
      const device = await findDeviceToChange(tx, deviceId);
      if (!device) return refuse(unknown);
      const { eventId, version } = device;
      const here = await atEvent(deps, tx, { actorId, eventId });
      if (!here.ok) return here;
      if (!mayPair(here.value.issuer, here.value.chain, here.value.at)) return refuse(forbidden);
      const flaw = await nameFlaw(tx, device, { name, basedOn });
      if (flaw) return refuse(flaw);
      await saveDevice(tx, deviceId, { name });
      await deps.trail(tx, undefined, { act: 'device-renamed', actorId, deviceId, eventId });
      return accept({ ...deviceViewOf(device), name, version: version + 1 });
    });

/** Takes a tablet out for good: its key opens nothing any more, whoever works on it is signed out. */
export const revokeDevice =
  (deps: DeviceDeps) =>
  async (
    frame: CommandFrame,
    deviceId: string,
  ): Promise<Result<{ deviceId: string }, Rejection>> => {
    const { actorId } = frame;
    const outcome = await once(
      deps.db,
      frame,
      async (tx): Promise<Result<{ deviceId: string }, Rejection>> => {
        const device = await findDeviceToChange(tx, deviceId);
        if (!device) return refuse(unknown);
        const { eventId } = device;
        const here = await atEvent(deps, tx, { actorId, eventId });
        if (!here.ok) return here;
        const { issuer, chain, at } = here.value;
        if (!mayRevokeDevice(issuer, chain, at)) return refuse(forbidden);
        if (device.revokedAt !== null) return accept({ deviceId });
        await saveDevice(tx, deviceId, { revokedAt: at, revokedBy: actorId });
        await endOpenSessions(tx, { deviceId }, { at, reason: 'revoked' });
        await deps.trail(tx, undefined, { act: 'device-revoked', actorId, deviceId, eventId });
        return accept({ deviceId });
      },
    );
    if (outcome.ok) deps.forget.device(deviceId);
    return outcome;
  };

/** What a tablet may know of itself: that it is paired, and with which event. */
export const showOwnDevice =
  ({ db }: DeviceDeps) =>
  async (deviceId: string): Promise<Result<DeviceView, Rejection>> => {
    const device = await findDevice(db, deviceId);
    return device ? accept(deviceViewOf(device)) : refuse(unknown);
  };
