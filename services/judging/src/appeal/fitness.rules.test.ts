import type { Office } from '@jinbang/contracts/office';
import type { HeldOffice } from '@jinbang/service-kit/held-office';
import { describe, expect, it } from 'vitest';
import { findUnfit } from './fitness.rules.ts';

const chain = { eventId: 'event', competitionId: 'competition', organisationId: 'owner' };
const at = new Date('2026-05-12T12:00:00Z');

const held = (office: Office, over: Partial<HeldOffice> = {}): HeldOffice => ({
  ...{ appointmentId: office, personId: 'p', office, scopeKind: 'event', scopeId: 'event' },
  ...{ organisationId: null, fromAt: new Date('2026-05-01T00:00:00Z'), toAt: null },
  ...{ ended: false, version: 1 },
  ...over,
});
const unfit = (
  offices: readonly HeldOffice[],
  over: { judges?: readonly string[]; firstPanel?: readonly string[] } = {},
) =>
  findUnfit({ personId: 'p', offices, chain, at }, ['arbitration'], {
    organisationId: 'school',
    judges: new Set(over.judges ?? []),
    firstPanel: over.firstPanel ?? [],
  });
const arbiter = held('arbitration');

describe('who hears an appeal', () => {
  it('holds the office of arbitration now', () => {
    expect(unfit([arbiter])).toBeUndefined();
    expect(unfit([])).toBe('no-office');
    expect(unfit([{ ...arbiter, ended: true }])).toBe('no-office');
    expect(unfit([{ ...arbiter, scopeId: 'another event' }])).toBe('no-office');
  });
  it.each(['chief-judge', 'judge', 'floor-judge', 'scorer', 'measuring-judge'] as const)(
    'was never %s of this event, not even until yesterday',
    (office) => {
      expect(unfit([arbiter, held(office)])).toBe('judged');
      expect(unfit([arbiter, held(office, { ended: true, toAt: at })])).toBe('judged');
      expect(unfit([arbiter, held(office, { scopeId: 'another event' })])).toBeUndefined();
    },
  );
  it('has no seat and gave no mark there', () => {
    expect(unfit([arbiter], { judges: ['p'] })).toBe('judged');
  });
  it.each(['coach', 'team-leader'] as const)('was not %s there', (office) => {
    expect(unfit([arbiter, held(office, { organisationId: 'another' })])).toBe('coached');
  });
  it('does not come from the organisation that files it', () => {
    expect(unfit([held('arbitration', { organisationId: 'school' })])).toBe('own-organisation');
    expect(unfit([held('arbitration', { organisationId: 'another' })])).toBeUndefined();
  });
  it('did not hear it in the first tier', () => {
    expect(unfit([arbiter], { firstPanel: ['p'] })).toBe('first-tier');
  });
});
