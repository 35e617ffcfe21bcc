import type { HeldOffice } from '@jinbang/service-kit/held-office';
import { describe, expect, it } from 'vitest';
import { issuerOf, mayIssueFor, mayManage, mayRevoke } from './access-token.access.ts';

const at = new Date('2026-11-21T08:00:00Z');
const office = (
  name: HeldOffice['office'],
  scopeKind: HeldOffice['scopeKind'],
  scopeId: string | null,
  change: Partial<HeldOffice> = {},
): HeldOffice => ({
  appointmentId: 'a',
  personId: 'p',
  office: name,
  scopeKind,
  scopeId,
  organisationId: null,
  fromAt: new Date('2026-11-01T00:00:00Z'),
  toAt: null,
  ended: false,
  version: 1,
  ...change,
});
const issuer = (...held: HeldOffice[]) => issuerOf('me', held, 'settings-operator', at);
const places = new Map([
  ['c1', { competitionId: 'c1', organisationId: 'o1' }],
  ['e1', { eventId: 'e1', competitionId: 'c1', organisationId: 'o1' }],
  ['e2', { eventId: 'e2', competitionId: 'c2', organisationId: 'o2' }],
]);
const organiser = issuer(office('organiser', 'event', 'e1'));
const may = (...held: HeldOffice[]) => mayIssueFor(organiser, held, places, at);

describe('making tokens', () => {
  it('an operator may for anybody, the one of the settings before any office was heard', () => {
    const operator = issuer(office('platform-operator', 'platform', null));
    expect(mayIssueFor(operator, [], places, at)).toBe(true);
    expect(
      mayIssueFor(issuerOf('settings-operator', [], 'settings-operator', at), [], places, at),
    ).toBe(true);
  });
  it('an organiser may for judges of the own event', () => {
    expect(may(office('judge', 'event', 'e1'))).toBe(true);
    expect(may(office('judge', 'event', 'e1'), office('scorer', 'event', 'e1'))).toBe(true);
  });
  it('an organiser of a competition or an organisation may for whoever works within it', () => {
    for (const [kind, scopeId] of [
      ['competition', 'c1'],
      ['organisation', 'o1'],
    ] as const) {
      const one = issuer(office('organiser', kind, scopeId));
      expect(mayIssueFor(one, [office('judge', 'event', 'e1')], places, at)).toBe(true);
      expect(mayIssueFor(one, [office('judge', 'event', 'e2')], places, at)).toBe(false);
      expect(mayIssueFor(one, [office('judge', 'event', 'e1')], new Map(), at)).toBe(false);
    }
    expect(may(office('judge', 'competition', 'c1'))).toBe(false);
  });
  it('an organiser may not for somebody with an office anywhere else, now or later', () => {
    expect(may(office('judge', 'event', 'e1'), office('judge', 'event', 'e2'))).toBe(false);
    expect(may(office('organiser', 'organisation', 'o1'))).toBe(false);
    expect(may(office('platform-operator', 'platform', null))).toBe(false);
    const later = { fromAt: new Date('2027-01-01T00:00:00Z') };
    expect(may(office('judge', 'event', 'e1'), office('judge', 'event', 'e2', later))).toBe(false);
  });
  it.each(['encryption-judge', 'supervisor', 'arbitration', 'approving-office'] as const)(
    'an organiser may not for the %s, who stands against them',
    (name) => {
      expect(may(office(name, 'event', 'e1'))).toBe(false);
    },
  );
  it('an organiser may not for strangers, nor for offices that have ended', () => {
    expect(may()).toBe(false);
    expect(may(office('judge', 'event', 'e1', { ended: true }))).toBe(false);
  });
  it('nobody else may', () => {
    const judge = issuer(office('judge', 'event', 'e1'));
    const former = issuer(office('organiser', 'competition', 'c1', { ended: true }));
    for (const one of [judge, former, issuer()]) {
      expect(mayIssueFor(one, [office('judge', 'event', 'e1')], places, at)).toBe(false);
      expect(mayManage(one, at)).toBe(false);
    }
  });
});

describe('taking tokens back', () => {
  it('is for operators, and for organisers with those they made', () => {
    expect(mayRevoke(organiser, 'me', at)).toBe(true);
    expect(mayRevoke(organiser, 'somebody', at)).toBe(false);
    expect(mayRevoke(issuer(office('platform-operator', 'platform', null)), 'somebody', at)).toBe(
      true,
    );
    expect(mayRevoke(issuer(office('judge', 'event', 'e1')), 'me', at)).toBe(false);
  });
});
