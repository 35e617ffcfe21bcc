import { describe, expect, it } from 'vitest';
import { flawOfSecond, flawOfState, needsSecond } from './issuer-state.rules.ts';

describe('the state of an issuing body (M14)', () => {
  it('is seen by two where a right ends for good or comes back, and stops at once else', () => {
    expect((['exited', 'revoked', 'active'] as const).map(needsSecond)).toEqual([true, true, true]);
    expect((['reminded', 'warned', 'suspended'] as const).some(needsSecond)).toBe(false);
  });
  it('is another one than before', () => {
    expect(flawOfState('warned', 'warned', false)?.code).toBe('issuer.state-same');
  });
  it('has one change waiting at most, and may be stopped meanwhile', () => {
    expect(flawOfState('active', 'revoked', true)?.code).toBe('issuer.state-waiting');
    expect(flawOfState('active', 'suspended', true)).toBeUndefined();
  });
});

describe('the second person', () => {
  const change = { step: 'waiting', askedBy: 'first', toState: 'revoked' } as const;

  it('is somebody else', () => {
    expect(flawOfSecond(change, 'active', 'first')?.code).toBe('issuer.state-four-eyes');
    expect(flawOfSecond(change, 'active', 'second')).toBeUndefined();
  });
  it('confirms once', () => {
    for (const step of ['done', 'withdrawn'] as const) {
      expect(flawOfSecond({ ...change, step }, 'active', 'second')?.code).toBe(
        'issuer.state-ended',
      );
    }
  });
  it('confirms nothing that came about meanwhile', () => {
    expect(flawOfSecond(change, 'revoked', 'second')?.code).toBe('issuer.state-same');
  });
});
