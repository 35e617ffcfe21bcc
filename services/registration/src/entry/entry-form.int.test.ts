import { newId } from '@jinbang/kernel/id';
import { postgresBlobs } from '@jinbang/service-kit/blob-store';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdmissionPage } from '../approval/approval.body.ts';
import { type Contest, madeUpIdNumber, official, setUpContest } from '../contest.fixture.ts';
import { dropFilesOf } from '../evidence/drop-files.ts';
import { emptyPersons } from '../person/person.store.ts';
import { findPhotos } from '../photo/photo.store.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';
import { openKeyRing, openKeyRings } from '../sealing/key-ring.ts';
import { resealFiles } from '../sealing/reseal-files.ts';
import type { EntryFormView } from './entry-form.body.ts';

let registration: Registration;
let contest: Contest;
let school: Person;
let schoolId: string;
beforeAll(async () => {
  registration = await openRegistration();
  contest = await setUpContest(registration);
  for (const to of ['RULES_PUBLISHED', 'REGISTRATION']) await contest.move(to);
  const { body } = await registration.operator.post<{
    organisations: [{ organisationId: string }];
  }>('/organisations', {
    organisations: [{ name: { zh: '示例学校' }, kind: 'school', region: 'CN-12' }],
  });
  schoolId = body.organisations[0].organisationId;
  const { personId } = await official(registration, contest.ownerId, 'judge', {
    kind: 'organisation',
    id: contest.ownerId,
  });
  school = registration.as(personId);
  await registration.operator.post('/appointments', {
    appointments: [
      {
        personId,
        office: 'organisation',
        scope: { kind: 'competition', id: contest.competitionId },
        organisationId: schoolId,
      },
    ],
  });
});
afterAll(() => registration.close());

const member = (serial: number, change: object = {}) => ({
  name: `测试·表${serial}`,
  sex: 'female',
  idType: 'resident-id',
  idNumber: madeUpIdNumber(serial),
  ethnicGroup: '汉',
  education: 'college',
  phone: '138 0000 0001',
  memberKind: 'student',
  workplace: '示例学校',
  condition: '三级第2条',
  heldLevel: '4',
  heldCertificateNo: 'S000000000000000000001',
  ...change,
});
const form = (serial: number, change: object = {}) => ({
  organisationId: schoolId,
  group: 'student',
  delegation: '示例代表队',
  leaderName: '测试领队',
  members: [member(serial)],
  ...change,
});
type Entered = { entries: { entryId: string; known: boolean }[] };
const enter = (who: Person, forms: object[]) =>
  who.post<Entered>(`/events/${contest.eventId}/entry-forms`, { forms });
const formOf = (entryId: string | undefined) =>
  registration.operator.get<EntryFormView>(`/entries/${entryId}/form`);

/** Sends and fetches files of a member. */
const sender = (files: string) => (who: Person, what: string, method: string, bytes?: Buffer) =>
  registration.app.request(`/api/registration/v1${files}/${what}`, {
    method,
    headers: {
      authorization: who.authorization,
      'idempotency-key': newId(),
      'content-type': 'application/octet-stream',
    },
    ...(bytes ? { body: new Uint8Array(bytes) } : {}),
  });
const photo = Buffer.from(
  `89504e470d0a1a0a0000000d49484452${'0000012c000001a4'}`.padEnd(80, '0'),
  'hex',
);
const flawed = Buffer.from(photo);
flawed.writeUInt32BE(300, 20);

