import { describe, expect, it } from 'vitest';
import { invitationEnd, isOpen, stateOf } from './invitation.rules.ts';

const invitedAt = new Date('2026-05-01T08:00:00Z');
const hours = (count: number) => new Date(invitedAt.getTime() + count * 3_600_000);
const open = { expiresAt: invitationEnd(invitedAt), acceptedAt: null, withdrawnAt: null };

describe('an invitation', () => {
  it('is good for 72 hours', () => {
    expect(isOpen(open, hours(71.99))).toBe(true);
    expect(isOpen(open, hours(72))).toBe(false);
    expect(stateOf(open, hours(72))).toBe('expired');
  });
  it('is good once', () => {
    expect(stateOf({ ...open, acceptedAt: hours(1) }, hours(2))).toBe('accepted');
    expect(isOpen({ ...open, acceptedAt: hours(1) }, hours(2))).toBe(false);
  });
  it('can be taken back', () => {
    expect(stateOf({ ...open, withdrawnAt: hours(1) }, hours(2))).toBe('withdrawn');
    expect(isOpen({ ...open, withdrawnAt: hours(1) }, hours(2))).toBe(false);
  });
});
