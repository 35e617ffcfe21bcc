import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { PersonName } from '../entry/name-book.ts';
import { aRankingSystem, type RankingSystem } from '../ranking-system.fixture.ts';
import { aContest, officeTold, wholeStory } from '../told.fixture.ts';

const contest = aContest({
  ranking: {
    prizes: {
      base: 'started',
      rounding: 'up',
      percents: ['34', '34', '34'],
      minimumScore: null,
    },
  },
  noticeWorkingDays: 1,
});
const NAMES = ['测试甲', '测试乙', '测试丙', '测试丁', '测试戊', '测试己'];
const [chief, supervisor, organiser] = [newId(), newId(), newId()];

let system: RankingSystem;

const askNames = async (personIds: readonly string[]): Promise<ReadonlyMap<string, PersonName>> =>
  new Map(
    personIds.map((personId) => {
      const place = contest.entries.findIndex((entry) => entry.personId === personId);
      const name = NAMES[place] ?? '?';
      return [personId, { name, nameEn: `Test ${place}`, organisation: '测试学院' }];
    }),
  );

beforeAll(async () => {
  system = await aRankingSystem({ askNames });
  await system.tell([
    officeTold(contest, chief, 'chief-judge'),
    officeTold(contest, supervisor, 'supervisor'),
    officeTold(contest, organiser, 'organiser'),
    ...wholeStory(contest),
  ]);
  await vi.waitFor(
    async () => expect(await system.ranking().lag()).toEqual({ registration: 0, judging: 0 }),
    { timeout: 60_000 },
  );
  await system.ranking().framer.look();
});
afterAll(() => system.stop());

const at = (rest: string) => `/api/ranking/v1/events/${contest.eventId}/${rest}`;
const stepAt = async (step: number, who: string | null = organiser, version = '') => {
  const answer = await system.request(who, at(`ceremony?step=${step}${version}`));
  return { status: answer.status, text: await answer.text() };
};

/** A step once the names of whom it calls are there: they are asked of registration in the background. */
const calledAt = (step: number) =>
  vi.waitFor(
    async () => {
      const { status, text } = await stepAt(step, organiser, '&version=1');
      expect(status).toBe(200);
      const { scene, isLast } = JSON.parse(text);
      const now: readonly { names: string[] }[] = scene.kind === 'call' ? scene.now : [];
      expect(now.filter(({ names }) => names === null)).toEqual([]);
      return { text, isLast: isLast as boolean, now };
    },
    { timeout: 30_000 },
  );

it('calls the winners of an approved result one step at a time, before anybody else may read it', async () => {
  const early = await stepAt(0);
  expect([early.status, JSON.parse(early.text).code]).toEqual([409, 'ceremony.no-result']);
  await system.request(organiser, at('release-rule'), {
    method: 'PUT',
    body: JSON.stringify({ steps: ['ceremony', 'notice'], restartNotice: true, notice: null }),
    headers: {
      'content-type': 'application/json',
      'idempotency-key': newId(),
      'if-match': '"0"',
    },
  });
  expect((await system.post(chief, at('results'))).status).toBe(201);
  expect((await stepAt(0)).status).toBe(409);
  await system.post(supervisor, at('results/1/approval'), { ifMatch: 1 });
  const page = `/api/ranking/v1/public/results/${contest.eventId}/1`;
  expect((await system.request(null, page)).status).toBe(404);

  const told = new Set<string>();
  const calls: string[] = [];
  let step = 0;
  for (let isLast = false; !isLast; step += 1) {
    const { text, isLast: isEnd, now } = await calledAt(step);
    isLast = isEnd;
    for (const { names } of now) told.add(names[0] ?? '');
    calls.push(...now.map(({ names }) => names[0] ?? ''));
    expect(NAMES.filter((name) => text.includes(name) && !told.has(name))).toEqual([]);
    // A total is nobody's business on a stage.
    expect(text).not.toContain('total');
  }
  expect(calls.length).toBeGreaterThan(2);
  expect((await stepAt(step)).status).toBe(404);
  expect((await stepAt(0, organiser, '&version=2')).status).toBe(409);
  for (const who of [chief, newId()]) expect((await stepAt(0, who)).status).toBe(403);
  expect((await stepAt(0, null)).status).toBe(401);
});
