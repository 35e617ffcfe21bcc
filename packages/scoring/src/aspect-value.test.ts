import { exactText } from '@jinbang/kernel/exact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aspect, Calculation, Combination } from './aspect.ts';
import { type SeatMark, settleAspect } from './aspect-value.ts';

const aspectOf = (calculation: Calculation, max = '1'): Aspect => ({
  id: 'a1',
  code: 'A1.1',
  kind: 'J',
  max,
  calculation,
});
const seatsOf = (count: number) => Array.from({ length: count }, (_, index) => `s${index + 1}`);

type Given = string | null | undefined;

/** A text is a mark, null a recorded absence, undefined no entry. */
const marksOf = (given: readonly Given[], toMark: (text: string) => SeatMark) =>
  new Map(
    given.flatMap((text, index): [string, SeatMark][] =>
      text === undefined ? [] : [[`s${index + 1}`, text === null ? 'absent' : toMark(text)]],
    ),
  );

const shown = (settled: ReturnType<typeof settleAspect>) =>
  settled.state === 'COMPLETE' ? exactText(settled.value) : settled.state;

const judge = (given: readonly Given[], max = '1', more: object = {}) =>
  settleAspect(
    aspectOf({ kind: 'judgement', ...more }, max),
    marksOf(given, (score) => ({ kind: 'judgement', score })),
    seatsOf(given.length),
  );

const panel = (combination: Combination, given: readonly Given[], more: object = {}) =>
  settleAspect(
    aspectOf({ kind: 'points', min: '0', max: '10', combination, ...more }, '10'),
    marksOf(given, (points) => ({ kind: 'points', points })),
    seatsOf(given.length),
  );

describe('a judgement aspect', () => {
  it.each([
    [['2', '2', '3'], '0.5', '7/18'],
    [['1', '2', '2'], '1', '5/9'],
    [['0', '0', '0'], '1', '0'],
    [['3', '3', '3'], '1.25', '1.25'],
  ])('of scores %j and %s marks is worth %s', (scores, max, value) => {
    expect(shown(judge(scores, max))).toBe(value);
  });
  it('is empty, then partial, until every seat has scored', () => {
    expect(judge([undefined, undefined, undefined])).toEqual({
      state: 'EMPTY',
      present: 0,
      expected: 3,
    });
    expect(judge(['2', undefined, '2'])).toEqual({ state: 'PARTIAL', present: 2, expected: 3 });
  });
  it('sends the panel to talk when scores are more than one apart', () => {
    expect(judge(['1', '2', '3'])).toMatchObject({
      state: 'CONFLICT',
      conflict: { reason: 'spread', gap: '2', allowed: '1' },
    });
    expect(shown(judge(['1', '2', '3'], '1', { maxSpread: 2 }))).toBe('2/3');
  });
  it('tells nobody about a conflict before all scores are in', () => {
    expect(judge(['0', undefined, '3']).state).toBe('PARTIAL');
  });
  it('does not go on without an absent judge unless the rule says how many suffice', () => {
    expect(judge(['2', null, '2']).state).toBe('PARTIAL');
    expect(shown(judge(['2', null, '2'], '1', { minimumJudges: 2 }))).toBe('2/3');
  });
});

