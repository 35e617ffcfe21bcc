import type { AmendmentEffect } from '@jinbang/contracts/http/judging-amendment';
import type { JudgingDay, SheetView } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import {
  type Judging,
  lookUp,
  markOf,
  openJudging,
  passed,
  points,
  type Ready,
  readyToMark,
  score,
} from '../judging.fixture.ts';

let judging: Judging;
beforeAll(async () => {
  judging = await openJudging();
});
afterAll(() => judging?.close());

const A1 = ['A1.1', 'A1.2', 'A1.3'];
const givenFor = (code: string) =>
  code === 'A1.3' ? passed(true) : code === 'A2.1' ? points('8') : score('2');

const dayOf = async ({ contest }: Ready, seat = 0) =>
  (await judging.as(contest.judges[seat] ?? '').get<JudgingDay>(`/events/${contest.eventId}/day`))
    .body;
const stationsOf = (day: JudgingDay) => day.subjects.map(({ label }) => label);

const give = async (ready: Ready, station: string, codes: readonly string[], seats: number[]) => {
  const at = { ...lookUp(await dayOf(ready)), aspectId: ready.aspectId };
  for (const seat of seats) {
    const results = await ready
      .judge(seat)
      .commands(codes.map((code) => markOf(at, station, code, givenFor(code))));
    for (const result of results) expect(result).toMatchObject({ outcome: 'stored' });
  }
};
const signAll = async (ready: Ready) => {
  for (const [seat, judgeId] of ready.contest.judges.entries()) {
    for (const code of ['A1', 'A2']) {
      const sheet: SheetView = (await ready.sheet(judgeId, code)).body;
      const { sheetId, hash, missing } = sheet;
      expect(missing).toBe(0);
      const [result] = await ready
        .judge(seat)
        .commands([{ commandId: newId(), type: 'sign-sheet', sheetId, hash }]);
      expect(result).toMatchObject({ outcome: 'stored' });
    }
  }
};
const lock = async (ready: Ready) => {
  const { modules } = await ready.progress();
  return judging
    .as(ready.contest.chief)
    .post<{ marks?: number; code?: string }>(`${ready.path}/lock`, {}, modules[0] ?? {});
};

describe('somebody who goes on at another station (M08)', () => {
  let ready: Ready;
  beforeAll(async () => {
    const contest = aContest({ stations: ['01', '02', '09'], judgeCount: 2 });
    const facts = contest.facts.map((fact) =>
      fact.type === 'registration.session.planned' ? contest.session(['01', '02']) : fact,
    );
    ready = await readyToMark(judging, contest, { facts });
    await give(ready, '01', [...A1, 'A2.1'], [0, 1]);
    // At 02 both have given A1.1, and one of them A1.2; then the station breaks down.
    await give(ready, '02', ['A1.1', 'A1.2'], [0]);
    await give(ready, '02', ['A1.1'], [1]);
    await judging.hear([contest.session(['01', '09'], 2, { '09': '02' })]);
  });

  it('keeps the marks begun there, and is marked from there on where they went', async () => {
    const day = await dayOf(ready);
    expect(stationsOf(day)).toEqual(['01', '02', '09']);
    const [, left, next] = day.subjects;
    const ids = (codes: readonly string[]) => codes.map(ready.aspectId);
    expect(left?.aspectIds).toEqual(ids(['A1.1', 'A1.2']));
    expect(next?.aspectIds).toEqual(ids(['A1.3', 'A2.1']));
    expect(day.subjects[0]).not.toHaveProperty('aspectIds');
    // A mark half given is given to its end where it was begun, and no aspect twice.
    const at = { ...lookUp(day), aspectId: ready.aspectId };
    const refusals = await ready
      .judge(1)
      .commands([
        markOf(at, '09', 'A1.1', score('1')),
        markOf(at, '09', 'A1.2', score('1')),
        markOf(at, '02', 'A2.1', points('8')),
      ]);
    expect(refusals).toMatchObject(
      Array.from({ length: 3 }, () => ({ problem: { code: 'subject.moved' } })),
    );
  });
  it('is awaited once, not at both stations, and the module locks with every mark of both', async () => {
    // 01: 4 marks. 02 and 09 together: 4 marks.
    expect((await ready.progress()).modules[0]).toMatchObject({ expected: 8, settled: 5 });
    expect((await lock(ready)).body).toMatchObject({ code: 'module.marks-missing' });
    await give(ready, '02', ['A1.2'], [1]);
    await give(ready, '09', ['A1.3', 'A2.1'], [0]);
    await give(ready, '09', ['A2.1'], [1]);
    expect((await ready.progress()).modules[0]).toMatchObject({ expected: 8, settled: 8 });
    const { body } = await ready.sheet(ready.contest.judges[0] ?? '', 'A2');
    expect(body.subjects.map(({ label }) => label)).toEqual(['01', '09']);
    await signAll(ready);
    expect(await lock(ready)).toMatchObject({ status: 200, body: { marks: 8 } });
  });
  it('stays told by the station each mark was given at: marks never move', async () => {
    const told = (await judging.facts('judging.mark.settled')).filter(
      ({ eventId }) => eventId === ready.contest.eventId,
    );
    const where = told.map(({ data }) => {
      const { subject, aspectId } = data as { subject: { station: string }; aspectId: string };
      return `${subject.station} ${aspectId}`;
    });
    const at = (station: string, code: string) => `${station} ${ready.aspectId(code)}`;
    const moved = [at('02', 'A1.1'), at('02', 'A1.2'), at('09', 'A1.3'), at('09', 'A2.1')];
    expect(new Set(where.filter((text) => !text.startsWith('01')))).toEqual(new Set(moved));
  });
});

