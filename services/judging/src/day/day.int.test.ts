import type { JudgingDay, SheetView } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Judging,
  markOf,
  openJudging,
  type Ready,
  readyToMark,
  score,
} from '../judging.fixture.ts';

describe('what a judge reads', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging);
    // Two of three have marked A1.1; all have marked A1.2, and disagree.
    await ready
      .judge(0)
      .commands([markOf(ready, '01', 'A1.1', score('2')), markOf(ready, '01', 'A1.2', score('0'))]);
    await ready
      .judge(1)
      .commands([markOf(ready, '01', 'A1.1', score('3')), markOf(ready, '01', 'A1.2', score('1'))]);
    await ready.judge(2).commands([markOf(ready, '01', 'A1.2', score('3'))]);
  });
  afterAll(() => judging?.close());

  const day = async (seat: number) =>
    (await ready.judge(seat).get<JudgingDay>(`/events/${ready.contest.eventId}/day`)).body;
  const marksOf = (sheet: SheetView, code: string) =>
    sheet.marks.find(({ aspectId }) => aspectId === ready.aspectId(code));

  it('is the own day: descriptors, calculations, stations by code, own cells with their versions', async () => {
    const { modules, subjects, cells } = await day(0);
    expect(modules[0]?.criteria[0]?.subCriteria[0]?.aspects[0]).toMatchObject({
      code: 'A1.1',
      calculation: { kind: 'judgement' },
      descriptors: [{}, {}, {}, {}],
    });
    expect(subjects.map(({ label, kind }) => [label, kind])).toEqual([
      ['01', 'station'],
      ['02', 'station'],
    ]);
    expect(
      cells.map(({ aspectId, version, value, state }) => ({ aspectId, version, value, state })),
    ).toEqual(
      expect.arrayContaining([
        { aspectId: ready.aspectId('A1.1'), version: 1, value: score('2'), state: 'PARTIAL' },
        { aspectId: ready.aspectId('A1.2'), version: 1, value: score('0'), state: 'CONFLICT' },
      ]),
    );
    expect(cells).toHaveLength(2);
  });
  it('never holds another judge’s mark before all are in', async () => {
    const own = JSON.stringify(await day(2));
    expect(own).not.toContain(ready.aspectId('A1.1').concat('","version'));
    expect((await day(2)).cells.map(({ aspectId }) => aspectId)).toEqual([ready.aspectId('A1.2')]);
    for (const person of [
      ready.contest.judges[2] ?? '',
      ready.contest.chief,
      ready.contest.supervisor,
    ]) {
      const { body: sheet } = await ready.sheet(person, 'A1');
      expect(marksOf(sheet, 'A1.1')).toMatchObject({ state: 'PARTIAL', value: null, cells: [] });
    }
    const { body: sheet } = await ready.sheet(ready.contest.judges[0] ?? '', 'A1');
    expect(marksOf(sheet, 'A1.1')?.cells.map(({ judgeId }) => judgeId)).toEqual([
      ready.contest.judges[0],
    ]);
  });
  it('shows the panel all its marks once all are in, so that it can talk them over', async () => {
    const { body: sheet } = await ready.sheet(ready.contest.judges[2] ?? '', 'A1');
    expect(marksOf(sheet, 'A1.2')).toMatchObject({ state: 'CONFLICT', value: null });
    expect(marksOf(sheet, 'A1.2')?.cells).toHaveLength(3);
  });
  it('is refused to people without an office here', async () => {
    const stranger = judging.as(newId());
    for (const path of ['day', 'progress']) {
      expect(await stranger.get(`/events/${ready.contest.eventId}/${path}`)).toMatchObject({
        status: 403,
        body: { code: 'access.forbidden' },
      });
    }
    expect(await ready.sheet(newId(), 'A1')).toMatchObject({
      status: 403,
      body: { code: 'sheet.not-your-panel' },
    });
  });
  it('does not exist for unknown events and sheets, and is refused when malformed', async () => {
    const chief = judging.as(ready.contest.chief);
    expect(await chief.get(`/events/${newId()}/day`)).toMatchObject({ status: 404 });
    expect(await chief.get(`/sheets/${newId()}`)).toMatchObject({
      status: 404,
      body: { code: 'sheet.unknown' },
    });
    expect(await chief.get('/events/7/day')).toMatchObject({
      status: 422,
      body: { code: 'request.malformed' },
    });
  });
});

describe('progress', () => {
  let judging: Judging;
  beforeAll(async () => {
    judging = await openJudging();
  });
  afterAll(() => judging?.close());

  it('counts by sheet and module, and holds no mark', async () => {
    const ready = await readyToMark(judging);
    for (const seat of [0, 1, 2]) {
      await ready
        .judge(seat)
        .commands([markOf(ready, '01', 'A1.1', score(seat === 2 ? '3' : '1'))]);
    }
    await ready.judge(0).commands([markOf(ready, '02', 'A1.1', score('2'))]);
    const progress = await ready.progress();
    expect(progress).toMatchObject({
      state: 'RUNNING',
      modules: [
        { expected: 8, settled: 0, conflicts: 1, sheets: 2, signedSheets: 0, locked: false },
      ],
    });
    expect(progress.sheets.find(({ subCriterion }) => subCriterion === 'A1')).toMatchObject({
      expected: 6,
      partial: 1,
      conflicts: 1,
      seats: 3,
    });
    expect(JSON.stringify(progress)).not.toContain('"score"');
  });
});
