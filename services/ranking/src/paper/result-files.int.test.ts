import { rankingExport } from '@jinbang/contracts/http/ranking-export';
import { newId } from '@jinbang/kernel/id';
import { openPrinter } from '@jinbang/papers/printer';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { PersonName } from '../entry/name-book.ts';
import { aRankingSystem, type RankingSystem } from '../ranking-system.fixture.ts';
import { aContest, type Contest, officeTold, wholeStory } from '../told.fixture.ts';

// What is taken along of one result, on paper and as files, from the marks to its release.
const NAMES = ['测试甲', '测试乙', '测试丙', '测试丁', '测试戊', '测试己'];
const [chief, supervisor, judge] = [newId(), newId(), newId()];
const printer = openPrinter({ onFault: (cause) => console.error(cause) });
let system: RankingSystem;
let contest: Contest;

const askNames = async (personIds: readonly string[]): Promise<ReadonlyMap<string, PersonName>> =>
  new Map(
    personIds.map((personId) => {
      const place = contest.entries.findIndex((entry) => entry.personId === personId);
      return [personId, { name: NAMES[place] ?? '?', nameEn: null, organisation: '测试学院' }];
    }),
  );

beforeAll(async () => {
  contest = aContest({
    noticeWorkingDays: 3,
    ranking: {
      ...{ ties: [{ by: 'criterion', criterion: 'B' }], passMark: '60' },
      prizes: {
        ...{ base: 'started', rounding: 'up', percents: ['10'], minimumScore: null },
      },
    },
  });
  system = await aRankingSystem({ askNames, print: printer.print });
  await system.tell([
    officeTold(contest, chief, 'chief-judge'),
    officeTold(contest, supervisor, 'supervisor'),
    officeTold(contest, judge, 'judge'),
    ...wholeStory(contest),
  ]);
  await vi.waitFor(
    async () => {
      expect(await system.ranking().lag()).toEqual({ registration: 0, judging: 0 });
      expect(await textOf(chief, at('standings.csv'))).toContain('测试己');
    },
    { timeout: 30_000 },
  );
  await system.ranking().framer.look();
});
afterAll(async () => {
  await system?.stop();
  await printer.close();
});

const at = (rest: string) => `/api/ranking/v1/events/${contest.eventId}/${rest}`;
const publicAt = (rest: string) => `/api/ranking/v1/public/${rest}`;
const textOf = async (personId: string | null, path: string) =>
  (await system.request(personId, path)).text();
const jsonOf = async (personId: string | null, path: string) =>
  rankingExport.parse(await (await system.request(personId, path)).json());
const namesIn = (text: string) => NAMES.filter((name) => text.includes(name));

const choices = z.object({
  items: z.array(z.object({ no: z.string(), notYet: z.object({ code: z.string() }).nullable() })),
});
const choicesNow = async () => {
  const { items } = choices.parse(await (await system.request(chief, at('papers'))).json());
  return items.map(({ no, notYet }) => [no, notYet?.code ?? null]);
};
const print = async (form: string) => {
  const answer = await system.request(chief, at(`papers/${form}`));
  if (!answer.ok) return z.object({ code: z.string() }).parse(await answer.json()).code;
  return (await answer.text()).slice(0, 5);
};

describe('before a result is handed in', () => {
  it('no paper of it is printed, and each says why', async () => {
    const why = 'paper.no-result';
    expect(await choicesNow()).toEqual([
      ['12', why],
      ['13', why],
      ['14', why],
      ['15', why],
    ]);
    expect(await print('total-list')).toBe(why);
  });

  it('staff take the whole ranking, anybody what the board shows, a judge nothing', async () => {
    expect(namesIn(await textOf(chief, at('standings.csv')))).toEqual(NAMES);
    const standings = await jsonOf(supervisor, at('standings.json'));
    expect(standings).toMatchObject({ of: 'standings', audience: 'staff', resultVersion: null });
    expect(standings.rows).toHaveLength(6);
    for (const kind of ['csv', 'xlsx', 'json']) {
      expect((await system.request(judge, at(`standings.${kind}`))).status).toBe(403);
    }
    const board = await jsonOf(null, publicAt(`events/${contest.eventId}/board.json`));
    expect(board).toMatchObject({ of: 'board', audience: 'public', state: 'ended' });
    expect(board.boardVersion).toBeGreaterThan(0);
    expect(namesIn(JSON.stringify(board))).toEqual([]);
  });

  it('one group is taken alone', async () => {
    const { part, rows } = await jsonOf(chief, at('standings.json?group=student'));
    expect(part.group).toBe('student');
    expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(['student']));
  });
});

describe('a result that was handed in', () => {
  beforeAll(async () => {
    expect((await system.post(chief, at('results'))).status).toBe(201);
  });

  it('has its total list; the other papers wait for a second person', async () => {
    expect(await print('total-list')).toBe('%PDF-');
    const why = 'paper.result-not-approved';
    expect((await choicesNow()).map(([, code]) => code)).toEqual([null, why, why, why]);
    expect(await print('public-notice')).toBe(why);
    const theirs = await system.request(judge, at('papers/total-list'));
    expect(theirs.status).toBe(403);
  });

  it('is a file for staff, whose name says its state and version, and for nobody else', async () => {
    const answer = await system.request(chief, at('results/1/rows.csv'));
    const name = decodeURIComponent(answer.headers.get('content-disposition') ?? '');
    expect(name).toMatch(/测试赛项-成绩-内部-待公示成绩-v1-\d{8}-\d{4}\.csv/);
    expect(await answer.text()).toContain('待公示成绩 provisional');
    const path = publicAt(`results/${contest.eventId}/1/rows.csv`);
    expect((await system.request(null, path)).status).toBe(404);
    expect((await system.request(chief, at('results/7/rows.csv'))).status).toBe(404);
  });

  it('gives the columns of a ceremony, a row a person, medals and names in its words', async () => {
    const lines = (await textOf(chief, at('results/1/ceremony.csv?skill=07&group=worker')))
      .trim()
      .split('\r\n');
    expect(lines[0]).toBe(
      'Position,Member,Member Name,Skill Number,Medal,First Name,Last Name,WorldSkills Scale Score',
    );
    expect(lines.slice(1)).toEqual([
      '1,120000,测试学院,07,First prize,试乙,测,',
      '2,120000,测试学院,07,,试甲,测,',
    ]);
    const book = await system.request(chief, at('results/1/ceremony.xlsx'));
    expect((await book.text()).slice(0, 2)).toBe('PK');
    expect((await system.request(null, at('results/1/ceremony.csv'))).status).toBe(401);
  });
});

describe('a released result', () => {
  beforeAll(async () => {
    const answer = await system.post(supervisor, at('results/1/approval'), { ifMatch: 1 });
    expect(answer.status).toBe(200);
  });

  it('has all its papers', async () => {
    expect((await choicesNow()).map(([, code]) => code)).toEqual([null, null, null, null]);
    for (const form of ['venue-notice', 'public-notice', 'awards']) {
      expect(await print(form)).toBe('%PDF-');
    }
  });

  it('is a file for anybody: every line by its number, winners alone by name', async () => {
    const file = await jsonOf(null, publicAt(`results/${contest.eventId}/1/rows.json`));
    expect(file).toMatchObject({ of: 'result', audience: 'public', state: 'notice' });
    expect(file.rows).toHaveLength(6);
    expect(namesIn(JSON.stringify(file))).toEqual(['测试乙', '测试丁']);
    const page = await system.request(null, publicAt(`results/${contest.eventId}/1`));
    expect(page.headers.get('etag')).toBe(`"${file.pageHash}"`);
  });
});
