import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Contest,
  consentAll,
  official,
  registerPeople,
  setUpContest,
} from '../contest.fixture.ts';
import type { FormerWinnerPage } from '../eligibility/former-winner.body.ts';
import { erasePersons } from '../erasure/erase-persons.ts';
import type { KeptObjection, NoticeView, PublicNotice } from '../notice/notice.body.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';
import { tellingBecause } from '../telling.ts';
import type { AdmissionPage } from './approval.body.ts';

let registration: Registration;
let contest: Contest;
let organiser: Person;
let approver: Person;
let people: readonly string[];
let entryIds: readonly string[];

const path = (noun: string) => `/events/${contest.eventId}/${noun}`;

beforeAll(async () => {
  registration = await openRegistration();
  contest = await setUpContest(registration);
  const scope = { kind: 'competition', id: contest.competitionId };
  organiser = await official(registration, contest.ownerId, 'organiser', scope);
  approver = await official(registration, contest.ownerId, 'approving-office', scope);
  people = await registerPeople(registration, contest.ownerId, 5);
  await consentAll(registration, contest.competitionId, people);
  await contest.move('RULES_PUBLISHED');
  await contest.move('REGISTRATION');
  const { body } = await organiser.post<{ entries: { entryId: string }[] }>(path('entries'), {
    entries: people.slice(0, 4).map((personId) => ({
      organisationId: contest.ownerId,
      group: 'worker',
      members: [{ personId, heldLevel: '4' }],
    })),
  });
  entryIds = body.entries.map(({ entryId }) => entryId);
}, 60_000);
afterAll(() => registration.close());

const admissions = async (state = '') =>
  (await approver.get<AdmissionPage>(path(`admissions${state && `?state=${state}`}`))).body;
const decide = (
  by: Person,
  outcome: string,
  ids: readonly (string | undefined)[],
  reason?: string,
) =>
  by.post(path('entry-decisions'), {
    decisions: ids.map((entryId) => ({ entryId, version: 1, outcome, reason })),
  });

