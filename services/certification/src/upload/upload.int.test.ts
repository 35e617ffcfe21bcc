import type { ReceiptPreview } from '@jinbang/contracts/http/upload';
import { newId } from '@jinbang/kernel/id';
import { readTable } from '@jinbang/service-kit/table/read-table';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  openCertification,
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
import { COLUMNS, PASSWORD, REGISTER, type UploadDesk, uploadDesk } from './upload.fixture.ts';

const PEOPLE = 4;

let certification: Certification;
let staff: Staff;
let desk: UploadDesk;
let eventId: string;
let templateId: string;
const contest = contestOf({ workers: PEOPLE });
beforeAll(async () => {
  certification = await openCertification();
  staff = await staffOf(certification, contest);
  desk = uploadDesk(certification, staff);
  eventId = contest.eventId;
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  await adopt(staff, contest);
  await certification.hear(resultTold(contest));
  await certification.sweep();
  const saved = await desk.save();
  templateId = (saved.body as { templateId: string }).templateId;
});
afterAll(() => certification.close());

const makeRun = () => desk.makeRun(templateId, eventId);

describe('a template', () => {
  it('without the number, with a head twice or an empty constant is refused', async () => {
    const name = { head: '姓名', field: 'name' };
    const number = { head: '证书编号', field: 'certificateNo' };
    for (const [given, code] of [
      [[name], 'upload-template.no-number'],
      [[number, name, { head: '姓 名', field: 'name' }], 'upload-template.head-double'],
      [[number, { head: '类别', field: 'constant' }], 'upload-template.constant-empty'],
    ] as const) {
      expect(await desk.save({ columns: given })).toMatchObject({ status: 422, body: { code } });
    }
    expect((await desk.save({ registerUrl: 'http://register.example.org' })).status).toBe(422);
    expect((await desk.save({}, staff.office)).status).toBe(403);
  });
});

describe('an upload', () => {
  it('holds each certificate once, however many choose at the same time', async () => {
    const made = await Promise.all([1, 2, 3].map(() => makeRun()));
    expect(made.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(made.find(({ status }) => status === 409)?.body.code).toBe('upload-run.nobody');
    const run = made.find(({ status }) => status === 201)?.body;
    expect(run?.rows).toBe(PEOPLE);
    expect((await desk.withdraw(run?.runId ?? '')).status).toBe(200);
    expect((await desk.withdraw(run?.runId ?? '', 2)).body.code).toBe('upload-run.withdrawn');
  });
  it('goes out encrypted with everybody’s number, which stays nowhere; who took it is on record', async () => {
    const { runId } = (await makeRun()).body;
    const commandId = newId();
    const answer = await desk.takeFile(runId, commandId);
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(() => openArchive(bytes, 'TEST-ONLY-0002')).toThrow('wrong password');
    const [member] = openArchive(bytes, PASSWORD);
    const tables = await readTable(Buffer.from(member?.bytes ?? []));
    const rows = tables.ok ? (tables.value[0]?.rows ?? []) : [];
    expect(rows[0]).toEqual(COLUMNS.map(({ head }) => head));
    expect(rows).toHaveLength(PEOPLE + 1);
    expect(rows[1]?.[0]).toBe('测试甲');
    expect(rows[1]?.[1]).toMatch(/^000000[0-9a-f]{12}$/);
    expect(rows[1]?.slice(4)).toEqual(['示例评价机构', '竞赛']);
    expect((await desk.takeFile(runId, commandId)).status).toBe(409);
    expect((await desk.takeFile(runId, newId(), 'short')).status).toBe(422);
    const [file] = (await desk.runOf(runId))?.files ?? [];
    expect(file).toMatchObject({ takenBy: staff.body.personId, ending: 'sent' });
    expect(file?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await desk.withdraw(runId)).status).toBe(200);
  });
  it('is answered by its receipt: taken, refused with a reason, mended and sent again', async () => {
    const { runId } = (await makeRun()).body;
    expect(await desk.preview(runId, [])).toMatchObject({ status: 409 });
    expect((await desk.handIn(runId)).status).toBe(200);
    const { items } = await desk.rowsOf(runId);
    const numbers = items.map(({ number }) => number);
    const [first, second] = items;
    expect(await desk.stateOf(first?.certificateId ?? '')).toMatchObject({
      ...{ state: 'uploaded', registerUrl: REGISTER },
    });
    // A gap: the last row is not in the receipt yet.
    const read = await desk.preview(runId, [
      [numbers[1] ?? '', '失败', '证件 00000019900101001X 照片不清晰'],
      [numbers[0] ?? '', '上传成功', ''],
      [numbers[2] ?? '', '成功', ''],
    ]);
    expect(read.body).toMatchObject({ isReady: true, accepted: 2, refused: 1, missingCount: 1 });
    const taken = await desk.take(read.body, runId, 2);
    expect(taken).toMatchObject({ status: 201, body: { missing: 1, version: 3 } });
    expect((await desk.take(read.body, runId, 2)).status).toBe(412);
    // The same receipt once more changes nothing.
    expect((await desk.take(read.body, runId, 3)).body).toMatchObject({ missing: 1 });
    expect(await desk.stateOf(second?.certificateId ?? '')).toMatchObject({ state: 'refused' });
    const refused = await desk.rowsOf(runId, '?state=refused');
    expect(refused.items.map(({ reason }) => reason)).toEqual(['证件 … 照片不清晰']);
    // Only what was refused goes again.
    const again = (await makeRun()).body;
    expect(again.rows).toBe(1);
    await desk.handIn(again.runId);
    const fixed = await desk.preview(again.runId, [[numbers[1] ?? '', '通过', '']]);
    expect((await desk.take(fixed.body, again.runId, 2)).status).toBe(201);
    expect(await desk.stateOf(second?.certificateId ?? '')).toMatchObject({ state: 'accepted' });
    expect(await desk.runOf(runId)).toMatchObject({ rows: PEOPLE, accepted: 2, refused: 1 });
    // A receipt of another upload, one with two answers and garbage are not taken.
    expect((await desk.preview(again.runId, [[numbers[0] ?? '', '成功', '']])).body).toMatchObject({
      isReady: false,
      problems: [{ code: 'upload-receipt.row-of-another-run', row: 2, column: 'A' }],
    });
    const torn = [
      [numbers[3] ?? '', '成功', ''],
      [numbers[3] ?? '', '失败', '重复'],
    ];
    expect((await desk.preview(runId, torn)).body.isReady).toBe(false);
    const readBytes = (bytes: Buffer) =>
      staff.body.putFile<ReceiptPreview>(`/upload-runs/${runId}/receipt-preview`, bytes);
    expect((await readBytes(Buffer.from('504b0304ffff', 'hex'))).status).toBe(422);
    expect((await readBytes(Buffer.from('no table'))).body).toMatchObject({
      ...{ isReady: false, problems: [{ code: 'upload-receipt.no-number-column' }] },
    });
    const stranger = { certificateId: newId(), outcome: 'accepted', reason: null } as const;
    const forged = { ...read.body, answers: [stranger] };
    expect((await desk.take(forged, runId, 4)).body.code).toBe('upload-receipt.row-of-another-run');
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
