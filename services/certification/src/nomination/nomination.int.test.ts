import type { ListedRow, NominationPage } from '@jinbang/contracts/http/nomination';
import type { OwnCertificates } from '@jinbang/contracts/http/own-certificates';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Certification,
  issuerBody,
  openCertification,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

const begin = async (contest: Contest, change: object = {}, approval = 'office') => {
  await certification.hear([
    competitionDeclared(contest, change),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  await staff.operator.post('/issuers', issuerBody(staff.bodyId));
  const wish = { bodyId: staff.bodyId, packId: 'tianjin-2024', packVersion: 1, approval };
  const adopted = await staff.body.put(`/competitions/${contest.competitionId}/rule-pack`, wish, {
    version: 0,
  });
  expect(adopted.status).toBe(200);
  await certification.hear(resultTold(contest));
  await certification.sweep();
  return staff;
};

const titlesOf = async (contest: Contest, { body }: Staff) =>
  (await body.get<NominationPage>(`/nominations?competitionId=${contest.competitionId}`)).body;

describe('a title', () => {
  const contest = contestOf({ workers: 3 });
  let staff: Staff;
  let only: NominationPage['items'][number];
  const look = async () => {
    const [found] = (await titlesOf(contest, staff)).items;
    if (!found) throw new Error('nobody is eligible');
    only = found;
    return found;
  };
  const own = async () => {
    const first = contest.contestants[0];
    const path = `/events/${contest.eventId}/own-entries/${first?.entryId}/certificates`;
    const { body } = await certification.as(first?.personId ?? '').get<OwnCertificates>(path);
    return body.decisions.find(({ kind }) => kind === 'title')?.nomination;
  };
  beforeAll(async () => {
    staff = await begin(contest);
  });

  it('is listed as eligible, with why, and the person reads no more than that', async () => {
    expect(await look()).toMatchObject({ state: 'eligible', rank: 1, name: '测试甲' });
    expect(only.sentence.zh).toContain('推荐');
    expect(await own()).toEqual({ state: 'eligible', documentNo: null, awardedOn: null });
  });
  it('is put forward by the body alone, once', async () => {
    const wish = { decisionIds: [only.decisionId] };
    expect((await staff.office.post('/nominations', wish)).status).toBe(403);
    expect((await staff.stranger.post('/nominations', wish)).status).toBe(404);
    expect(await staff.body.post('/nominations', wish)).toMatchObject({ status: 201 });
    expect(await staff.body.post('/nominations', wish)).toMatchObject({
      status: 409,
      body: { code: 'nomination.already' },
    });
    expect(await look()).toMatchObject({ state: 'put-forward', version: 1 });
    expect((await own())?.state).toBe('put-forward');
  });
  it('is not put forward for whom the rules gave only a level', async () => {
    const { body } = await staff.body.get<{ items: { decisionId: string }[] }>(
      `/decisions?eventId=${contest.eventId}&kind=level`,
    );
    const wish = { decisionIds: [body.items[0]?.decisionId] };
    expect(await staff.body.post('/nominations', wish)).toMatchObject({ status: 404 });
  });
  it('is awarded only once two people recorded the document', async () => {
    const at = `/nominations/${only.nominationId}/award`;
    const document = {
      documentNo: '示人社〔2026〕8号',
      awardedOn: '2026-01-08',
      awardedBy: '示例市人社局',
    };
    const late = await staff.body.post(
      at,
      { ...document, awardedOn: '2999-01-01' },
      { version: 1 },
    );
    expect(late).toMatchObject({ status: 422, body: { code: 'nomination.day-ahead' } });
    expect((await staff.body.post(at, document, { version: 1 })).status).toBe(200);
    expect((await look()).state).toBe('recorded');
    expect((await own())?.state).toBe('put-forward');
    expect(await staff.body.post(`${at}/confirmation`, undefined, { version: 2 })).toMatchObject({
      status: 403,
      body: { code: 'nomination.four-eyes' },
    });
    expect(await staff.office.post(`${at}/confirmation`, undefined, { version: 1 })).toMatchObject({
      status: 412,
    });
    const confirmed = await staff.office.post(`${at}/confirmation`, undefined, { version: 2 });
    expect(confirmed.status).toBe(200);
    expect((await look()).state).toBe('awarded');
    const said = { state: 'awarded', documentNo: document.documentNo, awardedOn: '2026-01-08' };
    expect(await own()).toEqual(said);
    const gone = await staff.body.post(`/nominations/${only.nominationId}/withdrawal`, undefined, {
      version: 3,
    });
    expect(gone).toMatchObject({ status: 409, body: { code: 'nomination.not-now' } });
  });
  it('cannot be confirmed by who recorded it in the database either', async () => {
    const update = certification.feeder.execute(sql`
      update title_award set confirmed_by = recorded_by, confirmed_at = now()
      where nomination_id = ${only.nominationId}`);
    await expect(update).rejects.toMatchObject({ cause: { code: '23514' } });
  });
  it('held before counts with a later contest: the decision is made from it', async () => {
    const people = [contest.contestants[0]?.personId ?? ''];
    const later = contestOf({ workers: 1, people });
    const staffLater = await begin(later);
    const { body } = await staffLater.body.get<{
      items: { inputs: { person: { titles: string[] } } }[];
    }>(`/decisions?eventId=${later.eventId}`);
    expect(body.items[0]?.inputs.person.titles).toEqual([only.titleKey]);
  });
});

describe('职业资格', () => {
  it('is listed for the office and never gets a certificate of ours', async () => {
    const contest = contestOf({ workers: 2, route: 'qualification' });
    const staff = await begin(contest);
    const at = `competitionId=${contest.competitionId}`;
    const list = async () =>
      (await staff.office.get<{ items: ListedRow[] }>(`/office-list?${at}`)).body.items;
    expect((await list()).map(({ state }) => state)).toEqual(['proposed', 'proposed']);
    const { body } = await staff.body.get<{ items: { batchId: string }[] }>(
      `/decision-batches?eventId=${contest.eventId}`,
    );
    const batch = `/decision-batches/${body.items[0]?.batchId}`;
    const shown = await staff.office.get<{ version: number; rowsHash: string }>(batch);
    const { version, rowsHash } = shown.body;
    const approved = await staff.office.post(`${batch}/approval`, { rowsHash }, { version });
    expect(approved).toMatchObject({ status: 200, body: { approved: 0, listed: 2 } });
    await certification.sweep();
    expect(await list()).toMatchObject([
      { state: 'listed', level: '2', name: '测试甲', organisation: '示例学校' },
      { state: 'listed', level: '2' },
    ]);
    const [row] = await certification.feeder.execute<{ count: number }>(
      sql`select count(*)::int as count from certificate where event_id = ${contest.eventId}`,
    );
    expect(row?.count).toBe(0);
  });
  it('comes as CSV and XLSX, without a number of a document', async () => {
    const contest = contestOf({ workers: 1, route: 'qualification' });
    const staff = await begin(contest);
    const take = (format: string) =>
      staff.office.getFile(
        `/office-list/file?competitionId=${contest.competitionId}&format=${format}`,
      );
    const csv = await take('csv');
    expect(csv.status).toBe(200);
    const text = csv.bytes.toString();
    expect(text).toContain('二级/技师');
    expect(text).not.toContain('000000');
    expect((await take('xlsx')).bytes.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('a contest that stands in no yearly plan', () => {
  it('promotes nobody and makes nobody eligible: every decision is refused with that reason', async () => {
    const contest = contestOf({ workers: 3 });
    const staff = await begin(contest, { plan: null });
    const { body } = await staff.body.get<{ items: { outcome: string; reason: string }[] }>(
      `/decisions?eventId=${contest.eventId}`,
    );
    expect(body.items.map(({ outcome, reason }) => [outcome, reason])).toEqual(
      contest.contestants.map(() => ['refused', 'not-in-plan']),
    );
    expect((await titlesOf(contest, staff)).items).toEqual([]);
  });
});
