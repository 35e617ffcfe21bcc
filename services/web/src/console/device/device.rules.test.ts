import { describe, expect, it } from 'vitest';
import type { Device } from './device.client.ts';
import {
  idleChoices,
  inOrder,
  newcomer,
  SILENT_MS,
  stateOfDevice,
  timeLeft,
} from './device.rules.ts';

const at = new Date('2026-11-22T08:00:00Z');
const session = {
  personId: 'p',
  startedAt: '2026-11-22T07:00:00Z',
  lastSeenAt: '2026-11-22T08:00:00Z',
  isLocked: false,
};
const device = (change: Partial<Device>): Device => ({
  deviceId: 'd',
  eventId: 'e',
  name: '平板 1',
  pairedBy: 'p',
  pairedAt: '2026-11-22T07:00:00Z',
  lastSeenAt: at.toISOString(),
  revokedAt: null,
  version: 1,
  session: null,
  ...change,
});
const ago = (ms: number) => new Date(at.getTime() - ms).toISOString();

describe('a tablet on the list', () => {
  it('is free, in use or locked as its session is', () => {
    expect(stateOfDevice(device({}), at)).toBe('free');
    expect(stateOfDevice(device({ session }), at)).toBe('working');
    expect(stateOfDevice(device({ session: { ...session, isLocked: true } }), at)).toBe('locked');
  });
  it('is silent when somebody works on it and it has not been heard for three minutes', () => {
    expect(stateOfDevice(device({ session, lastSeenAt: ago(SILENT_MS) }), at)).toBe('working');
    expect(stateOfDevice(device({ session, lastSeenAt: ago(SILENT_MS + 1) }), at)).toBe('silent');
  });
  it('may be silent as long as it likes while nobody works on it', () => {
    expect(stateOfDevice(device({ lastSeenAt: ago(86_400_000) }), at)).toBe('free');
  });
  it('is out for good once taken out', () => {
    expect(stateOfDevice(device({ session, revokedAt: ago(1) }), at)).toBe('revoked');
  });
  it('stands first where somebody must go and look, then by number', () => {
    const all = [
      device({ deviceId: 'ten', name: '平板 10' }),
      device({ deviceId: 'two', name: '平板 2' }),
      device({ deviceId: 'silent', name: '平板 99', session, lastSeenAt: ago(600_000) }),
    ];
    expect(inOrder(all, at).map(({ deviceId }) => deviceId)).toEqual(['silent', 'two', 'ten']);
  });
});

describe('a pairing code', () => {
  it('counts down to its end and then is none', () => {
    expect(timeLeft('2026-11-22T08:05:00Z', at)).toBe('5:00');
    expect(timeLeft('2026-11-22T08:00:09.100Z', at)).toBe('0:10');
    expect(timeLeft(at.toISOString(), at)).toBeUndefined();
  });
  it('is used when a tablet is there that was not', () => {
    const next = device({ deviceId: 'new' });
    expect(newcomer(new Set(['d']), [device({}), next])).toBe(next);
    expect(newcomer(new Set(['d']), [device({})])).toBeUndefined();
  });
});

describe('the idle time of tablets', () => {
  it('is offered in round minutes, and what was set otherwise stays to be seen', () => {
    const inMinutes = (presentMs: number) => idleChoices(presentMs).map((ms) => ms / 60_000);
    expect(inMinutes(600_000)).toEqual([2, 5, 10, 15, 30, 60]);
    expect(inMinutes(420_000)).toEqual([2, 5, 7, 10, 15, 30, 60]);
  });
});
