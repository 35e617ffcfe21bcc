import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Contest, madeUpIdNumber, official, setUpContest } from '../contest.fixture.ts';
import { saveEndings } from '../event/event-ending.store.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';
import type { EntryFormView } from './entry-form.body.ts';

let registration: Registration;
let contest: Contest;
let keeper: Person;
let entryId: string;
let team: readonly string[];
beforeAll(async () => {
  registration = await openRegistration();
  contest = await setUpContest(registration, { teamSize: 2 });
  for (const to of ['RULES_PUBLISHED', 'REGISTRATION']) await contest.move(to);
  const scope = { kind: 'organisation', id: contest.ownerId } as const;
  keeper = await official(registration, contest.ownerId, 'organiser', scope);
  await enterTeam();
});
afterAll(() => registration.close());

const photo = Buffer.from(
  `89504e470d0a1a0a0000000d49484452${'0000012c000001a4'}`.padEnd(80, '0'),
  'hex',
);
const member = (serial: number) => ({
  name: `测试隐${serial}`,
  sex: 'female',
  idType: 'resident-id',
  idNumber: madeUpIdNumber(serial),
  education: 'college',
  phone: `138000${serial}`.padEnd(11, '0'),
  memberKind: 'worker',
  workplace: `示例工厂${serial}`,
  condition: '三级第2条',
  heldLevel: '4',
  heldCertificateNo: `S${serial}`,
  professionalTitle: `示例职称${serial}`,
});

const enterTeam = async () => {
  const form = {
    organisationId: contest.ownerId,
    group: 'worker',
    delegation: '示例代表队',
    leaderName: '测试领队',
    members: [member(611), member(612)],
  };
  const made = await keeper.post<{ entries: [{ entryId: string }] }>(
    `/events/${contest.eventId}/entry-forms`,
    { forms: [form] },
  );
  entryId = made.body.entries[0].entryId;
  const { body } = await keeper.get<EntryFormView>(`/entries/${entryId}/form`);
  team = body.members.map(({ personId }) => personId);
  for (const personId of team) for (const what of ['photo', 'evidence']) await send(personId, what);
};
const send = (personId: string, what: string) =>
  registration.app.request(`/api/registration/v1/entries/${entryId}/members/${personId}/${what}`, {
    method: 'PUT',
    headers: {
      authorization: keeper.authorization,
      'idempotency-key': newId(),
      'content-type': 'application/octet-stream',
    },
    body: new Uint8Array(photo),
  });

const rowsSaying = async (words: string): Promise<readonly string[]> => {
  const tables = await registration.feeder.execute<{ name: string }>(sql`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await registration.feeder.execute(
      sql`select 1 from ${sql.identifier(name)} as t where t::text ~ ${words}`,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
};
const countOf = async (table: string, personId: string) =>
  (
    await registration.feeder.execute(
      sql`select 1 from ${sql.identifier(table)} where person_id = ${personId}`,
    )
  ).length;
const erase = async (personId: string) => {
  const asked = await registration
    .as(personId)
    .post<{ erasureId: string }>(`/persons/${personId}/erasures`, { ground: 'own-request' });
  return keeper.post(`/erasures/${asked.body.erasureId}/confirmation`, undefined, { version: 1 });
};

type Kept = { person_id: string; content: { file: string; base64: string } | null };
type Copied = { services: { service: string; sections: Record<string, Kept[]> }[] };

it('a copy of one’s data holds the own photo and proof themselves, and nothing of the team', async () => {
  const [first = '', second = ''] = team;
  const { body } = await registration.as(first).get<Copied>(`/persons/${first}/data`);
  const own = body.services.find(({ service }) => service === 'registration')?.sections ?? {};
  const content = { file: 'png', base64: photo.toString('base64') };
  for (const table of ['person_photo', 'entry_evidence']) {
    expect(own[table]).toMatchObject([{ person_id: first, content }]);
  }
  expect(own.entry_member_detail).toMatchObject([{ held_certificate_no: 'S611' }]);
  expect(JSON.stringify(body)).not.toMatch(new RegExp(`S612|示例工厂612|${second}|测试领队`));
});

it('an erasure takes what the form and the files said of one member, and leaves the rest of the team', async () => {
  const [first = '', second = ''] = team;
  const entryBefore = await keeper.get<{ items: object[] }>(`/events/${contest.eventId}/entries`);
  const ending = { eventId: contest.eventId, certifiedAt: new Date() };
  await registration.feeder.transaction((tx) => saveEndings(tx, [ending]));
  expect((await erase(first)).status).toBe(200);
  expect(await rowsSaying('测试隐611|示例工厂611|示例职称611|S611|138000611')).toEqual([]);
  for (const table of ['person_detail', 'person_photo', 'entry_evidence']) {
    expect([table, await countOf(table, first), await countOf(table, second)]).toEqual([
      table,
      0,
      1,
    ]);
  }
  const [files] = await registration.feeder.execute<{ left: number }>(
    sql`select count(*)::int as left from blob`,
  );
  expect(files?.left).toBe(2);
  const form = await keeper.get<EntryFormView>(`/entries/${entryId}/form`);
  expect(form.body).toMatchObject({
    leaderName: '测试领队',
    members: [{ name: null }, { name: '测试隐612', heldCertificateNo: 'S612' }],
  });
  const entryAfter = await keeper.get<{ items: object[] }>(`/events/${contest.eventId}/entries`);
  expect(entryAfter.body).toEqual(entryBefore.body);
});

it('with the last member go the names of leader and coach', async () => {
  expect((await erase(team[1] ?? '')).status).toBe(200);
  expect(await rowsSaying('测试隐|测试领队|示例工厂612|S612')).toEqual([]);
});
