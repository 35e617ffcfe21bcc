import type { WorkAnswer, WorkItem } from '@jinbang/contracts/http/body-work';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, signedBatch, step, versionOf } from '../assessment.fixture.ts';
import { type Certification, openCertification, type Person } from '../certification.fixture.ts';
import { beginDesk } from '../hand-out/hand-out.fixture.ts';
import { ask, confirm, held } from '../register/register.fixture.ts';
import { uploadDesk } from '../upload/upload.fixture.ts';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

const workOf = async (person: Person): Promise<readonly WorkItem[]> =>
  (await person.get<WorkAnswer>('/work')).body.items;
const lineOf = async (person: Person, kind: WorkItem['kind']): Promise<WorkItem | undefined> =>
  (await workOf(person)).find((one) => one.kind === kind);
const kindsOf = async (person: Person): Promise<readonly string[]> =>
  (await workOf(person)).map(({ kind, turn }) => `${kind}/${turn}`);

describe('papers', () => {
  it('wait for whoever takes them on: two who look, who prints, who seals, who hands over', async () => {
    const { staff, desk, count } = await beginDesk(certification, 3);
    const { body, second, keeper, auditor } = staff;
    expect(await kindsOf(second)).toEqual([]);
    const sheetId = await desk.makeSheet();
    const rows = (await desk.sheet(sheetId)).rows.map(({ line }) => ({ line, wrong: [] }));
    expect(await kindsOf(body)).toEqual(['check/mine']);
    await desk.find(body, sheetId, rows);
    expect(await kindsOf(body)).toEqual(['check/own']);
    expect(await lineOf(second, 'check')).toMatchObject({ turn: 'mine', count: 1 });
    await desk.find(second, sheetId, rows);
    expect(await lineOf(second, 'paper-print')).toMatchObject({ turn: 'mine', count });
    const stockId = await desk.stock('A000001', 'A000010');
    const wish = { certificateIds: await desk.idsAt('checked'), stockId };
    const { runId } = (await desk.start(wish)).body;
    expect(await kindsOf(second)).toEqual(['print-run/mine']);
    expect(await kindsOf(keeper)).toEqual(['print-run/others']);
    await desk.end(runId);
    expect(await lineOf(keeper, 'paper-seal')).toMatchObject({ turn: 'mine', count, mine: count });
    expect(await kindsOf(body)).toEqual(['paper-seal/others']);
    await desk.seal(runId, count);
    expect(await kindsOf(body)).toEqual(['paper-list/mine']);
    await desk.list();
    expect(await kindsOf(body)).toEqual(['paper-hand/mine']);
    expect(await kindsOf(auditor)).toEqual(['paper-hand/others']);
    await desk.give(await desk.idsAt('issued'));
    expect(await kindsOf(body)).toEqual([]);
  });
  it('found wrong wait to be put right, and wait no more while their certificate is withheld', async () => {
    const { staff, desk, contest } = await beginDesk(certification, 2);
    const sheetId = await desk.makeSheet();
    const [row] = (await desk.sheet(sheetId)).rows;
    await desk.find(staff.body, sheetId, [{ line: row?.line ?? 0, wrong: ['name'] }]);
    expect(await lineOf(staff.second, 'paper-wrong')).toMatchObject({ turn: 'mine', count: 1 });
    const { actId } = (await ask(staff.body, 'suspend', { eventId: contest.eventId })).body;
    await confirm(staff.second, actId);
    await certification.sweep();
    expect(await kindsOf(staff.second)).toEqual([]);
  });
});

describe('certificates that end', () => {
  it('are named ninety days before, with the first end, until a renewal is asked for', async () => {
    const { staff, contest } = await held(certification, 3);
    const now = Date.now();
    const ends = [10, 60, 200].map((days) => new Date(now + days * 86_400_000).toISOString());
    await certification.feeder.execute(sql`
      update certificate set valid_until = (${sql.param(ends)}::text[])[place.n]::timestamptz
      from (select certificate_id, row_number() over (order by certificate_id) as n
        from certificate where event_id = ${contest.eventId}) place
      where place.certificate_id = certificate.certificate_id`);
    const line = await lineOf(staff.second, 'renewal');
    expect(line).toMatchObject({ turn: 'mine', count: 2, dueAt: ends[0] });
    const endsTo = new Date(now + 62 * 86_400_000).toISOString().slice(0, 10);
    const search = { endsTo, expired: false };
    const found = await staff.second.post<{ items: { validUntil: string }[] }>(
      '/certificate-searches',
      search,
    );
    expect(found.body.items.map((one) => one.validUntil).toSorted()).toEqual(ends.slice(0, 2));
    const validUntil = new Date(now + 900 * 86_400_000).toISOString().slice(0, 10);
    const asked = await ask(staff.body, 'renew', { eventId: contest.eventId }, { validUntil });
    expect(asked.status).toBe(201);
    expect(await kindsOf(staff.second)).toEqual(['register-act/mine']);
  });
});

