import type {
  BatchPage,
  PaperAnswer,
  ProposedRow,
  QueuedBatch,
} from '@jinbang/contracts/http/approval';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Answer,
  adopt,
  type Certification,
  openCertification,
  type Person,
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
import { holdNotices } from '../hold-notices.fixture.ts';

type Items<Item> = { readonly items: readonly Item[] };

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n');

let contest: Contest;
let staff: Staff;
let page: BatchPage;
let rows: readonly ProposedRow[];
beforeEach(async () => {
  contest = contestOf({ workers: 3 });
  staff = await staffOf(certification, contest);
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  await adopt(staff, contest, 'office');
  await certification.hear(resultTold(contest));
  await certification.sweep();
  const queue = await staff.body.get<Items<QueuedBatch>>('/approval-queue');
  const path = `/decision-batches/${queue.body.items[0]?.batchId}`;
  page = (await staff.body.get<BatchPage>(path)).body;
  rows = (await staff.body.get<Items<ProposedRow>>(`${path}/rows`)).body.items;
});

const pathOf = (rest: string): string => `/decision-batches/${page.batchId}/${rest}`;

const upload = (person: Person, bytes: Buffer = PDF): Promise<Answer<{ scanId: string }>> =>
  person.putFile<{ scanId: string }>(pathOf('scans'), bytes);

const outcomesOf = (returned: readonly number[] = []) =>
  rows.map(({ decisionId }, place) =>
    returned.includes(place)
      ? { decisionId, outcome: 'returned', reason: '证件过期' }
      : { decisionId, outcome: 'approved' },
  );

const record = async (person: Person, change: object = {}, version = page.version) => {
  const scan = await upload(person);
  return person.post<{ answerId: string }>(
    pathOf('paper-answers'),
    {
      documentNo: '示批〔2026〕3号',
      answeredOn: '2026-11-20',
      scanId: scan.body.scanId,
      rowsHash: page.rowsHash,
      outcomes: outcomesOf([2]),
      ...change,
    },
    { version },
  );
};

const answersOf = async (person: Person): Promise<readonly PaperAnswer[]> =>
  (await person.get<Items<PaperAnswer>>(pathOf('paper-answers'))).body.items;

const confirm = async (person: Person, answer: PaperAnswer | undefined, change: object = {}) =>
  person.post(pathOf(`paper-answers/${answer?.answerId}/confirmation`), {
    contentHash: answer?.contentHash,
    ...change,
  });

const issuedCount = async (): Promise<number> => {
  await certification.sweep();
  const [row] = await certification.feeder.execute<{ count: number }>(
    sql`select count(*)::int as count from certificate where event_id = ${contest.eventId}`,
  );
  return row?.count ?? 0;
};

