import type { AnyFact } from '@jinbang/contracts/fact';
import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putMark } from '../book/book-change.rules.ts';
import { bookFrom } from '../book.fixture.ts';
import { aContest, allMarks, schemeTold, wholeStory } from '../told.fixture.ts';
import { entryCode } from './entry-code.rules.ts';
import { createStandingDesk } from './standing-desk.ts';

const ranked = (
  ranking: Partial<RankingRule>,
  change: (facts: readonly AnyFact[]) => readonly AnyFact[] = (all) => all,
) => {
  const contest = aContest({ ranking });
  const book = bookFrom(contest, change(wholeStory(contest)));
  return createStandingDesk().rank(book);
};
const brief = (groups: ReturnType<typeof ranked>) =>
  groups.flatMap(({ rows }) =>
    rows.map(({ line, rank, code, total, award }) => [line.code, rank, code, total, award]),
  );

describe('a standing', () => {
  it('adds exactly and rounds once: 35 + 7/18 + 25 + 10 is 70.39', () => {
    expect(brief(ranked({}))[3]).toEqual(['E-004', 1, 'OK', '70.39', null]);
    expect(brief(ranked({ totalDecimals: 0 }))[3]?.[3]).toBe('70');
  });

  it('ranks groups apart and lists codes below the ranks', () => {
    expect(brief(ranked({}))).toEqual([
      ['E-001', 1, 'OK', '80.6', null],
      ['E-002', 1, 'OK', '80.6', null],
      ['E-003', null, 'DNS', null, null],
      ['E-004', 1, 'OK', '70.39', null],
      ['E-006', 2, 'OK', '54', null],
      ['E-005', null, 'DNF', null, null],
    ]);
  });

  it('fails who is below the pass mark and gives no rank', () => {
    expect(brief(ranked({ passMark: '54.01' }))[4]).toEqual(['E-006', null, 'FAIL', '54', null]);
    expect(brief(ranked({ passMark: '54' }))[4]).toEqual(['E-006', 2, 'OK', '54', null]);
  });

  it('breaks a tie by the named criterion and says by which', () => {
    const [worker] = ranked({ ties: [{ by: 'criterion', criterion: 'B' }] });
    expect(worker?.rows.map(({ line, rank }) => [line.code, rank])).toEqual([
      ['E-002', 1],
      ['E-001', 2],
      ['E-003', null],
    ]);
    expect(worker?.rows[1]?.ranked?.above).toMatchObject({
      decidedBy: { by: 'criterion', criterion: 'B' },
      mine: '20.6',
      theirs: '21.1',
    });
  });

  it('gives prizes by the stated base and rounding, once every mark is there', () => {
    const prizes: RankingRule['prizes'] = {
      base: 'entered',
      rounding: 'up',
      percents: ['10', '20', '30'],
      minimumScore: '60',
    };
    expect(brief(ranked({ prizes })).map((row) => row[4])).toEqual([
      'first-prize',
      'first-prize',
      null,
      'first-prize',
      // In the places of the second prize, but below the minimum.
      null,
      null,
    ]);
    const missing = ranked({ prizes }, (facts) =>
      facts.filter(
        ({ type, data }) =>
          type !== 'judging.mark.settled' || !JSON.stringify(data).includes('"39.5"'),
      ),
    );
    expect(missing[0]?.isComplete).toBe(false);
    expect(missing[0]?.rows.map(({ award }) => award)).toEqual([null, null, null]);
  });

  it('gives the least number of each prize from the stated size of the group on', () => {
    const prizes = (from: number): RankingRule['prizes'] => ({
      base: 'entered',
      rounding: 'down',
      percents: ['10', '20'],
      minimumScore: null,
      least: { places: [1, 1], from },
    });
    const awards = (from: number) => brief(ranked({ prizes: prizes(from) })).map((row) => row[4]);
    expect(awards(3).slice(3)).toEqual(['first-prize', 'second-prize', null]);
    expect(awards(4).filter(Boolean)).toEqual([]);
  });

  it('counts who entered, started and finished', () => {
    expect(ranked({}).map(({ counts }) => counts)).toEqual([
      { entered: 3, started: 2, finished: 2 },
      { entered: 3, started: 3, finished: 2 },
    ]);
  });

  it('ranks nobody before the scheme is whole', () => {
    const contest = aContest();
    const scheme = new Set(schemeTold(contest).map((fact) => fact.type));
    const book = bookFrom(
      contest,
      wholeStory(contest).filter(({ type }) => !scheme.has(type as never)),
    );
    expect(createStandingDesk().rank(book)).toEqual([]);
  });

  it('is the same whatever the order in which marks were entered', () => {
    const contest = aContest();
    const marks = allMarks(contest);
    const frame = wholeStory(contest).filter((fact) => !fact.type.startsWith('judging.mark.'));
    const expected = brief(createStandingDesk().rank(bookFrom(contest, [...frame, ...marks])));
    fc.assert(
      fc.property(fc.shuffledSubarray([...marks], { minLength: marks.length }), (shuffled) => {
        const book = bookFrom(contest, [...frame, ...shuffled, ...shuffled.slice(0, 5)]);
        expect(brief(createStandingDesk().rank(book))).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('makes one total anew when one mark changes, and no other', () => {
    const contest = aContest();
    const book = bookFrom(contest, wholeStory(contest));
    const desk = createStandingDesk();
    const before = desk.rank(book).flatMap(({ rows }) => rows);
    const [subject] = book.subjects.values();
    if (!subject) throw new Error('no subject');
    putMark(book, subject, contest.aspects[0]?.aspectId ?? '', { value: '1', version: 2 });
    const after = desk.rank(book).flatMap(({ rows }) => rows);
    const same = after.filter(({ totals, line }) =>
      before.some((row) => row.line.id === line.id && row.totals === totals),
    );
    expect(same).toHaveLength(before.length - 1);
    expect(brief(desk.rank(book)).map((row) => row[3])).toContain('41.6');
  });

  it('never uses what was worked out from a book that was read anew', () => {
    const contest = aContest();
    const desk = createStandingDesk();
    const first = bookFrom(contest, wholeStory(contest));
    const second = bookFrom(contest, wholeStory(contest));
    desk.rank(first);
    const [subject] = second.subjects.values();
    subject?.marks.set(contest.aspects[0]?.aspectId ?? '', { value: '0', version: 9 });
    expect(second.structure).toBe(first.structure);
    expect(brief(desk.rank(second)).map((row) => row[3])).toContain('40.6');
  });
});

describe('the code of an entry', () => {
  it.each([
    [['OK', 'OK'], 'OK'],
    [['OK', 'DSQ'], 'DSQ'],
    [['DNS', 'WD'], 'WD'],
    [['DNS', 'DNS'], 'DNS'],
    [['DNS', 'OK'], 'DNF'],
    [['DNF', 'OK'], 'DNF'],
    [[], 'OK'],
  ] as const)('of modules %j is %s', (codes, code) => {
    expect(entryCode(codes)).toBe(code);
  });
});
