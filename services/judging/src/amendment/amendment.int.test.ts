import type {
  AmendmentEffect,
  AmendmentTried,
  AmendmentView,
} from '@jinbang/contracts/http/judging-amendment';
import type { OverviewStatistics } from '@jinbang/contracts/http/judging-overview';
import { schemePartV1, schemePublishedV1 } from '@jinbang/contracts/judging/scheme';
import { scoreSheetReopenedV1 } from '@jinbang/contracts/judging/score-sheet';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import { type Judging, markOf, openJudging, type Ready, readyToMark } from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';
import { aspectBody, smallScheme } from '../small-scheme.fixture.ts';

const STATIONS = ['01', '02'];
const value = (points: string) => ({ kind: 'value', points });
const measured = (text: string) => ({ kind: 'ranged', measured: text });
const rangedAt = (target: string) => ({
  kind: 'ranged' as const,
  target,
  ranges: [{ lower: '0.1', upper: '0.1', deduction: '0' }],
});

/** A1: a measurement of 2 marks beside a value of 3; A2: a value of 5. */
const scheme = () => {
  const [criterion] = smallScheme().criteria;
  if (!criterion) throw new Error('the small scheme has a criterion');
  const sub = (code: string, aspects: ReturnType<typeof aspectBody>[]) => ({
    code,
    name: { zh: code },
    day: 1,
    aspects,
  });
  return {
    ...smallScheme(),
    criteria: [
      {
        ...criterion,
        subCriteria: [
          sub('A1', [
            aspectBody('M', '2', rangedAt('10')),
            aspectBody('M', '3', { kind: 'value' }),
          ]),
          sub('A2', [aspectBody('M', '5', { kind: 'value' })]),
        ],
      },
    ],
  };
};

