import { exact } from '@jinbang/kernel/exact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RankRule, rankSubjects } from './rank.ts';
import { plantScheme, type SchemeTree } from './scheme-outline.ts';
import { type RankSubject, tieOrderOf } from './tie-chain.ts';
import { plainTotal, totalOf } from './total.ts';

const rule: RankRule = {
  ties: [],
  order: { modules: [], criteria: [] },
  shared: true,
  numbering: 'standard',
};
const subject = (id: string, total: string, more: Partial<RankSubject> = {}): RankSubject => ({
  id,
  totals: plainTotal(exact(total)),
  ...more,
});
const ranksOf = (subjects: readonly RankSubject[], more: Partial<RankRule> = {}) =>
  rankSubjects(subjects, { ...rule, ...more }).rows.map((row) => [row.id, row.rank ?? row.code]);

const aspectIn = (moduleId: string, criterion: string, max: string) => ({
  aspectId: `${moduleId}${criterion}`,
  moduleId,
  criterion,
  subCriterion: criterion,
  max,
});
const scheme: SchemeTree = plantScheme({
  modules: [
    { moduleId: 'm1', kind: 'practical', weight: '0.3' },
    { moduleId: 'm2', kind: 'practical', weight: '0.4' },
    { moduleId: 't', kind: 'theory', weight: '0.3' },
  ],
  aspects: [aspectIn('m1', 'A', '100'), aspectIn('m2', 'B', '100'), aspectIn('t', 'C', '100')],
  rule: { moduleDecimals: 2, totalDecimals: 2 },
});
const marked = (
  id: string,
  [m1, m2, t]: readonly (string | undefined)[],
  more: Partial<RankSubject> = {},
): RankSubject => {
  const given = Object.entries({ m1A: m1, m2B: m2, tC: t }).flatMap(([key, text]) =>
    text === undefined ? [] : [[key, exact(text)] as const],
  );
  return { id, totals: totalOf(scheme, { values: new Map(given) }), ...more };
};

describe('ranks', () => {
  it('lets equal totals share a rank and skips the next', () => {
    const some = [subject('c', '70'), subject('a', '80'), subject('b', '80'), subject('d', '60')];
    expect(ranksOf(some)).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
      ['d', 4],
    ]);
  });
  it('numbers as the event wants it', () => {
    const some = [
      subject('a', '8'),
      subject('b', '7.50'),
      subject('c', '7.5'),
      subject('d', '1/3'),
    ];
    const numbers = (numbering: RankRule['numbering']) =>
      ranksOf(some, { numbering }).map(([, rank]) => rank);
    expect(numbers('modified')).toEqual([1, 3, 3, 4]);
    expect(numbers('dense')).toEqual([1, 2, 2, 3]);
    expect(numbers('ordinal')).toEqual([1, 2, 3, 4]);
    expect(numbers('fractional')).toEqual([1, 2.5, 2.5, 4]);
  });
  it.each([
    ['standard', [1, 2, 2, 4, 4, 4, 7]],
    ['modified', [1, 3, 3, 6, 6, 6, 7]],
    ['dense', [1, 2, 2, 3, 3, 3, 4]],
    ['ordinal', [1, 2, 3, 4, 5, 6, 7]],
    ['fractional', [1, 2.5, 2.5, 5, 5, 5, 7]],
  ] as const)('gives the published %s ranks for the published scores', (numbering, expected) => {
    // One public example for all five methods.
    const scores = ['44', '42', '42', '41', '41', '41', '39'];
    const ranks = ranksOf(
      scores.map((score, at) => subject(`s${at}`, score)),
      { numbering },
    );
    expect(ranks.map(([, rank]) => rank)).toEqual(expected);
  });
  it('stays quiet with nobody to rank', () => {
    expect(rankSubjects([], rule)).toEqual({ rows: [], provisional: false, undecided: [] });
  });
  it('lists the codes after the ranked rows', () => {
    const some = [
      subject('dsq', '99', { code: 'DSQ' }),
      subject('dns', '0', { code: 'DNS' }),
      subject('ok', '10'),
      subject('wd', '0', { code: 'WD' }),
      subject('dnf', '50', { code: 'DNF' }),
    ];
    expect(ranksOf(some).map(([id]) => id)).toEqual(['ok', 'dnf', 'wd', 'dns', 'dsq']);
    expect(ranksOf(some, { codeOrder: ['DNS'] })[1]).toEqual(['dns', 'DNS']);
    expect(rankSubjects(some, rule).rows[4]).toMatchObject({ place: 5, rank: null, total: null });
  });
  it('does not rank who misses a pass mark, and says which and by what', () => {
    const some = [
      marked('a', ['90', '90', '50']),
      marked('b', ['60', '60', '60']),
      marked('c', ['20', '20', '90']),
    ];
    const passMarks = [
      { of: 'theory', atLeast: '60' },
      { of: 'practical', atLeast: '60' },
      { of: 'total', atLeast: '60' },
    ] as const;
    const { rows } = rankSubjects(some, { ...rule, passMarks });
    expect(rows.map((row) => [row.id, row.rank, row.code])).toEqual([
      ['b', 1, 'OK'],
      ['a', null, 'FAIL'],
      ['c', null, 'FAIL'],
    ]);
    expect(rows[1]).toMatchObject({
      total: '78',
      missed: [{ of: 'theory', atLeast: '60', reached: '50' }],
    });
    expect(rows[2]?.missed.map((one) => one.of)).toEqual(['practical', 'total']);
  });
  it('lists who a gate held back below the pass mark, by the place in that stage, without a total', () => {
    const some = [
      subject('second', '0', { heldAt: 37, code: 'DNF' }),
      subject('first', '90', { heldAt: 36 }),
      subject('failed', '50'),
      subject('on', '70'),
      subject('left', '0', { heldAt: 36, code: 'WD' }),
    ];
    const passMarks = [{ of: 'total', atLeast: '60' }] as const;
    const { rows } = rankSubjects(some, { ...rule, passMarks });
    expect(rows.map((row) => [row.id, row.rank, row.code, row.total, row.heldBack])).toEqual([
      ['on', 1, 'OK', '70', false],
      ['failed', null, 'FAIL', '50', false],
      ['first', null, 'FAIL', null, true],
      ['second', null, 'FAIL', null, true],
      // Withdrawn stays withdrawn.
      ['left', null, 'WD', null, false],
    ]);
  });
  it('ranks who still misses marks among the others, provisionally, and fails nobody meanwhile', () => {
    const some = [marked('a', ['50', undefined, '50']), marked('b', ['70', '70', '70'])];
    const passMarks = [{ of: 'module', moduleId: 'm2', atLeast: '60' }] as const;
    const standing = rankSubjects(some, { ...rule, passMarks });
    expect(standing.provisional).toBe(true);
    expect(standing.rows.map((row) => [row.id, row.rank, row.provisional])).toEqual([
      ['b', 1, false],
      ['a', 2, true],
    ]);
  });
});

