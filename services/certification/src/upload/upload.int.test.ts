import type { ReceiptPreview, UploadRowView, UploadRunView } from '@jinbang/contracts/http/upload';
import { newId } from '@jinbang/kernel/id';
import { inTenant } from '@jinbang/service-kit/database';
import { readTable } from '@jinbang/service-kit/table/read-table';
import { writeWorkbook } from '@jinbang/service-kit/table/write-workbook';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  openCertification,
  type Person,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';
import { openArchive } from '../office-file/open-archive.fixture.ts';
import { findUploadState } from './upload-state.store.ts';

const PASSWORD = 'TEST-ONLY-0001';
const PEOPLE = 4;
const REGISTER = 'https://register.example.org/zscx';
const columns = [
  { head: '姓名', field: 'name' },
  { head: '证件号码', field: 'idNumber' },
  { head: '证书编号', field: 'certificateNo' },
  { head: '职业技能等级', field: 'level' },
  { head: '评价机构', field: 'bodyName' },
  { head: '类别', field: 'constant', text: '竞赛' },
];

let certification: Certification;
let staff: Staff;
let eventId: string;
let templateId: string;
const contest = contestOf({ workers: PEOPLE });
beforeAll(async () => {
  certification = await openCertification();
  staff = await staffOf(certification, contest);
  eventId = contest.eventId;
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  await adopt(staff, contest);
  await certification.hear(resultTold(contest));
  await certification.sweep();
  const saved = await save();
  templateId = (saved.body as { templateId: string }).templateId;
});
afterAll(() => certification.close());

const save = (change: object = {}, who: Person = staff.body) =>
  who.post(`/issuers/${staff.bodyId}/upload-templates`, {
    ...{ name: '示例平台', registerUrl: REGISTER, format: 'xlsx', columns },
    ...change,
  });
type Made = { runId: string; version: number; rows: number; code?: string };
const makeRun = (who = staff.body) =>
  who.post<Made>(`/upload-templates/${templateId}/runs`, { eventId });
const handIn = (runId: string) =>
  staff.body.post<Made>(`/upload-runs/${runId}/handing-in`, undefined, { version: 1 });
const withdraw = (runId: string, version = 1) =>
  staff.body.post<Made>(`/upload-runs/${runId}/withdrawal`, undefined, { version });
const rowsOf = async (runId: string, query = '') =>
  (
    await staff.body.get<{ items: UploadRowView[]; next: string | null }>(
      `/upload-runs/${runId}/rows${query}`,
    )
  ).body;
const preview = (runId: string, lines: readonly (readonly string[])[]) =>
  staff.body.putFile<ReceiptPreview & { code?: string }>(
    `/upload-runs/${runId}/receipt-preview`,
    writeWorkbook([
      {
        name: '回执',
        widths: [24, 12, 24],
        rows: [['证书编号', '处理结果', '失败原因'], ...lines],
      },
    ]),
  );
const take = ({ sha256, answers }: ReceiptPreview, runId: string, version: number) =>
  staff.second.post<Made & { missing: number }>(
    `/upload-runs/${runId}/receipts`,
    { sha256, answers },
    { version },
  );
const takeFile = (runId: string, commandId = newId(), password = PASSWORD) =>
  certification.app.request(`/api/certification/v1/upload-runs/${runId}/files`, {
    method: 'POST',
    headers: {
      authorization: staff.body.authorization(),
      'content-type': 'application/json',
      'idempotency-key': commandId,
    },
    body: JSON.stringify({ password }),
  });
const runOf = async (runId: string) =>
  (
    await staff.body.get<{ items: UploadRunView[] }>(`/issuers/${staff.bodyId}/upload-runs`)
  ).body.items.find((one) => one.runId === runId);
const stateOf = (certificateId: string) =>
  inTenant(certification.db, [staff.bodyId], (tx) => findUploadState(tx, certificateId));

describe('a template', () => {
  it('without the number, with a head twice or an empty constant is refused', async () => {
    const name = { head: '姓名', field: 'name' };
    const number = { head: '证书编号', field: 'certificateNo' };
    for (const [given, code] of [
      [[name], 'upload-template.no-number'],
      [[number, name, { head: '姓 名', field: 'name' }], 'upload-template.head-double'],
      [[number, { head: '类别', field: 'constant' }], 'upload-template.constant-empty'],
    ] as const) {
      expect(await save({ columns: given })).toMatchObject({ status: 422, body: { code } });
    }
    expect((await save({ registerUrl: 'http://register.example.org' })).status).toBe(422);
    expect((await save({}, staff.office)).status).toBe(403);
  });
});

