import { utils, write } from '@e965/xlsx';
import type {
  OutsideColumns,
  OutsideConfirmed,
  OutsideHandedIn,
  OutsideImport,
  OutsideImports,
} from '@jinbang/contracts/http/judging-outside';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import { type Judging, markOf, openJudging, type Ready, readyToMark } from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';
import { aspectBody } from '../small-scheme.fixture.ts';

const zh = (text: string) => ({ zh: text });
const scheme = {
  title: zh('测试评分标准'),
  criteria: [
    {
      code: 'A',
      name: zh('工件'),
      subCriteria: [
        {
          code: 'A1',
          name: zh('尺寸'),
          day: 1,
          aspects: [
            aspectBody('M', '4', {
              kind: 'ranged',
              target: '20',
              ranges: [
                { lower: '0.05', upper: '0.05', deduction: '0' },
                { lower: '0.1', upper: '0.1', deduction: '50' },
              ],
            }),
            aspectBody('M', '6', { kind: 'value' }),
          ],
        },
      ],
    },
  ],
};
const xlsxOf = (rows: readonly (readonly (string | number)[])[]) => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '报告');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
};
const csvOf = (rows: readonly (readonly (string | number)[])[]) =>
  new Uint8Array(Buffer.from(rows.map((row) => row.join(',')).join('\n')));

const HEADER = ['工位', '直径', '机考分'];
const FIRST = [HEADER, ['01', 20.04, 5.5], ['02', 19.92, 0], ['03', 'DNS', 'DNS']];

