import type { OverviewStatistics } from '@jinbang/contracts/http/judging-overview';
import type {
  ReviewFigures,
  ReviewSheet,
  ReviewView,
} from '@jinbang/contracts/http/judging-review';
import { drawBySeed, flawOfProof } from '@jinbang/draws/seeded-draw';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import { type Judging, markOf, openJudging, type Ready, readyToMark } from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';
import { aspectBody, smallScheme } from '../small-scheme.fixture.ts';

const SHEETS = 400;
const SCALE = '402';
const AT_ONCE = 50;
const labels = Array.from({ length: SHEETS }, (_, place) => String(place + 1).padStart(3, '0'));
/** What the first judge wrote on the original of each; the first have the most. */
const onPaper = (label: string) => `${SHEETS + 1 - Number(label)}`;
/** The second judge has an opinion of their own. */
const ofSecond = (label: string) => `${Number(onPaper(label)) + ((Number(label) % 3) - 1) * 1.5}`;
const meanOf = (one: string, other: string) => `${(Number(one) + Number(other)) / 2}`;
/** What both come to on the signed original. */
const rightOf = (label: string) => meanOf(onPaper(label), ofSecond(label));
/** 21 seeded errors: nine in the top that is always looked at, twelve among the rest. */
const WRONG = new Set(
  [
    ...Array.from({ length: 9 }, (_, at) => 3 + at * 13),
    ...Array.from({ length: 12 }, (_, at) => 130 + at * 21),
  ].map((place) => String(place).padStart(3, '0')),
);
const typed = (label: string) => (WRONG.has(label) ? `${onPaper(label)}.5` : onPaper(label));

const scheme = () => {
  const [criterion] = smallScheme().criteria;
  if (!criterion) throw new Error('the small scheme has a criterion');
  const mean = {
    kind: 'points' as const,
    min: '0',
    max: SCALE,
    combination: { rule: 'mean' as const },
  };
  const aspects = [aspectBody('M', SCALE, mean)];
  const subCriteria = [{ code: 'A1', name: { zh: '成品' }, day: 1, aspects }];
  return { ...smallScheme(), criteria: [{ ...criterion, subCriteria }] };
};

const inParts = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, part) =>
    items.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
const rankOf = (numbers: readonly number[]) => {
  const order = numbers.toSorted((left, right) => left - right);
  return numbers.map((one) => order.indexOf(one) + 1);
};
/** Two judges compared by the formulas of a textbook, over their marks as shares of the scale. */
const ratios = (first: readonly number[], second: readonly number[]) => {
  const [n, k] = [first.length, 2];
  const rows = first.map((one, place) => (one + (second[place] ?? 0)) / k);
  const columns = [sumOf(first) / n, sumOf(second) / n];
  const grand = sumOf(rows) / n;
  const squares = (numbers: readonly number[], from: number) =>
    sumOf(numbers.map((one) => (one - from) ** 2));
  const between = (k * squares(rows, grand)) / (n - 1);
  const judges = (n * squares(columns, grand)) / (k - 1);
  const rest = squares([...first, ...second], grand) - between * (n - 1) - judges * (k - 1);
  const error = rest / ((n - 1) * (k - 1));
  const other = rankOf(second);
  const ranks = rankOf(first).map((one, place) => one + (other[place] ?? 0));
  return {
    meanDeviation: (columns[0] ?? 0) - grand,
    icc: (between - error) / (between + (k - 1) * error + (k * (judges - error)) / n),
    w: (12 * squares(ranks, sumOf(ranks) / n)) / (k ** 2 * (n ** 3 - n)),
  };
};

