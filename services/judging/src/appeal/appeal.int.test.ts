import type { AppealPage, AppealView } from '@jinbang/contracts/http/judging-appeal';
import type { AppealDesk } from '@jinbang/contracts/http/judging-appeal-desk';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  type Judging,
  markOf,
  openJudging,
  passed,
  points,
  score,
} from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';
import { aDisputedContest, type Disputed, ruleOfDay } from './appeal.fixture.ts';

type Changed = { readonly appealId: string; readonly version: number; readonly state: string };
type Made = Changed & { readonly late: boolean; readonly number: number };

describe('an appeal', () => {
  let judging: Judging;
  let disputed: Disputed;
  // Of the session, which ended 12:30 in Shanghai.
  const at = (text: string) => `2026-05-12T${text}:00+08:00`;
  let clock = new Date(at('13:00'));
  beforeAll(async () => {
    judging = await openJudging(() => clock);
    disputed = await aDisputedContest(judging);
  });
  afterAll(() => judging?.close());

  const file = (person: string, over: object = {}) =>
    judging.as(person).post<Made>(`${disputed.path}/appeals`, disputed.filing(over));
  const look = async (person: string, appealId: string) =>
    (await judging.as(person).get<AppealView>(`${disputed.path}/appeals/${appealId}`)).body;
  const act = async (
    person: string,
    appealId: string,
    what: string,
    body: object,
    version?: number,
  ): Promise<Answer<Changed>> =>
    judging.as(person).post<Changed>(`${disputed.path}/appeals/${appealId}/${what}`, body, {
      version: version ?? (await look(disputed.people.arbiters[0] ?? '', appealId)).version,
    });
  const admitted = { outcome: 'admitted', proof: 'slip' };
  const hearing = (panel: readonly string[]) => ({
    ...{ heardAt: clock.toISOString(), room: '仲裁室', panel, aside: [] },
  });
  const signSheet = async (code = 'A2') => {
    for (const seat of [0, 1]) {
      const judgeId = disputed.contest.judges[seat] ?? '';
      const { hash, sheetId } = (await disputed.ready.sheet(judgeId, code)).body;
      const command = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
      expect(await disputed.ready.judge(seat).commands([command])).toMatchObject([
        { outcome: 'stored' },
      ]);
    }
  };
  const remark = async (station: string, given: string, basedOn = 1) => {
    const mark = markOf(disputed.ready, station, 'A2.1', points(given), { basedOn });
    return (await disputed.ready.judge(0).commands([mark]))[0];
  };

  it('is filed by the team leader of the contestant, and by no other one', async () => {
    const { leader, otherLeader, clerk } = disputed.people;
    expect(await file(otherLeader)).toMatchObject({ body: { code: 'appeal.not-own-entry' } });
    for (const other of [clerk, disputed.contest.judges[0] ?? '']) {
      expect(await file(other)).toMatchObject({ status: 403 });
    }
    const made = await file(leader, { subCriterion: 'A2' });
    expect(made).toMatchObject({ status: 201, body: { number: 1, state: 'filed', late: false } });
    expect(await file(leader, { subCriterion: 'A2' })).toMatchObject({
      body: { code: 'appeal.twice' },
    });
    expect(await file(leader, { subCriterion: 'B9' })).toMatchObject({ status: 422 });
    const shown = await look(leader, made.body.appealId);
    expect(shown).toMatchObject({
      place: '01',
      may: ['withdraw'],
      window: { closesAt: new Date(at('14:30')).toISOString() },
      who: { entryNo: '001' },
    });
    expect(await look(otherLeader, made.body.appealId)).toMatchObject({ code: 'appeal.unknown' });
  });

  it('on paper counts from the time written on it, with two people in office', async () => {
    const { clerk, arbiters, leader } = disputed.people;
    const { organiser } = disputed.contest;
    clock = new Date(at('14:50'));
    const paper = (time: string, witnessedBy = arbiters[0]) => ({
      aspects: ['A1.1'],
      paper: {
        receivedAt: new Date(at(time)).toISOString(),
        receivedBy: clerk,
        witnessedBy,
        shelfNo: '3',
      },
    });
    expect(await file(organiser, { ...paper('14:20'), paper: null })).toMatchObject({
      body: { code: 'appeal.paper-missing' },
    });
    expect(await file(organiser, paper('14:20', clerk))).toMatchObject({ status: 422 });
    expect(await file(organiser, paper('14:20', leader))).toMatchObject({ status: 422 });
    expect(await file(leader, paper('14:20'))).toMatchObject({ status: 403 });
    // Received 14:20, the window closed 14:30, typed 14:50.
    const inTime = await file(organiser, paper('14:20'));
    expect(inTime).toMatchObject({ body: { late: false } });
    const late = await file(organiser, { ...paper('14:31'), aspects: ['A1.2'] });
    expect(late).toMatchObject({ body: { late: true } });
    const [arbiter = ''] = arbiters;
    expect(await act(arbiter, late.body.appealId, 'admission', admitted)).toMatchObject({
      body: { code: 'appeal.late' },
    });
    const refusal = { outcome: 'refused', ground: 'late', reason: '逾期' };
    expect(await act(arbiter, inTime.body.appealId, 'admission', refusal)).toMatchObject({
      body: { code: 'appeal.in-time' },
    });
    expect(await act(arbiter, late.body.appealId, 'admission', refusal)).toMatchObject({
      body: { state: 'refused' },
    });
    expect((await look(organiser, inTime.body.appealId)).paper).toMatchObject({
      receivedBy: clerk,
    });
  });

  it('is shown whole to the arbitration, and without who to those who lead the judging', async () => {
    const { arbiters, leader, otherLeader, auditor } = disputed.people;
    const { chief, supervisor, judges } = disputed.contest;
    const list = (person: string) =>
      judging.as(person).get<AppealPage>(`${disputed.path}/appeals?limit=1`);
    expect((await list(otherLeader)).body.items).toEqual([]);
    expect(await list(judges[0] ?? '')).toMatchObject({ status: 403 });
    for (const person of [arbiters[0] ?? '', leader, auditor]) {
      const { body } = await list(person);
      expect(body.items[0]).toMatchObject({ number: 3, who: { entryNo: '001' } });
      const next = await judging
        .as(person)
        .get<AppealPage>(`${disputed.path}/appeals?after=${body.next}`);
      expect(next.body.items.map(({ number }) => number)).toEqual([2, 1]);
    }
    for (const person of [chief, supervisor]) {
      const { body } = await list(person);
      expect(body.items[0]).toMatchObject({ who: null, statement: null, paper: null, place: '01' });
      expect(JSON.stringify(body)).not.toContain(disputed.entries.one);
      expect(JSON.stringify(body)).not.toContain(disputed.schools.one);
      expect(JSON.stringify(body)).not.toContain('逾期');
    }
  });

  it('is heard by an odd panel of people who had no part in it', async () => {
    const { leader, arbiters } = disputed.people;
    const [one = '', two = '', three = '', partial = ''] = arbiters;
    const first = (await judging.as(leader).get<AppealPage>(`${disputed.path}/appeals`)).body.items;
    const { appealId } = first.find(({ number }) => number === 1) ?? { appealId: '' };
    const [judge = ''] = disputed.contest.judges;
    await judging.hear([
      disputed.contest.appointment(judge, 'arbitration'),
      disputed.contest.appointment(partial, 'arbitration', {
        organisationId: disputed.schools.one,
      }),
    ]);
    expect(await act(one, appealId, 'hearing', hearing([one, two, three]))).toMatchObject({
      body: { code: 'appeal.not-now' },
    });
    expect(await act(judge, appealId, 'admission', admitted)).toMatchObject({
      body: { code: 'appeal.unfit-judged' },
    });
    expect(await act(one, appealId, 'admission', { ...admitted, proof: 'entry-no' })).toMatchObject(
      {
        body: { code: 'appeal.proof-unfit' },
      },
    );
    expect(await act(one, appealId, 'admission', admitted, 9)).toMatchObject({ status: 412 });
    expect(await act(one, appealId, 'admission', admitted)).toMatchObject({
      body: { state: 'admitted' },
    });
    for (const [panel, code] of [
      [[one, two], 'appeal.panel-too-small'],
      [[one, two, judge], 'appeal.unfit-judged'],
      [[one, two, partial], 'appeal.unfit-own-organisation'],
      [[one, two, leader], 'appeal.unfit-no-office'],
    ] as const) {
      expect(await act(one, appealId, 'hearing', hearing(panel))).toMatchObject({ body: { code } });
    }
    expect(await act(one, appealId, 'hearing', hearing([one, two, three]))).toMatchObject({
      body: { state: 'hearing' },
    });
  });

  it('that is upheld opens exactly the marks it names, once another member signed', async () => {
    const { arbiters, leader } = disputed.people;
    const [one = '', two = '', , , outsider = ''] = arbiters;
    await signSheet();
    const { items } = (await judging.as(leader).get<AppealPage>(`${disputed.path}/appeals`)).body;
    const appealId = items.find(({ number }) => number === 1)?.appealId ?? '';
    const ruling = { outcome: 'upheld', reason: '测试：补时未计', aspects: ['A2.1'] };
    expect(await act(outsider, appealId, 'ruling', ruling)).toMatchObject({
      body: { code: 'appeal.not-on-panel' },
    });
    expect(await act(one, appealId, 'ruling', { ...ruling, aspects: ['A1.1'] })).toMatchObject({
      body: { code: 'appeal.cell-not-named' },
    });
    expect(await act(one, appealId, 'ruling', ruling)).toMatchObject({ body: { state: 'ruled' } });
    const sign = { outcome: 'signed' };
    expect(await act(one, appealId, 'ruling/signature', sign)).toMatchObject({
      body: { code: 'appeal.four-eyes' },
    });
    expect(await remark('01', '9')).toMatchObject({ problem: { code: 'sheet.signed' } });
    expect(await act(two, appealId, 'ruling/signature', sign)).toMatchObject({
      body: { state: 'closed' },
    });
    const day = await judging
      .as(disputed.contest.judges[0] ?? '')
      .get<JudgingDay>(`${disputed.path}/day`);
    const place = { subjectId: disputed.ready.subjectId('01') };
    expect(day.body.openedAgain).toMatchObject([
      { ...place, aspectId: disputed.ready.aspectId('A2.1'), by: 'appeal', number: 1 },
    ]);
    // The mark it names may change; another contestant's on the same sheet may not.
    expect(await remark('02', '9')).toMatchObject({ problem: { code: 'mark.not-named' } });
    expect(await remark('01', '9')).toMatchObject({ outcome: 'stored' });
    expect(await look(leader, appealId)).toMatchObject({
      outcome: 'upheld',
      reopened: [{ subCriterion: 'A2', aspects: ['A2.1'] }],
      may: [],
    });
    await signSheet();
    expect((await disputed.ready.sheet(disputed.contest.judges[0] ?? '', 'A2')).body.state).toBe(
      'SIGNED',
    );
  });

  it('keeps other marks as they are in the database, too', async () => {
    const attempt = judging.feeder.execute(sql`
      update score_sheet set state = 'OPEN', signed = 0, signing_hash = null
      where sheet_id = (select sheet_id from reopened_cell limit 1)`);
    await attempt;
    const insert = judging.feeder.execute(sql`
      insert into mark (mark_id, subject_id, aspect_id, judge_id, version, owner_id, event_id, value,
        entered_by, source, recorded_at, command_id)
      select ${newId()}, subject_id, aspect_id, judge_id, version + 1, owner_id, event_id, value,
        entered_by, source, recorded_at, 'test'
      from mark where subject_id = ${disputed.ready.subjectId('02')}
        and aspect_id = ${disputed.ready.aspectId('A2.1')} limit 1`);
    await expect(insert).rejects.toMatchObject({
      cause: { code: '23514', constraint_name: 'mark_named_by_ruling' },
    });
    const own = judging.feeder.execute(sql`
      update appeal set late = true where number = 1`);
    expect(judging.database.url).not.toBe(judging.database.feederUrl);
    await expect(own).rejects.toMatchObject({ cause: { code: '42501' } });
    await judging.feeder.execute(sql`
      update score_sheet set state = 'SIGNED', signed = 2 where state = 'OPEN' and reopened_version > 0`);
  });

  it('as a recount waits for the posting, is counted by the machine and signed by two', async () => {
    const { leader, arbiters } = disputed.people;
    const { organiser, supervisor } = disputed.contest;
    const recount = { kind: 'recount', subCriterion: 'A2' };
    expect(await file(leader, recount)).toMatchObject({
      body: { code: 'appeal.recount-not-open' },
    });
    const window = { kind: 'recount', moduleId: null, opensAt: at('14:40'), closesAt: null };
    const said = await judging.as(organiser).post(`${disputed.path}/appeal-windows`, {
      ...window,
      opensAt: new Date(window.opensAt).toISOString(),
    });
    expect(said).toMatchObject({
      status: 201,
      body: { closesAt: new Date('2026-05-13T14:40:00+08:00').toISOString() },
    });
    const { appealId } = (await file(leader, recount)).body;
    const [one = ''] = arbiters;
    await act(one, appealId, 'admission', admitted);
    expect(await act(one, appealId, 'hearing', hearing(arbiters.slice(0, 3)))).toMatchObject({
      body: { code: 'appeal.no-hearing' },
    });
    const ruling = { outcome: 'no-error', reason: '核对无误', aspects: [] };
    expect(await act(one, appealId, 'ruling', { ...ruling, outcome: 'dismissed' })).toMatchObject({
      body: { code: 'appeal.outcome-unfit' },
    });
    await act(supervisor, appealId, 'ruling', ruling);
    await act(one, appealId, 'ruling/signature', { outcome: 'signed' });
    const shown = await look(leader, appealId);
    expect(shown).toMatchObject({ state: 'closed', outcome: 'no-error', reopened: [] });
    expect(shown.steps.find(({ kind }) => kind === 'ruled')).toMatchObject({
      report: { aspects: 1, differing: [], incomplete: [] },
    });
  });

  it('of a locked module takes the lock off for what its ruling names alone', async () => {
    const { leader, arbiters } = disputed.people;
    const { chief } = disputed.contest;
    const [one = '', two = '', three = ''] = arbiters;
    await signSheet('A1');
    const locked = async () => (await disputed.ready.progress()).modules[0];
    const { version = 0 } = (await locked()) ?? {};
    const lock = await judging.as(chief).post(`${disputed.ready.path}/lock`, {}, { version });
    expect(lock).toMatchObject({ status: 200 });
    expect(await remark('01', '9', 2)).toMatchObject({ problem: { code: 'module.locked' } });
    clock = new Date(at('14:25'));
    const { appealId } = (await file(leader, { subCriterion: 'A1', aspects: ['A1.3'] })).body;
    await act(one, appealId, 'admission', admitted);
    await act(one, appealId, 'hearing', hearing([one, two, three]));
    await act(one, appealId, 'ruling', { outcome: 'partly', reason: '重评', aspects: ['A1.3'] });
    await act(two, appealId, 'ruling/signature', { outcome: 'signed' });
    const again = (station: string, code: string) =>
      markOf(disputed.ready, station, code, code === 'A1.3' ? passed(false) : score('3'), {
        basedOn: 1,
      });
    const results = await disputed.ready
      .judge(0)
      .commands([again('01', 'A1.1'), again('02', 'A1.3'), again('01', 'A1.3')]);
    expect(results).toMatchObject([
      { problem: { code: 'mark.not-named' } },
      { problem: { code: 'mark.not-named' } },
      { outcome: 'stored' },
    ]);
    expect(await judging.facts('judging.module.unlocked')).toHaveLength(1);
    expect(await remark('01', '9', 2)).toMatchObject({ problem: { code: 'sheet.signed' } });
  });

  it('goes on to a second tier where the rule has one, before other people', async () => {
    const { leader, arbiters } = disputed.people;
    const { organiser } = disputed.contest;
    const set = await judging
      .as(organiser)
      .put(`${disputed.path}/appeal-rule`, ruleOfDay, { version: 0 });
    expect(set).toMatchObject({ status: 200, body: { version: 1 } });
    const { items } = (await judging.as(leader).get<AppealPage>(`${disputed.path}/appeals`)).body;
    const { appealId } = items.find(({ number }) => number === 2) ?? { appealId: '' };
    const [one = '', two = '', three = ''] = arbiters;
    await act(one, appealId, 'admission', admitted);
    await act(one, appealId, 'hearing', hearing([one, two, three]));
    await act(one, appealId, 'ruling', { outcome: 'dismissed', reason: '不成立', aspects: [] });
    await act(two, appealId, 'ruling/signature', { outcome: 'signed' });
    expect((await look(leader, appealId)).may).toEqual(['escalate']);
    const second = await file(leader, { aspects: ['A1.1'], escalates: appealId });
    expect(second).toMatchObject({ status: 201 });
    expect(await file(leader, { aspects: ['A1.1'], escalates: appealId })).toMatchObject({
      status: 409,
    });
    expect(await act(three, second.body.appealId, 'admission', admitted)).toMatchObject({
      body: { code: 'appeal.unfit-first-tier' },
    });
    expect(
      await act(leader, second.body.appealId, 'withdrawal', { reason: '不再上诉' }),
    ).toMatchObject({ body: { state: 'withdrawn' } });
  });

  it('has more time where time was added at the station of the contestant', async () => {
    const { leader } = disputed.people;
    const { chief, sessionId, eventId } = disputed.contest;
    const stoppedAt = new Date(at('09:40')).toISOString();
    const recorded = await judging
      .as(chief)
      .post<{ incidentId: string }>(`/events/${eventId}/incidents`, {
        sessionId,
        station: '02',
        kind: 'equipment',
        stoppedAt,
      });
    expect(recorded).toMatchObject({ status: 201 });
    const decided = await judging.as(chief).post(
      `/events/${eventId}/incidents/${recorded.body.incidentId}/decision`,
      {
        kind: 'decided',
        cause: 'not',
        ruling: { as: 'minutes', minutes: 23 },
        reason: '设备停机',
      },
      { version: 1 },
    );
    expect(decided).toMatchObject({ status: 200 });
    const desk = await judging.as(leader).get<AppealDesk>(`${disputed.path}/appeal-desk`);
    expect(desk.body.sessions).toMatchObject([
      {
        appealUntil: new Date(at('14:30')).toISOString(),
        later: [{ station: '02', appealUntil: new Date(at('14:53')).toISOString() }],
      },
    ]);
    const { otherLeader } = disputed.people;
    clock = new Date(at('14:45'));
    const made = await file(otherLeader, {
      entryId: disputed.entries.other,
      place: { kind: 'station', sessionId, station: '02' },
    });
    expect(made).toMatchObject({ status: 201, body: { late: false } });
    expect(
      await act(otherLeader, made.body.appealId, 'withdrawal', { reason: '已解决' }),
    ).toMatchObject({ body: { state: 'withdrawn' } });
  });

  it('is told as open until it ends, without whose it is', async () => {
    const opened = await judging.facts('judging.appeal.opened');
    const closed = await judging.facts('judging.appeal.closed');
    expect(opened).toHaveLength(7);
    expect(closed.map(({ data }) => (data as { outcome: string | null }).outcome)).toEqual([
      ...[null, 'upheld', 'no-error', 'partly', 'dismissed', null, null],
    ]);
    const text = JSON.stringify([...opened, ...closed]);
    for (const id of [disputed.entries.one, disputed.schools.one, disputed.people.leader]) {
      expect(text).not.toContain(id);
    }
  });

  it('is in the log with every step', async () => {
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
    const [row] = await judging.feeder.execute<{ count: string }>(
      sql`select count(*) from log_leaf where kind in ('appeal', 'appeal-step')`,
    );
    expect(Number(row?.count)).toBe(7 + 18);
  });
});
