import { describe, expect, it } from 'vitest';
import { type HeldOffice, heldOffice, holdsOffice, isInForce } from './held-office.ts';

const at = new Date('2026-11-21T08:00:00Z');
const before = new Date('2026-11-20T08:00:00Z');
const after = new Date('2026-11-22T08:00:00Z');
const office = (change: Partial<HeldOffice> = {}): HeldOffice => ({
  appointmentId: 'a',
  personId: 'p',
  office: 'judge',
  scopeKind: 'competition',
  scopeId: 'contest',
  organisationId: null,
  fromAt: before,
  toAt: null,
  ended: false,
  version: 1,
  ...change,
});

describe('an office', () => {
  it.each([
    ['is held from its first moment', { fromAt: at }, true],
    ['is not held before it begins', { fromAt: after }, false],
    ['is not held from its last moment on', { toAt: at }, false],
    ['is held until then', { toAt: after }, true],
    ['is not held once it was ended', { ended: true }, false],
  ])('%s', (_, change, isHeld) => {
    expect(isInForce(office(change), at)).toBe(isHeld);
  });
  it('counts in the place it was given for and further in, not beside it', () => {
    const inside = { competitionId: 'contest', eventId: 'event' };
    expect(holdsOffice([office()], ['judge'], inside, at)).toBe(true);
    expect(holdsOffice([office()], ['judge'], { competitionId: 'other' }, at)).toBe(false);
    expect(holdsOffice([office()], ['judge'], { eventId: 'event' }, at)).toBe(false);
    expect(holdsOffice([office()], ['chief-judge'], inside, at)).toBe(false);
  });
  it('for the whole platform counts everywhere', () => {
    const everywhere = office({ scopeKind: 'platform', scopeId: null });
    expect(holdsOffice([everywhere], ['judge'], {}, at)).toBe(true);
  });
});

describe('an office of the past', () => {
  const inside = { competitionId: 'contest' };
  const wasHeld = (change: Partial<HeldOffice>, then = at) =>
    heldOffice([office(change)], ['judge'], inside, then);

  it('counts until the moment it was ended, and not from then on', () => {
    expect(wasHeld({ ended: true, toAt: after })).toBe(true);
    expect(wasHeld({ ended: true, toAt: at })).toBe(false);
    expect(wasHeld({}, new Date('2026-11-19T08:00:00Z'))).toBe(false);
  });
  it('does not count when nobody knows when it was ended', () => {
    expect(wasHeld({ ended: true })).toBe(false);
  });
});