describe('entries on their way in', () => {
  it('are checked by the rules of the competition, with a sentence in both languages', async () => {
    const rules = `/competitions/${contest.competitionId}/admission-rules`;
    const body = {
      approval: 'required',
      overQuota: 'reserve',
      quotaOrder: 'own',
      quotas: [{ of: 'organisation', count: 3 }],
      checks: [{ kind: 'age', min: 16, on: '2026-09-01' }, { kind: 'no-former-winner' }],
    };
    expect((await organiser.put(rules, body, { version: 3 })).status).toBe(412);
    expect((await organiser.put(rules, body, { version: 0 })).status).toBe(200);
    expect((await approver.put(rules, body, { version: 1 })).status).toBe(403);
    const winners = [{ personId: people[3], title: '测试能手', year: 2024 }];
    const list = `/competitions/${contest.competitionId}/former-winners`;
    expect((await organiser.post(list, { winners })).status).toBe(201);
    const { items, counts } = await admissions();
    expect(counts).toEqual({ open: 4 });
    expect(items.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok', 'not']);
    expect(items[3]?.checks[1]).toMatchObject({
      outcome: 'not',
      sentence: { en: 'Already holds “测试能手 2024” and may not enter again.' },
      mend: { zh: '更换参赛人员。' },
    });
  });
  it('are checked by the list of former winners as it stands, whose lines go with a reason', async () => {
    const list = `/competitions/${contest.competitionId}/former-winners`;
    const removals = `/competitions/${contest.competitionId}/former-winner-removals`;
    const winner = { personId: people[3], title: '测试能手', year: 2024 };
    const shown = async () => (await approver.get<FormerWinnerPage>(list)).body;
    const barred = async () =>
      (await admissions()).items.filter(({ outcome }) => outcome === 'not').length;
    expect((await shown()).items).toEqual([winner]);
    expect((await shown()).people[0]).toMatchObject({ personId: people[3] });
    expect((await organiser.post(removals, winner)).status).toBe(422);
    const removal = { ...winner, reason: '同名，另一人' };
    expect((await approver.post(removals, removal)).status).toBe(403);
    expect((await organiser.post(removals, removal)).status).toBe(201);
    expect((await organiser.post(removals, removal)).body).toMatchObject({
      code: 'former-winner.unknown',
    });
    expect([(await shown()).items, await barred()]).toEqual([[], 0]);
    const unknown = { name: '测试查无此人', idNumber: 'Q0000000', title: '测试能手', year: 2024 };
    expect(await organiser.post(list, { winners: [winner, unknown] })).toMatchObject({
      status: 422,
      body: { errors: [{ at: 'winners.1.idNumber', code: 'former-winner.not-here' }] },
    });
    expect((await organiser.post(list, { winners: [winner] })).status).toBe(201);
    expect([(await shown()).items, await barred()]).toEqual([[winner], 1]);
    const next = await approver.get<FormerWinnerPage>(
      `${list}?after=${encodeURIComponent(`${people[3]} 2024 测试能手`)}`,
    );
    expect(next.body.items).toEqual([]);
  });
  it('can be thought of beforehand: rules are tried on somebody made up', async () => {
    const trial = `/competitions/${contest.competitionId}/admission-trials`;
    const ask = {
      eventId: contest.eventId,
      checks: [{ kind: 'years', atLeast: 4 }, { kind: 'no-former-winner' }],
      person: { yearsInOccupation: 2 },
    };
    expect((await approver.post(trial, ask)).body).toMatchObject({
      outcome: 'not',
      checks: [
        { outcome: 'not', sentence: { en: '2 years in the occupation; 4 are asked.' } },
        { outcome: 'ok' },
      ],
    });
    expect((await contest.judge.post(trial, ask)).status).toBe(403);
  });
  it('past the quota wait, in the order their organisation gave them', async () => {
    const [a, b, c, d] = entryIds;
    const batch = { entryIds: [d, c, b, a] };
    expect((await contest.judge.post(path('entry-submissions'), batch)).status).toBe(403);
    expect(await organiser.post(path('entry-submissions'), batch)).toMatchObject({ status: 200 });
    expect((await admissions()).counts).toEqual({ submitted: 3, reserve: 1 });
    expect((await admissions('reserve')).items.map(({ entryId }) => entryId)).toEqual([a]);
    expect(await organiser.post(path('entry-submissions'), batch)).toMatchObject({
      status: 422,
      body: { code: 'admission.submission-refused' },
    });
  });
  it('are approved by another person, and never past a rule', async () => {
    const [, b, c, d] = entryIds;
    expect(await decide(organiser, 'approve', [b])).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'admission.second-person' }] },
    });
    expect(await decide(approver, 'approve', [b, d], '例外')).toMatchObject({
      body: { errors: [{ at: 'decisions.1', code: 'admission.not-eligible' }] },
    });
    expect((await admissions()).counts).toMatchObject({ submitted: 3 });
    expect((await decide(approver, 'approve', [b])).status).toBe(200);
    expect((await decide(approver, 'send-back', [c], '单位名称不符')).status).toBe(200);
  });
  it('refused make room: who waited is handed in again', async () => {
    expect((await decide(approver, 'refuse', [entryIds[3]], '已获称号')).status).toBe(200);
    expect((await admissions()).counts).toEqual({
      approved: 1,
      'sent-back': 1,
      submitted: 1,
      refused: 1,
    });
    const history = await approver.get(`/entries/${entryIds[0]}/decisions`);
    expect(history.body).toMatchObject({
      items: [{ step: 'reserve' }, { step: 'moved-up', inputs: { ruleVersion: 1 } }],
    });
  });
  it('hold the draw up until everybody is decided, also in the database', async () => {
    await contest.move('ELIGIBILITY_CHECK');
    const { body } = await organiser.get<{ version: number }>(`/events/${contest.eventId}`);
    expect(await organiser.put(path('entry-numbers'), { method: 'in-order' }, body)).toMatchObject({
      status: 409,
      body: { code: 'entry.not-approved', params: { count: 2 } },
    });
    await expect(
      registration.feeder.execute(sql`
        update admission set state = 'approved', decided_by = submitted_by
        where entry_id = ${entryIds[0]}`),
    ).rejects.toMatchObject({
      cause: { constraint_name: expect.stringContaining('admission_not') },
    });
    expect(
      (await organiser.post(path('entry-submissions'), { entryIds: [entryIds[2]] })).status,
    ).toBe(200);
    const open = (await admissions('submitted')).items;
    const decisions = open.map(({ entryId, version }) => ({
      entryId,
      version,
      outcome: 'approve',
    }));
    expect((await approver.post(path('entry-decisions'), { decisions })).status).toBe(200);
    expect((await organiser.put(path('entry-numbers'), { method: 'in-order' }, body)).status).toBe(
      200,
    );
  });
});

describe('an approved entry', () => {
  it('changes by a correction that somebody else allows; who left stays on record', async () => {
    const change = { kind: 'substitute', leaves: people[1], comes: people[4], heldLevel: '5' };
    const asked = await organiser.post<{ correctionId: string }>(path('entry-corrections'), {
      entryId: entryIds[1],
      change,
      reason: '生病',
    });
    expect(asked.status).toBe(201);
    const answer = { correctionId: asked.body.correctionId, version: 1, outcome: 'make' };
    expect((await organiser.post(path('correction-decisions'), answer)).body).toMatchObject({
      code: 'correction.second-person',
    });
    expect((await approver.post(path('correction-decisions'), answer)).status).toBe(200);
    expect((await registration.told()).at(-1)).toMatchObject({
      type: 'registration.entry.admitted',
      aggregateId: entryIds[1],
      data: { members: [{ personId: people[4], heldLevel: '5' }] },
    });
    const rows = await registration.feeder.execute(sql`
      select person_id, withdrawn, left_at is not null as left from entry_member
      where entry_id = ${entryIds[1]} order by withdrawn`);
    expect([...rows]).toMatchObject([
      { person_id: people[4], withdrawn: false, left: false },
      { person_id: people[1], withdrawn: true, left: true },
    ]);
  });
});

