import { exact, exactText, zero } from '@jinbang/kernel/exact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aspect, Calculation, Combination } from './aspect.ts';
import { isMarkedBySeat } from './aspect.ts';
import { type SeatMark, settleAspect } from './aspect-value.ts';
import { findAspectFlaws } from './check-aspect.ts';
import { checkValue } from './check-value.ts';
import type { JudgeMark } from './judge-mark.ts';

// What must hold of every calculation there is, with one configuration of each and marks at random.

const quarters = fc.integer({ min: 0, max: 40 }).map((step) => exactText(exact(step).div(4)));
const combinations = fc.constantFrom<Combination>(
  { rule: 'mean' },
  { rule: 'trimmed', dropHigh: 1, dropLow: 1 },
  { rule: 'middle-gap', tolerance: '2' },
);
const panelRule = { min: '0', max: '10', step: '0.25' } as const;
const items = ['材料', '答辩'].map((label) => ({ label, max: '10' }));
const faults = [
  { label: '漏装', points: '1.5', most: 2 },
  { label: '划伤', points: '0.25' },
];
const ranges = [
  { lower: '0.1', upper: '0.1', deduction: '0' },
  { lower: '0.5', upper: '0.5', deduction: '33.3' },
];

type Case = {
  readonly max: string;
  readonly calculation: fc.Arbitrary<Calculation>;
  readonly mark: fc.Arbitrary<JudgeMark>;
  /** A mark that is never worth less; left out where more of a thing is not better. */
  readonly better?: (mark: JudgeMark) => JudgeMark;
};

const onePoint = (text: string) => {
  const more = exact(text).add(1);
  return exactText(more.gt(10) ? exact(10) : more);
};

const CASES: Readonly<Record<Calculation['kind'], Case>> = {
  judgement: {
    max: '1.25',
    calculation: fc.constant({ kind: 'judgement', maxSpread: 3 }),
    mark: fc.constantFrom('0', '1', '2', '3').map((score) => ({ kind: 'judgement', score })),
    better: (mark) =>
      mark.kind === 'judgement'
        ? { ...mark, score: `${Math.min(3, Number(mark.score) + 1)}` }
        : mark,
  },
  points: {
    max: '10',
    calculation: combinations
      // Where the middle is torn apart dropping stops, so the middle-gap rule alone may fall.
      .filter(({ rule }) => rule !== 'middle-gap')
      .map((combination) => ({ kind: 'points', ...panelRule, combination })),
    mark: quarters.map((points) => ({ kind: 'points', points })),
    better: (mark) => (mark.kind === 'points' ? { ...mark, points: onePoint(mark.points) } : mark),
  },
  form: {
    max: '20',
    calculation: combinations
      .filter(({ rule }) => rule !== 'middle-gap')
      .map((combination) => ({ kind: 'form', items, step: '0.25', combination })),
    mark: fc.tuple(quarters, quarters).map((points) => ({ kind: 'form', points })),
    better: (mark) =>
      mark.kind === 'form'
        ? { ...mark, points: mark.points.with(0, onePoint(mark.points[0] ?? '0')) }
        : mark,
  },
  'pass-fail': {
    max: '0.5',
    calculation: fc.constant({ kind: 'pass-fail' }),
    mark: fc.boolean().map((passed) => ({ kind: 'pass-fail', passed })),
    better: () => ({ kind: 'pass-fail', passed: true }),
  },
  'number-completed': {
    max: '0.75',
    calculation: fc.constant({ kind: 'number-completed', possible: 7 }),
    mark: fc.integer({ min: 0, max: 7 }).map((done) => ({ kind: 'number-completed', done })),
    better: (mark) =>
      mark.kind === 'number-completed' ? { ...mark, done: Math.min(7, mark.done + 1) } : mark,
  },
  choice: {
    max: '1.5',
    calculation: fc.constant({
      kind: 'choice',
      options: ['0', '33.3', '66.6', '100'].map((deduction) => ({ deduction })),
    }),
    mark: fc.integer({ min: 0, max: 3 }).map((choice) => ({ kind: 'choice', choice })),
    better: (mark) =>
      mark.kind === 'choice' ? { ...mark, choice: Math.max(0, mark.choice - 1) } : mark,
  },
  ranged: {
    max: '2',
    calculation: fc.constant({ kind: 'ranged', target: '10', ranges }),
    mark: fc
      .integer({ min: -100, max: 300 })
      .map((tenth) => ({ kind: 'ranged', measured: exactText(exact(tenth).div(10)) })),
    better: () => ({ kind: 'ranged', measured: '10' }),
  },
  value: {
    max: '30',
    calculation: fc.constant({ kind: 'value', max: '100', factor: '0.3', roundResult: 2 }),
    mark: quarters.map((points) => ({ kind: 'value', points })),
    better: (mark) => (mark.kind === 'value' ? { ...mark, points: onePoint(mark.points) } : mark),
  },
  deduction: {
    max: '5',
    calculation: fc.constant({ kind: 'deduction', from: 'full', floor: '1' }),
    mark: quarters.map((points) => ({ kind: 'deduction', points })),
    better: () => ({ kind: 'deduction', points: '0' }),
  },
  faults: {
    max: '5',
    calculation: fc.constant({ kind: 'faults', faults, floor: '0.5' }),
    mark: fc
      .tuple(fc.nat({ max: 5 }), fc.nat({ max: 30 }))
      .map((counts) => ({ kind: 'faults', counts })),
    better: (mark) =>
      mark.kind === 'faults'
        ? { ...mark, counts: mark.counts.map((one) => Math.max(0, one - 1)) }
        : mark,
  },
  banded: {
    max: '2',
    calculation: fc.constant({
      kind: 'banded',
      bands: ['16', '12', '8', '0'].map((points) => ({ points })),
      factor: '0.125',
    }),
    mark: fc.integer({ min: 0, max: 3 }).map((band) => ({ kind: 'banded', band })),
    better: (mark) =>
      mark.kind === 'banded' ? { ...mark, band: Math.max(0, mark.band - 1) } : mark,
  },
  time: {
    max: '10',
    calculation: fc.constant({ kind: 'time', limit: '3600', unit: '60', points: '1' }),
    mark: fc
      .integer({ min: 0, max: 9_999 })
      .map((seconds) => ({ kind: 'time', seconds: `${seconds}` })),
    better: (mark) =>
      mark.kind === 'time'
        ? { ...mark, seconds: `${Math.max(0, Number(mark.seconds) - 30)}` }
        : mark,
  },
  fatal: {
    max: '0',
    calculation: fc.constant({ kind: 'fatal', zeroes: 'module' }),
    mark: fc.boolean().map((found) => ({ kind: 'fatal', found })),
  },
};
const EVERY = Object.entries(CASES);

