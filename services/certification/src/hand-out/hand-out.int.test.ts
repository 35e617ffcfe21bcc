import type { PaperWay, PrintRun, SheetRow } from '@jinbang/contracts/http/handing-out';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Certification, openCertification } from '../certification.fixture.ts';
import { contestOf } from '../contest.fixture.ts';
import { carriedOut } from '../register/register.fixture.ts';
import {
  beginDesk,
  type Desk,
  deskOf,
  issuedContest,
  type PaperStaff,
} from './hand-out.fixture.ts';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

const begin = (workers: number) => beginDesk(certification, workers);

describe('a run from the check to the hand', () => {
  const contest = contestOf({ workers: 4 });
  let staff: PaperStaff;
  let desk: Desk;
  let all: readonly string[];
  let runId: string;
  beforeAll(async () => {
    staff = await issuedContest(certification, contest);
    desk = deskOf(staff, contest);
    all = await desk.idsAt('numbered');
  });

  it('puts everybody on a data check sheet, once', async () => {
    expect(all.length).toBeGreaterThan(2);
    const checkSheetId = await desk.makeSheet();
    const sheet = await desk.sheet(checkSheetId);
    expect(sheet.rows).toHaveLength(all.length);
    expect(sheet.rows[0]).toMatchObject({ name: '测试甲', unit: '示例学校', stale: false });
    expect(sheet.rows[0]?.idEnd).toHaveLength(4);
    expect(JSON.stringify(sheet)).not.toMatch(/000000[0-9a-f]{12}/);
    const again = await staff.body.post(`${desk.at}/check-sheets`, { eventId: contest.eventId });
    expect(again).toMatchObject({ status: 409, body: { code: 'check-sheet.nobody' } });
  });
  it('gives out the sheet with whole numbers on command alone, and writes down who took it', async () => {
    const [sheet] = (
      await staff.body.get<{ items: { checkSheetId: string }[] }>(`${desk.at}/check-sheets`)
    ).body.items;
    const path = `/check-sheets/${sheet?.checkSheetId}/prints`;
    const request = (who: typeof staff.body) =>
      certification.app.request(`/api/certification/v1${path}`, {
        method: 'POST',
        headers: { authorization: who.authorization(), 'idempotency-key': newId() },
      });
    expect((await request(staff.auditor)).status).toBe(403);
    expect((await request(staff.keeper)).status).toBe(403);
    const taken = await request(staff.body);
    expect([taken.status, taken.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const rows = await certification.feeder.execute(
      sql`select kind, taken_by from paper_take where of_id = ${sheet?.checkSheetId}`,
    );
    expect(rows).toEqual([{ kind: 'check-sheet', taken_by: staff.body.personId }]);
  });
  it('is checked by two people, and by nobody twice', async () => {
    const [sheet] = (
      await staff.body.get<{ items: { checkSheetId: string }[] }>(`${desk.at}/check-sheets`)
    ).body.items;
    const id = sheet?.checkSheetId ?? '';
    const rows = all.map((_, place) => ({ line: place + 1, wrong: [] }));
    expect(await desk.find(staff.body, id, rows)).toMatchObject({ body: { checked: 0, wrong: 0 } });
    expect(await desk.idsAt('checked')).toEqual([]);
    expect(await desk.find(staff.body, id, rows)).toMatchObject({
      status: 403,
      body: { code: 'check-row.four-eyes' },
    });
    expect(await desk.find(staff.second, id, rows)).toMatchObject({
      status: 201,
      body: { checked: all.length, wrong: 0 },
    });
    expect(await desk.idsAt('checked')).toEqual(all);
    expect(await desk.find(staff.second, id, rows)).toMatchObject({
      status: 409,
      body: { code: 'check-row.done' },
    });
  });
  it('cannot be found right twice by one person in the database either', async () => {
    const update = certification.feeder.execute(sql`
      insert into check_finding select check_sheet_id, line, 2, body_id, wrong, found_by, found_at, 1, found_by
      from check_finding where turn = 1 limit 1`);
    await expect(update).rejects.toMatchObject({ cause: { code: '23514' } });
  });
  it('is bound to sheets of stock in their order, each once', async () => {
    const stockId = await desk.stock('TJ000101', 'TJ000109');
    const started = await desk.start({ certificateIds: all, stockId });
    expect(started.status).toBe(201);
    runId = started.body.runId;
    expect(await desk.start({ certificateIds: all, stockId })).toMatchObject({
      status: 409,
      body: { code: 'paper.not-now' },
    });
    const { body } = await staff.body.get<PrintRun>(`/print-runs/${runId}`);
    expect(body.lines.map(({ serial }) => serial)).toEqual(
      all.map((_, place) => `TJ00010${place + 1}`),
    );
  });
  it('gives the certificates in one file, in the order of the sheets', async () => {
    const answer = await certification.app.request(
      `/api/certification/v1/print-runs/${runId}/prints`,
      {
        method: 'POST',
        headers: { authorization: staff.body.authorization(), 'idempotency-key': newId() },
      },
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });
  it('prints a misprint again on the next sheet, and explains the spoilt one', async () => {
    const told = { misprinted: [{ line: 1, reason: '卡纸' }] };
    expect(await desk.end(runId, told, 7)).toMatchObject({ status: 412 });
    expect(await desk.end(runId, told)).toMatchObject({
      status: 200,
      body: { printed: all.length - 1 },
    });
    expect(await desk.end(runId, told, 2)).toMatchObject({ body: { code: 'print-run.ended' } });
    const [stock] = (
      await staff.body.get<{ items: { stockId: string; free: number }[] }>(`${desk.at}/paper-stock`)
    ).body.items;
    const again = await desk.start({
      certificateIds: await desk.idsAt('checked'),
      stockId: stock?.stockId,
    });
    await desk.end(again.body.runId);
    const { items } = (
      await staff.body.get<{ items: SheetRow[] }>(`${desk.at}/paper-sheets?limit=200`)
    ).body;
    expect(items[0]).toMatchObject({ serial: 'TJ000101', state: 'misprinted' });
    expect(items[0]?.steps.map(({ step, reason }) => [step, reason])).toEqual([
      ['bound', null],
      ['misprinted', '卡纸'],
    ]);
    const numbers = items.map(({ number }) => number);
    expect(items.map(({ state }) => state)).toEqual([
      'misprinted',
      ...Array(all.length).fill('printed'),
    ]);
    expect(numbers.at(-1)).toBe(numbers[0]);
    expect((await seal(again.body.runId, 1)).status).toBe(201);
    const runs = (await staff.body.get<{ items: object[] }>(`${desk.at}/print-runs`)).body.items;
    expect(runs).toMatchObject([
      { lineCount: 1, printed: 1, misprinted: 0, sealed: 1, firstSerial: items.at(-1)?.serial },
      {
        lineCount: all.length,
        printed: all.length - 1,
        misprinted: 1,
        sealed: 0,
        firstSerial: 'TJ000101',
      },
    ]);
    const left = (await staff.body.get<{ items: object[] }>(`${desk.at}/paper-stock`)).body.items;
    expect(left).toMatchObject([{ sheetCount: 9, free: 9 - all.length - 1 }]);
  });
  const seal = (run: string, count: number) => desk.seal(run, count);
  it('is sealed by the keeper of the seal alone, who counts', async () => {
    const wish = { seal: '评价专用章', sheetCount: all.length - 1 };
    const path = `/print-runs/${runId}/seal-uses`;
    expect((await staff.body.post(path, wish)).status).toBe(403);
    expect(await seal(runId, all.length)).toMatchObject({
      status: 409,
      body: { code: 'seal.count-differs' },
    });
    expect((await seal(runId, all.length - 1)).status).toBe(201);
    expect(await seal(runId, all.length - 1)).toMatchObject({ body: { code: 'seal.nothing' } });
    const uses = (await staff.keeper.get<{ items: unknown[] }>(`${desk.at}/seal-uses`)).body.items;
    expect(uses).toHaveLength(2);
    expect(uses[0]).toMatchObject({ usedBy: staff.keeper.personId, seal: '评价专用章' });
  });
  it('is handed over from the list: to the holder, a proxy, by post, once each', async () => {
    expect((await desk.give(all.slice(0, 1))).body).toMatchObject({ code: 'paper.not-now' });
    expect((await desk.list()).status).toBe(201);
    expect(await desk.list()).toMatchObject({ status: 409, body: { code: 'hand-list.nobody' } });
    expect((await desk.give(all.slice(0, 1))).status).toBe(201);
    expect((await desk.give(all.slice(0, 1))).body).toMatchObject({ code: 'paper.not-now' });
    expect((await desk.give(all.slice(1, 2), { way: 'proxy' })).status).toBe(422);
    const proxy = { way: 'proxy', receiver: '测试乙' };
    expect((await desk.give(all.slice(1, 2), proxy)).status).toBe(201);
    const ahead = await desk.give(all.slice(2, 3), { handedOn: '2999-01-01' });
    expect(ahead).toMatchObject({ status: 422, body: { code: 'hand-over.day-ahead' } });
    const post = { way: 'post', tracking: 'TEST-0001' };
    expect((await desk.give(all.slice(2), post)).status).toBe(201);
    expect(await desk.idsAt('handed-over')).toEqual(all);
    const lists = (await staff.body.get<{ items: object[] }>(`${desk.at}/hand-lists`)).body.items;
    expect(lists).toMatchObject([{ lineCount: all.length, handedOver: all.length }]);
    const { body } = await staff.body.get<PaperWay>(
      `${desk.at}/paper-way?eventId=${contest.eventId}`,
    );
    expect(body.counts['handed-over']).toBe(all.length);
  });
  it('keeps who took it sealed, and forgets it with the holder', async () => {
    const kept = await certification.feeder.execute<{ sealed_receiver: string }>(
      sql`select sealed_receiver from hand_receipt_receiver where body_id = ${staff.bodyId}`,
    );
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toContain('测试乙');
  });
});

describe('what must not be printed or handed over', () => {
  it('a row found wrong is not printed, until it is found right on another sheet', async () => {
    const { desk, staff, contest } = await begin(3);
    const checkSheetId = await desk.makeSheet();
    const rows = [
      { line: 1, wrong: ['name', 'id-number'] },
      { line: 2, wrong: [] },
    ];
    expect(await desk.find(staff.body, checkSheetId, rows)).toMatchObject({ body: { wrong: 1 } });
    const [wrong] = await desk.idsAt('wrong');
    const stockId = await desk.stock('WR0001', 'WR0009');
    expect(await desk.start({ certificateIds: [wrong], stockId })).toMatchObject({
      status: 409,
      body: { code: 'paper.not-now' },
    });
    expect((await desk.sheet(checkSheetId)).rows[0]).toMatchObject({
      wrong: ['name', 'id-number'],
      firstBy: staff.body.personId,
      secondBy: null,
    });
    const path = `${desk.at}/check-sheets`;
    const without = await staff.body.post(path, { eventId: contest.eventId });
    expect(without).toMatchObject({ body: { code: 'check-sheet.nobody' } });
    expect((await staff.body.post(path, { eventId: contest.eventId, again: true })).status).toBe(
      201,
    );
  });
  it('a revoked certificate stops the file of its run, and its sheet goes back', async () => {
    const { desk, staff, count } = await begin(3);
    await desk.check();
    const stockId = await desk.stock('RV0001', 'RV0009');
    const ids = await desk.idsAt('checked');
    const { body } = await desk.start({ certificateIds: ids, stockId });
    await carriedOut(certification, staff, 'revoke', { certificateIds: ids.slice(0, 1) });
    expect(await staff.body.post(`/print-runs/${body.runId}/prints`)).toMatchObject({
      status: 409,
      body: { code: 'print-run.line-dead' },
    });
    const { lines } = (await staff.body.get<PrintRun>(`/print-runs/${body.runId}`)).body;
    const dead = lines.find((line) => line.dead)?.line ?? 0;
    expect(await desk.end(body.runId)).toMatchObject({ body: { code: 'print-run.line-dead' } });
    expect((await desk.end(body.runId, { unused: [dead] })).status).toBe(200);
    const { items } = (
      await staff.body.get<{ items: SheetRow[] }>(`${desk.at}/paper-sheets?state=free`)
    ).body;
    expect(items.map(({ serial }) => serial)).toContain(`RV000${dead}`);
    expect((await desk.seal(body.runId, count)).body).toMatchObject({ code: 'seal.count-differs' });
    expect((await desk.seal(body.runId, count - 1)).status).toBe(201);
  });
  it('a certificate revoked before it is collected is not handed over', async () => {
    const { desk, staff } = await begin(2);
    await desk.check();
    const runId = await desk.print(await desk.stock('RH0001', 'RH0009'));
    const ids = await desk.idsAt('printed');
    await desk.seal(runId, ids.length);
    await desk.list();
    await certification.feeder.execute(
      sql`update certificate set state = 'suspended', suspended_at = now() where certificate_id = ${ids[0]}`,
    );
    expect(await desk.give(ids)).toMatchObject({ status: 409, body: { code: 'paper.not-live' } });
    expect(await desk.idsAt('handed-over')).toEqual([]);
    expect((await desk.give(ids.slice(1))).status).toBe(201);
    const { body } = await staff.body.get<PaperWay>(`${desk.at}/paper-way`);
    expect(body.withheld).toBe(1);
  });
});

describe('who may', () => {
  it('nobody of another body sees a paper or does a thing', async () => {
    const [one, other] = [await begin(1), await begin(1)];
    const rows = await other.staff.body.get(`${one.desk.at}/papers`);
    expect(rows.status).toBe(403);
    const wish = { certificateIds: await one.desk.idsAt(), way: 'self', handedOn: '2026-11-20' };
    expect((await other.staff.body.post(`${one.desk.at}/paper-hand-overs`, wish)).status).toBe(403);
    expect(
      (await other.staff.body.post(`${other.desk.at}/paper-hand-overs`, wish)).body,
    ).toMatchObject({ code: 'certificate.unknown' });
    const sheetId = await one.desk.makeSheet();
    expect((await other.staff.body.get(`/check-sheets/${sheetId}`)).status).toBe(404);
  });
  it('the keeper of the seal reads papers, and nothing else of the register', async () => {
    const { desk, staff, contest } = await begin(1);
    expect((await staff.keeper.get(`${desk.at}/papers`)).status).toBe(200);
    expect((await staff.keeper.get(`/certificates?eventId=${contest.eventId}`)).status).toBe(403);
  });
});
