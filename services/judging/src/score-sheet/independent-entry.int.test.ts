import type { JudgingDay, SheetView } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import { type Judging, markOf, openJudging, type Ready, readyToMark } from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';
import { aspectBody, smallScheme } from '../small-scheme.fixture.ts';

const zh = (text: string) => ({ zh: text });
const measured = (text: string) => ({ kind: 'ranged', measured: text });
const RANGED = {
  ...{ kind: 'ranged' as const, target: '10' },
  ranges: [{ lower: '0.1', upper: '0.1', deduction: '0' }],
};
const double = { ...aspectBody('M', '2', RANGED), entries: 'twoIndependent' as const };
const NOTHING = { keys: [], notes: [] };
const scheme = () => ({
  ...smallScheme(),
  criteria: [
    {
      ...{ code: 'A', name: zh('尺寸') },
      subCriteria: [{ code: 'A1', name: zh('外径'), day: 1, aspects: [double] }],
    },
  ],
});

describe('a measurement entered twice, blind', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging, aContest(), { scheme: scheme() });
  });
  afterAll(() => judging?.close());

  const enter = async (personId: string, station: string, value: string, basedOn = 0) => {
    const [result] = await judging
      .as(personId)
      .commands([markOf(ready, station, 'A1.1', measured(value), { basedOn })]);
    return result;
  };
  const judge = (seat: number) => ready.contest.judges[seat] ?? '';
  const seen = async (personId: string, station: string) => {
    const { body }: { body: SheetView } = await ready.sheet(personId, 'A1');
    const mark = body.marks.find(({ subjectId }) => subjectId === ready.subjectId(station));
    return mark?.cells.map(({ judgeId }) => judgeId).toSorted((one, two) => (one < two ? -1 : 1));
  };
  const sorted = (...ids: readonly string[]) => ids.toSorted((one, two) => (one < two ? -1 : 1));

  it('is seen by nobody but who entered it, until the other has entered', async () => {
    expect(await enter(judge(0), '01', '10.05')).toMatchObject({ state: 'PARTIAL' });
    for (const other of [judge(1), ready.contest.chief])
      expect(await seen(other, '01')).toEqual([]);
    const { body } = await judging
      .as(judge(1))
      .get<JudgingDay>(`/events/${ready.contest.eventId}/day`);
    expect(body.cells).toEqual([]);
    expect(await seen(judge(0), '01')).toEqual([judge(0)]);
  });
  it('stands when both are equal; a third has nothing to add', async () => {
    expect(await enter(judge(1), '01', '10.050')).toMatchObject({ state: 'COMPLETE' });
    expect(await enter(judge(2), '01', '10.05')).toMatchObject({
      problem: { code: 'mark.entries-in' },
    });
    expect(await judging.facts('judging.mark.settled')).toMatchObject([{ data: { value: '2' } }]);
  });
  it('is a conflict when they differ, with both values shown to who decides', async () => {
    await enter(judge(0), '02', '10.05');
    expect(await enter(judge(1), '02', '10.50')).toMatchObject({ state: 'CONFLICT' });
    const { chief } = ready.contest;
    for (const person of [judge(2), chief]) {
      expect(await seen(person, '02')).toEqual(sorted(judge(0), judge(1)));
    }
    expect(await enter(ready.contest.scorer, '02', '10.05')).toMatchObject({
      problem: { status: 403 },
    });
    expect(await enter(chief, '02', '10.06')).toMatchObject({ state: 'COMPLETE' });
    expect(await enter(judge(0), '02', '10.50', 1)).toMatchObject({
      problem: { code: 'mark.decided' },
    });
  });
  it('keeps every round, and who decided is told apart', async () => {
    const { body }: { body: SheetView } = await ready.sheet(ready.contest.chief, 'A1');
    const mark = body.marks.find(({ subjectId }) => subjectId === ready.subjectId('02'));
    expect(mark).toMatchObject({ state: 'COMPLETE', value: '2' });
    expect(mark?.cells.filter(({ decides }) => decides)).toMatchObject([
      { judgeId: ready.contest.chief },
    ]);
    const [row] = await judging.feeder.execute<{ marks: number }>(
      sql`select count(*)::int as marks from mark`,
    );
    expect(row?.marks).toBe(5);
  });
  it('gives the chief judge no mark anywhere else', async () => {
    const [result] = await judging
      .as(ready.contest.chief)
      .commands([markOf(ready, '01', 'A1.1', measured('10'))]);
    expect(result).toMatchObject({ problem: { code: 'mark.not-your-panel' } });
  });
});

describe('a decision on a sheet that was opened again', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
    const contest = aContest({ stations: ['01'] });
    ready = await readyToMark(judging, contest, { scheme: scheme() });
    await enter(judge(0), '10.05');
    await enter(judge(1), '10.50');
    await enter(judge(2), '10.06');
  });
  afterAll(() => judging?.close());

  const judge = (seat: number) => ready.contest.judges[seat] ?? '';
  const enter = async (personId: string, value: string, basedOn = 0) => {
    const mark = markOf(ready, '01', 'A1.1', measured(value), { basedOn });
    return (await judging.as(personId).commands([mark]))[0];
  };
  const look = async () => (await ready.sheet(ready.contest.chief, 'A1')).body as SheetView;
  const signAll = async () => {
    for (const seat of [0, 1, 2]) {
      const { hash, sheetId } = await look();
      const signed = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
      expect(await judging.as(judge(seat)).commands([signed])).toMatchObject([
        { outcome: 'stored' },
      ]);
    }
  };
  const openAgain = async () => {
    const { sheetId, version } = await look();
    const path = `/sheets/${sheetId}/reopenings`;
    const { chief, supervisor } = ready.contest;
    const asked = await judging
      .as(chief)
      .post<{ reopeningId: string }>(path, { reason: '测试' }, { version });
    const decision = `${path}/${asked.body.reopeningId}/decision`;
    expect(await judging.as(supervisor).post(decision, { outcome: 'approved' })).toMatchObject({
      status: 200,
    });
  };

  it('may be corrected by who made it before that, and stands when nobody enters anything', async () => {
    expect(await enter(judge(2), '10.50', 1)).toMatchObject({ state: 'COMPLETE' });
    expect(await enter(judge(2), '10.06', 2)).toMatchObject({ state: 'COMPLETE' });
    await signAll();
    await openAgain();
    expect((await look()).marks).toMatchObject([{ state: 'COMPLETE', value: '2' }]);
  });
  it('is not changed by who made it alone', async () => {
    expect(await enter(judge(2), '10.50', 3)).toMatchObject({ state: 'PARTIAL' });
    const { marks } = await look();
    expect(marks).toMatchObject([{ state: 'PARTIAL', value: null }]);
    expect(await judging.facts('judging.mark.unsettled')).toHaveLength(1);
  });
  it('is replaced by two entries that agree, each blind, and every round is kept', async () => {
    expect(await enter(judge(0), '10.50', 1)).toMatchObject({ state: 'COMPLETE' });
    expect(await enter(judge(1), '10.05', 1)).toMatchObject({
      problem: { code: 'mark.entries-in' },
    });
    expect((await look()).marks).toMatchObject([{ state: 'COMPLETE', value: '0' }]);
    await signAll();
    const [row] = await judging.feeder.execute(sql`
      select count(*)::int as marks, count(opened)::int as again from mark`);
    expect(row).toEqual({ marks: 7, again: 2 });
  });
  it('is in the log with the round it was made in', async () => {
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, NOTHING));
    expect(verdict.findings).toEqual([]);
  });
});
