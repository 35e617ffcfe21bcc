import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { aRankingSystem, type RankingSystem } from '../ranking-system.fixture.ts';
import { ALL_MARKS_COUNT, aContest, markTold, officeTold, wholeStory } from '../told.fixture.ts';

let system: RankingSystem;
beforeAll(async () => {
  system = await aRankingSystem();
});
afterAll(() => system.stop());

it('facts that are poison are set aside alone, and no result is made until somebody has looked at them', async () => {
  const contest = aContest();
  const chief = newId();
  const path = `/api/ranking/v1/events/${contest.eventId}/results`;
  const broken = { ...markTold(contest, 0, 0, '40'), eventId: null };
  const unread = { ...markTold(contest, 1, 0, '40'), data: { value: 40 } } as never;
  const office = officeTold(contest, chief, 'chief-judge');
  await system.tell([office, broken, unread, ...wholeStory(contest)]);
  await vi.waitFor(
    async () => {
      const letters = await system.feeder.db.execute(sql`select distinct subject from dead_letter`);
      expect(letters).toHaveLength(2);
      const refused = await system.post(chief, path);
      expect(refused.status).toBe(409);
      expect(await refused.json()).toMatchObject({
        code: 'result.facts-set-aside',
        params: { facts: 2 },
      });
    },
    { timeout: 30_000 },
  );
  await system.feeder.db.execute(sql`
    update dead_letter set resolved_at = now(), resolution = 'set-aside', resolution_reason = 'poison'`);
  await vi.waitFor(async () => expect((await system.post(chief, path)).status).toBe(201), {
    timeout: 30_000,
  });
  const [count] = await system.feeder.db.execute<{ marks: number }>(
    sql`select count(*)::int as marks from mark where value is not null`,
  );
  expect(count?.marks).toBe(ALL_MARKS_COUNT);
});