describe('an upload', () => {
  it('holds each certificate once, however many choose at the same time', async () => {
    const made = await Promise.all([1, 2, 3].map(() => makeRun()));
    expect(made.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(made.find(({ status }) => status === 409)?.body.code).toBe('upload-run.nobody');
    const run = made.find(({ status }) => status === 201)?.body;
    expect(run?.rows).toBe(PEOPLE);
    expect((await withdraw(run?.runId ?? '')).status).toBe(200);
    expect((await withdraw(run?.runId ?? '', 2)).body.code).toBe('upload-run.withdrawn');
  });
  it('goes out encrypted with everybody’s number, which stays nowhere; who took it is on record', async () => {
    const { runId } = (await makeRun()).body;
    const commandId = newId();
    const answer = await takeFile(runId, commandId);
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(() => openArchive(bytes, 'TEST-ONLY-0002')).toThrow('wrong password');
    const [member] = openArchive(bytes, PASSWORD);
    const tables = await readTable(Buffer.from(member?.bytes ?? []));
    const rows = tables.ok ? (tables.value[0]?.rows ?? []) : [];
    expect(rows[0]).toEqual(columns.map(({ head }) => head));
    expect(rows).toHaveLength(PEOPLE + 1);
    expect(rows[1]?.[0]).toBe('测试甲');
    expect(rows[1]?.[1]).toMatch(/^000000[0-9a-f]{12}$/);
    expect(rows[1]?.slice(4)).toEqual(['示例评价机构', '竞赛']);
    expect((await takeFile(runId, commandId)).status).toBe(409);
    expect((await takeFile(runId, newId(), 'short')).status).toBe(422);
    const [file] = (await runOf(runId))?.files ?? [];
    expect(file).toMatchObject({ takenBy: staff.body.personId, ending: 'sent' });
    expect(file?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await withdraw(runId)).status).toBe(200);
  });
  it('is answered by its receipt: taken, refused with a reason, mended and sent again', async () => {
    const { runId } = (await makeRun()).body;
    expect(await preview(runId, [])).toMatchObject({ status: 409 });
    expect((await handIn(runId)).status).toBe(200);
    const { items } = await rowsOf(runId);
    const numbers = items.map(({ number }) => number);
    const [first, second] = items;
    expect(await stateOf(first?.certificateId ?? '')).toMatchObject({
      ...{ state: 'uploaded', registerUrl: REGISTER },
    });
    // A gap: the last row is not in the receipt yet.
    const read = await preview(runId, [
      [numbers[1] ?? '', '失败', '证件 00000019900101001X 照片不清晰'],
      [numbers[0] ?? '', '上传成功', ''],
      [numbers[2] ?? '', '成功', ''],
    ]);
    expect(read.body).toMatchObject({ isReady: true, accepted: 2, refused: 1, missingCount: 1 });
    const taken = await take(read.body, runId, 2);
    expect(taken).toMatchObject({ status: 201, body: { missing: 1, version: 3 } });
    expect((await take(read.body, runId, 2)).status).toBe(412);
    // The same receipt once more changes nothing.
    expect((await take(read.body, runId, 3)).body).toMatchObject({ missing: 1 });
    expect(await stateOf(second?.certificateId ?? '')).toMatchObject({ state: 'refused' });
    const refused = await rowsOf(runId, '?state=refused');
    expect(refused.items.map(({ reason }) => reason)).toEqual(['证件 … 照片不清晰']);
    // Only what was refused goes again.
    const again = (await makeRun()).body;
    expect(again.rows).toBe(1);
    await handIn(again.runId);
    const fixed = await preview(again.runId, [[numbers[1] ?? '', '通过', '']]);
    expect((await take(fixed.body, again.runId, 2)).status).toBe(201);
    expect(await stateOf(second?.certificateId ?? '')).toMatchObject({ state: 'accepted' });
    expect(await runOf(runId)).toMatchObject({ rows: PEOPLE, accepted: 2, refused: 1 });
    // A receipt of another upload, one with two answers and garbage are not taken.
    expect((await preview(again.runId, [[numbers[0] ?? '', '成功', '']])).body).toMatchObject({
      isReady: false,
      problems: [{ code: 'upload-receipt.row-of-another-run', row: 2, column: 'A' }],
    });
    const torn = [
      [numbers[3] ?? '', '成功', ''],
      [numbers[3] ?? '', '失败', '重复'],
    ];
    expect((await preview(runId, torn)).body.isReady).toBe(false);
    const readBytes = (bytes: Buffer) =>
      staff.body.putFile<ReceiptPreview>(`/upload-runs/${runId}/receipt-preview`, bytes);
    expect((await readBytes(Buffer.from('504b0304ffff', 'hex'))).status).toBe(422);
    expect((await readBytes(Buffer.from('no table'))).body).toMatchObject({
      ...{ isReady: false, problems: [{ code: 'upload-receipt.no-number-column' }] },
    });
    const stranger = { certificateId: newId(), outcome: 'accepted', reason: null } as const;
    const forged = { ...read.body, answers: [stranger] };
    expect((await take(forged, runId, 4)).body.code).toBe('upload-receipt.row-of-another-run');
  });
  it('is seen by the body’s people alone, and kept free of names and numbers', async () => {
    const path = `/issuers/${staff.bodyId}/upload-runs`;
    expect((await staff.stranger.get(path)).status).toBe(403);
    const rows = await certification.feeder.execute<{ text: string }>(sql`
      select t::text as text from upload_row t union all select t::text from upload_run t
      union all select t::text from upload_receipt t union all select t::text from command t`);
    expect(rows.filter(({ text }) => /测试甲|000000[0-9a-f]{12}|TEST-ONLY/.test(text))).toEqual([]);
  });
});