describe('a judge who stands aside at a station (M04, open events)', () => {
  let ready: Ready;
  let aside = '';
  beforeAll(async () => {
    const contest = aContest({ stations: ['01', '02'] });
    [aside = ''] = contest.judges;
    ready = await readyToMark(judging, contest);
    await judging.hear([contest.recusal([{ judgeId: aside, station: '02' }])]);
  });

  it('has no sheet for it, and a mark all the same is refused with the reason', async () => {
    expect(stationsOf(await dayOf(ready))).toEqual(['01']);
    expect(stationsOf(await dayOf(ready, 1))).toEqual(['01', '02']);
    const [refused] = await ready.judge(0).commands([markOf(ready, '02', 'A1.1', score('3'))]);
    expect(refused).toMatchObject({ problem: { status: 403, code: 'mark.recused' } });
  });
  it('counts as absent there: the others settle the mark, and elsewhere the whole panel does', async () => {
    for (const station of ['01', '02']) {
      for (const seat of [1, 2]) {
        await ready.judge(seat).commands([markOf(ready, station, 'A1.2', score('2'))]);
      }
    }
    const sheet = (await ready.sheet(ready.contest.chief, 'A1')).body;
    const stateAt = (station: string) =>
      sheet.marks.find(
        (one) =>
          one.subjectId === ready.subjectId(station) && one.aspectId === ready.aspectId('A1.2'),
      );
    expect(stateAt('01')).toMatchObject({ state: 'PARTIAL', value: null });
    // Two judges gave 2 of 3: exactly two thirds of the one mark there is.
    expect(stateAt('02')).toMatchObject({ state: 'COMPLETE', value: '2/3' });
    expect(sheet.subjects.find(({ label }) => label === '02')).toMatchObject({ aside: [aside] });
    expect(sheet.subjects.find(({ label }) => label === '01')).not.toHaveProperty('aside');
  });
  it('is not waited for by an amendment either: what was settled there stays settled', async () => {
    const calculation = { kind: 'judgement', maxSpread: 3 };
    const change = { kind: 'correct', aspectId: ready.aspectId('A1.2'), calculation };
    const { body } = await judging
      .as(ready.contest.chief)
      .post<{ effect: AmendmentEffect }>(
        `${ready.path}/scheme/amendments`,
        { changes: [change], reason: '测试' },
        { version: 1 },
      );
    expect(body.effect.rows.find(({ label }) => label === '02')).toMatchObject({
      before: '2/3',
      after: '2/3',
    });
  });
  it('marks it again once a newer draw says so', async () => {
    await judging.hear([ready.contest.recusal([], 2)]);
    expect(stationsOf(await dayOf(ready))).toEqual(['01', '02']);
    const [stored] = await ready.judge(0).commands([markOf(ready, '02', 'A1.1', score('3'))]);
    expect(stored).toMatchObject({ outcome: 'stored' });
  });
});

