import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, GATEWAY, type List } from '../call.client.ts';

export type Device = {
  readonly deviceId: string;
  readonly eventId: string;
  readonly name: string;
  readonly pairedBy: string;
  readonly pairedAt: string;
  readonly lastSeenAt: string;
  readonly revokedAt: string | null;
  readonly version: number;
  readonly session: {
    readonly personId: string;
    readonly startedAt: string;
    readonly lastSeenAt: string;
    readonly isLocked: boolean;
  } | null;
};
export type Pairing = {
  readonly pairingId: string;
  readonly code: string;
  readonly link: string;
  readonly expiresAt: string;
};

export const fetchDevices = (eventId: string): Promise<Answer<List<Device>>> =>
  callAll(`${GATEWAY}/events/${eventId}/devices`);

export const beginPairing = (eventId: string): Promise<Answer<Pairing>> =>
  command(`${GATEWAY}/events/${eventId}/pairings`, { method: 'POST' });

export const renameDevice = (
  { deviceId, version }: Device,
  name: string,
): Promise<Answer<unknown>> =>
  command(`${GATEWAY}/devices/${deviceId}/name`, { method: 'PUT', body: { name }, version });

export const revokeDevice = (deviceId: string): Promise<Answer<unknown>> =>
  command(`${GATEWAY}/devices/${deviceId}`, { method: 'DELETE' });

/** How the tablets of an event behave; version 0 is what holds where nobody has set anything. */
export type DeviceSetting = { readonly idleAfterMs: number; readonly version: number };

const settingOf = (eventId: string): string => `${GATEWAY}/events/${eventId}/device-setting`;

export const fetchDeviceSetting = (eventId: string): Promise<Answer<DeviceSetting>> =>
  call(settingOf(eventId));

export const saveDeviceSetting = (
  eventId: string,
  idleAfterMs: number,
  version: number,
): Promise<Answer<DeviceSetting>> =>
  command(settingOf(eventId), { method: 'PUT', body: { idleAfterMs }, version });