describe('results of a machine as marks', () => {
  let judging: Judging;
  let ready: Ready;
  let mappingId: string;
  let events: string;
  beforeAll(async () => {
    judging = await openJudging();
    const contest = aContest({ stations: ['01', '02', '03'], judgeCount: 2 });
    ready = await readyToMark(judging, contest, { scheme });
    events = `/events/${contest.eventId}`;
  });
  afterAll(() => judging?.close());

  const handIn = (
    bytes: Uint8Array<ArrayBuffer>,
    personId = ready.contest.scorer,
    type = 'text/csv',
  ) =>
    judging.send<OutsideHandedIn & { code: string; errors?: { at: string; code: string }[] }>(
      personId,
      'PUT',
      `${events}/outside-mappings/${mappingId}/file`,
      { body: bytes, headers: { 'content-type': type, 'idempotency-key': newId() } },
    );
  const confirm = (
    personId: string,
    { importId, hash }: { importId: string; hash: string },
    reason?: string,
    commandId = newId(),
  ) =>
    judging
      .as(personId)
      .post<OutsideConfirmed & { code: string }>(
        `${events}/outside-imports/${importId}/confirmations`,
        { hash, ...(reason ? { reason } : {}) },
        { commandId },
      );
  const show = async (importId: string, personId = ready.contest.scorer) =>
    judging.as(personId).get<OutsideImport>(`${events}/outside-imports/${importId}`);
  const list = async () =>
    (await judging.as(ready.contest.supervisor).get<OutsideImports>(`${events}/outside-imports`))
      .body;
  const settled = async () =>
    (await judging.facts('judging.mark.settled')).map(({ data }) => {
      const { subject, value } = data as { subject: { station: string }; value: string };
      return [subject.station, value];
    });
  const rows = async (table: string) => {
    const [row] = await judging.feeder.execute<{ count: number }>(
      sql.raw(`select count(*)::int as count from ${table}`),
    );
    return row?.count;
  };
  const save = (personId: string, changes: object = {}) =>
    judging.as(personId).post<{ mappingId: string }>(`${events}/outside-mappings`, {
      moduleId: ready.contest.moduleId,
      name: '三坐标测量机',
      source: 'machine',
      key: '工位',
      session: { sessionId: ready.contest.sessionId },
      columns: [
        { column: '直径', aspectId: ready.aspectId('A1.1') },
        { column: '机考分', aspectId: ready.aspectId('A1.2') },
      ],
      ...changes,
    });
  let first: { importId: string; hash: string };

  it('shows what heads the columns of a file before any mapping is saved, and keeps nothing', async () => {
    const ask = (personId: string, bytes: Uint8Array<ArrayBuffer>) =>
      judging.send<OutsideColumns>(personId, 'POST', `${events}/outside-columns`, {
        body: bytes,
        headers: { 'content-type': 'text/csv' },
      });
    const { status, body } = await ask(ready.contest.scorer, xlsxOf([['三坐标报告'], ...FIRST]));
    expect(status).toBe(200);
    const [sheet] = body.sheets;
    expect(sheet?.name).toBe('报告');
    expect(sheet?.heads[0]?.row).toBe(2);
    expect(sheet?.heads[0]?.columns.map((one) => [one.column, one.header, one.example])).toEqual([
      ['A', '工位', '01'],
      ['B', '直径', '20.04'],
      ['C', '机考分', '5.5'],
    ]);
    expect(await rows('outside_file')).toBe(0);
    expect(await ask(ready.contest.judges[0] ?? '', csvOf(FIRST))).toMatchObject({ status: 403 });
  });
  it('are read by a saved mapping, which a judge cannot save', async () => {
    const { judges, scorer, moduleId } = ready.contest;
    expect(await save(judges[0] ?? '')).toMatchObject({ status: 403 });
    expect(await save(scorer, { session: undefined })).toMatchObject({
      body: { code: 'outside.mapping-refused', errors: [{ code: 'outside.session-missing' }] },
    });
    const saved = await save(scorer);
    expect(saved.status).toBe(201);
    mappingId = saved.body.mappingId;
    expect((await judging.as(scorer).get(`${events}/outside-mappings`)).body).toMatchObject({
      items: [{ mappingId, name: '三坐标测量机' }],
      modules: [{ moduleId, aspects: [{ code: 'A1.1' }, { code: 'A1.2' }] }],
    });
  });
  it('are refused whole with every place, and nothing is kept', async () => {
    const broken = await handIn(csvOf([HEADER, ['01', '20 mm', 7], ['09', 20, 1]]));
    expect(broken).toMatchObject({ status: 422, body: { code: 'outside.refused' } });
    expect(broken.body.errors?.map(({ at, code }) => [at, code])).toEqual([
      ['CSV!B2', 'outside.cell-ranged'],
      ['CSV!C2', 'mark.above-maximum'],
      ['CSV!A3', 'outside.place-unknown'],
    ]);
    expect(await handIn(csvOf(FIRST), ready.contest.judges[0])).toMatchObject({ status: 403 });
    expect(await handIn(new Uint8Array([1, 2, 3, 4, 5]))).toMatchObject({ status: 422 });
    expect([await rows('outside_file'), await rows('outside_import'), await rows('mark')]).toEqual([
      0, 0, 0,
    ]);
  });
  it('are no marks until they are seen, and the same file twice changes nothing', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const bytes = xlsxOf(FIRST);
    const handed = await handIn(bytes, undefined, type);
    expect(handed).toMatchObject({ status: 200, body: { repeated: false } });
    first = handed.body;
    expect((await handIn(bytes, undefined, type)).body).toEqual({ ...first, repeated: true });
    expect([await rows('outside_import'), await rows('mark')]).toEqual([1, 0]);
    const shown = (await show(first.importId)).body;
    expect(shown).toMatchObject({ state: 'first', needsReason: false, rows: 3, source: 'machine' });
    expect(
      shown.items.map(({ label, fileCode, cells }) => [
        label,
        fileCode,
        ...cells.map(({ points, effect }) => [points, effect]),
      ]),
    ).toEqual([
      ['01', null, ['4', 'new'], ['5.5', 'new']],
      ['02', null, ['2', 'new'], ['0', 'new']],
      ['03', 'DNS'],
    ]);
    expect(shown.findings).toMatchObject([{ at: '报告!4', code: 'outside.code-not-recorded' }]);
  });
  it('come in with the second of two people, a judge of the panel, all at once', async () => {
    const { scorer, judges, chief } = ready.contest;
    const [judge = ''] = judges;
    const elsewhere = newId();
    await judging.hear([ready.contest.appointment(elsewhere, 'judge')]);
    expect(await show(first.importId, elsewhere)).toMatchObject({
      body: { code: 'outside.not-your-panel' },
    });
    expect(await confirm(judge, first)).toMatchObject({ body: { code: 'outside.first-missing' } });
    expect(await confirm(chief, first)).toMatchObject({ status: 403 });
    expect(await confirm(scorer, { ...first, hash: '0'.repeat(64) })).toMatchObject({
      status: 412,
    });
    expect(await confirm(scorer, first)).toMatchObject({ body: { state: 'second', marks: 0 } });
    expect(await confirm(scorer, first)).toMatchObject({ body: { code: 'outside.two-people' } });
    expect(await confirm(elsewhere, first)).toMatchObject({
      body: { code: 'outside.not-your-panel' },
    });
    expect(await rows('mark')).toBe(0);
    const commandId = newId();
    const done = await confirm(judge, first, undefined, commandId);
    expect(done).toMatchObject({ status: 200, body: { state: 'in', marks: 4 } });
    expect(await confirm(judge, first, undefined, commandId)).toEqual(done);
    expect(await confirm(judges[1] ?? '', first)).toMatchObject({
      body: { code: 'outside.confirmed' },
    });
    expect(await settled()).toEqual([
      ['01', '4'],
      ['01', '5.5'],
      ['02', '2'],
      ['02', '0'],
    ]);
    const marks = await judging.feeder.execute(sql`
      select mark.source, mark.judge_id, mark.entered_by, source_row, source_column
      from mark join outside_mark using (subject_id, aspect_id, judge_id, version)
      order by source_row, source_column`);
    expect(marks[0]).toEqual({
      source: 'machine',
      judge_id: judge,
      entered_by: scorer,
      source_row: 2,
      source_column: 'B',
    });
    expect((await list()).items).toMatchObject([{ state: 'in', confirmations: [{}, {}] }]);
  });
  it('are changed by a newer file alone, with a reason and by the same judge; the old mark stays', async () => {
    const { scorer, judges } = ready.contest;
    const [judge = '', other = ''] = judges;
    const second = [HEADER, ['01', 20.04, 5.75], ['02', 19.92, 0]];
    const { body: handed } = await handIn(csvOf(second));
    expect((await show(handed.importId)).body).toMatchObject({
      needsReason: true,
      items: [
        { cells: [{ effect: 'same' }, { effect: 'changed', before: '5.5', points: '5.75' }] },
        { cells: [{ effect: 'same' }, { effect: 'same' }] },
      ],
      findings: [{ code: 'outside.row-missing' }],
    });
    expect(await confirm(scorer, handed)).toMatchObject({
      body: { code: 'outside.reason-missing' },
    });
    expect(await confirm(scorer, handed, '读数抄错')).toMatchObject({ status: 200 });
    expect(await confirm(other, handed)).toMatchObject({ body: { code: 'outside.other-judge' } });
    expect(await confirm(judge, handed)).toMatchObject({ body: { state: 'in', marks: 1 } });
    expect((await settled()).at(-1)).toEqual(['01', '5.75']);
    expect([await rows('mark'), await rows('outside_mark')]).toEqual([5, 5]);
  });
  it('never overwrite a mark given by hand', async () => {
    const [judge = ''] = ready.contest.judges;
    const byHand = markOf(ready, '02', 'A1.2', { kind: 'value', points: '3' }, { basedOn: 1 });
    expect(await judging.as(judge).commands([byHand])).toMatchObject([{ outcome: 'stored' }]);
    const third = await handIn(csvOf([HEADER, ['02', 19.92, 1]]));
    expect(third.body).toMatchObject({
      code: 'outside.refused',
      errors: [{ at: 'CSV!C2', code: 'outside.marked-by-hand' }],
    });
    expect((await handIn(csvOf([HEADER, ['02', 19.92, 3]]))).status).toBe(200);
  });
  it('give way to a newer file that waits', async () => {
    const [older] = (await list()).items;
    const { body: newer } = await handIn(csvOf([HEADER, ['01', 20.04, 6]]));
    expect(await confirm(ready.contest.scorer, older ?? first)).toMatchObject({
      body: { code: 'outside.replaced' },
    });
    expect((await list()).items.map(({ state }) => state)).toEqual([
      'first',
      'replaced',
      'in',
      'in',
    ]);
    expect((await show(newer.importId, ready.contest.judges[1])).status).toBe(200);
    expect((await show(newer.importId, ready.contest.organiser)).status).toBe(403);
  });
  it('are in the mark log with who handed them in and who confirmed', async () => {
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
    const kinds = await judging.feeder.execute<{ kind: string; count: number }>(sql`
      select kind, count(*)::int as count from log_leaf where kind like 'outside%'
      group by kind order by kind`);
    expect(kinds.map(({ kind, count }) => [kind, count])).toEqual([
      ['outside-confirmation', 4],
      ['outside-import', 4],
      ['outside-mapping', 1],
      ['outside-mark', 5],
    ]);
  });
});
