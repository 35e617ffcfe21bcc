import type { OverviewStatistics } from '@jinbang/contracts/http/judging-overview';
import type { SeatChangePage } from '@jinbang/contracts/http/judging-seats';
import type { JudgingDay, SheetView } from '@jinbang/contracts/http/judging-views';
import { severities } from '@jinbang/scoring/judge-statistics';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Judging, openJudging } from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';
import {
  type HalfMarked,
  halfMarked,
  LEAVER,
  PRESENT,
  quartersBy,
  SPAN,
  STATIONS,
  SUCCESSOR,
  scoreBy,
} from './half-marked.fixture.ts';

// 20 contestants, 5 judges; a judge leaves at half of them (M09). Totals are worked out here by
// plain arithmetic of the marks alone, once in each mode.
const EARLY = '2026-05-12T01:55:00.000Z';
const REST = STATIONS.slice(11);
const NO_HASH = '0'.repeat(64);

const byText = (left: string, right: string) => (left < right ? -1 : 1);
const numberOf = (text: string | null | undefined): number => {
  const [over = 'NaN', under = '1'] = (text ?? '').split('/');
  return Number(over) / Number(under);
};

const valueAt = (sheet: SheetView, { ready }: HalfMarked, station: string, aspect: string) =>
  sheet.marks.find(
    (one) => one.subjectId === ready.subjectId(station) && one.aspectId === ready.aspectId(aspect),
  );

/** What a station's A1 must come to, of whoever marked it and in which round. */
const totalBy = (station: string, judges: readonly number[], round: number): number => {
  const place = Number(station);
  const scores = judges.map((judge) => scoreBy(judge, place, round));
  const quarters = judges.map((judge) => quartersBy(judge, place, round));
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  return (3 * sum(scores)) / (3 * 5) + sum(quarters) / 4 / 5 + (place % 3 === 0 ? 0 : 1);
};

const totalsOn = (sheet: SheetView, half: HalfMarked) =>
  STATIONS.map((station) =>
    ['A1.1', 'A1.2', 'A1.3']
      .map((aspect) => numberOf(valueAt(sheet, half, station, aspect)?.value))
      .reduce((total, one) => total + one, 0)
      .toFixed(6),
  );

/** How many judgements of each judge the statistics stand on. */
const counted = (sheet: SheetView, { ready, id }: HalfMarked) => {
  const marks = sheet.marks
    .filter(({ aspectId }) => aspectId === ready.aspectId('A1.1'))
    .flatMap(({ subjectId, cells }) =>
      cells.flatMap(({ judgeId, value }) =>
        value.kind === 'judgement'
          ? [{ item: subjectId, judge: judgeId, points: Number(value.score) }]
          : [],
      ),
    );
  const counts = new Map(severities(marks).map(({ judge, count }) => [judge, count]));
  return [0, 1, 2, 3, 4, 5].map((judge) => counts.get(id(judge)) ?? 0);
};