describe('a panel in points', () => {
  const trimmed: Combination = { rule: 'trimmed', dropHigh: 1, dropLow: 1 };
  it('takes the mean of all', () => {
    expect(shown(panel({ rule: 'mean' }, ['7', '8', '8']))).toBe('23/3');
  });
  it('drops one highest and one lowest of five or more and says whose', () => {
    const settled = panel(trimmed, ['9', '7', '8', '8', '1']);
    expect(shown(settled)).toBe('23/3');
    expect(settled).toMatchObject({ dropped: ['s5', 's1'] });
  });
  it('drops nothing of four', () => {
    expect(shown(panel(trimmed, ['9', '4', '8', '8']))).toBe('7.25');
  });
  it('counts an absent judge as absent and not as zero', () => {
    expect(shown(panel(trimmed, ['9', '7', null, '8', '8', '1']))).toBe('23/3');
  });
  it('waits for a judge whose absence nobody recorded', () => {
    expect(panel(trimmed, ['9', '7', undefined, '8', '8']).state).toBe('PARTIAL');
  });
  it('stays incomplete with fewer than three judges', () => {
    expect(panel(trimmed, ['9', '7', null, null, null])).toEqual({
      state: 'PARTIAL',
      present: 2,
      expected: 5,
    });
  });
  it('counts a zero that was given', () => {
    expect(shown(panel({ rule: 'mean' }, ['0', '0', '3']))).toBe('1');
  });
  it('drops high and low only where the middle agrees', () => {
    const gap: Combination = { rule: 'middle-gap', tolerance: '0.5' };
    expect(shown(panel(gap, ['5', '8', '8.5', '9.5']))).toBe('8.25');
    expect(shown(panel(gap, ['5', '7.9', '8.5', '9.5']))).toBe('7.725');
    expect(panel({ ...gap, otherwise: 'conflict' }, ['5', '7.9', '8.5', '9.5'])).toMatchObject({
      state: 'CONFLICT',
      conflict: { reason: 'middle-gap', gap: '0.6', allowed: '0.5' },
    });
  });
  it('rounds the panel, multiplies and rounds again, where the rule says so', () => {
    const more = { roundPanel: 2, factor: '1.2', roundResult: 2 };
    // 46/7 = 6.571… → 6.57 → 7.884 → 7.88; without the first rounding it would be 7.89.
    const given = ['6.5', '6.5', '6.5', '6.75', '6.5', '6.75', '6.5', '1', '9'];
    expect(shown(panel(trimmed, given, more))).toBe('7.88');
    expect(shown(panel(trimmed, given, { factor: '1.2', roundResult: 2 }))).toBe('7.89');
  });
  it('may be told which spread is too wide', () => {
    const settled = panel({ rule: 'mean' }, ['6', '8', '9'], { maxSpread: '2.5' });
    expect(settled).toMatchObject({ conflict: { reason: 'spread', gap: '3', allowed: '2.5' } });
  });

  const marks = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 9 });
  const quarter = (step: number) => `${Math.floor(step / 4)}.${['00', '25', '50', '75'][step % 4]}`;
  const settledOf = (combination: Combination, steps: readonly number[]) => {
    const settled = panel(combination, steps.map(quarter));
    if (settled.state !== 'COMPLETE') throw new Error('A full panel must settle.');
    return settled.value;
  };
  const rules: Combination[] = [{ rule: 'mean' }, trimmed, { rule: 'middle-gap', tolerance: '2' }];
  it('comes to the same whichever judge sits where', () => {
    fc.assert(
      fc.property(
        marks.chain((steps) =>
          fc.tuple(
            fc.constant(steps),
            fc.shuffledSubarray(steps, { minLength: steps.length }),
            fc.constantFrom(...rules),
          ),
        ),
        ([steps, shuffled, rule]) => {
          expect(exactText(settledOf(rule, shuffled))).toBe(exactText(settledOf(rule, steps)));
        },
      ),
    );
  });
  it('never falls when a judge gives more, and stays between the lowest and the highest mark', () => {
    fc.assert(
      fc.property(marks, fc.nat(), fc.constantFrom(rules[0], rules[1]), (steps, pick, rule) => {
        if (!rule) return;
        const at = pick % steps.length;
        const raised = steps.with(at, Math.min(40, (steps[at] ?? 0) + 3));
        const value = settledOf(rule, steps);
        expect(settledOf(rule, raised).gte(value)).toBe(true);
        expect(value.mul(4).lte(Math.max(...steps)) && value.mul(4).gte(Math.min(...steps))).toBe(
          true,
        );
      }),
    );
  });
});

describe('a measurement aspect', () => {
  const seats = seatsOf(3);
  const measured = (text: string): SeatMark => ({ kind: 'ranged', measured: text });
  const ranges = [{ lower: '0.1', upper: '0.1', deduction: '0' }];
  const agreed: Aspect = { ...aspectOf({ kind: 'ranged', target: '10', ranges }), kind: 'M' };
  const twice: Aspect = { ...agreed, entries: 'twoIndependent' };

  it('needs one agreed value, whoever of the panel enters it', () => {
    expect(settleAspect(agreed, new Map(), seats)).toEqual({
      state: 'EMPTY',
      present: 0,
      expected: 1,
    });
    const settled = settleAspect(agreed, new Map([['s2', measured('10.05')]]), seats);
    expect(settled).toMatchObject({ state: 'COMPLETE', present: 1, expected: 1 });
    expect(shown(settled)).toBe('1');
  });
  it('is a conflict when two of the panel enter different values', () => {
    const marks = new Map([
      ['s1', measured('10.05')],
      ['s2', measured('10.5')],
    ]);
    expect(settleAspect(agreed, marks, seats).state).toBe('CONFLICT');
  });
  it('waits for the second of two independent entries and compares them as numbers', () => {
    const one = new Map([['s1', measured('10.05')]]);
    expect(settleAspect(twice, one, seats)).toEqual({ state: 'PARTIAL', present: 1, expected: 2 });
    expect(shown(settleAspect(twice, new Map([...one, ['s3', measured('10.050')]]), seats))).toBe(
      '1',
    );
  });
  it('does not take two readings for one though they earn the same', () => {
    const marks = new Map([
      ['s1', measured('10.05')],
      ['s2', measured('10.06')],
    ]);
    expect(settleAspect(twice, marks, seats)).toMatchObject({
      state: 'CONFLICT',
      conflict: { reason: 'entries-differ' },
    });
  });
  it('does not look at a seat outside the panel', () => {
    expect(settleAspect(agreed, new Map([['s9', measured('10')]]), seats).state).toBe('EMPTY');
  });
});
