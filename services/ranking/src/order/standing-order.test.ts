import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { exact } from '@jinbang/kernel/exact';
import { plantScheme } from '@jinbang/scoring/scheme-outline';
import { totalOf } from '@jinbang/scoring/total';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../standing/line.rules.ts';
import { contextOf, type LineTotal, rankLines } from '../standing/standing.rules.ts';
import { plainRule } from '../told.fixture.ts';
import { createOrder, headsIn, placeLine, rowIn, windowIn } from './standing-order.ts';
import { wholeWindows } from './whole-windows.ts';

const ASPECTS = ['A1.1', 'A2.1', 'B1.1'] as const;
const tree = plantScheme({
  modules: [
    { moduleId: 'p', kind: 'practical', weight: '1' },
    { moduleId: 't', kind: 'theory', weight: '0.5' },
  ],
  aspects: ASPECTS.map((aspectId, index) => ({
    aspectId,
    moduleId: index === 2 ? 't' : 'p',
    criterion: aspectId.slice(0, 1),
    subCriterion: aspectId.slice(0, 2),
    max: '40',
  })),
  rule: { moduleDecimals: null, totalDecimals: 2 },
});

type Marks = readonly (string | null)[];
type Sheet = { readonly marks: Marks; readonly code: Line['resultCode'] };

const lineOf = (number: number, { code }: Sheet): Line => ({
  id: `line-${number}`,
  code: `A-${number % 7}`,
  group: ['worker', 'student', '-'][number % 3] ?? '-',
  entryId: null,
  personIds: [],
  resultCode: code,
  subjects: [],
});

const totalFor = (line: Line, { marks }: Sheet): LineTotal => {
  const values = new Map(
    ASPECTS.flatMap((aspectId, index) => {
      const mark = marks[index];
      return mark == null ? [] : [[aspectId, exact(mark)] as const];
    }),
  );
  const totals = totalOf(tree, { values });
  const settled = ASPECTS.length - totals.missing.length;
  return { totals, settled, expected: line.resultCode === 'OK' ? ASPECTS.length : settled };
};

const aMark = fc.constantFrom('0', '10', '20', '20.5', '40/3', '30', '40');
const sheetOf = (mark: fc.Arbitrary<string | null>) =>
  fc.record({
    marks: fc.tuple(mark, mark, mark),
    code: fc.constantFrom('OK', 'OK', 'OK', 'OK', 'OK', 'DNS', 'DNF', 'WD', 'DSQ'),
  }) as fc.Arbitrary<Sheet>;
const openSheet = sheetOf(fc.option(aMark, { freq: 5 }));
const wholeSheet = sheetOf(aMark);

const aRule: fc.Arbitrary<RankingRule> = fc.record({
  ...Object.fromEntries(
    Object.entries(plainRule).map(([name, value]) => [name, fc.constant(value)]),
  ),
  ties: fc.constantFrom(
    [],
    [{ by: 'practical' }],
    [{ by: 'criteria-by-weight' }, { by: 'decision' }],
    [{ by: 'modules-by-weight' }],
  ),
  shared: fc.boolean(),
  numbering: fc.constantFrom('standard', 'modified', 'dense', 'ordinal'),
  passMark: fc.constantFrom(null, '40'),
  passMarks: fc.constantFrom(undefined, [{ of: 'practical', atLeast: '30' }]),
  scale: fc.boolean(),
  medals: fc.boolean(),
  medalRule: fc.constantFrom(undefined, { excellenceFrom: 720 }),
  prizes: fc.constantFrom(
    null,
    {
      base: 'started',
      rounding: 'up',
      percents: ['10', '20', '30', '60'],
      minimumScore: '35',
    },
    {
      base: 'finished',
      rounding: 'half-up',
      percents: ['15', '25'],
      minimumScore: null,
      ties: 'all-out',
    },
  ),
}) as unknown as fc.Arbitrary<RankingRule>;

type Change = readonly [number, Sheet];
const changes = (sheet: fc.Arbitrary<Sheet>) =>
  fc.array(fc.tuple(fc.nat({ max: 23 }), sheet), { minLength: 1, maxLength: 40 });

/** The same changes one by one in an order that is kept up, and at last in the whole ranking. */
const both = (rule: RankingRule, first: readonly Sheet[], later: readonly Change[]) => {
  const sheets = new Map(first.map((sheet, number) => [`line-${number}`, sheet]));
  const blank: Sheet = { marks: [], code: 'OK' };
  const lines = first.map((sheet, number) => lineOf(number, sheet));
  const totalOfLine = (line: Line) => totalFor(line, sheets.get(line.id) ?? blank);
  const decisions = [['line-3', 'line-0', 'line-6', 'line-9']];
  const context = contextOf(rule, tree, ['student', 'worker'], decisions);
  const order = createOrder(lines, totalOfLine, context);
  for (const [number, sheet] of later) {
    if (number >= lines.length) continue;
    sheets.set(`line-${number}`, sheet);
    const line = lineOf(number, sheet);
    lines[number] = line;
    placeLine(order, line);
  }
  const whole = rankLines(lines, totalOfLine, context);
  return { order, whole, windows: wholeWindows(() => whole) };
};

const expectSame = ({ order, whole, windows }: ReturnType<typeof both>): void => {
  const all = { sight: 'all', from: 0, count: 1_000 } as const;
  for (const listing of ['standing', 'board'] as const) {
    const asked = { ...all, listing };
    expect(windowIn(order, asked)).toEqual(windows.windowOf({} as never, asked));
    const piece = { ...asked, from: 3, count: 5 };
    expect(windowIn(order, piece)).toEqual(windows.windowOf({} as never, piece));
    const own = { ...asked, group: 'worker', from: 1, count: 3 };
    expect(windowIn(order, own)).toEqual(windows.windowOf({} as never, own));
  }
  expect(headsIn(order)).toEqual(windows.headsOf({} as never, 'all'));
  const some = whole[0]?.rows[2];
  if (some) expect(rowIn(order, some.line.id)).toEqual(some);
};

describe('a standing that is kept up line by line', () => {
  it('has the rows of the whole ranking after any changes, while marks are missing', () => {
    fc.assert(
      fc.property(
        aRule,
        fc.array(openSheet, { maxLength: 24 }),
        changes(openSheet),
        (rule, first, later) => expectSame(both(rule, first, later)),
      ),
      { numRuns: 70 },
    );
  });

  it('has its scale, medals and prizes too once every mark is there', () => {
    fc.assert(
      fc.property(
        aRule,
        fc.array(wholeSheet, { minLength: 12, maxLength: 24 }),
        changes(wholeSheet),
        (rule, first, later) => expectSame(both(rule, first, later)),
      ),
      { numRuns: 90 },
    );
  });
});