describe('an upload', () => {
  it('waits to be handed in, then for the register, and what it refused waits to go again', async () => {
    const { staff, contest } = await held(certification, 3);
    const desk = uploadDesk(certification, staff);
    const { templateId } = (await desk.save()).body as { templateId: string };
    const { runId } = (await desk.makeRun(templateId, contest.eventId)).body;
    const mine = { turn: 'mine', bodyId: staff.bodyId };
    expect(await lineOf(staff.second, 'upload-made')).toMatchObject({ ...mine, count: 1 });
    const { version } = (await desk.handIn(runId)).body;
    expect(await lineOf(staff.second, 'upload-made')).toBeUndefined();
    // Nobody here can do anything about it.
    expect(await lineOf(staff.second, 'upload-receipt')).toMatchObject({ turn: 'others', mine: 0 });
    const { items } = await desk.rowsOf(runId);
    const preview = await desk.preview(
      runId,
      items.map(({ number }, place) =>
        place === 0 ? [number, '失败', '照片不清'] : [number, '成功', ''],
      ),
    );
    expect((await desk.take(preview.body, runId, version)).status).toBe(201);
    expect(await lineOf(staff.second, 'upload-receipt')).toBeUndefined();
    expect(await lineOf(staff.second, 'upload-refused')).toMatchObject({ ...mine, count: 1 });
    // The office of the contest has no business with a body's uploads.
    expect(await lineOf(staff.office, 'upload-refused')).toBeUndefined();
    await desk.makeRun(templateId, contest.eventId);
    expect(await lineOf(staff.second, 'upload-refused')).toBeUndefined();
  });
});

describe('sheets and keys', () => {
  it('that are to be destroyed wait for a second person', async () => {
    const { staff, desk } = await beginDesk(certification, 1);
    await desk.stock('WK0001', 'WK0003');
    await staff.body.post(`${desk.at}/spoilt-sheets`, { serial: 'WK0001', reason: '受潮' });
    const wish = { serials: ['WK0001'], reason: '受潮销毁' };
    expect((await staff.body.post(`${desk.at}/sheet-destructions`, wish)).status).toBe(201);
    expect(await lineOf(staff.body, 'destruction')).toMatchObject({ turn: 'own' });
    expect(await lineOf(staff.second, 'destruction')).toMatchObject({ turn: 'mine', count: 1 });
    expect(await lineOf(staff.keeper, 'destruction')).toMatchObject({ turn: 'others' });
  });
  it('that are to be removed wait for a second person, or the platform', async () => {
    const { staff } = await held(certification, 1);
    const path = `/issuers/${staff.bodyId}/signing-keys`;
    const keys = await staff.body.get<{ items: { keyName: string }[] }>(path);
    const name = keys.body.items[0]?.keyName;
    const asked = await staff.body.post<{ removalId: string }>(`${path}/${name}/removals`, {
      reason: '测试理由',
    });
    expect(asked.status).toBe(201);
    expect(await lineOf(staff.body, 'key-removal')).toMatchObject({ turn: 'own' });
    for (const person of [staff.second, staff.operator]) {
      expect(await lineOf(person, 'key-removal')).toMatchObject({ turn: 'mine' });
    }
    const withdrawal = `/key-removals/${asked.body.removalId}/withdrawal`;
    await staff.body.post(withdrawal, undefined, { version: 1 });
    expect(await lineOf(staff.second, 'key-removal')).toBeUndefined();
  });
});

describe('an assessment', () => {
  it('waits to be proposed once both signed, and for each of them until then', async () => {
    const desk = await openDesk(certification);
    const batch = await signedBatch(desk, [['80', '85']]);
    const { batchId } = batch;
    expect(await lineOf(desk.second, 'proposal')).toMatchObject({
      ...{ turn: 'mine', count: 1, oldestId: batchId },
    });
    expect(await lineOf(desk.supervisor, 'proposal')).toMatchObject({ turn: 'others' });
    await step(batch, { step: 'reopen', reason: '阅卷差错' });
    await step(batch, { step: 'summarise' });
    expect(await lineOf(desk.second, 'proposal')).toBeUndefined();
    expect(await lineOf(desk.second, 'summary')).toMatchObject({ turn: 'others' });
    expect(await lineOf(desk.supervisor, 'summary')).toMatchObject({ turn: 'mine' });
    const { body } = await desk.supervisor.get<{ summary: { rowsHash: string } }>(batch.path);
    const wish = { rowsHash: body.summary.rowsHash };
    await desk.supervisor.post(`${batch.path}/signatures`, wish, {
      version: await versionOf(batch),
    });
    expect(await lineOf(desk.supervisor, 'summary')).toMatchObject({
      turn: 'own',
      oldestId: batchId,
    });
    expect(await lineOf(desk.stranger, 'summary')).toBeUndefined();
  });
});
