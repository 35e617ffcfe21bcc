import { describe, expect, it } from 'vitest';
import type { Consent } from './consent.client.ts';
import type { Erasure, Hold } from './privacy.client.ts';
import { confirmFlaw, consentsInOrder, inOrder, momentOfDay, standing } from './privacy.rules.ts';

const erasure = (change: Partial<Erasure>): Erasure => ({
  erasureId: 'e',
  personId: 'person',
  ground: 'own-request',
  state: 'requested',
  requestedBy: 'keeper',
  requestedAt: '2026-11-20T00:00:00Z',
  confirmedBy: null,
  confirmedAt: null,
  version: 1,
  ...change,
});

describe('the people’s data on screen', () => {
  it('is erased by somebody else than who asked, and never by the person', () => {
    expect(confirmFlaw(erasure({}), 'second')).toBeNull();
    expect(confirmFlaw(erasure({}), 'keeper')).toBe('own-request');
    expect(confirmFlaw(erasure({}), 'person')).toBe('about-oneself');
  });
  it('shows what waits before what is done, the newest first', () => {
    const list = [
      erasure({ erasureId: 'done', state: 'done', requestedAt: '2026-11-22T00:00:00Z' }),
      erasure({ erasureId: 'old' }),
      erasure({ erasureId: 'new', requestedAt: '2026-11-21T00:00:00Z' }),
    ];
    expect(inOrder(list).map(({ erasureId }) => erasureId)).toEqual(['new', 'old', 'done']);
  });
  it('is kept by the holds that stand, not by lifted ones', () => {
    const hold = (liftedAt: string | null) => ({ liftedAt }) as Hold;
    expect(standing([hold('2026-11-20T00:00:00Z'), hold(null)])).toHaveLength(1);
  });
  it('shows consents that stand before those that ended', () => {
    const consent = (consentId: string, endedAt: string | null, givenAt: string) =>
      ({ consentId, endedAt, givenAt }) as Consent;
    const list = [
      consent('ended', 'x', '3'),
      consent('first', null, '1'),
      consent('last', null, '2'),
    ];
    expect(consentsInOrder(list).map(({ consentId }) => consentId)).toEqual([
      'last',
      'first',
      'ended',
    ]);
  });
  it('counts a paper from its day all over the country, and one of this morning from now', () => {
    const now = new Date('2026-11-22T01:00:00Z');
    const dayIn = (timeZone: string) =>
      new Intl.DateTimeFormat('en-CA', { timeZone }).format(
        new Date(momentOfDay('2026-11-20', now)),
      );
    expect([dayIn('Asia/Shanghai'), dayIn('Asia/Urumqi')]).toEqual(['2026-11-20', '2026-11-20']);
    expect(momentOfDay('2026-11-22', now)).toBe(now.toISOString());
    expect(momentOfDay('2026-11-23', now) > now.toISOString()).toBe(true);
  });
});