describe('an entry form', () => {
  it('enters somebody with all fields, and shows four digits of their numbers', async () => {
    const entered = await enter(school, [form(801)]);
    expect(entered).toMatchObject({ status: 201, body: { entries: [{ known: false }] } });
    const { body } = await formOf(entered.body.entries[0]?.entryId);
    expect(body).toMatchObject({
      delegation: '示例代表队',
      leaderName: '测试领队',
      occupation: '示例职业',
      enteredBy: school.personId,
      members: [
        {
          name: '测试·表801',
          ethnicGroup: '汉族',
          phoneLastFour: '0001',
          idLastFour: madeUpIdNumber(801).slice(-4),
          heldLevel: '4',
          condition: '三级第2条',
          birthDate: '1990-01-01',
        },
      ],
      missing: [
        { field: 'photo', member: 0 },
        { field: 'proof', member: 0 },
        { field: 'consent', member: 0 },
      ],
    });
    expect(JSON.stringify(body)).not.toMatch(/13800000001|999999199001/);
  });
  it('handed in again changes nothing, and other data are refused', async () => {
    const first = await enter(school, [form(802)]);
    const again = await enter(school, [form(802)]);
    expect(again.body.entries).toEqual([
      { entryId: first.body.entries[0]?.entryId, known: true, claimId: null },
    ]);
    expect(await enter(school, [form(802, { delegation: '别的队' })])).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'entry.form-differs' }] },
    });
  });
  it('names every place that is wrong, and enters none of them', async () => {
    const answer = await enter(school, [
      form(803, {
        group: 'teacher',
        delegation: undefined,
        members: [member(803, { phone: '12345', ethnicGroup: '汉人', condition: undefined })],
      }),
      form(804, { organisationId: contest.ownerId }),
    ]);
    expect(answer).toMatchObject({
      status: 422,
      body: {
        errors: [
          { at: 'forms.0.group', code: 'event.group-elsewhere' },
          { at: 'forms.0.delegation', code: 'entry.field-missing' },
          { at: 'forms.0.members.0.condition', code: 'entry.field-missing' },
          { at: 'forms.0.members.0.ethnicGroup', code: 'person.ethnic-group' },
          { at: 'forms.0.members.0.phone', code: 'person.phone-form' },
          { at: 'forms.1.organisationId', code: 'entry.not-own-organisation' },
        ],
      },
    });
  });
  it('is seen by the own organisation and the organiser, and by no judge', async () => {
    await enter(registration.operator, [form(806, { organisationId: contest.ownerId })]);
    const path = `/events/${contest.eventId}/entry-forms`;
    const ownForms = await school.get<{ items: EntryFormView[] }>(path);
    expect(new Set(ownForms.body.items.map((one) => one.organisationId))).toEqual(
      new Set([schoolId]),
    );
    expect((await contest.judge.get(path)).status).toBe(403);
    const all = await registration.operator.get<{ items: EntryFormView[] }>(path);
    const foreign = all.body.items.find((one) => one.organisationId === contest.ownerId);
    expect((await school.get(`/entries/${foreign?.entryId}/form`)).status).toBe(403);
  });
  it('is mended while entries are open, by who has seen its version', async () => {
    const entered = await enter(school, [form(807)]);
    const path = `/entries/${entered.body.entries[0]?.entryId}/form`;
    const { body: seen } = await school.get<EntryFormView>(path);
    const change = {
      group: 'worker',
      delegation: '新代表队',
      members: [{ personId: seen.members[0]?.personId, heldLevel: '3', phone: '13900000002' }],
    };
    expect((await school.put(path, change, { version: 9 })).status).toBe(412);
    expect(await school.put(path, change, { version: seen.version })).toMatchObject({
      status: 200,
      body: { entryId: seen.entryId, version: seen.version + 1 },
    });
    expect(await school.get(path)).toMatchObject({
      body: {
        group: 'worker',
        delegation: '新代表队',
        members: [{ heldLevel: '3', phoneLastFour: '0002', education: 'college' }],
        version: seen.version + 1,
      },
    });
    const other = { ...change, members: [{ personId: school.personId }] };
    expect(await school.put(path, other, { version: seen.version + 1 })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'entry.members-differ' }] },
    });
  });
  it('asks what the competition asks, and counts events of one person', async () => {
    const path = `/competitions/${contest.competitionId}/entry-setting`;
    expect(await registration.operator.get(path)).toMatchObject({
      body: { eventsPerPerson: 1, version: 0 },
    });
    const setting = { requiredFields: ['coachName'], eventsPerPerson: 1 };
    expect((await school.put(path, setting, { version: 0 })).status).toBe(403);
    expect(await registration.operator.put(path, setting, { version: 0 })).toMatchObject({
      body: { requiredFields: ['name', 'sex', 'idType', 'idNumber', 'group', 'coachName'] },
    });
    expect(await enter(school, [form(808)])).toMatchObject({
      body: { errors: [{ at: 'forms.0.coachName', code: 'entry.field-missing' }] },
    });
    expect((await enter(school, [form(808, { coachName: '测试教练' })])).status).toBe(201);
  });
  it('is complete with photo and proof, which are kept sealed and handed out to be saved', async () => {
    const { body } = await enter(school, [form(809, { coachName: '测试教练' })]);
    const path = `/entries/${body.entries[0]?.entryId}`;
    const { body: seen } = await school.get<EntryFormView>(`${path}/form`);
    const files = `${path}/members/${seen.members[0]?.personId}`;
    const send = sender(files);
    // Sent by several hands at once, one stays and none is left behind unseen.
    for (const what of ['photo', 'evidence']) {
      await Promise.all(Array.from({ length: 4 }, () => send(school, what, 'PUT', photo)));
    }
    expect(await (await send(school, 'photo', 'PUT', flawed)).json()).toMatchObject({
      flaws: ['photo.ratio', 'photo.too-few-pixels'],
    });
    expect(await (await send(school, 'photo', 'PUT', photo)).json()).toMatchObject({
      flaws: [],
      version: 6,
    });
    expect((await send(school, 'evidence', 'PUT', photo)).status).toBe(200);
    expect((await send(school, 'evidence', 'PUT', Buffer.from('MZ not a proof'))).status).toBe(422);
    expect((await send(contest.judge, 'photo', 'GET')).status).toBe(403);
    const out = await send(registration.operator, 'photo', 'GET');
    expect(Buffer.from(await out.arrayBuffer()).equals(photo)).toBe(true);
    expect(out.headers.get('content-disposition')).toContain('attachment');
    const [kept] = await registration.feeder.execute<{ files: number; readable: boolean }>(sql`
      select count(*)::int as files, bool_or(position('IHDR'::bytea in content) > 0) as readable from blob`);
    expect(kept).toEqual({ files: 2, readable: false });
    const [secret, before] = ['6b'.repeat(32), '5a'.repeat(32)];
    await resealFiles(registration.feeder, openKeyRings({ secret, before }));
    const present = openKeyRing(secret);
    const photoAnew = await registration.feeder.transaction(async (tx) => {
      const [row] = await findPhotos(tx, [seen.members[0]?.personId ?? '']);
      return row && postgresBlobs(present.file).find(tx, row.blobId);
    });
    expect(photoAnew?.bytes.equals(photo)).toBe(true);
    const keepsPhoto = { requiredFields: ['photo', 'proof'], eventsPerPerson: 1 };
    const setting = `/competitions/${contest.competitionId}/entry-setting`;
    await registration.operator.put(setting, keepsPhoto, { version: 1 });
    const { body: after } = await school.get<EntryFormView>(`${path}/form`);
    expect(after.missing).toEqual([]);
    await registration.feeder.transaction((tx) =>
      dropFilesOf(tx, [seen.members[0]?.personId ?? '']),
    );
    const left = await registration.feeder.execute(sql`
      select 1 from blob union all select 1 from person_photo union all select 1 from entry_evidence`);
    expect(left).toHaveLength(0);
    await registration.feeder.transaction((tx) =>
      emptyPersons(tx, [seen.members[0]?.personId ?? ''], { at: new Date(), cause: 'request' }),
    );
    expect((await send(school, 'photo', 'PUT', photo)).status).toBe(404);
  });
  it('is checked with its files, and once handed in it changes only after it was sent back', async () => {
    const scope = { kind: 'competition', id: contest.competitionId };
    const approver = await official(registration, contest.ownerId, 'approving-office', scope);
    const rules = {
      approval: 'required',
      overQuota: 'refuse',
      quotaOrder: 'own',
      quotas: [],
      checks: [{ kind: 'photo' }, { kind: 'proof', of: 'employment' }],
    };
    const ofContest = `/competitions/${contest.competitionId}/admission-rules`;
    expect((await registration.operator.put(ofContest, rules, { version: 0 })).status).toBe(200);
    const { body } = await enter(school, [form(810)]);
    const entryId = body.entries[0]?.entryId ?? '';
    const { body: seen } = await school.get<EntryFormView>(`/entries/${entryId}/form`);
    const personId = seen.members[0]?.personId ?? '';
    const ofEvent = (noun: string) => `/events/${contest.eventId}/${noun}`;
    const admission = async () => {
      const page = await approver.get<AdmissionPage>(ofEvent('admissions?limit=200'));
      const one = page.body.items.find((item) => item.entryId === entryId);
      return { version: one?.version, outcomes: one?.checks.map(({ outcome }) => outcome) };
    };
    expect(await admission()).toMatchObject({ outcomes: ['not', 'not'] });
    const send = sender(`/entries/${entryId}/members/${personId}`);
    await send(school, 'photo', 'PUT', flawed);
    await send(school, 'evidence', 'PUT', photo);
    expect(await admission()).toMatchObject({ outcomes: ['unknown', 'ok'] });
    await send(school, 'photo', 'PUT', photo);
    expect(await admission()).toMatchObject({ outcomes: ['ok', 'ok'] });

    const change = { group: 'student', delegation: '新代表队', members: [{ personId }] };
    const mend = (version: number) =>
      school.put(`/entries/${entryId}/form`, change, { version: seen.version + version });
    const handIn = () => school.post(ofEvent('entry-submissions'), { entryIds: [entryId] });
    const decide = async (outcome: string) => {
      const { version } = await admission();
      const decisions = [{ entryId, version, outcome, reason: '测试' }];
      return (await approver.post(ofEvent('entry-decisions'), { decisions })).status;
    };
    expect((await handIn()).status).toBe(200);
    expect(await mend(0)).toMatchObject({ status: 409, body: { code: 'entry.form-handed-in' } });
    expect(await decide('send-back')).toBe(200);
    expect((await mend(0)).status).toBe(200);
    expect((await handIn()).status).toBe(200);
    expect(await decide('approve')).toBe(200);
    expect(await mend(1)).toMatchObject({ status: 409, body: { code: 'entry.form-approved' } });

    // Nor do its files change under those who approved them; one that is not there may still come.
    for (const what of ['photo', 'evidence']) {
      const again = await send(school, what, 'PUT', photo);
      expect(again.status).toBe(409);
      expect(await again.json()).toMatchObject({ code: 'entry.files-approved' });
    }
    expect((await send(school, 'evidence?kind=other', 'PUT', photo)).status).toBe(200);
    expect(await decide('send-back')).toBe(200);
    expect((await send(school, 'photo', 'PUT', photo)).status).toBe(200);
    expect((await handIn()).status).toBe(200);
    // Who decides has seen the file that is there.
    const { version } = await admission();
    await send(school, 'evidence', 'PUT', photo);
    const decisions = [{ entryId, version, outcome: 'approve', reason: '测试' }];
    expect(await approver.post(ofEvent('entry-decisions'), { decisions })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'admission.changed' }] },
    });
    expect(await decide('approve')).toBe(200);
  });
  it('leaves no number in the clear, and no name with a command', async () => {
    const holds = async (table: string, what: string) => {
      const [row] = await registration.feeder.execute<{ found: boolean }>(sql`
        select bool_or(to_jsonb(t)::text ~ ${what}) as found from ${sql.identifier(table)} t`);
      return row?.found;
    };
    expect(await holds('person_detail', '13[89]0000000')).toBe(false);
    expect(await holds('command', '13[89]0000000|测试·表|测试领队')).toBe(false);
  });
});