describe('a review of 400 sheets with 21 seeded errors', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
    const contest = aContest({ keyKind: 'entry', judgeCount: 2 });
    const facts = [...contest.facts, ...labels.map((label) => contest.entry(label))];
    ready = await readyToMark(judging, contest, { scheme: scheme(), facts });
    await enter(labels.map((label) => give(label, typed(label))));
    await enter(
      labels.map((label) => give(label, ofSecond(label))),
      1,
    );
    await sign();
    expect(await lock()).toMatchObject({ body: { marks: SHEETS, eventState: 'REVIEW' } });
  }, 240_000);
  afterAll(() => judging?.close());

  const give = (label: string, points: string, basedOn = 0) =>
    markOf(ready, label, 'A1.1', { kind: 'points', points }, { basedOn });
  const enter = async (marks: readonly object[], seat = 0) => {
    for (const part of inParts(marks)) {
      for (const { outcome } of await ready.judge(seat).commands(part)) {
        expect(outcome).toBe('stored');
      }
    }
  };
  const sign = async () => {
    const { sheetId, hash } = (await ready.sheet(ready.contest.judges[0] ?? '', 'A1')).body;
    for (const [seat, state] of ['OPEN', 'SIGNED'].entries()) {
      const command = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
      expect((await ready.judge(seat).commands([command]))[0]).toMatchObject({ state });
    }
  };
  const version = async () => (await ready.progress()).modules[0]?.version ?? 0;
  const chief = () => judging.as(ready.contest.chief);
  const supervisor = () => judging.as(ready.contest.supervisor);
  const lock = async () => chief().post(`${ready.path}/lock`, {}, { version: await version() });
  const path = () => `${ready.path}/review`;
  const show = async () => (await supervisor().get<ReviewView>(path())).body;
  const list = async (): Promise<readonly ReviewSheet[]> => {
    const sheets: ReviewSheet[] = [];
    let next: string | null = null;
    do {
      const after: string = next === null ? '' : `&after=${next}`;
      const page = await supervisor().get<{ items: ReviewSheet[]; next: string | null }>(
        `${path()}/sheets?limit=200${after}`,
      );
      sheets.push(...page.body.items);
      next = page.body.next;
    } while (next !== null);
    return sheets;
  };
  /** Compares sheets with what stands on paper, as the supervision group does. */
  const compare = async (sheets: readonly ReviewSheet[]): Promise<ReviewFigures | undefined> => {
    let figures: ReviewFigures | undefined;
    for (const part of inParts(sheets)) {
      const checks = part.map(({ subjectId, label, hash, marks }) => {
        return marks[0]?.value === rightOf(label)
          ? { subjectId, hash, verdict: 'right' }
          : { subjectId, hash, verdict: 'wrong', errors: [errorOf(onPaper(label))] };
      });
      const answer = await supervisor().post<{ figures: ReviewFigures }>(`${path()}/checks`, {
        checks,
      });
      expect(answer.status).toBe(200);
      figures = answer.body.figures;
    }
    return figures;
  };
  const errorOf = (right: string) => ({
    aspectId: ready.aspectId('A1.1'),
    judgeId: ready.contest.judges[0] ?? '',
    kind: 'transfer',
    right,
  });
  const close = (person = ready.contest.chief) => judging.as(person).post(`${path()}/closing`);

  it('is begun by the supervision group on the locked module, once', async () => {
    const at = await version();
    for (const person of [ready.contest.chief, ready.contest.judges[0] ?? '']) {
      expect((await judging.as(person).post(path(), {}, { version: at })).status).toBe(403);
    }
    expect(await supervisor().post(path(), {}, { version: at - 1 })).toMatchObject({ status: 412 });
    const begun = await supervisor().post(path(), {}, { version: at });
    expect(begun).toMatchObject({ status: 200, body: { state: 'BEGUN', version: 1 } });
    expect(await supervisor().post(path(), {}, { version: at })).toMatchObject({
      body: { code: 'review.begun' },
    });
    // Who is drawn nobody can know before the value is thrown.
    const view = await show();
    expect(view.draw).toMatchObject({ secret: null, publicValue: null, taken: 42 });
    expect((await supervisor().get(`${path()}/sheets`)).body).toMatchObject({
      code: 'review.not-drawn',
    });
  });
  it('is drawn with a value thrown before witnesses, so that anybody can draw it again', async () => {
    const { commitment } = (await show()).draw;
    const thrown = { publicValue: '3 5 1 6' };
    expect(await supervisor().post(`${path()}/draw`, thrown)).toMatchObject({ status: 200 });
    expect(await supervisor().post(`${path()}/draw`, thrown)).toMatchObject({
      body: { code: 'review.drawn' },
    });
    const { draw, figures } = await show();
    expect(figures).toMatchObject({ sheets: 400, top: 120, byLot: 42, due: 162, outstanding: 162 });
    const items = draw.takers.map((_, place) => `${place + 1}`);
    const seeded = {
      ...{ place: draw.place, takers: draw.takers, items },
      ...{ secret: draw.secret ?? '', publicValue: draw.publicValue ?? '' },
    };
    const lots = drawBySeed(seeded);
    expect(flawOfProof({ ...seeded, lots, commitment })).toBeUndefined();
    const drawn = lots.filter(({ item }) => Number(item) <= draw.taken).map(({ taker }) => taker);
    const sheets = await list();
    expect(sheets.filter(({ because }) => because === 'lot').map((one) => one.subjectId)).toEqual(
      drawn.toSorted(),
    );
    const top = sheets.filter(({ because }) => because === 'top').map(({ label }) => label);
    expect(top.toSorted()).toEqual(labels.slice(0, 120));
  });
  it('takes checks of the present marks alone, all of them or none, and changes no mark', async () => {
    const [first, second] = await list();
    if (!first || !second) throw new Error('nothing is drawn');
    const right = (sheet: ReviewSheet, hash = sheet.hash) => ({
      ...{ subjectId: sheet.subjectId, verdict: 'right', hash },
    });
    const mixed = { checks: [right(first), right(second, '0'.repeat(64))] };
    expect(await supervisor().post(`${path()}/checks`, mixed)).toMatchObject({
      status: 412,
      body: { code: 'review.sheet-changed' },
    });
    const own = { checks: [right(first)] };
    expect((await chief().post(`${path()}/checks`, own)).status).toBe(403);
    const { judges } = ready.contest;
    await judging.hear([ready.contest.appointment(judges[0] ?? '', 'supervisor')]);
    expect(await judging.as(judges[0] ?? '').post(`${path()}/checks`, own)).toMatchObject({
      body: { code: 'review.own-marks' },
    });
    const wrong = { ...right(first), verdict: 'wrong', errors: [errorOf('1')] };
    const whose = { ...wrong, errors: [{ ...errorOf('1'), judgeId: ready.contest.scorer }] };
    expect(await supervisor().post(`${path()}/checks`, { checks: [whose] })).toMatchObject({
      body: { code: 'review.judge-unknown' },
    });
    expect((await show()).figures).toMatchObject({ checked: 0 });
  });
  it('goes over everything once more than 5 % of the sample is wrong, and finds all 21', async () => {
    const sample = await list();
    const found = sample.filter(({ label }) => WRONG.has(label)).length;
    expect(found).toBeGreaterThanOrEqual(9);
    expect(await close()).toMatchObject({ body: { code: 'review.outstanding' } });
    const figures = await compare(sample);
    expect(figures).toMatchObject({
      ...{ checked: 162, wrong: found, isForced: true },
      ...{ due: SHEETS, outstanding: SHEETS - 162 + found },
    });
    const rest = (await list()).filter(({ because }) => because === 'all');
    expect(rest).toHaveLength(SHEETS - 162);
    expect(await compare(rest)).toMatchObject({ outstanding: 21, wrong: found });
    const wrong = (await list()).filter(({ isOutstanding }) => isOutstanding);
    expect(wrong.map(({ label }) => label).toSorted()).toEqual([...WRONG].toSorted());
    expect(await close()).toMatchObject({
      body: { code: 'review.outstanding', params: { sheets: 21 } },
    });
  });
  it('is done when exactly those marks were opened, corrected, signed, locked and compared again', async () => {
    const cells = [...WRONG].map((label) => ({
      subjectId: ready.subjectId(label),
      aspectId: ready.aspectId('A1.1'),
    }));
    const asked = await chief().post<{ reopeningId: string }>(
      `${ready.path}/reopenings`,
      { reason: '复核发现转录错误', cells },
      { version: await version() },
    );
    const decision = `${ready.path}/reopenings/${asked.body.reopeningId}/decision`;
    expect(await supervisor().post(decision, { outcome: 'approved' })).toMatchObject({
      body: { reopenedSheets: 1 },
    });
    const [other] = await ready.judge(0).commands([give('001', '1', 1)]);
    expect(other).toMatchObject({ problem: { code: 'mark.not-named' } });
    await enter([...WRONG].map((label) => give(label, onPaper(label), 1)));
    await sign();
    expect(await close()).toMatchObject({ body: { code: 'module.not-locked' } });
    expect(await lock()).toMatchObject({ status: 200, body: { marks: SHEETS } });
    const again = (await list()).filter(({ isOutstanding }) => isOutstanding);
    expect(again).toHaveLength(21);
    expect(await compare(again)).toMatchObject({ outstanding: 0, isForced: true });
    // Whoever threw the value and compared the sheets does not say alone that it is done.
    expect((await show()).enteredBy).toEqual([ready.contest.supervisor]);
    expect(await close(ready.contest.supervisor)).toMatchObject({
      ...{ status: 403, body: { code: 'review.own-work' } },
    });
    expect((await judging.as(ready.contest.scorer).post(`${path()}/closing`)).status).toBe(403);
    expect(await close()).toMatchObject({ status: 200, body: { state: 'CLOSED', version: 2 } });
    expect(await show()).toMatchObject({ state: 'CLOSED', closedBy: ready.contest.chief });
    expect((await show()).enteredBy).toEqual([]);
    const facts = await judging.facts('judging.review.advanced');
    expect(facts.map(({ data, aggregateVersion }) => [data, aggregateVersion])).toEqual([
      [{ moduleId: ready.contest.moduleId, state: 'OPEN' }, 1],
      [{ moduleId: ready.contest.moduleId, state: 'CLOSED' }, 2],
    ]);
  });
  it('leaves every mark and signature of before on record, the right totals, and a log that agrees', async () => {
    const [rows] = await judging.feeder.execute<Record<string, number>>(sql`
      select (select count(*)::int from mark) as marks,
        (select count(*)::int from sheet_signature) as signatures,
        (select count(*)::int from module_lock) as locks,
        (select count(*)::int from review_check) as checks`);
    expect(rows).toEqual({ marks: 821, signatures: 4, locks: 2, checks: 421 });
    const { marks } = (await ready.sheet(ready.contest.supervisor, 'A1')).body;
    const values = new Map(marks.map(({ subjectId, value }) => [subjectId, value]));
    const right = labels.filter((label) => values.get(ready.subjectId(label)) === rightOf(label));
    expect(right).toHaveLength(SHEETS);
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
  });
  it('leaves the statistics of the judges as plain arithmetic over the corrected marks has them', async () => {
    const { body } = await chief().get<OverviewStatistics>(
      `/events/${ready.contest.eventId}/overview/statistics`,
    );
    const first = labels.map((label) => Number(onPaper(label)) / Number(SCALE));
    const second = labels.map((label) => Number(ofSecond(label)) / Number(SCALE));
    const [panel] = body.items;
    expect(panel).toMatchObject({ items: SHEETS, agreement: { pairs: 0 } });
    const severity = ratios(first, second).meanDeviation;
    for (const [seat, sign] of [1, -1].entries()) {
      const judge = panel?.judges.find(({ judgeId }) => judgeId === ready.contest.judges[seat]);
      expect(judge?.marks).toBe(SHEETS);
      expect(judge?.severity).toBeCloseTo(sign * severity, 9);
    }
    expect(panel?.agreement.icc).toBeCloseTo(ratios(first, second).icc, 9);
    expect(panel?.agreement.w).toBeCloseTo(ratios(first, second).w, 9);
    // As they were typed, they said something else.
    const asTyped = labels.map((label) => Number(typed(label)) / Number(SCALE));
    expect(panel?.agreement.icc).not.toBeCloseTo(ratios(asTyped, second).icc, 9);
  });
  it('is open again with the lock of its module, and done anew without another look where nothing changed', async () => {
    const asked = await chief().post<{ reopeningId: string }>(
      `${ready.path}/reopenings`,
      { reason: '裁判长复查' },
      { version: await version() },
    );
    const decision = `${ready.path}/reopenings/${asked.body.reopeningId}/decision`;
    await supervisor().post(decision, { outcome: 'approved' });
    expect((await judging.facts('judging.review.advanced')).at(-1)).toMatchObject({
      aggregateVersion: 3,
      data: { state: 'OPEN' },
    });
    await lock();
    // Nothing was entered since the chief judge signed for it.
    expect(await close(ready.contest.supervisor)).toMatchObject({
      ...{ status: 200, body: { state: 'CLOSED', version: 4 } },
    });
  });
  it('is checked by nobody who marked, in the database either', async () => {
    const judge = ready.contest.judges[0] ?? '';
    const attempt = judging.feeder.execute(sql`
      insert into review_check
      select ${newId()}, review_id, subject_id, owner_id, hash, verdict, errors, ${judge}, checked_at,
        'd' from review_check limit 1`);
    await expect(attempt).rejects.toMatchObject({
      cause: { constraint_name: 'review_not_by_marker' },
    });
  });
  it('is said to be done by nobody who made it, in the database either', async () => {
    const attempt = judging.feeder.transaction(async (tx) => {
      await tx.execute(sql`
        insert into review_check
        select ${newId()}, review_id, subject_id, owner_id, hash, verdict, errors,
          ${ready.contest.supervisor}, now() + interval '1 day', 'd' from review_check limit 1`);
      await tx.execute(sql`
        insert into review_step
        select review_id, 9, owner_id, 'closed', figures, ${ready.contest.supervisor},
          now() + interval '2 days', 'e' from review_step where kind = 'closed' limit 1`);
    });
    await expect(attempt).rejects.toMatchObject({
      constraint_name: 'review_closed_by_second',
    });
  });
});