describe('a tie chain', () => {
  const order = tieOrderOf(scheme);
  it('walks modules and criteria from the heaviest', () => {
    expect(order).toEqual({ modules: ['m2', 'm1', 't'], criteria: ['B', 'A', 'C'] });
  });
  // All three have 70.00 in total.
  const level = [
    marked('a', ['70', '70', '70']),
    marked('b', ['80', '70', '60']),
    marked('c', ['60', '85', '60']),
  ];
  it('asks the practical part first, then the heavier module', () => {
    const ties = [{ by: 'practical' }, { by: 'modules-by-weight' }] as const;
    const { rows } = rankSubjects(level, { ...rule, order, ties });
    expect(rows.map((row) => [row.id, row.rank])).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 3],
    ]);
    expect(rows[0]?.below).toEqual({
      id: 'b',
      decidedBy: { by: 'module', moduleId: 'm2' },
      mine: '85',
      theirs: '70',
      skipped: [],
    });
    expect(rows[1]).toMatchObject({
      total: '70',
      above: { id: 'c', mine: '70', theirs: '85' },
      below: { id: 'a', decidedBy: { by: 'practical' }, mine: '52', theirs: '49' },
    });
    expect(rows[2]?.below).toBeNull();
  });
  it.each([
    ['theory', ['a']],
    ['criteria-by-weight', ['c', 'b', 'a']],
  ] as const)('can begin with %s', (by, first) => {
    const { rows } = rankSubjects(level, { ...rule, order, ties: [{ by }] });
    expect(rows.slice(0, first.length).map((row) => row.id)).toEqual(first);
  });
  it('can name a module or a criterion', () => {
    const byModule = [{ by: 'module', moduleId: 'm1' }] as const;
    const byCriterion = [{ by: 'criterion', criterion: 'A' }] as const;
    expect(ranksOf(level, { ties: byModule }).map(([id]) => id)).toEqual(['b', 'a', 'c']);
    expect(ranksOf(level, { ties: byCriterion }).map(([id]) => id)).toEqual(['b', 'a', 'c']);
  });
  it('tells by the total alone where totals differ', () => {
    const { rows } = rankSubjects([subject('a', '80'), subject('b', '79.99')], rule);
    expect(rows[1]?.above).toEqual({
      id: 'a',
      decidedBy: { by: 'total' },
      mine: '79.99',
      theirs: '80',
      skipped: [],
    });
  });
  it('prefers the shorter time', () => {
    const some = [
      subject('slow', '80', { seconds: exact('3600.5') }),
      subject('fast', '80', { seconds: exact('3600.4') }),
    ];
    expect(ranksOf(some, { ties: [{ by: 'time' }] })).toEqual([
      ['fast', 1],
      ['slow', 2],
    ]);
  });
  it('skips a step for all when one of the tied has nothing to compare, and says so', () => {
    const some = [
      subject('a', '80', { seconds: exact('10') }),
      subject('b', '80'),
      subject('c', '80', { seconds: exact('9') }),
    ];
    const { rows } = rankSubjects(some, { ...rule, ties: [{ by: 'time' }] });
    expect(rows.map((row) => row.rank)).toEqual([1, 1, 1]);
    expect(rows[0]).toMatchObject({
      sharedBy: 3,
      below: { id: 'b', decidedBy: null, mine: '80', theirs: '80', skipped: [{ by: 'time' }] },
    });
  });
  it('counts the better ranks: more firsts, then more seconds', () => {
    const some = [
      subject('a', '80', { placings: [2, 2, 1] }),
      subject('b', '80', { placings: [3, 1, 1] }),
      subject('c', '80', { placings: [1, 1, 3, 4] }),
      subject('d', '80', { placings: [1, 1, 3] }),
    ];
    expect(ranksOf(some, { ties: [{ by: 'better-ranks' }] })).toEqual([
      ['c', 1],
      ['b', 2],
      ['d', 2],
      ['a', 4],
    ]);
  });
});

