import type { Office } from '@jinbang/contracts/office';
import type { HeldOffice } from '@jinbang/service-kit/held-office';
import { describe, expect, it } from 'vitest';
import {
  mayIssuePins,
  mayPair,
  mayRevokeDevice,
  mayUnlock,
  mayWatchDevices,
} from './device.access.ts';

const at = new Date('2026-05-01T08:00:00Z');
const chain = { eventId: 'e1', competitionId: 'c1', organisationId: 'o1' };
const issuer = (office: Office, scopeId = 'e1', change: Partial<HeldOffice> = {}) => ({
  personId: 'me',
  isOperator: false,
  held: [
    {
      appointmentId: 'a',
      personId: 'me',
      office,
      scopeKind: 'event' as const,
      scopeId,
      organisationId: null,
      fromAt: new Date('2026-04-01T00:00:00Z'),
      toAt: null,
      ended: false,
      version: 1,
      ...change,
    },
  ],
});
const operator = { personId: 'op', isOperator: true, held: [] };

describe('tablets of an event', () => {
  it.each([
    ['technical-support', mayPair, true],
    ['organiser', mayPair, true],
    ['supervisor', mayPair, false],
    ['judge', mayPair, false],
    ['supervisor', mayRevokeDevice, true],
    ['judge', mayRevokeDevice, false],
    ['chief-judge', mayWatchDevices, true],
    ['judge', mayWatchDevices, false],
    ['organiser', mayIssuePins, true],
    ['technical-support', mayIssuePins, false],
    ['supervisor', mayIssuePins, false],
  ] as const)('%s: %o is %s', (office, may, answer) => {
    expect(may(issuer(office), chain, at)).toBe(answer);
  });
  it('are run from around the event too, and never from elsewhere or after the office ended', () => {
    const around = { scopeKind: 'competition' as const };
    expect(mayPair(issuer('organiser', 'c1', around), chain, at)).toBe(true);
    expect(mayPair(issuer('organiser', 'e2'), chain, at)).toBe(false);
    expect(mayPair(issuer('organiser', 'e1', { ended: true }), chain, at)).toBe(false);
    expect(mayPair(operator, chain, at)).toBe(true);
  });
});

describe('unlocking a PIN', () => {
  it('is for a supervisor, and not for the one who locked it', () => {
    expect(mayUnlock(issuer('supervisor'), 'judge', chain, at)).toBe(true);
    expect(mayUnlock(issuer('supervisor'), 'me', chain, at)).toBe(false);
    expect(mayUnlock(issuer('organiser'), 'judge', chain, at)).toBe(false);
    expect(mayUnlock(operator, 'judge', chain, at)).toBe(false);
  });
});
