import { describe, expect, it } from 'vitest';
import { flawOfConfirmation, flawOfErasing, flawOfRequest, isOver } from './erasure.rules.ts';

const at = new Date('2026-11-22T00:00:00Z');
const event = { eventId: 'e', state: 'DRAWN', finalAt: null, certifiedAt: null } as const;
const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000);

describe('a contest is over for its people', () => {
  it.each([
    ['while it is drawn', event, false],
    ['decrypted', { ...event, state: 'DECRYPTED' as const }, false],
    ['certified', { ...event, certifiedAt: at }, true],
    ['cancelled', { ...event, state: 'CANCELLED' as const }, true],
    ['final since 89 days', { ...event, finalAt: daysAgo(89) }, false],
    ['final since 90 days', { ...event, finalAt: daysAgo(90) }, true],
  ])('%s', (_, one, over) => {
    expect(isOver(one, at)).toBe(over);
  });
});

describe('erasing somebody', () => {
  const free = { takenPart: [], holdCount: 0, officeCount: 0 };
  it('is refused with the reason', () => {
    expect(flawOfErasing(free, at)).toBeUndefined();
    expect(flawOfErasing({ ...free, takenPart: [event] }, at)?.code).toBe(
      'erasure.contest-running',
    );
    expect(flawOfErasing({ ...free, holdCount: 1 }, at)?.code).toBe('erasure.held');
    expect(flawOfErasing({ ...free, officeCount: 1 }, at)?.code).toBe('erasure.office-held');
  });
  it('takes two, and neither confirms what is about themselves', () => {
    const asked = { state: 'requested', requestedBy: 'a', personId: 'p' } as const;
    expect(flawOfConfirmation(asked, 'b')).toBeUndefined();
    expect(flawOfConfirmation(asked, 'a')?.code).toBe('erasure.second-person');
    expect(flawOfConfirmation(asked, 'p')?.code).toBe('erasure.second-person');
    expect(flawOfConfirmation({ ...asked, state: 'done' }, 'b')?.code).toBe('erasure.already-done');
  });
  it('can still be asked for after the retention period, since registers have their own', () => {
    expect(flawOfRequest(null)).toBeUndefined();
    expect(flawOfRequest('retention')).toBeUndefined();
    expect(flawOfRequest('request')?.code).toBe('erasure.already-done');
  });
});
