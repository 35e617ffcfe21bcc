import type { SheetsDrawn } from '@jinbang/contracts/http/judging-paper';
import type {
  DifferencesView,
  DisputesView,
  PaperValue,
  ReadBackView,
  TypedCell,
  TypingDesk,
  TypingForm,
  TypingOutcome,
  TypingPage,
} from '@jinbang/contracts/http/judging-typing';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import {
  type Answer,
  type Judging,
  markOf,
  openJudging,
  type Ready,
  readyToMark,
  score,
} from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';

const AT = '2026-05-12T03:20:00.000Z';

/** What the judges wrote, by the code of the aspect and the column. */
const ON_PAPER: Readonly<Record<string, PaperValue>> = {
  'A1.1/1': { kind: 'judgement', score: '2' },
  'A1.1/2': { kind: 'judgement', score: '3' },
  'A1.2/1': { kind: 'judgement', score: '1' },
  'A1.2/2': { kind: 'judgement', score: '1' },
  'A1.3/0': { kind: 'pass-fail', passed: true },
  'A2.1/1': { kind: 'points', points: '7.5' },
  'A2.1/2': { kind: 'points', points: '8' },
};

describe('a day on paper', () => {
  let judging: Judging;
  let ready: Ready;
  let events: string;
  let second: string;
  /** By sub-criterion and station. */
  const sheets = new Map<string, string>();
  const numbers = new Map<string, string>();

  beforeAll(async () => {
    judging = await openJudging();
    const contest = aContest({ stations: ['01', '02', '03'], judgeCount: 2 });
    second = newId();
    ready = await readyToMark(judging, contest);
    await judging.hear([contest.appointment(second, 'scorer')]);
    events = `/events/${contest.eventId}`;
  });
  afterAll(() => judging?.close());

  const chief = () => judging.as(ready.contest.chief);
  const first = () => ready.contest.scorer;
  const lock = async () => (await chief().post(`${events}/days/1/lock`, {}, { version: 0 })).body;
  const sheetOf = (name: string) => `${events}/typing/sheets/${sheets.get(name)}`;
  const form = async (name: string, personId = first()) =>
    judging.as(personId).get<TypingForm>(sheetOf(name));

  /** The whole form filled with what stands on the paper, or with something else here and there. */
  const cellsOf = (
    shown: TypingForm,
    wrong: Readonly<Record<string, PaperValue | null>> = {},
  ): TypedCell[] =>
    shown.aspects.flatMap(({ aspectId, code, columns }) =>
      shown.columns.flatMap(({ subjectId }) =>
        columns.map((column) => {
          const key = `${code}/${column}`;
          const value = key in wrong ? (wrong[key] ?? null) : (ON_PAPER[key] ?? null);
          return { subjectId, aspectId, column, value };
        }),
      ),
    );
  const type = async (
    name: string,
    personId: string,
    wrong: Readonly<Record<string, PaperValue | null>> = {},
  ): Promise<Answer<TypingOutcome & { code: string }>> => {
    const shown = (await form(name, personId)).body;
    const round = { kind: 'typed', cells: cellsOf(shown, wrong), answers: 1, decidedAt: AT };
    return judging.as(personId).post(`${sheetOf(name)}/rounds`, round);
  };
  const again = async (name: string, personId: string, key: string, value: PaperValue) => {
    const shown = (await form(name, personId)).body;
    const cells = cellsOf(shown, { [key]: value }).filter(
      ({ aspectId, column }) =>
        `${shown.aspects.find((one) => one.aspectId === aspectId)?.code}/${column}` === key,
    );
    return judging
      .as(personId)
      .post<TypingOutcome>(`${sheetOf(name)}/rounds`, { kind: 'again', cells });
  };
  const draw = async (body: object): Promise<SheetsDrawn['sheets']> => {
    const { moduleId } = ready.contest;
    const drawn = await judging
      .as(first())
      .post<SheetsDrawn>(`${events}/paper-sheets`, { form: 'one', moduleId, ...body });
    expect(drawn.status, JSON.stringify(drawn.body)).toBe(201);
    return drawn.body.sheets;
  };
  const act = (name: string, kind: string, version: number) =>
    judging
      .as(first())
      .post(
        `${events}/paper-sheets/${sheets.get(name)}/acts`,
        { kind, reason: '测试' },
        { version },
      );

  it('begins with a sheet for each contestant, and nothing is locked while one is out', async () => {
    for (const { paperSheetId, number } of await draw({})) {
      sheets.set('now', paperSheetId);
      const shown = (await form('now')).body;
      const name = `${shown.subCriterion}/${shown.columns[0]?.label}`;
      sheets.set(name, paperSheetId);
      numbers.set(name, number);
    }
    expect(new Set(numbers.keys())).toEqual(
      new Set(['A1/01', 'A1/02', 'A1/03', 'A2/01', 'A2/02', 'A2/03']),
    );
    expect(await lock()).toMatchObject({
      code: 'paper-sheet.open-printed',
      params: { open: 6 },
    });
  });

  it('is typed blind by two people, neither of the panel, and found by the number as typed', async () => {
    const [judge = ''] = ready.contest.judges;
    await judging.hear([ready.contest.appointment(judge, 'scorer')]);
    expect((await form('A1/01', judge)).body).toMatchObject({
      turn: 'none',
      whyNot: 'mark.own-panel-sheet',
    });
    expect(await type('A1/01', judge)).toMatchObject({ body: { code: 'mark.own-panel-sheet' } });
    const ownPanel = { status: 403, body: { code: 'mark.own-panel-sheet' } };
    const path = sheetOf('A1/01');
    expect(await judging.as(judge).get(`${path}/scan`)).toMatchObject(ownPanel);
    expect(await judging.as(judge).post(`${path}/entry`, {})).toMatchObject(ownPanel);
    expect(await judging.as(judge).post(`${path}/shelf`, { shelf: 'x' })).toMatchObject(ownPanel);
    expect(await type('A1/01', ready.contest.chief)).toMatchObject({ status: 403 });
    expect(await type('A1/01', first())).toMatchObject({ body: { state: 'typed', marks: 0 } });
    expect(await type('A1/01', first())).toMatchObject({ body: { code: 'typing.second-person' } });
    const blind = await form('A1/01', second);
    expect(blind.body).toMatchObject({ turn: 'second', mode: 'twice', state: 'typed', judges: 2 });
    expect(JSON.stringify(blind.body)).not.toContain('"score"');
    for (const place of ['differences', 'read-back']) {
      expect((await judging.as(second).get(`${sheetOf('A1/01')}/${place}`)).status).toBe(409);
    }
    const typed = numbers.get('A1/01')?.replace('-', ' ').toLowerCase() ?? '';
    const page = await judging
      .as(second)
      .get<TypingPage>(`${events}/typing/sheets?number=${encodeURIComponent(typed)}`);
    expect(page.body.items).toMatchObject([{ paperSheetId: sheets.get('A1/01') }]);
    expect(
      await judging.as(second).get(`${events}/typing/sheets?number=${typed.slice(0, -1)}0`),
    ).toMatchObject({ body: { code: 'paper-sheet.number-wrong' } });
  });

  it('refuses at once what cannot stand on the sheet, and a form with a hole', async () => {
    const wrong = { 'A2.1/1': { kind: 'points', points: '11' } } as const;
    expect(await type('A2/01', first(), wrong)).toMatchObject({
      status: 422,
      body: { code: 'typing.refused', errors: [{ code: 'mark.above-maximum' }] },
    });
    const shown = (await form('A2/01')).body;
    const holed = { kind: 'typed', cells: cellsOf(shown).slice(1), answers: 1, decidedAt: AT };
    expect(await judging.as(first()).post(`${sheetOf('A2/01')}/rounds`, holed)).toMatchObject({
      body: { code: 'typing.cells-missing', params: { missing: 1 } },
    });
  });

  it('finds three typing errors, and no mark comes of a sheet that differs', async () => {
    expect(
      await type('A1/01', second, { 'A1.1/1': { kind: 'judgement', score: '3' } }),
    ).toMatchObject({ body: { state: 'differs', openCells: 1, marks: 0 } });
    await type('A2/01', first(), { 'A2.1/2': { kind: 'points', points: '6' } });
    expect(await type('A2/01', second)).toMatchObject({ body: { state: 'differs' } });
    await type('A1/03', first());
    expect(await type('A1/03', second, { 'A1.3/0': null })).toMatchObject({
      body: { state: 'differs' },
    });
    await type('A2/02', second);
    expect(await type('A2/02', first())).toMatchObject({ body: { state: 'in', marks: 2 } });
    expect(await judging.facts('judging.mark.settled')).toHaveLength(1);
  });

  it('finds the sheet that was lost: another is printed for it, and typed twice', async () => {
    expect(await lock()).toMatchObject({
      code: 'paper-sheet.open-printed',
      params: { number: numbers.get('A1/02') },
    });
    await type('A1/02', first());
    expect(await lock()).toMatchObject({
      code: 'paper-sheet.open-printed',
      params: { number: numbers.get('A2/03'), open: 1 },
    });
    expect((await act('A2/03', 'missing', 0)).status).toBe(200);
    expect(await type('A2/03', first())).toMatchObject({
      body: { code: 'paper-sheet.is-missing' },
    });
    const [instead] = await draw({ replaces: sheets.get('A2/03') });
    sheets.set('A2/03', instead?.paperSheetId ?? '');
    expect(await lock()).toMatchObject({ params: { number: instead?.number } });
    await type('A2/03', first());
    expect(await type('A2/03', second)).toMatchObject({ body: { state: 'in' } });
  });

  it('is settled on the sheet: by somebody who reads there what the other read', async () => {
    expect(await lock()).toMatchObject({ code: 'paper-sheet.open-typed' });
    const shown = await judging.as(second).get<DifferencesView>(`${sheetOf('A1/01')}/differences`);
    expect(shown.body).toMatchObject({ answers: null, decidedAt: null });
    expect(shown.body.cells.map(({ readings }) => readings.map(({ value }) => value))).toEqual([
      [score('2'), score('3')],
    ]);
    const insists = await again('A1/01', first(), 'A1.1/1', { kind: 'judgement', score: '2' });
    expect(insists.body).toMatchObject({ state: 'differs' });
    expect(
      (await again('A1/01', second, 'A1.1/1', { kind: 'judgement', score: '2' })).body,
    ).toMatchObject({ state: 'in', marks: 5, openCells: 0 });
    await again('A2/01', first(), 'A2.1/2', { kind: 'points', points: '8.0' });
    await again('A1/03', second, 'A1.3/0', { kind: 'pass-fail', passed: true });
    expect((await form('A1/03')).body).toMatchObject({ state: 'in', turn: 'none' });
  });

  it('finds the sheet that was on a tablet, too: the chief judge names the original, with a reason', async () => {
    const onTablet = markOf(ready, '02', 'A1.1', score('1'));
    expect(await ready.judge(0).commands([onTablet])).toMatchObject([{ outcome: 'stored' }]);
    expect(await type('A1/02', second)).toMatchObject({
      body: { state: 'disputed', openCells: 1, marks: 0 },
    });
    expect(await lock()).toMatchObject({ code: 'paper-sheet.open-disputed' });
    const path = sheetOf('A1/02');
    expect((await judging.as(first()).get(`${path}/disputes`)).status).toBe(403);
    const { cells } = (await chief().get<DisputesView>(`${path}/disputes`)).body;
    expect(cells).toMatchObject([
      { paper: score('2'), standing: score('1'), standingSource: 'tablet', standingVersion: 1 },
    ]);
    const { subjectId, aspectId, column, judgeId } = cells[0] as DisputesView['cells'][number];
    const ruling = { subjectId, aspectId, column, judgeId, original: 'paper' };
    const reason = '平板误触，以签字原件为准';
    const originals = `${path}/originals`;
    expect((await chief().post(originals, { ...ruling, standingVersion: 1 })).status).toBe(422);
    expect(await chief().post(originals, { ...ruling, standingVersion: 2, reason })).toMatchObject({
      status: 412,
    });
    expect(await chief().post(originals, { ...ruling, standingVersion: 1, reason })).toMatchObject({
      status: 200,
      body: { state: 'in', marks: 5 },
    });
  });

  it('finds a mark that was changed on a tablet after its sheet came in', async () => {
    const value = { kind: 'points', points: '9' };
    const changed = markOf(ready, '02', 'A2.1', value, { basedOn: 1 });
    expect(await ready.judge(0).commands([changed])).toMatchObject([{ outcome: 'stored' }]);
    expect(await lock()).toMatchObject({
      code: 'paper-sheet.open-disputed',
      params: { number: numbers.get('A2/02') },
    });
    expect((await act('A2/02', 'spoilt', 0)).status).toBe(200);
    expect(await lock()).toMatchObject({ code: 'paper-sheet.open-disputed' });
    const { cells } = (await chief().get<DisputesView>(`${sheetOf('A2/02')}/disputes`)).body;
    const { subjectId, aspectId, column, judgeId } = cells[0] as DisputesView['cells'][number];
    const ruling = { subjectId, aspectId, column, judgeId, original: 'standing' };
    const reason = '裁判员当场更正，平板为准';
    const ruled = { ...ruling, standingVersion: 2, reason };
    expect(await chief().post(`${sheetOf('A2/02')}/originals`, ruled)).toMatchObject({
      body: { state: 'spoilt', marks: 0 },
    });
  });

  it('ends when the panel signed on paper, whoever marked on a tablet there, and the chief judge the print', async () => {
    expect(await lock()).toMatchObject({ code: 'day.sheets-open' });
    const sign = async (subCriterion: string) => {
      const { sheetId, hash } = (await ready.sheet(ready.contest.chief, subCriterion)).body;
      return chief().post(`/sheets/${sheetId}/paper-signatures`, { hash });
    };
    expect(await sign('A2')).toMatchObject({ status: 200, body: { state: 'OPEN', signed: 1 } });
    const [judge = ''] = ready.contest.judges;
    const { sheetId, hash } = (await ready.sheet(judge, 'A2')).body;
    const own = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    expect(await ready.judge(0).commands([own])).toMatchObject([{ state: 'SIGNED' }]);
    expect(await sign('A1')).toMatchObject({ status: 200, body: { state: 'SIGNED', signed: 2 } });
    const signed = await judging.feeder.execute(sql`
      select count(*)::int as count from sheet_signature
      where on_paper_by = ${ready.contest.chief} and judge_id <> on_paper_by`);
    expect(signed[0]).toMatchObject({ count: 3 });
    const desk = (await chief().get<TypingDesk>(`${events}/typing`)).body;
    expect(
      desk.panels.map(({ subCriterion, printed, missing, signed: done, open }) => [
        ...[subCriterion, printed, missing, done, open],
      ]),
    ).toEqual([
      ['A1', 3, 0, 3, 0],
      ['A2', 4, 1, 2, 0],
    ]);
    expect(await lock()).toMatchObject({ day: 1, marks: 12 });
  });

  it('tells judge and typist apart in a log that verifies', async () => {
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
    const marks = await judging.feeder.execute<{
      source: string;
      apart: boolean;
      count: number;
    }>(sql`
      select source, entered_by <> judge_id as apart, count(*)::int as count
      from mark group by 1, 2 order by 1`);
    expect([...marks]).toEqual([
      { source: 'paper', apart: true, count: 21 },
      { source: 'tablet', apart: false, count: 2 },
    ]);
    const [rounds] = await judging.feeder.execute<{ rounds: number; leaves: number }>(sql`
      select (select count(*)::int from paper_typing) as rounds,
        (select count(*)::int from log_leaf where kind = 'paper-typing') as leaves`);
    expect(rounds).toEqual({ rounds: 16, leaves: 16 });
  });

  it('is read back instead where the event says so, and its original is kept with shelf and picture', async () => {
    const rule = `${events}/typing/rule`;
    expect(
      (await judging.as(first()).put(rule, { mode: 'read-back' }, { version: 0 })).status,
    ).toBe(403);
    expect(await chief().put(rule, { mode: 'read-back' }, { version: 0 })).toMatchObject({
      body: { version: 1, mode: 'read-back' },
    });
    const [extra] = await draw({ subCriteria: ['A1'], subjectIds: [ready.subjectId('01')] });
    sheets.set('extra', extra?.paperSheetId ?? '');
    await type('extra', second);
    const { body } = await judging.as(first()).get<ReadBackView>(`${sheetOf('extra')}/read-back`);
    const round = { kind: 'read-back', cells: [] };
    const send = (hash: string) =>
      judging.as(first()).post(`${sheetOf('extra')}/rounds`, { ...round, hash });
    expect(await send('0'.repeat(64))).toMatchObject({ status: 412 });
    expect(await send(body.hash)).toMatchObject({ body: { state: 'in', marks: 0 } });
    const scan = (bytes: Uint8Array<ArrayBuffer>) =>
      judging.send(first(), 'PUT', `${sheetOf('extra')}/scan`, {
        body: bytes,
        headers: { 'content-type': 'application/octet-stream', 'idempotency-key': newId() },
      });
    expect(await scan(new Uint8Array([60, 104, 116, 109]))).toMatchObject({
      body: { code: 'typing.scan-kind' },
    });
    expect((await scan(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).status).toBe(200);
    await judging.as(first()).post(`${sheetOf('extra')}/shelf`, { shelf: '柜 3-12' });
    expect((await form('extra')).body).toMatchObject({ shelf: '柜 3-12', hasScan: true });
  });
});
