import { Writable } from 'node:stream';
import { streamOf } from '@jinbang/contracts/fact';
import { connectBroker } from '@jinbang/messaging/connect';
import { openDatabase } from '@jinbang/service-kit/database';
import { createLog } from '@jinbang/service-kit/log';
import { until } from '@jinbang/testkit/until';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aRankingSystem, type RankingSystem } from '../ranking-system.fixture.ts';
import { aContest, type Contest, officeTold, wholeStory } from '../told.fixture.ts';

const contest = aContest();
const other = aContest();
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
  for (const one of [contest, other]) {
    await system.tell([...wholeStory(one), officeTold(one, one.openingId, 'chief-judge')]);
  }
});
afterAll(() => system.stop());

const standings = ({ eventId, openingId }: Contest) =>
  system.request(openingId, `/api/ranking/v1/events/${eventId}/standings`);

/** The ranking, once the whole story was heard: every mark, the opening, the end. */
const served = (one: Contest) =>
  until(async () => {
    const answer = await standings(one);
    const body = await answer.text();
    const isTold = ['"state":"ended"', '"basis":"opened"', '"settled":4'].every((word) =>
      body.includes(word),
    );
    if (answer.status !== 200 || !isTold || body.includes('"complete":false')) {
      throw new Error(body);
    }
    return body;
  }, 60_000);

/** Serves what it served before, perhaps after a moment in which it still reads or hears. */
const servedAgain = (one: Contest, before: string) =>
  until(async () => expect(await (await standings(one)).text()).toBe(before), 60_000);

/** As somebody would who has the database in hand: past every rule and every trigger of the service. */
const asOwner = async (...statements: readonly SQL[]): Promise<void> => {
  const owner = openDatabase(system.database.ownerUrl, { connections: 1 });
  await owner.db.execute(sql`set row_security = off`).catch(() => {});
  await owner.db.execute(sql`alter table mark disable trigger user`);
  for (const statement of statements) await owner.db.execute(statement);
  await owner.db.execute(sql`alter table mark enable trigger user`);
  await owner.close();
};

const subjectsOf = ({ eventId }: Contest) =>
  sql`(select subject_id from subject where event_id = ${eventId})`;

/** What the log says of this event in which tables and counts part. */
const refusalOf = ({ eventId }: Contest, of: 'marks' | 'content') =>
  until(async () => {
    const line = lines.find((one) => one.includes(eventId) && one.includes(`"of":"${of}"`));
    if (!line) throw new Error('nothing was said');
    return line;
  }, 60_000);

/** Every table of what was heard, and the notes of what was: as after a restored backup of the rest. */
const forgetWhatWasHeard = async (): Promise<void> => {
  await asOwner(sql`truncate mark, subject, event, competition, session, entry, told_part, told_closing,
    score_sheet, module_lock, review_code_list, penalty, appeal, publication_consent, heard_tally,
    held_office, applied_version, inbox`);
  const { nats } = system;
  const broker = await connectBroker({
    url: nats.url,
    service: 'ranking',
    seed: nats.seedFor('ranking'),
  });
  const manager = await broker.manage();
  for (const teller of ['registration', 'judging']) {
    await manager.consumers.delete(streamOf(teller), 'ranking');
  }
  await broker.close();
};

it('serves no ranking of an event while a table holds less than was heard, and serves it once it is whole', async () => {
  const [whole, beside] = [await served(contest), await served(other)];
  const lost = sql`delete from mark where subject_id in ${subjectsOf(contest)}`;
  await system.restart(() => asOwner(sql`create table mark_beside as select * from mark`, lost));
  expect(await refusalOf(contest, 'marks')).toContain('no ranking is served of these events');
  const refused = await standings(contest);
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ code: 'event.not-as-heard' });
  await servedAgain(other, beside);

  await asOwner(
    sql`insert into mark select * from mark_beside where subject_id in ${subjectsOf(contest)}`,
  );
  await servedAgain(contest, whole);
}, 180_000);

it('serves no ranking of an event in which somebody changed one mark, until the facts are heard anew', async () => {
  const [whole, beside] = [await served(contest), await served(other)];
  await system.restart(() =>
    asOwner(sql`update mark set value = value || '1' where (subject_id, aspect_id) in
      (select subject_id, aspect_id from mark where subject_id in ${subjectsOf(contest)} limit 1)`),
  );
  expect(await refusalOf(contest, 'content')).toContain('no ranking is served of these events');
  expect((await standings(contest)).status).toBe(409);
  await servedAgain(other, beside);

  await system.restart(forgetWhatWasHeard);
  await servedAgain(contest, whole);
  await servedAgain(other, beside);
}, 180_000);
