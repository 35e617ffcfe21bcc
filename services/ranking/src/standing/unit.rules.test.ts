import type { UnitRule } from '@jinbang/contracts/ranking-rule';
import { describe, expect, it } from 'vitest';
import { bookFrom } from '../book.fixture.ts';
import { aContest, eventTold, wholeStory } from '../told.fixture.ts';
import { createStandingDesk } from './standing-desk.ts';
import { rankUnitsOf } from './unit.rules.ts';

const NORTH = 'north';
const points: UnitRule = {
  of: 'organisation',
  table: { by: 'points', points: ['10', '9', '8'], others: '1' },
};

/** E-001 80.6, E-002 80.6, E-003 DNS of the workers; E-004 70.39, E-005 DNF, E-006 54 of the students. */
const counted = (units: readonly string[], told = wholeStory) => {
  const contest = aContest();
  const book = bookFrom(contest, told(contest));
  const unitOf = new Map(contest.entries.map(({ entryId }, at) => [entryId, units[at] ?? NORTH]));
  book.entries = book.entries.map((entry) => ({
    ...entry,
    organisationId: unitOf.get(entry.entryId) ?? NORTH,
  }));
  return { book, groups: createStandingDesk().rank(book) };
};
const brief = (...[events, rule]: Parameters<typeof rankUnitsOf>) =>
  rankUnitsOf(events, rule).rows.map(
    ({ ranked: { id, rank, code, total } }) => `${id} ${rank ?? code} ${total}`,
  );

describe('units of an event', () => {
  const units = ['north', 'south', 'south', 'south', 'north', 'north'];
  it('have the points of their members, of each group by itself', () => {
    // North: first of the workers, second of the students; south: shared first, and first.
    expect(brief([counted(units)], points)).toEqual(['south 1 20', 'north 2 19']);
  });
  it('add up over the events of a contest', () => {
    expect(brief([counted(units), counted(units)], points)).toEqual(['south 1 40', 'north 2 38']);
  });
  it('have no place as a team where a member is missing, if the rule says so', () => {
    const sum = (missing: 'zero' | 'unranked'): UnitRule => ({
      of: 'organisation',
      table: { by: 'sum', members: 1, missing },
    });
    // West has nobody but who did not start.
    const some = ['north', 'south', 'west', 'south', 'north', 'north'];
    expect(brief([counted(some)], sum('zero'))).toEqual([
      'south 1 150.99',
      'north 2 134.6',
      'west DNF null',
    ]);
  });
  it('are nobody’s to know while the codes are closed', () => {
    const blind = counted(units, (contest) => [
      ...wholeStory(contest),
      eventTold(contest, 'DRAWN', 3),
    ]);
    expect(rankUnitsOf([blind], points)).toEqual({ rows: [], isComplete: false });
  });
});
