import { describe, expect, it } from 'vitest';
import type { Appointment } from '../frame/office.rules.ts';
import type { Request } from './issuing.client.ts';
import { BODY_READERS, holdsFor, inOrder } from './issuing.rules.ts';

const at = new Date('2026-11-22T08:00:00Z');
const office = (change: Partial<Appointment>): Appointment => ({
  appointmentId: 'a',
  personId: 'p',
  office: 'certification-body',
  scope: { kind: 'organisation', id: 'body-1' },
  organisationId: null,
  from: '2026-11-20T00:00:00Z',
  to: null,
  ended: false,
  version: 1,
  ...change,
});
const request = (competitionId: string, change: Partial<Request>): Request => ({
  competitionId,
  competition: null,
  bodyId: 'body-1',
  packId: 'tianjin-2024',
  packVersion: 1,
  approval: 'office',
  adoptedAt: '2026-11-01T00:00:00Z',
  consent: 'accepted',
  consentAt: null,
  version: 1,
  ...change,
});

describe('the desk of a certification body', () => {
  it('shows the bodies one has an office for now, and no other', () => {
    const own = holdsFor([office({})], BODY_READERS, at);
    expect([own('body-1'), own('body-2')]).toEqual([true, false]);
    const over = holdsFor([office({ ended: true })], BODY_READERS, at);
    expect(over('body-1')).toBe(false);
    const competition = { kind: 'competition', id: 'body-1' } as const;
    expect(holdsFor([office({ scope: competition })], BODY_READERS, at)('body-1')).toBe(false);
    expect(holdsFor([office({ office: 'organiser' })], BODY_READERS, at)('body-1')).toBe(false);
  });
  it('shows every body to an office for the whole platform', () => {
    const everywhere = office({ office: 'auditor', scope: { kind: 'platform' } });
    expect(holdsFor([everywhere], BODY_READERS, at)('body-2')).toBe(true);
    expect(holdsFor([everywhere], ['certification-body'], at)('body-2')).toBe(false);
  });
  it('puts what waits for a word first, then the newest', () => {
    const rows = [
      request('old', {}),
      request('new', { adoptedAt: '2026-11-03T00:00:00Z' }),
      request('asked', { consent: 'asked', adoptedAt: '2026-10-01T00:00:00Z' }),
    ];
    expect(inOrder(rows).map(({ competitionId }) => competitionId)).toEqual([
      'asked',
      'new',
      'old',
    ]);
  });
});
