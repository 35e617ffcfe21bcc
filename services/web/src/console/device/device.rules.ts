import type { Device } from './device.client.ts';

export type DeviceState = 'working' | 'locked' | 'free' | 'silent' | 'revoked';

/** A tablet in use asks every few seconds; silence this long means no network, or no battery. */
export const SILENT_MS = 3 * 60_000;

export const stateOfDevice = (
  { revokedAt, session, lastSeenAt }: Device,
  at: Date,
): DeviceState => {
  if (revokedAt !== null) return 'revoked';
  if (session?.isLocked) return 'locked';
  if (session && at.getTime() - Date.parse(lastSeenAt) > SILENT_MS) return 'silent';
  return session ? 'working' : 'free';
};

const ORDER: readonly DeviceState[] = ['silent', 'locked', 'working', 'free', 'revoked'];

/** What needs a look first, then by name as people count: 2 before 10. */
export const inOrder = (devices: readonly Device[], at: Date): readonly Device[] =>
  devices.toSorted(
    (left, right) =>
      ORDER.indexOf(stateOfDevice(left, at)) - ORDER.indexOf(stateOfDevice(right, at)) ||
      left.name.localeCompare(right.name, 'zh-CN', { numeric: true }),
  );

/** Minutes and seconds left, or undefined when nothing is. */
export const timeLeft = (expiresAt: string, at: Date): string | undefined => {
  const seconds = Math.ceil((Date.parse(expiresAt) - at.getTime()) / 1_000);
  if (seconds <= 0) return undefined;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** The tablet that appeared since the code was shown. */
export const newcomer = (
  before: ReadonlySet<string>,
  devices: readonly Device[],
): Device | undefined => devices.find(({ deviceId }) => !before.has(deviceId));

export const MINUTE_MS = 60_000;
const IDLE_MINUTES = [2, 5, 10, 15, 30, 60] as const;

/** What is offered as idle time; what somebody set otherwise stands among it. */
export const idleChoices = (presentMs: number): readonly number[] =>
  [...new Set([...IDLE_MINUTES.map((minutes) => minutes * MINUTE_MS), presentMs])].toSorted(
    (left, right) => left - right,
  );
