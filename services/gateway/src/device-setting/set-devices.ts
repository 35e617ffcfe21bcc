import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { forbidden } from '../account/account-deps.ts';
import { maySetDevices, mayWatchDevices } from '../device/device.access.ts';
import { atEvent, type DeviceDeps } from '../device/device-deps.ts';
import { DEVICE_IDLE_MS } from '../device-session/device-session.rules.ts';
import type { DeviceSetting, NewDeviceSetting } from './device-setting.body.ts';
import {
  type DeviceSettingRow,
  findDeviceSetting,
  saveDeviceSetting,
} from './device-setting.store.ts';

const viewOf = (eventId: string, row: DeviceSettingRow | undefined): DeviceSetting => ({
  eventId,
  idleAfterMs: row?.idleAfterMs ?? DEVICE_IDLE_MS,
  version: row?.version ?? 0,
});

/** How the tablets of an event behave. */
export const showDeviceSetting =
  (deps: DeviceDeps) =>
  async (actorId: string, eventId: string): Promise<Result<DeviceSetting, Rejection>> => {
    const here = await atEvent(deps, deps.db, { actorId, eventId });
    if (!here.ok) return here;
    const { issuer, chain, at } = here.value;
    if (!mayWatchDevices(issuer, chain, at)) return refuse(forbidden);
    return accept(viewOf(eventId, await findDeviceSetting(deps.db, eventId)));
  };

/** Sets it; whoever signs in from now on gets it, open sessions keep what they began with. */
export const setDevices =
  (deps: DeviceDeps) =>
  (
    frame: CommandFrame,
    basedOn: number,
    { eventId, idleAfterMs }: NewDeviceSetting & { readonly eventId: string },
  ): Promise<Result<DeviceSetting, Rejection>> =>
    once(deps.db, frame, async (tx): Promise<Result<DeviceSetting, Rejection>> => {
      const { actorId } = frame;
      const here = await atEvent(deps, tx, { actorId, eventId });
      if (!here.ok) return here;
      const { issuer, chain, at } = here.value;
      if (!maySetDevices(issuer, chain, at)) return refuse(forbidden);
      const version = basedOn + 1;
      const row = { eventId, idleAfterMs, version, changedBy: actorId, changedAt: at };
      if (await saveDeviceSetting(tx, row, basedOn)) {
        await deps.trail(tx, undefined, { act: 'devices-set', actorId, eventId });
        return accept(viewOf(eventId, row));
      }
      const present = viewOf(eventId, await findDeviceSetting(tx, eventId));
      const params = { version: present.version };
      return refuse({ kind: 'stale', code: 'device-setting.changed', params });
    });
