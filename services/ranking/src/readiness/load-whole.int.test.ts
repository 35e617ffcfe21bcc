import { Writable } from 'node:stream';
import { openDatabase } from '@jinbang/service-kit/database';
import { createLog } from '@jinbang/service-kit/log';
import { until } from '@jinbang/testkit/until';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aRankingSystem, type RankingSystem } from '../ranking-system.fixture.ts';
import { aContest, officeTold, wholeStory } from '../told.fixture.ts';

const contest = aContest();
const officer = contest.openingId;
const lines: string[] = [];
let system: RankingSystem;

beforeAll(async () => {
  const sink = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  system = await aRankingSystem({ log: createLog('ranking', 'error', sink) });
  await system.tell([...wholeStory(contest), officeTold(contest, officer, 'chief-judge')]);
});
afterAll(() => system.stop());

const standings = () =>
  system.request(officer, `/api/ranking/v1/events/${contest.eventId}/standings`);

/** The ranking with every mark, once it is served. */
const served = () =>
  until(async () => {
    const answer = await standings();
    const body = await answer.text();
    if (answer.status !== 200 || !body.includes('"settled":4')) throw new Error(body);
    return body;
  }, 60_000);

/** As somebody would who has the database in hand: past every rule of the service. */
const asOwner = async (statement: ReturnType<typeof sql>): Promise<void> => {
  const owner = openDatabase(system.database.ownerUrl, { connections: 1 });
  await owner.db.execute(sql`set row_security = off`).catch(() => {});
  await owner.db.execute(statement);
  await owner.close();
};

it('serves no ranking while a table holds less than was heard, says so, and serves once it is whole', async () => {
  const whole = await served();
  await system.begin(async () => {
    await asOwner(sql`create table mark_beside as select * from mark`);
    await asOwner(sql`truncate mark`);
  });
  const said = await until(async () => {
    const line = lines.find((one) => one.includes('no ranking is served'));
    if (!line) throw new Error('nothing was said');
    return line;
  }, 60_000);
  expect(said).toContain(contest.eventId);
  expect(said).toContain('"of":"marks"');
  expect((await standings()).status).toBe(503);

  await asOwner(sql`alter table mark disable trigger user`);
  await asOwner(sql`insert into mark select * from mark_beside`);
  await asOwner(sql`alter table mark enable trigger user`);
  expect(await served()).toBe(whole);
}, 180_000);