describe('an answer on paper', () => {
  it('counts once two people of the body stand behind it, and issues what the letter approves', async () => {
    expect((await record(staff.body)).status).toBe(200);
    expect(await issuedCount()).toBe(0);
    const [answer] = await answersOf(staff.second);
    expect(answer).toMatchObject({
      state: 'waiting',
      approved: 2,
      returned: [{ reason: '证件过期' }],
      may: { confirm: true, own: false, withdraw: true },
      scan: { kind: 'pdf', byteCount: PDF.length },
    });
    expect(await confirm(staff.second, answer)).toMatchObject({
      status: 200,
      body: { approved: 2, returned: 1, version: 2 },
    });
    expect(await issuedCount()).toBe(2);
    const after = (await staff.office.get<BatchPage>(`/decision-batches/${page.batchId}`)).body;
    expect(after).toMatchObject({
      ...{ state: 'approved', basis: 'paper', documentNo: '示批〔2026〕3号' },
      ...{ approvedBy: null, returnedOpen: 1 },
    });
  });
  it('is confirmed once, whatever is pressed twice', async () => {
    await record(staff.body);
    const [answer] = await answersOf(staff.second);
    await confirm(staff.second, answer);
    expect(await confirm(staff.second, answer)).toMatchObject({
      status: 409,
      body: { code: 'paper-answer.confirmed' },
    });
    expect(await issuedCount()).toBe(2);
  });
  it('is confirmed once, also when it is pressed twice at the same moment', async () => {
    await record(staff.body);
    const [answer] = await answersOf(staff.second);
    const both = await Promise.all([confirm(staff.second, answer), confirm(staff.second, answer)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await issuedCount()).toBe(2);
  });
  it('meets a newer result halfway, and neither stops the other', async () => {
    await record(staff.body);
    const [answer] = await answersOf(staff.second);
    await certification.hear(resultTold(contest, { resultVersion: 2 }));
    // Confirming waits for the batch's notices, deciding for nothing: it must find all its rows free.
    const halfway = await holdNotices(certification.feeder, page.batchId);
    const confirming = confirm(staff.second, answer);
    await halfway.waiters(1);
    expect(await certification.sweep()).toBeGreaterThan(0);
    await halfway.release();
    expect(await confirming).toMatchObject({
      status: 409,
      body: { code: 'decision-batch.superseded' },
    });
    expect(await issuedCount()).toBe(0);
  });
  it('is not confirmed by whoever recorded it, nor by somebody of another office', async () => {
    await record(staff.body);
    const [answer] = await answersOf(staff.body);
    expect(answer?.may).toMatchObject({ confirm: false, own: true });
    expect(await confirm(staff.body, answer)).toMatchObject({
      status: 403,
      body: { code: 'paper-answer.four-eyes' },
    });
    expect(await confirm(staff.office, answer)).toMatchObject({ status: 403 });
    expect(await confirm(staff.stranger, answer)).toMatchObject({ status: 404 });
    expect(await issuedCount()).toBe(0);
  });
  it('cannot be confirmed by one hand in the database either', async () => {
    await record(staff.body);
    const [answer] = await answersOf(staff.body);
    const ending = (by: string, recordedBy: string) =>
      certification.feeder.execute(sql`
        insert into paper_answer_end
          (answer_id, batch_id, body_id, recorded_by, ending, ended_by, ended_at)
        values (${answer?.answerId}, ${page.batchId}, ${page.bodyId}, ${recordedBy}, 'confirmed',
          ${by}, now())`);
    const first = staff.body.personId;
    await expect(ending(first, first)).rejects.toMatchObject({ cause: { code: '23514' } });
    // Nor by a lie about who recorded it.
    await expect(ending(first, staff.second.personId)).rejects.toMatchObject({
      cause: { code: '23503' },
    });
  });
  it('is not changed by the service once it stands', async () => {
    await record(staff.body);
    const update = certification.feeder.execute(
      sql`update paper_answer set document_no = 'x' where batch_id = ${page.batchId}`,
    );
    await expect(update).rejects.toMatchObject({ cause: { code: '42501' } });
  });
  it('names every person who waits, once', async () => {
    const [first] = outcomesOf();
    expect(await record(staff.body, { outcomes: [first, first] })).toMatchObject({
      status: 422,
      body: {
        code: 'paper-answer.refused',
        errors: [{ code: 'paper-answer.row-twice' }, { code: 'paper-answer.row-missing' }],
      },
    });
    expect(await answersOf(staff.body)).toEqual([]);
  });
  it('bears no day to come, and is not recorded on the word of an older version', async () => {
    expect(await record(staff.body, { answeredOn: '2999-01-01' })).toMatchObject({
      body: { errors: [{ at: 'answeredOn', code: 'paper-answer.day-ahead' }] },
    });
    expect(await record(staff.body, { answeredOn: '2026-02-31' })).toMatchObject({ status: 422 });
    expect(await record(staff.body, {}, 7)).toMatchObject({ status: 412 });
    expect(await record(staff.body, { rowsHash: '0'.repeat(64) })).toMatchObject({
      status: 412,
      body: { code: 'decision-batch.rows-changed' },
    });
  });
  it('is taken back with a reason, which stays on file, and recorded anew', async () => {
    await record(staff.body);
    expect(await record(staff.second)).toMatchObject({ body: { code: 'paper-answer.open' } });
    const [answer] = await answersOf(staff.body);
    const withdrawal = pathOf(`paper-answers/${answer?.answerId}/withdrawal`);
    expect((await staff.body.post(withdrawal, { reason: '文号写错' })).status).toBe(200);
    expect(await confirm(staff.second, answer)).toMatchObject({
      status: 409,
      body: { code: 'paper-answer.withdrawn' },
    });
    expect((await record(staff.second, { documentNo: '示批〔2026〕4号' })).status).toBe(200);
    expect((await answersOf(staff.body)).map(({ state }) => state)).toEqual([
      'waiting',
      'withdrawn',
    ]);
  });
  it('is not confirmed for content that is not the record’s', async () => {
    await record(staff.body);
    const [answer] = await answersOf(staff.second);
    expect(await confirm(staff.second, answer, { contentHash: '0'.repeat(64) })).toMatchObject({
      status: 412,
      body: { code: 'paper-answer.other-content' },
    });
  });
  it('is overtaken by a newer result: nothing is issued on a letter about the old one', async () => {
    await record(staff.body);
    const [answer] = await answersOf(staff.second);
    await certification.hear(resultTold(contest, { resultVersion: 2 }));
    await certification.sweep();
    expect(await confirm(staff.second, answer)).toMatchObject({
      status: 409,
      body: { code: 'decision-batch.superseded' },
    });
    expect((await answersOf(staff.second))[0]?.state).toBe('overtaken');
    expect(await issuedCount()).toBe(0);
  });
  it('is overtaken by the office’s signature in the system', async () => {
    await record(staff.body);
    const [answer] = await answersOf(staff.second);
    const { rowsHash, version } = page;
    await staff.office.post(pathOf('approval'), { rowsHash }, { version });
    expect(await confirm(staff.second, answer)).toMatchObject({
      status: 409,
      body: { code: 'decision-batch.approved' },
    });
    expect(await issuedCount()).toBe(3);
  });
});

describe('the scan of the letter', () => {
  it('is a whole PDF or JPEG of at most 10 MB', async () => {
    expect(await upload(staff.body, Buffer.from('not a scan'))).toMatchObject({
      status: 415,
      body: { code: 'paper-answer.file-kind' },
    });
    expect(await upload(staff.body, PDF.subarray(0, 12))).toMatchObject({
      status: 422,
      body: { code: 'paper-answer.file-cut' },
    });
    const large = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]);
    expect(await upload(staff.body, large)).toMatchObject({ status: 413 });
  });
  it('is handed in by the body alone, and belongs to its batch', async () => {
    expect(await upload(staff.office)).toMatchObject({ status: 403 });
    expect(await record(staff.body, { scanId: newId() })).toMatchObject({
      body: { errors: [{ at: 'scanId', code: 'paper-answer.scan-unknown' }] },
    });
  });
  it('is kept sealed, and comes out byte for byte', async () => {
    const { body } = await record(staff.body);
    const [stored] = await certification.feeder.execute<{ content: Uint8Array; sealed: boolean }>(
      sql`select content, sealed from blob where owner_id = ${page.bodyId} limit 1`,
    );
    expect(stored?.sealed).toBe(true);
    expect(Buffer.from(stored?.content ?? []).includes('%PDF')).toBe(false);
    const path = pathOf(`paper-answers/${body.answerId}/scan`);
    const file = await staff.office.getFile(path);
    expect(file.status).toBe(200);
    expect(file.type).toBe('application/pdf');
    expect(file.bytes.equals(PDF)).toBe(true);
    expect(await staff.stranger.get(path)).toMatchObject({ status: 404 });
  });
});
