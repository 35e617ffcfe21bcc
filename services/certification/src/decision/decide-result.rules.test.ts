import { tianjin2024 } from '@jinbang/promotion/rule-pack/tianjin-2024';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contestOf, OCCUPATION, rowsOf } from '../contest.fixture.ts';
import { packUnder } from '../rule/adoption.rules.ts';
import { type DecidingContext, decideResult } from './decide-result.rules.ts';

const contest = contestOf({ workers: 12, students: 12, held: [null, '2', '1'] });
const plan = {
  documentNo: '示函〔2026〕1号',
  year: 2026,
  item: '焊接',
  tier: 'city',
  contestClass: '1',
} as const;
const context: DecidingContext = {
  competition: { tier: 'city', contestClass: '1', seasonYear: 2026, plan },
  event: { occupation: { code: OCCUPATION, route: 'level' }, taskLevel: '3', teamSize: 1 },
  groups: [
    { group: 'worker', entered: 12, started: 12, finished: 12 },
    { group: 'student', entered: 12, started: 12, finished: 12 },
  ],
  finalOn: '2026-11-20',
  decidedOn: '2026-11-21',
  pack: tianjin2024,
  bodyId: 'body',
  authorisation: null,
  printsItself: false,
  rows: rowsOf(contest.contestants),
  membersOf: new Map(
    contest.contestants.map(({ entryId, personId, heldLevel }) => [
      entryId,
      [{ personId, heldLevel }],
    ]),
  ),
  holdingsOf: new Map(),
  yearGrantsOf: new Map(),
};
const person = (place: number) => contest.contestants[place]?.personId ?? '';
const entry = (place: number) => contest.contestants[place]?.entryId ?? '';
const levelOf = (given: DecidingContext, personId: string) =>
  decideResult(given).find((one) => one.personId === personId)?.decisions[0];

describe('deciding a whole result', () => {
  it('decides every member of every row, ranked or not', () => {
    const codes = { [entry(4)]: 'DNS', [entry(20)]: 'DSQ' } as const;
    const rows = rowsOf(contest.contestants, codes);
    const decided = decideResult({ ...context, rows });
    expect(decided.map(({ personId }) => personId).toSorted()).toEqual(
      contest.contestants.map(({ personId }) => personId).toSorted(),
    );
    expect(levelOf({ ...context, rows }, person(4))).toMatchObject({
      outcome: 'refused',
      reason: 'not-ranked',
    });
  });
  it('counts the level shown at entry as held', () => {
    expect(levelOf(context, person(0))).toMatchObject({ level: '2', effect: 'first' });
    expect(levelOf(context, person(1))).toMatchObject({ level: '1', held: '2', effect: 'raises' });
    expect(levelOf(context, person(2))).toMatchObject({ outcome: 'refused', held: '1' });
  });
  it('counts our own certificates of the occupation, and of no other', () => {
    const holdings = (occupationCode: string) =>
      new Map([[person(0), [{ occupationCode, level: '2' as const, fromEntryId: 'earlier' }]]]);
    const same = { ...context, holdingsOf: holdings(OCCUPATION) };
    const other = { ...context, holdingsOf: holdings('4-04-05-01') };
    expect(levelOf(same, person(0))).toMatchObject({ level: '1' });
    expect(levelOf(other, person(0))).toMatchObject({ level: '2' });
  });
  it('ignores what this very entry gave before, so a second run agrees with the first', () => {
    const again = {
      ...context,
      holdingsOf: new Map([
        [person(0), [{ occupationCode: OCCUPATION, level: '2' as const, fromEntryId: entry(0) }]],
      ]),
      yearGrantsOf: new Map([[person(0), [{ year: 2026, entryId: entry(0) }]]]),
    };
    expect(levelOf(again, person(0))).toMatchObject({ outcome: 'granted', level: '2' });
  });
  it('promotes somebody who stands twice in one result once, by the better rank', () => {
    const membersOf = new Map(context.membersOf).set(entry(5), [
      { personId: person(0), heldLevel: null },
    ]);
    const mine = decideResult({ ...context, membersOf }).filter(
      ({ personId }) => personId === person(0),
    );
    expect(mine.map(({ entryId, decisions }) => [entryId, decisions[0]?.outcome])).toEqual([
      [entry(0), 'granted'],
      [entry(5), 'refused'],
    ]);
  });
  it('does not depend on the order in which rows and parts came', () => {
    const expected = decideResult(context);
    fc.assert(
      fc.property(fc.shuffledSubarray([...context.rows], { minLength: 24 }), (rows) => {
        expect(decideResult({ ...context, rows })).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
  it('approves by the document on file within its days, and waits for the office outside them', () => {
    const pack = packUnder(tianjin2024, 'standing-authorisation');
    const authorisation = { documentNo: '示授1号', from: '2026-01-01', to: '2026-12-31' };
    const covered = { ...context, pack, authorisation };
    expect(levelOf(covered, person(0))?.approval).toEqual({
      kind: 'automatic',
      by: 'standing-authorisation',
      documentNo: '示授1号',
    });
    const late = { ...covered, decidedOn: '2027-01-01' };
    expect(levelOf(late, person(0))?.approval).toMatchObject({ kind: 'offices' });
    expect(levelOf({ ...context, authorisation }, person(0))?.approval).toMatchObject({
      kind: 'offices',
    });
  });
  it('refuses everybody in a contest that is in no plan (M16)', () => {
    const unplanned = { ...context, competition: { ...context.competition, plan: null } };
    const reasons = decideResult(unplanned).map(({ decisions }) => decisions[0]?.reason);
    expect(new Set(reasons)).toEqual(new Set(['not-in-plan']));
  });
});
