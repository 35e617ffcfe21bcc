import type { Office } from '@jinbang/contracts/office';
import type { HeldOffice } from '@jinbang/service-kit/held-office';
import { describe, expect, it } from 'vitest';
import { organisationsOf, reaches, sightOf } from './appeal.access.ts';

const at = new Date('2026-05-12T12:00:00Z');
const chain = { eventId: 'event', competitionId: 'competition', organisationId: 'owner' };
const asker = (office: Office, organisationId: string | null = null, scopeId = 'event') => {
  const held: HeldOffice = {
    ...{ appointmentId: 'x', personId: 'p', office, scopeKind: 'event', scopeId, organisationId },
    ...{ fromAt: new Date('2026-05-01T00:00:00Z'), toAt: null, ended: false, version: 1 },
  };
  return { held: [held], chain, at };
};

describe('who sees an appeal', () => {
  it.each(['organiser', 'arbitration', 'auditor'] as const)(
    'whole, and all of them: %s',
    (office) => {
      expect(sightOf(asker(office), 'DRAWN')).toEqual({ of: 'all', seesWho: true });
    },
  );
  it.each(['chief-judge', 'supervisor'] as const)(
    'without who, until the layers are open: %s',
    (office) => {
      expect(sightOf(asker(office), 'DRAWN')).toEqual({ of: 'all', seesWho: false });
      expect(sightOf(asker(office), null)).toEqual({ of: 'all', seesWho: false });
      expect(sightOf(asker(office), 'DECRYPTED')).toEqual({ of: 'all', seesWho: true });
    },
  );
  it('without who, for a chief judge who is organiser, too', () => {
    const both = {
      ...asker('organiser'),
      held: [...asker('organiser').held, ...asker('chief-judge').held],
    };
    expect(sightOf(both, 'DRAWN')).toEqual({ of: 'all', seesWho: false });
    expect(sightOf(both, 'DECRYPTED')).toEqual({ of: 'all', seesWho: true });
  });
  it.each(['team-leader', 'coach', 'organisation'] as const)(
    'those of the own organisation: %s',
    (office) => {
      const sight = sightOf(asker(office, 'school'), 'DRAWN');
      expect(sight && reaches(sight, 'school')).toBe(true);
      expect(sight && reaches(sight, 'another school')).toBe(false);
      expect(organisationsOf(asker(office, 'school'))).toEqual(new Set(['school']));
    },
  );
  it.each([
    'judge',
    'scorer',
    'floor-judge',
    'encryption-judge',
    'contestant',
    'check-in',
  ] as const)('none: %s', (office) => expect(sightOf(asker(office), 'DECRYPTED')).toBeUndefined());
  it('none of another event', () => {
    expect(sightOf(asker('arbitration', null, 'another'), 'DRAWN')).toBeUndefined();
  });
});
