import type { AnyFact } from '@jinbang/contracts/fact';
import { boardSnapshot } from '@jinbang/contracts/http/live-board';
import { describe, expect, it } from 'vitest';
import type { EventBook } from '../book/event-book.ts';
import { bookFrom } from '../book.fixture.ts';
import type { PersonName } from '../entry/name-book.ts';
import type { PublishedResult } from '../result/result.rules.ts';
import { freezeResult } from '../result/result-page.rules.ts';
import { createStandingDesk } from '../standing/standing-desk.ts';
import {
  aContest,
  allMarks,
  beginningTold,
  type Contest,
  entriesTold,
  eventTold,
  lockTold,
  marksTold,
  openingTold,
  sheetsTold,
  wholeStory,
} from '../told.fixture.ts';
import { boardOf } from './snapshot.rules.ts';

const NAMES: readonly string[] = ['测试甲', '测试乙', '测试丙', '测试丁', '测试戊', '测试己'];

const nameOf =
  (contest: Contest) =>
  (personId: string): PersonName | undefined => {
    const place = contest.entries.findIndex((entry) => entry.personId === personId);
    const name = NAMES[place];
    return name ? { name, nameEn: null, organisation: '测试学院' } : undefined;
  };

const publicBoard = (contest: Contest, facts: readonly AnyFact[]) => {
  const book = bookFrom(contest, facts);
  const board = boardOf('public', book, createStandingDesk(), nameOf(contest), () => 'https://x/1');
  if (!board) throw new Error('no board');
  boardSnapshot.parse({ ...board, version: 1, asOf: '2026-11-20T01:00:00Z' });
  return board;
};

/** The whole story with its result, approved and final. */
const released = (contest: Contest): EventBook => {
  const book = bookFrom(contest, wholeStory(contest));
  const { arranged } = book.event;
  if (!arranged) throw new Error('no event');
  const head = { version: 1, totalMax: '100' };
  const { rows } = freezeResult(book, arranged, createStandingDesk().rank(book), head);
  // Safe: a board reads state, version and rows of a result.
  book.results = [{ state: 'FINAL', version: 1, rows } as unknown as PublishedResult];
  return book;
};

const brief = (contest: Contest, facts: readonly AnyFact[]) =>
  publicBoard(contest, facts).rows.map(({ group, code, name, rank, resultCode, total }) =>
    [group, code, name, rank, resultCode, total].map(String).join(' '),
  );

