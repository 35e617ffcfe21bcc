import { describe, expect, it } from 'vitest';
import { admitsHere, cutAfter, isForAnother, newsOf, tiePlaces } from './admission.rules.ts';

const line = (standing: string, place: number) => ({
  feederEntryId: `${standing}-${place}`,
  place,
  standing,
  rank: place,
  total: null,
  organisationId: 'o',
  members: [],
});

describe('the cut', () => {
  const lines = [line('in', 1), line('tie', 2), line('tie', 2), line('reserve', 4)];
  it('is drawn behind the last who comes in or shares the rank at it', () => {
    expect(cutAfter(lines)).toBe(2);
    expect(cutAfter([line('reserve', 1)])).toBe(-1);
  });
  it('leaves as many places to those at it as the first did not take', () => {
    expect(tiePlaces(lines, 2)).toBe(1);
    expect(tiePlaces([line('in', 1)], 2)).toBe(0);
  });
});

describe('an entry', () => {
  it('is decided by neither who entered it nor who handed it in', () => {
    expect(isForAnother({ enteredBy: 'a', submittedBy: 'b' }, 'a')).toBe(true);
    expect(isForAnother({ enteredBy: 'a', submittedBy: 'b' }, 'b')).toBe(true);
    expect(isForAnother({ enteredBy: 'a', submittedBy: null }, 'c')).toBe(false);
  });
});

describe('a list that somebody reads', () => {
  const seen = (entryId: string, version = 1, outcome = 'ok' as const) => ({
    entryId,
    version,
    outcome,
  });
  it('counts what came, went and changed behind it, and nothing else', () => {
    const shown = [seen('a'), seen('b')];
    expect(newsOf(shown, shown)).toBe(0);
    expect(newsOf(shown, [seen('a', 2), seen('c')])).toBe(3);
  });
});

describe('the screen of admission', () => {
  it('offers its steps to the offices that admit, and none to an auditor', () => {
    expect(admitsHere(new Set(['approving-office']))).toBe(true);
    expect(admitsHere(new Set(['auditor']))).toBe(false);
  });
});