describe('the notice of entrants', () => {
  it('is signed by a second person, posted for all to read without an id, and taken down', async () => {
    const drafted = await organiser.post<NoticeView>(path('entrant-notices'), { workingDays: 5 });
    const { noticeId } = drafted.body;
    expect(drafted.body.lines).toHaveLength(3);
    const step = (by: Person, name: string, version: number, reason?: string) =>
      by.post<NoticeView>(path('notice-steps'), { noticeId, version, step: name, reason });
    const open = () =>
      registration.app.request(`/api/registration/v1/public/entrant-notices/${noticeId}`);
    expect((await step(organiser, 'sign', 1)).body).toMatchObject({ code: 'notice.second-person' });
    expect((await step(contest.supervisor, 'sign', 1)).status).toBe(200);
    expect((await open()).status).toBe(404);
    expect((await step(organiser, 'post', 2)).body).toMatchObject({ state: 'posted' });
    const page = await open();
    const text = await page.text();
    // Safe enough for a test: what it reads, it checks.
    const notice = JSON.parse(text) as PublicNotice;
    expect(page.status).toBe(200);
    expect(notice.lines).toHaveLength(3);
    expect(notice.lines[0]).toMatchObject({ organisation: { zh: '示例主办单位' } });
    expect(notice.lines[0]?.names[0]).toMatch(/^测试/);
    for (const id of [...people, ...entryIds]) expect(text).not.toContain(id);
    const objection = { noticeId, signed: false, matter: '不符合年限' };
    const received = { ...objection, receivedAt: new Date().toISOString() };
    const objected = await organiser.post<KeptObjection>(path('notice-objections'), received);
    expect(objected.status).toBe(201);
    const { objectionId } = objected.body;
    const follow = async () =>
      (
        await registration.app.request(
          `/api/registration/v1/public/notice-objections/${objectionId}`,
        )
      ).json();
    expect(await follow()).toMatchObject({ outcome: null, answeredAt: null });
    const answer = {
      objectionId,
      version: 1,
      outcome: 'dismissed',
      answer: '已核',
    };
    expect(await organiser.post(path('notice-answers'), answer)).toMatchObject({
      status: 200,
      body: { objectionId, noticeId, version: 2 },
    });
    // Its number says how far it is; words about people stand in no answer that is kept.
    const followed = await follow();
    expect(followed).toMatchObject({ outcome: 'dismissed' });
    expect(Object.keys(followed)).toEqual(['receivedAt', 'outcome', 'answeredAt']);
    const commands = await registration.feeder.execute(sql`select answer::text from command`);
    expect(JSON.stringify(commands)).not.toMatch(/不符合年限|已核/);
    expect((await step(organiser, 'take-down', 3)).body).toMatchObject({
      code: 'notice.still-running',
    });
    const down = await step(organiser, 'take-down', 3, '测试结束');
    expect(down.body).toEqual({ noticeId, state: 'taken-down', version: 4 });
    const kept = await organiser.get<{ items: NoticeView[] }>(path('entrant-notices'));
    expect(kept.body.items[0]?.steps.map(({ step: name }) => name)).toEqual([
      'drafted',
      'signed',
      'posted',
      'taken-down',
    ]);
    expect((await open()).status).toBe(410);
  });
  it('keeps that there was an objection, and not what it said of somebody who is erased', async () => {
    const matters = async () => {
      const rows = await registration.feeder.execute<{ matter: string; answer: string | null }>(sql`
        select matter, answer from notice_objection order by objection_id`);
      return [...rows];
    };
    const said = { matter: '不符合年限', answer: '已核' };
    await registration.feeder.execute(sql`
      insert into notice_objection
      select gen_random_uuid(), owner_id, notice_id, event_id, ${entryIds[2]}, signed, matter,
        received_at, received_by, recorded_at, null, null, null, null, 1
      from notice_objection`);
    const erase = (personIds: readonly string[]) =>
      registration.feeder.transaction((tx) => {
        const at = new Date();
        const tell = tellingBecause(newId, at, 'retention');
        return erasePersons(tx, personIds, { cause: 'retention', at, tell });
      });
    await erase(people.slice(2, 3));
    expect(await matters()).toHaveLength(2);
    expect(await matters()).toEqual(expect.arrayContaining([said, { matter: '—', answer: null }]));
    await erase(people);
    expect(await matters()).toEqual(
      expect.arrayContaining([
        { matter: '—', answer: '—' },
        { matter: '—', answer: null },
      ]),
    );
  });
});