describe('a blind board', () => {
  it('shows stations of each group, those without a mark unranked, no name and no entry number', () => {
    const contest = aContest();
    expect(brief(contest, [...beginningTold(contest), ...allMarks(contest)])).toEqual([
      'worker A-01 null 1 OK 80.6',
      'worker A-02 null 1 OK 80.6',
      'worker A-03 null null DNS null',
      'student A-01 null 1 OK 70.39',
      'student A-03 null 2 OK 54',
      'student A-02 null null DNF null',
    ]);
    const text = JSON.stringify(publicBoard(contest, beginningTold(contest)));
    for (const { personId, entryNo, entryId } of contest.entries) {
      expect(text).not.toContain(personId);
      expect(text).not.toContain(entryNo);
      expect(text).not.toContain(entryId);
    }
  });

  it('shows entry numbers where all marks are keyed to them, and still no name', () => {
    const contest = aContest({ keyKind: 'entry' });
    expect(
      brief(contest, [...beginningTold(contest), ...marksTold(contest, 3, ['1', '1', '1', '1'])]),
    ).toEqual([
      'worker E-001 null null OK null',
      'worker E-002 null null OK null',
      'worker E-003 null null OK null',
      'student E-004 null 1 OK 4',
      'student E-005 null null OK null',
      'student E-006 null null OK null',
    ]);
  });

  it('has no rows where several modules have keys that nothing joins yet', () => {
    const contest = aContest();
    const arranged = eventTold(contest, 'DRAWN', 1);
    const [module] = arranged.data.modules;
    if (!module) throw new Error('no module');
    const theory = { ...module, moduleId: contest.schemeId, keyKind: 'entry' as const };
    const two = { ...arranged, data: { ...arranged.data, modules: [module, theory] } };
    const board = publicBoard(contest, [...beginningTold(contest), two, ...allMarks(contest)]);
    expect(board.rows).toEqual([]);
    expect(board.progress.map(({ settled }) => settled)).toEqual([16, 0]);
  });

  it('shows only the lines whose sheets are all signed where the rule is afterSigning', () => {
    const contest = aContest({ board: 'afterSigning' });
    const marked = [...beginningTold(contest), ...allMarks(contest)];
    expect(brief(contest, marked)).toEqual([]);
    expect(brief(contest, [...marked, ...sheetsTold(contest, 'worker', 2)])).toEqual([]);
    const signed = brief(contest, [...marked, ...sheetsTold(contest, 'student', 3)]);
    expect(signed).toEqual([
      'student A-01 null 1 OK 70.39',
      'student A-03 null 2 OK 54',
      'student A-02 null null DNF null',
    ]);
  });

  it('shows lines once their module is locked where the rule is module', () => {
    const contest = aContest({ board: 'module' });
    const marked = [...beginningTold(contest), ...allMarks(contest)];
    expect(brief(contest, marked)).toEqual([]);
    expect(brief(contest, [...marked, lockTold(contest, 20)])).toHaveLength(6);
  });

  it('shows how far the marking is and no mark where the rule is progress', () => {
    const contest = aContest({ board: 'progress' });
    const board = publicBoard(contest, wholeStory(contest));
    expect(board).toMatchObject({ state: 'progress', rows: [] });
    expect(board.progress).toMatchObject([
      { settled: 16, expected: 16, signedSheets: 6, sheets: 6, locked: true },
    ]);
    expect(JSON.stringify(board)).not.toContain('80.6');
  });
});

describe('an opened board', () => {
  it('shows entry numbers and no name while no result is released, also on a live event', () => {
    const contest = aContest({ ranking: { passMark: '60' } });
    expect(brief(contest, wholeStory(contest))).toEqual([
      'worker E-001 null 1 OK 80.6',
      'worker E-002 null 1 OK 80.6',
      'worker E-003 null null DNS null',
      'student E-004 null 1 OK 70.39',
      'student E-006 null null FAIL 54',
      'student E-005 null null DNF null',
    ]);
  });

  it('stays blind while a part of the opening or the word DECRYPTED is missing', () => {
    const contest = aContest();
    const story = wholeStory(contest);
    const early = story.slice(0, -1);
    expect(brief(contest, early)[0]).toBe('worker A-01 null 1 OK 80.6');
    const opened = new Set(openingTold(contest).map((fact) => fact.type));
    const unmapped = story.filter((fact) => !opened.has(fact.type as never));
    expect(brief(contest, unmapped)[0]).toBe('worker A-01 null 1 OK 80.6');
  });

  it('names the winners of a released result alone, and shows a code until the name is here', () => {
    const prizes = { percents: ['10'], minimumScore: '75' };
    const contest = aContest({
      ranking: { prizes: { base: 'entered', rounding: 'up', ...prizes } },
    });
    const namesOn = (book: EventBook, known: ReturnType<typeof nameOf>) =>
      boardOf('public', book, createStandingDesk(), known, () => 'x')?.rows.map(({ name }) => name);
    const book = released(contest);
    const nobody = [null, null, null, null];
    expect(namesOn(book, nameOf(contest))).toEqual(['测试甲', '测试乙', ...nobody]);
    expect(namesOn(book, () => undefined)).toEqual([null, null, ...nobody]);
  });

  it('lists an entry that drew no place as DNS and leaves out who withdrew before', () => {
    const contest = aContest();
    const stranger = entriesTold(contest)[0];
    if (!stranger) throw new Error('no entry');
    const late = {
      ...stranger,
      aggregateId: contest.schemeId,
      data: { ...stranger.data, entryNo: 'E-050' },
    };
    const rows = brief(contest, [...wholeStory(contest), late]);
    expect(rows).toContain('worker E-050 null null DNS null');
    expect(rows.join()).not.toContain('E-099');
  });
});