describe('a judge of whom it is told after marks are in that they stand aside', () => {
  let ready: Ready;
  let told = 0;
  beforeAll(async () => {
    ready = await readyToMark(judging, aContest({ stations: ['01', '02'] }));
    for (const station of ['01', '02']) await give(ready, station, ['A1.1', 'A2.1'], [0, 1, 2]);
    await give(ready, '01', ['A1.2'], [1, 2]);
  });

  const tell = async (pairs: readonly { judgeId: string; station: string }[]) => {
    const before = (await judging.facts()).length;
    told += 1;
    await judging.hear([ready.contest.recusal(pairs, told)]);
    return (await judging.facts()).slice(before);
  };
  const seat = (place: number) => ready.contest.judges[place] ?? '';
  const stateAt = async (station: string, code: string) => {
    const sheet = (await ready.sheet(ready.contest.chief, code.slice(0, 2))).body;
    return sheet.marks.find(
      (one) => one.subjectId === ready.subjectId(station) && one.aspectId === ready.aspectId(code),
    );
  };

  it('is waited for no longer from that moment on, and readers hear what it comes to', async () => {
    expect(await stateAt('01', 'A1.2')).toMatchObject({ state: 'PARTIAL', value: null });
    const facts = await tell([{ judgeId: seat(0), station: '01' }]);
    expect(await stateAt('01', 'A1.2')).toMatchObject({ state: 'COMPLETE', value: '2/3' });
    expect(facts).toMatchObject([
      {
        type: 'judging.mark.settled',
        aggregateVersion: 3,
        data: { subject: { station: '01' }, aspectId: ready.aspectId('A1.2'), value: '2/3' },
      },
    ]);
  });
  it('is waited for again when it is taken back: readers hear that the mark is gone', async () => {
    const facts = await tell([]);
    expect(await stateAt('01', 'A1.2')).toMatchObject({ state: 'PARTIAL', value: null });
    expect(facts).toMatchObject([{ type: 'judging.mark.unsettled', aggregateVersion: 4 }]);
    expect(await tell([])).toEqual([]);
  });
  it('opens the sheet signed for another value, and no other; every signature stays on file', async () => {
    const own = markOf(ready, '01', 'A2.1', points('9'), { basedOn: 1 });
    expect(await ready.judge(0).commands([own])).toMatchObject([{ outcome: 'stored' }]);
    const { sheetId, hash, version } = (await ready.sheet(seat(1), 'A2')).body;
    for (const place of [0, 1, 2]) {
      const sign = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
      expect(await ready.judge(place).commands([sign])).toMatchObject([{ outcome: 'stored' }]);
    }
    const facts = await tell([{ judgeId: seat(0), station: '01' }]);
    expect(await stateAt('01', 'A2.1')).toMatchObject({ state: 'COMPLETE', value: '8' });
    const reopened = facts.filter(({ type }) => type === 'judging.score-sheet.reopened');
    expect(reopened).toMatchObject([{ aggregateId: sheetId, aggregateVersion: version + 4 }]);
    expect((await ready.sheet(seat(1), 'A2')).body).toMatchObject({ state: 'OPEN', signed: 0 });
    const onFile = await judging.feeder.execute(
      sql`select from sheet_signature where sheet_id = ${sheetId}`,
    );
    expect(onFile).toHaveLength(3);
    // At 02 nobody stands aside, and nothing is told.
    const at = facts.map(
      ({ data }) => (data as { subject?: { station: string } }).subject?.station,
    );
    expect(new Set(at)).toEqual(new Set(['01', undefined]));
  });
});