const aspectOf = (max: string, calculation: Calculation): Aspect => ({
  id: 'a1',
  code: 'A1.1',
  kind: 'M',
  max,
  calculation,
});

/** A panel's marks of one case: every seat its own, or one agreed value. */
const panelOf = ({ max, calculation, mark }: Case) =>
  fc.tuple(calculation, fc.array(mark, { minLength: 3, maxLength: 9 })).map(([one, given]) => {
    const aspect = aspectOf(max, one);
    return { aspect, given: isMarkedBySeat(one) ? given : given.slice(0, 1) };
  });

const settle = (aspect: Aspect, given: readonly JudgeMark[]) => {
  const seats = given.map((_, seat) => `s${seat}`);
  const marks = new Map<string, SeatMark>(given.map((mark, seat) => [`s${seat}`, mark]));
  const settled = settleAspect(aspect, marks, seats);
  if (settled.state !== 'COMPLETE') throw new Error(`${aspect.calculation.kind}: ${settled.state}`);
  return settled.value;
};

describe.each(EVERY)('the calculation %s', (kind, one) => {
  it('is a configuration without flaws whose marks are taken as they are', () => {
    fc.assert(
      fc.property(panelOf(one), ({ aspect, given }) => {
        expect(findAspectFlaws(aspect)).toEqual([]);
        for (const mark of given)
          expect(checkValue(aspect, mark)).toEqual({ ok: true, value: mark });
      }),
    );
  });
  it('never leaves the bounds of its aspect', () => {
    fc.assert(
      fc.property(panelOf(one), ({ aspect, given }) => {
        const value = settle(aspect, given);
        const top = kind === 'fatal' ? exact(1) : exact(aspect.max);
        expect(value.gte(zero) && value.lte(top)).toBe(true);
      }),
    );
  });
  it('comes to the same whoever sits where, and again when it is replayed from the log', () => {
    fc.assert(
      fc.property(
        panelOf(one).chain((panel) =>
          fc.tuple(
            fc.constant(panel),
            fc.shuffledSubarray([...panel.given], { minLength: panel.given.length }),
          ),
        ),
        ([{ aspect, given }, shuffled]) => {
          const text = exactText(settle(aspect, given));
          expect(exactText(settle(aspect, shuffled))).toBe(text);
          // The log keeps JSON; an aspect and its marks read from it must be worth what they were.
          const replayed = JSON.parse(JSON.stringify({ aspect, given })) as typeof replay;
          const replay = { aspect, given };
          expect(exactText(settle(replayed.aspect, replayed.given))).toBe(text);
        },
      ),
    );
  });
  const { better } = one;
  if (!better) return;
  it('is never worth less when one judge gives more', () => {
    fc.assert(
      fc.property(panelOf(one), fc.nat(), ({ aspect, given }, pick) => {
        const seat = pick % given.length;
        const mark = given[seat];
        if (!mark) throw new Error('The seat was picked from the panel.');
        const raised = settle(aspect, given.with(seat, better(mark)));
        expect(raised.gte(settle(aspect, given))).toBe(true);
      }),
    );
  });
});
