import { packOf } from '@jinbang/promotion/sample/sample-pack';
import { describe, expect, it } from 'vitest';
import { contestOf, OCCUPATION, rowsOf } from '../contest.fixture.ts';
import { type DecidingContext, decideResult } from './decide-result.rules.ts';
import { groundsOf, losesLevel } from './grounds.rules.ts';
import { reconcile, type StandingDecision } from './reconcile.rules.ts';

const contest = contestOf({ workers: 3 });
const [one, two] = contest.contestants;
const person = one?.personId ?? '';
const plan = {
  documentNo: '示函1号',
  year: 2026,
  item: '焊接',
  tier: 'city',
  contestClass: '1',
} as const;

const contextOf = (change: Partial<DecidingContext> = {}): DecidingContext => ({
  competition: { tier: 'city', contestClass: '1', seasonYear: 2026, plan },
  event: { occupation: { code: OCCUPATION, route: 'level' }, taskLevel: '3', teamSize: 1 },
  groups: [{ group: 'worker', entered: 3, started: 3, finished: 3 }],
  finalOn: '2026-11-20',
  decidedOn: '2026-11-21',
  pack: packOf({ perPersonPerYear: 1 }),
  bodyId: 'body',
  authorisation: null,
  printsItself: false,
  rows: rowsOf(contest.contestants),
  membersOf: new Map(
    contest.contestants.map(({ entryId, personId }) => [entryId, [{ personId, heldLevel: null }]]),
  ),
  holdingsOf: new Map(),
  yearGrantsOf: new Map(),
  ...change,
});
const holding = (level: '3' | '2', fromEntryId: string) => ({
  holdingsOf: new Map([[person, [{ occupationCode: OCCUPATION, level, fromEntryId }]]]),
});
const grantedBy = (entryId: string) => ({
  yearGrantsOf: new Map([[person, [{ year: 2026, entryId }]]]),
});
/** What a first run leaves standing, all of it issued where it was granted. */
const standingAfter = (context: DecidingContext): readonly StandingDecision[] =>
  reconcile(decideResult(context), []).map((next, index) => ({
    decisionId: `d${index}`,
    entryId: next.entryId,
    personId: next.personId,
    kind: next.kind,
    titleKey: next.titleKey,
    version: 1,
    state: next.decision.outcome === 'granted' ? 'issued' : next.state,
    outcome: next.decision.outcome,
    level: next.decision.level,
    batchId: null,
    decision: next.decision,
  }));
const again = (before: DecidingContext, change: Partial<DecidingContext>) => {
  const standing = standingAfter(before);
  const decided = decideResult({ ...before, ...change, grounds: groundsOf(standing) });
  return reconcile(decided, standing).find(({ personId }) => personId === person);
};

describe('a grant that is decided again', () => {
  it('does not count what came later: a level raised on it, or another win of the year', () => {
    const later = { ...holding('2', 'entry-of-later'), ...grantedBy('entry-of-later') };
    expect(again(contextOf(), later)).toMatchObject({ state: 'issued', decision: { level: '3' } });
  });
  it('counts what it was decided on, as long as that stands', () => {
    const raised = contextOf(holding('3', 'entry-of-earlier'));
    expect(again(raised, {})).toMatchObject({ state: 'issued', decision: { level: '2' } });
    const fallen = again(raised, { holdingsOf: new Map() });
    expect(fallen?.decision.level).toBe('3');
    expect(fallen && losesLevel(fallen)).toBe(true);
  });
  it('counts everything where it was refused: what is so now decides', () => {
    const refused = contextOf(grantedBy('entry-of-spring'));
    expect(again(refused, {})).toMatchObject({ reason: 'year-limit' });
    expect(again(refused, grantedBy('entry-of-autumn'))).toMatchObject({ reason: 'year-limit' });
    const free = again(refused, { yearGrantsOf: new Map() });
    expect(free?.decision).toMatchObject({ outcome: 'granted', level: '3' });
    expect(free && losesLevel(free)).toBe(false);
  });
});

describe('entries of one result', () => {
  it('are decided anew together: none counts what another of them gave before', () => {
    const other = two?.entryId ?? '';
    const context = contextOf({ ...holding('3', other), ...grantedBy(other) });
    const mine = decideResult(context).find(({ personId }) => personId === person);
    expect(mine?.decisions[0]).toMatchObject({ outcome: 'granted', level: '3', held: null });
  });
});