describe.each([
  ['the successor goes on with the remaining contestants', 'continue'],
  ['the panel gives all marks anew', 'restart'],
] as const)('a judge who leaves at half of 20 contestants: %s', (_, mode) => {
  let judging: Judging;
  let half: HalfMarked;
  let now = new Date('2026-05-12T01:58:00Z');
  const isRestart = mode === 'restart';
  beforeAll(async () => {
    judging = await openJudging(() => now);
    half = await halfMarked(judging, { measurement: mode, judgement: mode });
    now = new Date('2026-05-12T02:05:00Z');
  });
  afterAll(() => judging?.close());

  const marksOnFile = async () => {
    const [row] = await judging.feeder.execute<{ count: number }>(
      sql`select count(*)::int as count from mark`,
    );
    return row?.count;
  };

  it('is replaced by the chief judge, and half-marked aspects alone follow the rule', async () => {
    const onFile = await marksOnFile();
    expect(await half.leaveNow(1)).toMatchObject({ status: 412, body: { code: 'panel.stale' } });
    const { sheetId: complete } = await half.sheetOf('A2');
    const { status, body } = await half.leaveNow();
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 3, completeSheets: [complete] });
    expect(body.restarted.map(({ aspectId }) => aspectId).toSorted(byText)).toEqual(
      isRestart ? ['A1.1', 'A1.2', 'A1.3'].map(half.ready.aspectId).toSorted(byText) : [],
    );
    // Ten contestants by five judges and the eleventh by four, twice, and ten measurements.
    expect(body.lapsedMarks).toBe(isRestart ? 2 * 54 + 10 : 0);
    expect(await marksOnFile()).toBe(onFile);
    expect(valueAt(await half.sheetOf('A1'), half, '01', 'A1.1')).toMatchObject({
      state: isRestart ? 'EMPTY' : 'COMPLETE',
    });
  });
  it('tells readers what stands no longer, and why nobody', async () => {
    const unsettled = await judging.facts('judging.mark.unsettled');
    expect(unsettled).toHaveLength(isRestart ? 30 : 0);
    const [fact] = await judging.facts('judging.panel.seat-changed');
    expect(fact).toMatchObject({ aggregateVersion: 3, data: { judgeId: half.id(LEAVER) } });
    expect(JSON.stringify(fact)).not.toContain('突发疾病');
  });
  it('still has unsent marks arrive under the old name', async () => {
    const before = await marksOnFile();
    const tablet = judging.as(half.id(LEAVER), SPAN);
    const late = (decidedAt: string) =>
      tablet.commands(
        ['A1.1', 'A1.2'].map((aspect) => half.command(LEAVER, '11', aspect, { decidedAt })),
      );
    expect(await late(EARLY)).toMatchObject([{ outcome: 'stored' }, { outcome: 'stored' }]);
    expect(await marksOnFile()).toBe((before ?? 0) + 2);
    expect(valueAt(await half.sheetOf('A1'), half, '11', 'A1.1')).toMatchObject({
      state: isRestart ? 'EMPTY' : 'COMPLETE',
    });
    const [after] = await judging
      .as(half.id(LEAVER))
      .commands([half.command(LEAVER, '12', 'A1.1', { decidedAt: now.toISOString() })]);
    expect(after).toMatchObject({ problem: { code: 'mark.not-your-panel' } });
  });
  it('hands the seat over for what is left to mark', async () => {
    const [first] = await judging
      .as(half.id(SUCCESSOR))
      .commands([half.command(SUCCESSOR, '01', 'A2.1')]);
    expect(first).toMatchObject({ problem: { code: 'mark.of-predecessor' } });
    const { body: day } = await judging
      .as(half.id(SUCCESSOR))
      .get<JudgingDay>(`/events/${half.contest.eventId}/day`);
    // Everybody has A2 behind them; of A1 what nobody gave before is left.
    expect(day.subjects.map(({ label }) => label)).toEqual(
      isRestart ? STATIONS : STATIONS.slice(10),
    );
    const aspects = ['A1.1', 'A1.2', 'A1.3'].map(half.ready.aspectId);
    expect(day.subjects.at(-1)).toMatchObject({ follows: true, aspectIds: aspects });
    if (isRestart) {
      const [old] = await judging
        .as(half.id(0))
        .commands([half.command(0, '12', 'A1.1', { decidedAt: EARLY })]);
      expect(old).toMatchObject({ problem: { code: 'mark.before-restart' } });
    }
    const [stations, round] = isRestart ? [STATIONS, 2] : [REST, 1];
    for (const judge of PRESENT) {
      const decided = { decidedAt: new Date('2026-05-12T02:06:00Z').toISOString() };
      now = new Date('2026-05-12T02:10:00Z');
      await half.mark(
        judge,
        stations.flatMap((station) =>
          ['A1.1', 'A1.2'].map((one) => half.command(judge, station, one, decided, round)),
        ),
      );
    }
    const measured = isRestart ? STATIONS : STATIONS.slice(10);
    await half.mark(
      SUCCESSOR,
      measured.map((station) => half.command(SUCCESSOR, station, 'A1.3')),
    );
  });
  it('leads to totals as plain arithmetic has them', async () => {
    const sheet = await half.sheetOf('A1');
    expect(sheet.missing).toBe(0);
    const expected = STATIONS.map((station, place) => {
      const judges = isRestart || place >= 11 ? PRESENT : [0, 1, 2, 3, 4];
      return totalBy(station, judges, isRestart ? 2 : 1).toFixed(6);
    });
    expect(totalsOn(sheet, half)).toEqual(expected);
    const told = new Map(
      (await judging.facts('judging.mark.settled')).map(({ aggregateId, data }) => [
        aggregateId,
        (data as { value: string }).value,
      ]),
    );
    const values = [...sheet.marks, ...(await half.sheetOf('A2')).marks].map(({ value }) => value);
    expect([...told.values()].toSorted(byText)).toEqual(values.map(String).toSorted(byText));
  });
  it('counts in the statistics for what counts in the totals', async () => {
    expect(counted(await half.sheetOf('A1'), half)).toEqual(
      isRestart ? [20, 0, 20, 20, 20, 20] : [20, 11, 20, 20, 20, 9],
    );
    // Of A1.1, A1.2 and A2.1 together, as the chief judge sees them.
    const { body } = await half.chief.get<OverviewStatistics>(
      `/events/${half.contest.eventId}/overview/statistics`,
    );
    const marks = new Map(body.items[0]?.judges.map((one) => [one.judgeId, one.marks]));
    expect([0, 1, 2, 3, 4, 5].map((judge) => marks.get(half.id(judge)))).toEqual(
      isRestart ? [60, 20, 60, 60, 60, 40] : [60, 42, 60, 60, 60, 18],
    );
  });
  it('still finds the sheets that wait for their signature in a day loaded anew', async () => {
    const { body } = await judging
      .as(half.id(LEAVER))
      .get<JudgingDay>(`/events/${half.contest.eventId}/day`);
    // Begun anew, A1 holds no mark of theirs; A2 was complete before they left.
    const awaited = isRestart ? ['A2'] : ['A1', 'A2'];
    expect(body.sheets.map(({ subCriterion, hasLeft }) => [subCriterion, hasLeft])).toEqual(
      awaited.map((code) => [code, true]),
    );
    expect(body.modules.flatMap(({ panels }) => panels)[0]?.subCriteria).toEqual(awaited);
  });
  it('is signed for by those whose marks stand there', async () => {
    for (const judge of PRESENT) {
      expect(await half.sign(judge, 'A1')).toMatchObject({ outcome: 'stored' });
    }
    const { state, seats } = await half.sheetOf('A1');
    expect(state).toBe(isRestart ? 'SIGNED' : 'OPEN');
    const { sheets } = await half.ready.progress();
    expect(sheets.find(({ subCriterion }) => subCriterion === 'A1')).toMatchObject({
      ...{ state, signed: 5, seats: seats.length },
    });
    expect(seats.map(({ judgeId, signed }) => [judgeId, signed])).toEqual([
      [half.id(0), true],
      ...(isRestart ? [] : [[half.id(LEAVER), false]]),
      ...PRESENT.slice(1).map((judge) => [half.id(judge), true]),
    ]);
  });
  it('signs what was complete before, which the successor does not', async () => {
    expect(await half.sign(SUCCESSOR, 'A2')).toMatchObject({
      problem: { code: 'sheet.nothing-to-sign' },
    });
    for (const judge of [0, 1, 2, 3, 4]) await half.sign(judge, 'A2');
    expect(await half.sheetOf('A2')).toMatchObject({ state: 'SIGNED', signed: 5 });
    const { body } = await judging
      .as(half.id(LEAVER))
      .get<JudgingDay>(`/events/${half.contest.eventId}/day`);
    expect(body.sheets.map(({ subCriterion }) => subCriterion)).toEqual(isRestart ? [] : ['A1']);
  });
  const signInPlace = async (personId: string, hash: string | undefined) => {
    const { sheetId } = await half.sheetOf('A1');
    const body = { judgeId: half.id(LEAVER), hash, reason: '已送医，无法联系' };
    return judging.as(personId).post(`/sheets/${sheetId}/signatures-in-place`, body);
  };
  it('is signed for by chief judge and supervisor where out of reach, and the sheet says so', async () => {
    const { chief, supervisor, organiser } = half.contest;
    const { seats } = await half.sheetOf('A1');
    const hash = seats.find(({ hasLeft }) => hasLeft)?.hash;
    if (isRestart) {
      expect(hash).toBeUndefined();
      expect(await signInPlace(chief, NO_HASH)).toMatchObject({ body: { code: 'sheet.signed' } });
      return;
    }
    expect(await signInPlace(organiser, hash)).toMatchObject({ status: 403 });
    expect(await signInPlace(half.id(0), hash)).toMatchObject({ status: 403 });
    expect(await signInPlace(chief, NO_HASH)).toMatchObject({ body: { code: 'sheet.stale' } });
    expect(await signInPlace(chief, hash)).toMatchObject({
      body: { isWhole: false, state: 'OPEN' },
    });
    expect(await signInPlace(chief, hash)).toMatchObject({
      body: { code: 'signature.four-eyes' },
    });
    expect(await signInPlace(supervisor, hash)).toMatchObject({
      body: { isWhole: true, state: 'SIGNED' },
    });
    const sheet = await half.sheetOf('A1');
    expect(sheet).toMatchObject({ state: 'SIGNED', signed: 6 });
    expect(sheet.seats.filter(({ inPlace }) => inPlace)).toMatchObject([
      { judgeId: half.id(LEAVER), signed: true },
    ]);
    const told = (await judging.facts('judging.score-sheet.signed')).at(-1);
    expect(told).toMatchObject({ data: { judgeId: half.id(LEAVER), signed: 6, seats: 6 } });
  });
  it('is in the list of changes with the reason, for those who run the day', async () => {
    const path = `${half.ready.path}/seat-changes`;
    const { body } = await half.chief.get<SeatChangePage>(path);
    expect(body.items).toMatchObject([{ reason: '突发疾病', changedBy: half.contest.chief }]);
    expect(await judging.as(half.id(0)).get(path)).toMatchObject({ status: 403 });
  });
  it('leaves a log in which everything has its place', async () => {
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
    const [row] = await judging.feeder.execute<{ marks: number; changes: number }>(sql`
      select count(*) filter (where kind = 'mark')::int as marks,
        count(*) filter (where kind = 'seat-change')::int as changes from log_leaf`);
    expect(row).toEqual({ marks: await marksOnFile(), changes: 1 });
  });
});
