import { type Exact, exact, exactText } from '@jinbang/kernel/exact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, exactOf, minus, plus, roundAmount, times } from './amount.ts';
import type { ZeroReach } from './aspect.ts';
import { fractionTotalOf } from './fraction-total.fixture.ts';
import { type AspectOutline, plantScheme, type SchemeOutline } from './scheme-outline.ts';
import { type SubjectTotal, totalOf } from './total.ts';

const text = (value: Exact | null | undefined) => value && exactText(value);
const texts = (values: ReadonlyMap<string, Exact>) =>
  [...values].map(([name, value]) => [name, exactText(value)]);
const partTexts = (part: SubjectTotal['practical']) =>
  part && { points: text(part.points), max: text(part.max), percent: text(part.percent) };

/** Every number of a total as the text people read, everything else as it is. */
const told = (total: SubjectTotal) => ({
  ...total,
  total: text(total.total),
  max: text(total.max),
  modules: texts(total.modules),
  criteria: texts(total.criteria),
  subCriteria: texts(total.subCriteria),
  practical: partTexts(total.practical),
  theory: partTexts(total.theory),
  penalties: total.penalties.map((one) => ({
    ...one,
    points: text(one.points),
    taken: text(one.taken),
  })),
});

const whole = (max: number) => fc.integer({ min: 0, max });
/** What panels give and what no whole unit says: elevenths, long decimals, great and tiny numbers. */
const markText = fc.oneof(
  whole(400).map((part) => `${part / 4}`),
  fc.tuple(whole(900), fc.constantFrom(3, 7, 9, 18, 21)).map(([n, d]) => `${n}/${d}`),
  fc.tuple(whole(900), fc.constantFrom(11, 13, 64, 65_536)).map(([n, d]) => `${n}/${d}`),
  fc.bigInt(0n, 10n ** 12n).map((digits) => `0.${`${digits}`.padStart(12, '0').slice(0, 12)}`),
  fc.bigInt(10n ** 6n, 10n ** 12n - 1n).map((number) => `${number}`),
  whole(20).map((part) => `-${part / 2}`),
);
const decimals = fc.constantFrom(null, 0, 1, 2, 3, 6, 7, 12);
const reach = fc.constantFrom<ZeroReach>('sub-criterion', 'criterion', 'module');
const place = fc.tuple(whole(2), whole(2), whole(2));

const aspectAt = (
  index: number,
  [module, criterion, sub]: readonly [number, number, number],
  max: string,
  more: Pick<AspectOutline, 'void' | 'zeroes'>,
): AspectOutline => ({
  aspectId: `a${index}`,
  moduleId: `m${module}`,
  criterion: 'ABC'[criterion] ?? 'A',
  subCriterion: `${'ABC'[criterion]}${sub}`,
  max,
  ...more,
});

const more = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('full', 'without', 'spread').map((how) => ({ void: how })),
  },
  { weight: 1, arbitrary: reach.map((zeroes) => ({ zeroes })) },
) as fc.Arbitrary<Pick<AspectOutline, 'void' | 'zeroes'>>;

const outline: fc.Arbitrary<SchemeOutline> = fc.record({
  modules: fc
    .array(
      fc.record({
        kind: fc.constantFrom('practical' as const, 'theory' as const),
        weight: fc.constantFrom('1', '0', '0.3', '1/3', '0.7', '2/7', '5/11', '12.000001'),
      }),
      { minLength: 3, maxLength: 3 },
    )
    .map((rows) => rows.map((row, index) => ({ moduleId: `m${index}`, ...row }))),
  aspects: fc
    .array(fc.tuple(place, fc.constantFrom('0.5', '1', '2.25', '7/3', '10'), more), {
      maxLength: 24,
    })
    .map((rows) => rows.map(([at, max, given], index) => aspectAt(index, at, max, given))),
  rule: fc.record({
    moduleDecimals: decimals,
    totalDecimals: decimals,
    floorAt: fc.subarray(['sub-criterion', 'criterion', 'module', 'total'] as const),
  }),
});

const planted = outline.chain((one) => {
  try {
    return fc.constant(plantScheme(one));
  } catch {
    // A void aspect with nobody left to spread over: such an amendment is refused before it is made.
    return fc.constant(plantScheme({ ...one, aspects: one.aspects.map(plain) }));
  }
});
const plain = ({ void: _, ...aspect }: AspectOutline): AspectOutline => aspect;

const marked = fc.record({
  values: fc
    .array(fc.option(fc.oneof(fc.constant('0'), markText), { freq: 6 }), {
      minLength: 24,
      maxLength: 24,
    })
    .map(
      (marks) =>
        new Map(
          marks.flatMap((mark, index) =>
            mark === null ? [] : [[`a${index}` as string, exact(mark)] as const],
          ),
        ),
    ),
  zeroedModules: fc.subarray(['m0', 'm1', 'm2']).map((ids) => new Set(ids.slice(1))),
  penalties: fc
    .array(fc.tuple(whole(2), fc.constantFrom('0.5', '2', '1/7', '3/11', '100')), { maxLength: 3 })
    .map((given) =>
      given.map(([module, points], index) => ({
        penaltyId: `p${index}`,
        moduleId: `m${module}`,
        points: exact(points),
      })),
    ),
});

describe('totals in whole units', () => {
  it('are those of fractions for any scheme, weights, roundings, floors, faults, amendments and penalties', () => {
    fc.assert(
      fc.property(planted, marked, (scheme, marks) => {
        const { values } = marks;
        const expected = told(fractionTotalOf(scheme, marks));
        expect(told(totalOf(scheme, marks))).toEqual(expected);
        const inUnits = new Map([...values].map(([id, value]) => [id, amountOf(value)] as const));
        expect(told(totalOf(scheme, { ...marks, values: inUnits }))).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an amount', () => {
  const value = markText.map((one) => exact(one));
  const same = (amount: Parameters<typeof exactOf>[0], expected: Exact) =>
    expect(exactText(exactOf(amount))).toBe(exactText(expected));

  it('is added, taken away and multiplied as the exact number it stands for', () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        same(amountOf(left), left);
        same(plus(amountOf(left), amountOf(right)), left.add(right));
        same(minus(amountOf(left), amountOf(right)), left.sub(right));
        same(times(amountOf(left), right), left.mul(right));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['-0.0049', 2, '0'],
    ['2.5', 0, '3'],
    ['1/3', 6, '0.333333'],
    ['1/3', 7, '0.3333333'],
    ['142971427.999999', 0, '142971428'],
    ['142971428', 0, '142971428'],
  ])('of %s is rounded to %i places half up: %s', (given, places, shown) => {
    same(roundAmount(amountOf(exact(given)), places), exact(shown));
  });

  it('is never rounded where numbers end: at the last whole unit it goes on as a fraction', () => {
    const last = exact(Number.MAX_SAFE_INTEGER).div(exact(63_000_000));
    const unit = exact('1/63000000');
    expect([typeof amountOf(last), typeof amountOf(last.add(unit))]).toEqual(['number', 'object']);
    for (const step of [unit, unit.mul(exact(2)), unit.mul(exact(3))]) {
      same(plus(amountOf(last), amountOf(step)), last.add(step));
      same(minus(amountOf(last.neg()), amountOf(step)), last.neg().sub(step));
    }
    same(times(amountOf(last), exact('3/2')), last.mul(exact('3/2')));
  });
});