describe('a judge of whom it is told while the module is locked that they stand aside', () => {
  let ready: Ready;
  const at = (sheet: SheetView, station: string, code: string) =>
    sheet.marks.find(
      (one) => one.subjectId === ready.subjectId(station) && one.aspectId === ready.aspectId(code),
    );
  const sheetOf = async (code: string) => (await ready.sheet(ready.contest.chief, code)).body;
  beforeAll(async () => {
    ready = await readyToMark(judging, aContest({ stations: ['01', '02'] }));
    for (const station of ['01', '02']) await give(ready, station, [...A1, 'A2.1'], [0, 1, 2]);
    const own = markOf(ready, '01', 'A2.1', points('9.5'), { basedOn: 1 });
    expect(await ready.judge(0).commands([own])).toMatchObject([{ outcome: 'stored' }]);
    await signAll(ready);
    expect((await lock(ready)).status).toBe(200);
  });

  it('leaves what was locked as it was, until the lock is taken off', async () => {
    const before = (await judging.facts()).length;
    const pairs = [{ judgeId: ready.contest.judges[0] ?? '', station: '01' }];
    await judging.hear([ready.contest.recusal(pairs)]);
    expect(await judging.facts()).toHaveLength(before);
    expect(at(await sheetOf('A2'), '01', 'A2.1')).toMatchObject({ value: '8.5' });
  });
  it('is caught up with the lock: the marks are settled anew, and their sheet is open whole', async () => {
    const before = (await judging.facts()).length;
    const { chief, supervisor } = ready.contest;
    const [{ version = 0 } = {}] = (await ready.progress()).modules;
    const cells = ['A1.1', 'A2.1'].map((code) => ({
      subjectId: ready.subjectId('02'),
      aspectId: ready.aspectId(code),
    }));
    const path = `${ready.path}/reopenings`;
    const asked = await judging
      .as(chief)
      .post<{ reopeningId: string }>(path, { reason: '测试', cells }, { version });
    const decision = `${path}/${asked.body.reopeningId}/decision`;
    const decided = await judging.as(supervisor).post(decision, { outcome: 'approved' });
    expect(decided).toMatchObject({ status: 200, body: { reopenedSheets: 2 } });
    expect(at(await sheetOf('A2'), '01', 'A2.1')).toMatchObject({ state: 'COMPLETE', value: '8' });
    const facts = (await judging.facts()).slice(before);
    expect(facts.map(({ type }) => type.replace('judging.', ''))).toEqual([
      ...['module.unlocked', 'mark.settled', 'score-sheet.reopened'],
      ...['score-sheet.reopened', 'score-sheet.reopened'],
    ]);
    expect(facts[1]).toMatchObject({ data: { subject: { station: '01' }, value: '8' } });
    // Of A1 the named cell alone is open; A2 waits for signatures under other marks, so all of it is.
    const again = (station: string, code: string) =>
      markOf(ready, station, code, givenFor(code), { basedOn: 1 });
    const answers = await ready
      .judge(1)
      .commands([again('01', 'A1.1'), again('02', 'A1.1'), again('01', 'A2.1')]);
    expect(answers).toMatchObject([
      { problem: { code: 'mark.not-named' } },
      { outcome: 'stored' },
      { outcome: 'stored' },
    ]);
  });
});

describe('a reopening that was asked for before the sheet was another', () => {
  it('has lapsed, and holds up no other', async () => {
    const ready = await readyToMark(judging, aContest({ stations: ['01'], judgeCount: 2 }));
    await give(ready, '01', [...A1, 'A2.1'], [0, 1]);
    const own = markOf(ready, '01', 'A2.1', points('9'), { basedOn: 1 });
    await ready.judge(0).commands([own]);
    await signAll(ready);
    const sheet = async () => (await ready.sheet(ready.contest.chief, 'A2')).body;
    const chief = judging.as(ready.contest.chief);
    const path = `/sheets/${(await sheet()).sheetId}/reopenings`;
    const ask = async () => {
      const { version } = await sheet();
      return chief.post<{ reopeningId: string }>(path, { reason: '测试' }, { version });
    };
    const old = await ask();
    expect(await ask()).toMatchObject({ body: { code: 'reopening.open' } });
    // The sheet is opened by something else, and signed anew.
    const pairs = [{ judgeId: ready.contest.judges[0] ?? '', station: '01' }];
    await judging.hear([ready.contest.recusal(pairs)]);
    for (const seat of [0, 1]) {
      const { sheetId, hash } = await sheet();
      const sign = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
      expect(await ready.judge(seat).commands([sign])).toMatchObject([{ outcome: 'stored' }]);
    }
    expect(await ask()).toMatchObject({ status: 200 });
    const { body } = await chief.get<{ items: { state: string }[] }>(path);
    expect(body.items.map(({ state }) => state)).toEqual(['open', 'lapsed']);
    const decision = `${path}/${old.body.reopeningId}/decision`;
    const decided = judging.as(ready.contest.supervisor).post(decision, { outcome: 'approved' });
    expect(await decided).toMatchObject({ status: 412, body: { code: 'reopening.stale' } });
    expect((await ready.progress()).asked).toHaveLength(1);
  });
});
