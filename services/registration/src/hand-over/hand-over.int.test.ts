import { newId } from '@jinbang/kernel/id';
import { type Given, giveAll, takeAll } from '@jinbang/service-kit/hand-over/carry.fixture';
import { readCatalog } from '@jinbang/service-kit/hand-over/catalog.store';
import { UnfitContest } from '@jinbang/service-kit/hand-over/export-contest';
import { type HandOverPlan, planHandOver } from '@jinbang/service-kit/hand-over/plan.rules';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contest, drawFour, setUpContest } from '../contest.fixture.ts';
import { openRegistration, type Registration } from '../registration.fixture.ts';
import { openKeyRing } from '../sealing/key-ring.ts';
import { HAND_OVER_TABLES } from './hand-over.tables.ts';
import { resealRows } from './reseal-rows.ts';

const HALL_KEYS = openKeyRing('5a'.repeat(32));
const WAY_KEYS = openKeyRing('77'.repeat(32));
const CITY_KEYS = openKeyRing('c1'.repeat(32));

describe('a contest handed over from one registration to another', () => {
  let hall: Registration;
  let city: Registration;
  let contest: Contest;
  let other: Contest;
  let people: readonly string[];
  let plan: HandOverPlan;
  let given: Given;
  beforeAll(async () => {
    [hall, city] = await Promise.all([openRegistration(), openRegistration()]);
    contest = await setUpContest(hall);
    ({ people } = await drawFour(hall, contest));
    other = await setUpContest(hall);
    plan = planHandOver(await readCatalog(hall.feeder), HAND_OVER_TABLES);
    await recordDraw();
    given = await give(contest);
  });
  afterAll(async () => {
    await Promise.all([hall?.close(), city?.close()]);
  });

  /** A draw as the service closes one. */
  const recordDraw = async () => {
    const [sessionId = ''] = contest.sessionIds;
    const cipher = HALL_KEYS.draw.seal('[]', `draw of ${sessionId} v1`).toString('hex');
    await hall.feeder.execute(sql`
      insert into sealed_draw (session_id, version, owner_id, event_id, cipher, happened_at,
        recorded_at, recorded_by)
      values (${sessionId}, 1, ${contest.ownerId}, ${contest.eventId}, decode(${cipher}, 'hex'),
        now(), now(), ${newId()})`);
  };
  const give = ({ competitionId }: Contest) =>
    giveAll(hall.feeder, plan, { competitionId, heard: [] }, resealRows(HALL_KEYS, WAY_KEYS));
  const take = (from: Contest, what: Given) =>
    takeAll(
      { feeder: city.feeder, plan, reseal: resealRows(WAY_KEYS, CITY_KEYS) },
      from.competitionId,
      what,
    );
  const rowsAt = ({ feeder }: Registration, query: ReturnType<typeof sql>) => feeder.execute(query);

  it('has an answer for every table', () => {
    expect(plan.unanswered).toEqual([]);
  });

  it('carries no number, in the open or under a key of the hall', () => {
    const text = given.pages.map(({ content }) => content).join('');
    expect(text).not.toMatch(/99999919900101\d{3}/);
    const line = given.pages.find(({ table }) => table === 'person')?.content.split('\n')[0] ?? '';
    const person = JSON.parse(line) as Record<string, string>;
    const cipher = Buffer.from((person.id_cipher ?? '').slice(2), 'hex');
    expect(() => HALL_KEYS.identity.open(cipher, person.person_id ?? '')).toThrow();
  });

  it('comes to stand with its people, whose numbers are under the keys of the city', async () => {
    const { outcome } = await take(contest, given);
    expect(outcome).toMatchObject({ ok: true, value: { arrived: given.tables } });
    const [person] = await city.feeder.execute<{
      cipher: string;
      digest: string;
      name: string;
    }>(sql`
      select encode(id_cipher, 'hex') as cipher, encode(id_digest, 'hex') as digest, name
      from person where person_id = ${people[0]}`);
    const number = CITY_KEYS.identity.open(
      Buffer.from(person?.cipher ?? '', 'hex'),
      people[0] ?? '',
    );
    expect(number).toMatch(/^99999919900101/);
    expect(person?.digest).toBe(CITY_KEYS.identityDigest(`resident-id:${number}`).toString('hex'));
    const entries = sql`select entry_no, region, state from entry order by entry_id`;
    expect(await rowsAt(city, entries)).toEqual(await rowsAt(hall, entries));
    const [draw] = await city.feeder.execute<{ cipher: string; about: string }>(sql`
      select encode(cipher, 'hex') as cipher, session_id as about from sealed_draw`);
    const opened = CITY_KEYS.draw.open(
      Buffer.from(draw?.cipher ?? '', 'hex'),
      `draw of ${draw?.about} v1`,
    );
    expect(opened).toBe('[]');
  });

  it('tells what was told in the hall again, in its order, and no office but those of the contest', async () => {
    const told = sql`select subject, body from outbox
      where split_part(subject, '.', 6) = ${contest.competitionId} order by position`;
    expect(await rowsAt(city, told)).toEqual(await rowsAt(hall, told));
    // The first operator of each of the two systems is nobody in the other.
    const [scopes] = await city.feeder.execute<{ kinds: string[] }>(
      sql`select json_agg(scope_kind order by scope_kind) as kinds from appointment`,
    );
    expect(scopes?.kinds).toEqual(['event', 'event', 'event', 'platform']);
  });

  it('a second contest finds the same organisations and leaves them as they are', async () => {
    const { outcome } = await take(other, await give(other));
    expect(outcome).toMatchObject({ ok: true });
  });

  it('a contest fed by another one is not handed over', async () => {
    await hall.feeder.execute(sql`
      insert into competition_feeder (feeder_id, owner_id, competition_id, feeder_competition_id,
        feeder_owner_id, recorded_by, recorded_at, version)
      values (${newId()}, ${other.ownerId}, ${other.competitionId}, ${contest.competitionId},
        ${contest.ownerId}, ${newId()}, now(), 1)`);
    await expect(give(other)).rejects.toThrow(UnfitContest);
  });
});