describe('an amendment of a published scheme', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
  });
  afterAll(() => judging?.close());
  beforeEach(async () => {
    ready = await readyToMark(judging, aContest({ stations: STATIONS, judgeCount: 1 }), {
      scheme: scheme(),
    });
    const given = [
      ...[markOf(ready, '01', 'A1.1', measured('10.5')), markOf(ready, '01', 'A1.2', value('3'))],
      ...[markOf(ready, '02', 'A1.1', measured('10')), markOf(ready, '02', 'A1.2', value('1.5'))],
      ...STATIONS.map((station) => markOf(ready, station, 'A2.1', value('4'))),
    ];
    await ready.judge(0).commands(given);
  });

  const mark = (station: string, aspect: string, given: object, rest: object = {}) =>
    ready.judge(0).commands([markOf(ready, station, aspect, given, rest)]);
  const path = () => `${ready.path}/scheme/amendments`;
  const chief = () => judging.as(ready.contest.chief);
  const supervisor = () => judging.as(ready.contest.supervisor);
  type Proposed = { amendmentId: string; effectHash: string; effect: AmendmentEffect };
  const propose = (change: object, version = 1) =>
    chief().post<Proposed>(path(), { changes: [change], reason: '试题有误' }, { version });
  const voidAs = (as: string, aspect = 'A1.1') =>
    propose({ kind: 'void', aspectId: ready.aspectId(aspect), as });
  const decide = (
    { amendmentId, effectHash }: Proposed,
    person = supervisor(),
    decision: object = { outcome: 'approved', effectHash },
  ) => person.post(`${path()}/${amendmentId}/decision`, decision);
  const totals = ({ effect }: Proposed) =>
    effect.rows.map(({ label, before, after }) => [label, before, after]);
  const sheet = async (code: string) =>
    (await ready.sheet(ready.contest.judges[0] ?? '', code)).body;
  const sign = async (code: string) => {
    const { sheetId, hash } = await sheet(code);
    const command = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    return (await ready.judge(0).commands([command]))[0];
  };
  /** Every mark, signature, version, amendment and lock has its leaf, and none was changed. */
  const logAgrees = async () => {
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
  };
  const rowsOf = async (table: 'mark' | 'sheet_signature') => {
    const [row] = await judging.feeder.execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(table)}`,
    );
    return row?.count ?? 0;
  };

  it.each([
    [
      'full',
      '10',
      [
        ['01', '7', '9'],
        ['02', '7.5', '7.5'],
      ],
    ],
    [
      'without',
      '8',
      [
        ['01', '7', '7'],
        ['02', '7.5', '5.5'],
      ],
    ],
    [
      'spread',
      '10',
      [
        ['01', '7', '9'],
        ['02', '7.5', '6.5'],
      ],
    ],
  ])(
    'voids an aspect by %s: effect first, then totals, signatures and log',
    async (as, max, rows) => {
      expect(await sign('A1')).toMatchObject({ state: 'SIGNED' });
      expect(await sign('A2')).toMatchObject({ state: 'SIGNED' });
      const before = { marks: await rowsOf('mark'), signatures: await rowsOf('sheet_signature') };
      const tried = await chief().post(`${path()}/effect`, {
        changes: [{ kind: 'void', aspectId: ready.aspectId('A1.1'), as }],
      });
      const { body } = await voidAs(as);
      expect(totals(body)).toEqual(rows);
      // What was shown before proposing is what is proposed, and one signed sheet is opened by it.
      expect(tried).toMatchObject({
        status: 200,
        body: { effect: body.effect, effectHash: body.effectHash, sheets: 1 },
      });
      expect((await ready.progress()).asked).toMatchObject([
        { kind: 'amendment', askedId: body.amendmentId, proposedBy: ready.contest.chief },
      ]);
      expect(body.effect.maxAfter).toBe(max);

      expect(await decide(body)).toMatchObject({
        status: 200,
        body: { outcome: 'approved', schemeVersion: 2, reopenedSheets: 1 },
      });
      const all = await judging.facts();
      const { sheetId } = await sheet('A1');
      const opened = all.filter(
        (fact) => fact.type === scoreSheetReopenedV1.type && fact.aggregateId === sheetId,
      );
      expect(opened).toMatchObject([{ aggregateVersion: 2, data: { subCriterion: 'A1' } }]);
      const facts = all.filter(
        ({ aggregateId, aggregateVersion }) =>
          aggregateId === ready.contest.moduleId && aggregateVersion === 2,
      );
      const told = facts.slice(0, -1).flatMap((fact) => schemePartV1.schema.parse(fact).data.rows);
      expect(told.map((row) => [row.code, row.void ?? null])).toEqual([
        ['A1.1', as],
        ['A1.2', null],
        ['A2.1', null],
      ]);
      expect(schemePublishedV1.schema.parse(facts.at(-1)).data).toMatchObject({ schemeVersion: 2 });
      // No mark and no signature is gone; only the sheet whose marks count otherwise is signed anew.
      expect({ marks: await rowsOf('mark'), signatures: await rowsOf('sheet_signature') }).toEqual(
        before,
      );
      expect(await sheet('A2')).toMatchObject({ state: 'SIGNED', signed: 1 });
      expect(await sheet('A1')).toMatchObject({ state: 'OPEN', signed: 0, missing: 0 });
      expect((await sheet('A1')).aspects.map(({ code }) => code)).toEqual(['A1.2']);
      expect(await sign('A1')).toMatchObject({ state: 'SIGNED' });
      const progress = await ready.progress();
      const lock = { version: progress.modules[0]?.version ?? 0 };
      expect(await chief().post(`${ready.path}/lock`, {}, lock)).toMatchObject({ status: 200 });
      expect(progress.modules[0]).toMatchObject({ expected: 4, settled: 4, signedSheets: 2 });
      await logAgrees();
    },
  );
  it('is tried by the chief judge alone, and leaves nothing behind', async () => {
    const changes = [{ kind: 'void', aspectId: ready.aspectId('A1.1'), as: 'full' }];
    const trial = (person: string, body: object = { changes }) =>
      judging.as(person).post<AmendmentTried>(`${path()}/effect`, body);
    expect((await trial(ready.contest.supervisor)).status).toBe(403);
    const unknown = { changes: [{ kind: 'void', aspectId: newId(), as: 'full' }] };
    expect(await trial(ready.contest.chief, unknown)).toMatchObject({
      body: { code: 'amendment.aspect-unknown' },
    });
    expect((await trial(ready.contest.chief)).body.sheets).toBe(0);
    expect((await ready.progress()).asked).toEqual([]);
    expect((await chief().get<{ items: AmendmentView[] }>(path())).body.items).toEqual([]);
  });
  it('corrects a target: marks stay, what they come to is told anew', async () => {
    const before = await rowsOf('mark');
    const { body } = await propose({
      kind: 'correct',
      aspectId: ready.aspectId('A1.1'),
      calculation: rangedAt('10.5'),
    });
    expect(totals(body)).toEqual([
      ['01', '7', '9'],
      ['02', '7.5', '5.5'],
    ]);
    await decide(body);
    const settled = (await judging.facts('judging.mark.settled'))
      .filter(({ data }) => (data as { schemeVersion: number }).schemeVersion === 2)
      .map(({ data, aggregateVersion }) => [(data as { value: string }).value, aggregateVersion]);
    expect(settled.toSorted()).toEqual([
      ['0', 2],
      ['2', 2],
    ]);
    expect(await rowsOf('mark')).toBe(before);
    await logAgrees();
    // The next mark is judged by the corrected target.
    await mark('02', 'A1.1', measured('10.5'), { basedOn: 1 });
    const { marks } = await sheet('A1');
    const one = marks.find(
      ({ subjectId, aspectId }) =>
        subjectId === ready.subjectId('02') && aspectId === ready.aspectId('A1.1'),
    );
    expect(one?.value).toBe('2');
  });
  it('takes a voided aspect out of the statistics of its judges, and no mark of the others', async () => {
    ready = await readyToMark(judging, aContest({ stations: STATIONS, judgeCount: 3 }), {
      scheme: smallScheme(),
    });
    for (const [judge, score] of ['3', '2', '2'].entries()) {
      await ready
        .judge(judge)
        .commands(
          STATIONS.flatMap((station) => [
            markOf(ready, station, 'A1.1', { kind: 'judgement', score }),
            markOf(ready, station, 'A1.2', { kind: 'judgement', score: '2' }),
          ]),
        );
    }
    const statistics = async () =>
      (
        await chief().get<OverviewStatistics>(
          `/events/${ready.contest.eventId}/overview/statistics`,
        )
      ).body.items;
    const [before] = await statistics();
    const items = 2 * STATIONS.length;
    expect(before).toMatchObject({ items, agreement: { pairs: 3 * items } });
    expect(before?.judges.map(({ severity }) => severity > 0).toSorted()).toEqual([
      ...[false, false, true],
    ]);
    const { body } = await voidAs('full');
    expect(await decide(body)).toMatchObject({ status: 200 });
    const [after] = await statistics();
    expect(after).toMatchObject({
      items: STATIONS.length,
      agreement: { pairs: 3 * STATIONS.length, exact: 1 },
    });
    expect(after?.judges.map(({ marks, severity }) => [marks, severity])).toEqual(
      Array.from({ length: 3 }, () => [STATIONS.length, 0]),
    );
  });
  it('is approved as it was seen: a mark that came meanwhile asks to look again', async () => {
    const { body } = await voidAs('full');
    await mark('01', 'A2.1', value('5'), { basedOn: 1 });
    const stale = await decide(body);
    expect(stale).toMatchObject({ status: 412, body: { code: 'amendment.effect-changed' } });
    const { body: list } = await supervisor().get<{ items: AmendmentView[] }>(path());
    const [open] = list.items;
    expect(open?.effect?.rows[0]).toMatchObject({ label: '01', before: '8', after: '10' });
    expect(await decide({ ...body, effectHash: open?.effectHash ?? '' })).toMatchObject({
      status: 200,
    });
  });
  it('needs a second person, in the API and in the database', async () => {
    const { body } = await voidAs('full');
    expect(await decide(body, chief())).toMatchObject({
      status: 403,
      body: { code: 'access.forbidden' },
    });
    const insert = judging.feeder.execute(sql`
      insert into scheme_amendment_decision (amendment_id, owner_id, proposed_by, outcome, reason,
        decided_by, decided_at)
      values (${body.amendmentId}, ${ready.contest.ownerId}, ${ready.contest.chief}, 'refused', 'x',
        ${ready.contest.chief}, now())`);
    await expect(insert).rejects.toMatchObject({
      cause: { constraint_name: 'scheme_amendment_four_eyes' },
    });
  });
  it('shows effects to the chief judge and the supervisor alone', async () => {
    await voidAs('full');
    const seen = async (personId: string) => {
      const { status, body } = await judging.as(personId).get<{ items: AmendmentView[] }>(path());
      return [status, body.items?.[0]?.effect !== null, body.items?.[0]?.aspects];
    };
    const { chief: chiefId, supervisor: supervisorId, judges, scorer } = ready.contest;
    for (const person of [chiefId, supervisorId]) {
      expect(await seen(person)).toEqual([200, true, ['A1.1']]);
    }
    for (const person of [judges[0] ?? '', scorer]) {
      expect(await seen(person)).toEqual([200, false, ['A1.1']]);
    }
    expect((await judging.as(newId()).get(path())).status).toBe(403);
  });
  it('waits alone, is taken back by who proposed it or refused with a reason, and then changes nothing', async () => {
    const first = await voidAs('full');
    expect(await voidAs('without')).toMatchObject({
      status: 409,
      body: { code: 'amendment.open' },
    });
    const withdrawn = await chief().post(`${path()}/${first.body.amendmentId}/withdrawal`, {
      reason: '选错了',
    });
    expect(withdrawn).toMatchObject({
      status: 200,
      body: { outcome: 'withdrawn', schemeVersion: null },
    });
    const second = await voidAs('spread');
    expect(
      await decide(second.body, supervisor(), { outcome: 'refused', reason: '试题无误' }),
    ).toMatchObject({
      body: { outcome: 'refused' },
    });
    expect(await decide(second.body)).toMatchObject({
      status: 409,
      body: { code: 'amendment.decided' },
    });
    const { body } = await chief().get<{ items: AmendmentView[] }>(path());
    expect(body.items.map(({ state, decisionReason }) => [state, decisionReason])).toEqual([
      ['refused', '试题无误'],
      ['withdrawn', '选错了'],
    ]);
    const view = await chief().get<{ publishedVersion: number }>(`${ready.path}/scheme`);
    expect(view.body.publishedVersion).toBe(1);
  });
  it('comes before decryption and on the version that was seen', async () => {
    expect(
      await propose({ kind: 'void', aspectId: ready.aspectId('A1.1'), as: 'full' }, 7),
    ).toMatchObject({
      status: 412,
      body: { code: 'amendment.stale', present: { version: 1 } },
    });
    const { body } = await voidAs('full');
    await judging.hear([ready.contest.event(2, { state: 'DECRYPTED' })]);
    expect(await decide(body)).toMatchObject({ status: 410, body: { code: 'amendment.too-late' } });
  });
});
