import type { AnyFact } from '@jinbang/contracts/fact';
import { describe, expect, it } from 'vitest';
import { bookFrom } from '../book.fixture.ts';
import { freezeResult } from '../result/result-page.rules.ts';
import { whyNotYet } from '../result/submission.rules.ts';
import { createStandingDesk } from '../standing/standing-desk.ts';
import { rowView } from '../standing/standing-view.ts';
import { aContest, lockTold, penaltyTold, wholeStory } from '../told.fixture.ts';
import { explainPenalties } from './penalty.rules.ts';

const GEAR = { code: 'P1', name: { zh: '未穿戴劳保用品', en: 'Without protective gear' } };

/** A contest with the penalties of these places, and the lock that counted them. */
const rankedWith = (
  penalties: readonly (readonly [place: number, points: string, state?: 'taken-back'])[],
  counted = penalties.filter(([, , state]) => state === undefined).length,
  leaveOut: (fact: AnyFact) => boolean = () => false,
) => {
  const contest = aContest();
  const story = wholeStory(contest).filter(
    (fact) => fact.type !== 'judging.module.locked' && !leaveOut(fact),
  );
  const given = penalties.map(([place, points, state]) =>
    penaltyTold(contest, place, points, { kind: GEAR, ...(state ? { state } : {}) }),
  );
  const book = bookFrom(contest, [...story, ...given, lockTold(contest, 20, counted)]);
  const desk = createStandingDesk();
  return { contest, book, desk, groups: desk.rank(book) };
};
const totalsOf = ({ groups }: Pick<ReturnType<typeof rankedWith>, 'groups'>) =>
  groups.flatMap(({ rows }) => rows.map(({ line, rank, total }) => [line.code, rank, total]));
const rowOf = ({ groups }: Pick<ReturnType<typeof rankedWith>, 'groups'>, code: string) => {
  const row = groups.flatMap(({ rows }) => rows).find(({ line }) => line.code === code);
  if (!row) throw new Error(`nobody is ${code}`);
  return row;
};

describe('penalties in a ranking', () => {
  it('come off the total of their own line, and the order follows', () => {
    // Without: E-001 80.6 and E-002 80.6, E-004 70.39 and E-006 54.
    expect(
      totalsOf(
        rankedWith([
          [0, '2'],
          [3, '20'],
        ]),
      ),
    ).toEqual([
      ['E-002', 1, '80.6'],
      ['E-001', 2, '78.6'],
      ['E-003', null, null],
      ['E-006', 1, '54'],
      ['E-004', 2, '50.39'],
      ['E-005', null, null],
    ]);
  });
  it('take nothing any more once they are taken back', () => {
    const { groups } = rankedWith([[0, '2', 'taken-back']]);
    expect(totalsOf({ groups })[0]).toEqual(['E-001', 1, '80.6']);
  });
  it('add up, never below nothing', () => {
    const ranked = rankedWith([
      [5, '50'],
      [5, '9'],
    ]);
    expect(totalsOf(ranked).at(4)).toEqual(['E-006', 2, '0']);
    const { totals } = rowOf(ranked, 'E-006');
    expect(explainPenalties(totals, ranked.book.penalties)).toMatchObject([
      { points: '50', taken: '50' },
      { points: '9', taken: '4' },
    ]);
  });
  it('explain themselves by the scheme’s words, in what staff read and in the frozen page', () => {
    const { contest, book, groups } = rankedWith([[0, '2']]);
    const explained = [{ moduleId: contest.moduleId, points: '2', taken: '2', kind: GEAR }];
    const shown = rowView(rowOf({ groups }, 'E-001'), book.penalties, {
      codeOfLine: (id) => id,
      nameOf: () => undefined,
      maySeeNames: false,
    });
    expect(shown.penalties).toEqual(explained);
    const { arranged } = book.event;
    if (!arranged) throw new Error('arranged');
    const { rows, page } = freezeResult(book, arranged, groups, { version: 1, totalMax: '100' });
    expect(
      rows.map(({ standing }) => [standing.entryNo, standing.penalties ?? null]),
    ).toContainEqual(['E-001', explained]);
    expect(page.match(/Without protective gear/g)).toHaveLength(1);
    expect(page.match(/"penalties"/g)).toHaveLength(1);
  });
  it('are by code in the module alone while the codes are not opened, with no sum over modules', () => {
    const blind = rankedWith([[0, '2']], 1, ({ type }) => type.startsWith('registration.mapping.'));
    const { contest, book, desk } = blind;
    const [worker] = desk.rankModule(book, contest.moduleId);
    const penalised = worker?.rows.find(({ total }) => total === '78.6');
    expect(penalised?.line).toMatchObject({ code: 'A-01', entryId: null, personIds: [] });
  });
  it('must be as many as the lock counted before there is a result', () => {
    const codeOf = (penalties: Parameters<typeof rankedWith>[0], counted: number) => {
      const { book, groups } = rankedWith(penalties, counted);
      const { arranged } = book.event;
      return arranged && whyNotYet(book, arranged, groups)?.code;
    };
    expect(codeOf([[0, '2']], 2)).toBe('result.penalties-disagree');
    expect(codeOf([[0, '2', 'taken-back']], 1)).toBe('result.penalties-disagree');
    expect(codeOf([[0, '2']], 1)).not.toBe('result.penalties-disagree');
  });
});