describe('ranks that are never shared', () => {
  const tied = [subject('a', '80'), subject('b', '80'), subject('c', '70')];
  it('show who awaits a decision, and invent no order meanwhile', () => {
    const standing = rankSubjects(tied, { ...rule, shared: false, numbering: 'ordinal' });
    expect(standing.undecided).toEqual([['a', 'b']]);
    expect(standing.rows.map((row) => [row.rank, row.undecided])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ]);
  });
  it('are settled by a recorded decision, which the row names', () => {
    const decided = tied.map((one, index) => ({ ...one, decision: 2 - index }));
    const standing = rankSubjects(decided, { ...rule, shared: false });
    expect(standing.undecided).toEqual([]);
    expect(standing.rows.map((row) => [row.id, row.rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ]);
    expect(standing.rows[0]?.below).toMatchObject({ decidedBy: { by: 'decision' } });
  });
  it('never let a decision overrule a total', () => {
    const decided = [subject('a', '80', { decision: 2 }), subject('b', '79', { decision: 1 })];
    expect(ranksOf(decided, { shared: false })[0]).toEqual(['a', 1]);
  });
  it('ask for no decision while a missing mark may still break the tie', () => {
    const open = [
      marked('a', ['50', undefined, undefined]),
      marked('b', [undefined, undefined, '50']),
    ];
    const standing = rankSubjects(open, { ...rule, shared: false });
    expect(standing.undecided).toEqual([]);
    expect(standing.rows.map((row) => row.rank)).toEqual([1, 1]);
  });
});

describe('any ranking', () => {
  const field = fc.array(
    fc.record({
      total: fc.integer({ min: 0, max: 6 }),
      seconds: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    }),
    { maxLength: 25 },
  );
  type Field = { total: number; seconds: number | undefined }[];
  const subjectsOf = (rows: Field) =>
    rows.map(({ total, seconds }, index) =>
      subject(`s${String(index).padStart(2, '0')}`, `${total}/3`, {
        seconds: seconds === undefined ? undefined : exact(seconds),
      }),
    );
  const timed = { ...rule, ties: [{ by: 'time' }] } as const;

  it('does not depend on the order in which subjects are given', () => {
    fc.assert(
      fc.property(
        field.chain((rows) => {
          const subjects = subjectsOf(rows);
          return fc.tuple(
            fc.constant(subjects),
            fc.shuffledSubarray(subjects, { minLength: subjects.length }),
          );
        }),
        ([subjects, shuffled]) => {
          expect(rankSubjects(shuffled, timed)).toEqual(rankSubjects(subjects, timed));
        },
      ),
    );
  });
  it('agrees with its totals: a higher total is a better rank', () => {
    fc.assert(
      fc.property(field, (rows) => {
        const listed = rankSubjects(subjectsOf(rows), timed).rows;
        for (const [index, row] of listed.entries()) {
          const next = listed[index + 1];
          if (!next) continue;
          const order = exact(row.total ?? '0').compare(exact(next.total ?? '0'));
          expect(order).toBeGreaterThanOrEqual(0);
          if (order > 0) expect(row.rank).toBeLessThan(next.rank ?? 0);
          expect(row.rank === next.rank).toBe(row.below?.decidedBy === null);
        }
      }),
    );
  });
  it('gives standard ranks that count who is strictly better', () => {
    fc.assert(
      fc.property(field, (rows) => {
        const listed = rankSubjects(subjectsOf(rows), rule).rows;
        for (const row of listed) {
          const mine = exact(row.total ?? '0');
          const better = listed.filter((one) => exact(one.total ?? '0').gt(mine)).length;
          expect(row.rank).toBe(better + 1);
        }
      }),
    );
  });
});
