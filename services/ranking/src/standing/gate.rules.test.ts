import type { GateRule } from '@jinbang/contracts/ranking-rule';
import { describe, expect, it } from 'vitest';
import { bookFrom } from '../book.fixture.ts';
import { whyNotYet } from '../result/submission.rules.ts';
import { whyNoTie } from '../result/tie-decision.rules.ts';
import { heldBack } from './gate.rules.ts';
import {
  aGatedContest,
  finalTold,
  gatedBeginning,
  plainly,
  theoryTold,
} from './gated-contest.fixture.ts';
import type { GroupStanding } from './standing.rules.ts';
import { createStandingDesk } from './standing-desk.ts';

const falling = (count: number) => Array.from({ length: count }, (_, index) => 99 - index);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Theory by these marks; the final by whoever stands at these places of the list, or not yet. */
const contestOf = (
  theory: readonly (number | null)[],
  finalists: readonly number[] | null,
  gate: Partial<GateRule> = {},
) => {
  const contest = aGatedContest(theory.length, gate);
  const told = [...gatedBeginning(contest), ...theoryTold(contest, theory)];
  const marks = theory.filter((mark) => mark !== null).length;
  const end = finalists ? finalTold(contest, finalists, marks) : [];
  const book = bookFrom(plainly(contest), [...told, ...end]);
  return { contest, book, desk: createStandingDesk() };
};
const rowsOf = (groups: readonly GroupStanding[] | undefined) =>
  (groups ?? []).flatMap(({ rows }) => rows);
const brief = (groups: readonly GroupStanding[] | undefined) =>
  rowsOf(groups).map(
    ({ line, rank, code, total, gate }) =>
      `${line.code} ${rank ?? code} ${total} ${gate?.outcome}${gate?.because ? ` ${gate.because}` : ''}`,
  );

describe('theory as the gate of an event', () => {
  // Places 35 and 36 of the theory list both have 65.
  const tied = [...falling(34), 65, 65];

  it('tells who goes on while the final is still blind, by entry number and place of the stage', () => {
    const { book, desk } = contestOf(tied, null, { ties: 'none' });
    expect(desk.rank(book)).toHaveLength(1);
    const [stage] = desk.rankStages(book);
    expect(brief(stage).slice(32)).toEqual([
      'E-033 33 67 through within',
      'E-034 34 66 through within',
      'E-035 35 65 held tie',
      'E-036 35 65 held tie',
    ]);
    expect(stage?.[0]?.gates).toMatchObject([
      { stage: 1, state: 'closed', counted: 36, through: 34 },
    ]);
  });

  it('lists who did not go on below the final, without rank and total, and says why', () => {
    const { book, desk } = contestOf([...falling(33), 60, 59.5, 20], upTo(34));
    const [group] = desk.rank(book);
    expect(brief(desk.rank(book)).slice(32)).toEqual([
      'E-033 33 63 through within',
      'E-034 34 62 through within',
      'E-035 FAIL null held below',
      'E-036 FAIL null held below',
    ]);
    expect(group).toMatchObject({ isComplete: true, undecided: [] });
    // Nobody who did not go on finished, nor is anything more expected of them.
    expect(group?.counts).toEqual({ entered: 36, started: 36, finished: 34 });
    expect(group?.rows.at(-1)).toMatchObject({ settled: 1, expected: 1 });
    expect(group?.rows.at(-1)?.gate).toMatchObject({ stage: 1, rank: 36, reached: '20' });
  });

  it.each([
    ['all', 36],
    ['none', 34],
  ] as const)('with %s of a tie at 35/36 ranks %i in the final', (ties, finalists) => {
    const { book, desk } = contestOf(tied, upTo(finalists), { ties });
    const rows = rowsOf(desk.rank(book));
    expect(rows.filter(({ rank }) => rank !== null)).toHaveLength(finalists);
    expect(rows.filter(({ gate }) => gate?.because === 'tie')).toHaveLength(36 - finalists);
  });

  it('with 35 entrants lets everybody on, whatever the mark', () => {
    const { book, desk } = contestOf([...falling(34), 12], upTo(35));
    expect(brief(desk.rank(book)).at(-1)).toBe('E-035 35 61 through few');
  });

  it('with nobody at 60 ranks nobody, and the result may still be handed in', () => {
    const { book, desk } = contestOf(
      falling(36).map((mark) => mark - 40),
      [],
    );
    const groups = desk.rank(book);
    expect(new Set(rowsOf(groups).map(({ code, rank }) => `${code} ${rank}`))).toEqual(
      new Set(['FAIL null']),
    );
    const { arranged } = book.event;
    expect(arranged && whyNotYet(book, arranged, groups)).toBeNull();
  });

  it('awaits the chief judge where the chain tells nobody apart, and then follows the record', () => {
    const { book, desk, contest } = contestOf(tied, upTo(35), { ties: 'chain' });
    const [, , last, first] = [...contest.entries.slice(32)].map(({ entryId }) => entryId);
    const order = [first ?? '', last ?? ''];
    const before = desk.rank(book);
    expect(before[0]).toMatchObject({ isComplete: false, undecided: [[last, first]] });
    expect(book.event.arranged && whyNotYet(book, book.event.arranged, before)?.code).toBe(
      'result.undecided',
    );
    expect(whyNoTie(desk.rankStages(book).flat(), order)).toBeNull();
    book.decisions = [order];
    const after = rowsOf(desk.rank(book)).filter(({ gate }) => gate?.outcome === 'held');
    expect(after.map(({ line }) => line.entryId)).toEqual([last]);
  });

  it('holds nobody back while a theory mark is missing, and no result is taken', () => {
    const { book, desk } = contestOf([...falling(35), null], upTo(35));
    const groups = desk.rank(book);
    expect(groups[0]?.gates).toMatchObject([{ state: 'open' }]);
    expect(rowsOf(groups).some(({ gate }) => gate?.outcome === 'held')).toBe(false);
    const { arranged } = book.event;
    const flaw = arranged && whyNotYet(book, arranged, groups);
    expect(flaw).toMatchObject({ code: 'result.gate-open', params: { stage: 1 } });
  });

  it('tells nothing of a gate to whoever may not see every line of the stage', () => {
    const { book, desk, contest } = contestOf([...falling(34), 40, 40], upTo(34));
    const [hidden] = contest.entries;
    const seen = desk.rank(book, ({ entryId }) => entryId !== hidden?.entryId);
    expect(rowsOf(seen).every(({ gate }) => gate === null)).toBe(true);
  });

  it('says beside the line at which gate somebody was held back, and nothing of who goes on', () => {
    const { book, desk } = contestOf([...falling(34), 60, 20], upTo(35));
    const rows = rowsOf(desk.rank(book)).map(({ gate }) => heldBack(gate));
    expect(rows.slice(34)).toEqual([{}, { held: { stage: 1, because: 'below' } }]);
    expect(heldBack(undefined)).toEqual({});
  });

  it('is read from nothing but the marks of its stage', () => {
    const { book, desk } = contestOf(tied, null);
    const before = brief(desk.rankStages(book)[0]);
    const again = contestOf(tied, upTo(36));
    expect(brief(again.desk.rankStages(again.book)[0])).toEqual(before);
  });
});
