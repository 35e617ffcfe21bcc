import type { ModuleReopeningPage } from '@jinbang/contracts/http/judging-reopening';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import {
  type Judging,
  markOf,
  openJudging,
  passed,
  points,
  type Ready,
  readyToMark,
  score,
} from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';

describe('a locked module opened again', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging, aContest({ stations: ['01', '02'], judgeCount: 1 }));
    const aspects = { 'A1.1': score('2'), 'A1.2': score('2'), 'A1.3': passed(true) };
    await ready
      .judge(0)
      .commands(
        ['01', '02'].flatMap((station) => [
          ...Object.entries(aspects).map(([code, value]) => markOf(ready, station, code, value)),
          markOf(ready, station, 'A2.1', points('7')),
        ]),
      );
    for (const code of ['A1', 'A2']) await sign(code);
    expect(await lock()).toMatchObject({ status: 200, body: { marks: 8, eventState: 'REVIEW' } });
  });
  afterAll(() => judging?.close());

  const look = async (code: string) =>
    (await ready.sheet(ready.contest.judges[0] ?? '', code)).body;
  const sign = async (code: string) => {
    const { sheetId, hash } = await look(code);
    const command = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    return (await ready.judge(0).commands([command]))[0];
  };
  const version = async () => (await ready.progress()).modules[0]?.version ?? 0;
  const chief = () => judging.as(ready.contest.chief);
  const lock = async () => chief().post(`${ready.path}/lock`, {}, { version: await version() });
  const mark = async (station: string, code: string, given: string) => {
    const command = markOf(ready, station, code, points(given), { basedOn: 1 });
    return (await ready.judge(0).commands([command]))[0];
  };
  const path = () => `${ready.path}/reopenings`;
  const ask = (person: string, at: number, body: object) =>
    judging.as(person).post<{ reopeningId: string }>(path(), body, { version: at });
  const decide = (person: string, id: string, body: object, commandId = newId()) =>
    judging.as(person).post(`${path()}/${id}/decision`, body, { commandId });
  const cell = (station: string, code: string) => ({
    subjectId: ready.subjectId(station),
    aspectId: ready.aspectId(code),
  });
  const named = () => ({ reason: '转录有误', cells: [cell('01', 'A2.1')] });
  const approved = { outcome: 'approved' };
  const rows = async (table: string) => {
    const [row] = await judging.feeder.execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(table)}`,
    );
    return row?.count ?? 0;
  };

  const dayOf = async () => {
    const path = `/events/${ready.contest.eventId}/day`;
    return (await judging.as(ready.contest.judges[0] ?? '').get<JudgingDay>(path)).body;
  };

  it('is asked for by the chief judge alone, on the module as it stands and what is in it', async () => {
    const { chief: person, supervisor, judges } = ready.contest;
    const at = await version();
    for (const other of [supervisor, judges[0] ?? '']) {
      expect((await ask(other, at, named())).status).toBe(403);
    }
    expect(await ask(person, at, { reason: ' ' })).toMatchObject({ status: 422 });
    expect(await ask(person, at - 1, named())).toMatchObject({ body: { code: 'module.stale' } });
    const elsewhere = { reason: '错', cells: [{ ...cell('01', 'A2.1'), subjectId: newId() }] };
    expect(await ask(person, at, elsewhere)).toMatchObject({
      body: { code: 'reopening.cell-unknown' },
    });
    expect(await rows('module_reopening')).toBe(0);
  });
  it('stays locked until somebody else agrees', async () => {
    const { chief: person, supervisor } = ready.contest;
    const { reopeningId } = (await ask(person, await version(), named())).body;
    expect(await ask(person, await version(), named())).toMatchObject({
      body: { code: 'reopening.open' },
    });
    expect((await decide(person, reopeningId, approved)).status).toBe(403);
    const refusal = { outcome: 'refused', reason: '无误' };
    expect(await decide(supervisor, reopeningId, refusal)).toMatchObject({
      body: { outcome: 'refused', reopenedSheets: 0 },
    });
    expect(await mark('01', 'A2.1', '8')).toMatchObject({ problem: { code: 'module.locked' } });
  });
  it('takes marks in the cells that were named alone, is signed there and locked anew', async () => {
    const before = { marks: await rows('mark'), signatures: await rows('sheet_signature') };
    const { reopeningId } = (await ask(ready.contest.chief, await version(), named())).body;
    const at = await version();
    const commandId = newId();
    const done = await decide(ready.contest.supervisor, reopeningId, approved, commandId);
    expect(done).toMatchObject({ status: 200, body: { version: at + 1, reopenedSheets: 1 } });
    expect(await decide(ready.contest.supervisor, reopeningId, approved, commandId)).toEqual(done);
    expect(await judging.facts('judging.module.unlocked')).toMatchObject([
      { aggregateId: ready.contest.moduleId, aggregateVersion: at + 1 },
    ]);
    expect(await look('A1')).toMatchObject({ state: 'SIGNED' });
    expect(await look('A2')).toMatchObject({ state: 'OPEN', signed: 0 });
    const { openedAgain } = await dayOf();
    expect(openedAgain).toMatchObject([
      { ...cell('01', 'A2.1'), by: 'chief-judge', reason: '转录有误', at: expect.any(String) },
    ]);
    expect(await lock()).toMatchObject({ body: { code: 'module.sheets-open' } });
    expect(await mark('02', 'A2.1', '8')).toMatchObject({ problem: { code: 'mark.not-named' } });
    expect(await mark('01', 'A2.1', '8')).toMatchObject({ outcome: 'stored' });
    expect(await sign('A2')).toMatchObject({ state: 'SIGNED' });
    expect((await dayOf()).openedAgain).toEqual([]);
    expect(await lock()).toMatchObject({ status: 200, body: { marks: 8, eventState: 'REVIEW' } });
    // Nothing of before is gone: the mark, the signature and the first lock stand beside the new ones.
    expect(await rows('mark')).toBe(before.marks + 1);
    expect(await rows('sheet_signature')).toBe(before.signatures + 1);
    expect(await rows('module_lock')).toBe(2);
    const locks = await judging.facts('judging.module.locked');
    const versions = locks.map(({ aggregateVersion }) => aggregateVersion);
    expect(versions).toEqual([at, at + 2]);
    expect(new Set(locks.map(({ data }) => (data as { hash: string }).hash)).size).toBe(2);
    expect(await judging.facts('judging.event.advanced')).toHaveLength(2);
  });
  it('says to those who run the day why it was opened, by whom and what of it', async () => {
    const { chief: person, supervisor, judges } = ready.contest;
    const { body } = await judging.as(supervisor).get<ModuleReopeningPage>(path());
    expect(body.items).toMatchObject([
      { state: 'approved', cells: [cell('01', 'A2.1')], proposedBy: person, decidedBy: supervisor },
      { state: 'refused', decisionReason: '无误' },
    ]);
    expect((await judging.as(judges[0] ?? '').get(path())).status).toBe(403);
  });
  it('is opened by an amendment that two people agree to, and locked anew by the new version', async () => {
    const at = `${ready.path}/scheme/amendments`;
    const change = { kind: 'void', aspectId: ready.aspectId('A1.3'), as: 'full' };
    const asked = await chief().post<{ amendmentId: string; effectHash: string }>(
      at,
      { changes: [change], reason: '试题有误' },
      { version: 1 },
    );
    const { amendmentId, effectHash } = asked.body;
    expect((await ready.progress()).modules[0]?.locked).toBe(true);
    const done = await judging
      .as(ready.contest.supervisor)
      .post(`${at}/${amendmentId}/decision`, { outcome: 'approved', effectHash });
    expect(done).toMatchObject({ body: { schemeVersion: 2, reopenedSheets: 1 } });
    expect((await ready.progress()).modules[0]?.locked).toBe(false);
    expect((await judging.facts('judging.module.unlocked')).at(-1)).toMatchObject({
      data: { because: 'amendment' },
    });
    expect(await sign('A1')).toMatchObject({ state: 'SIGNED' });
    expect(await lock()).toMatchObject({ status: 200 });
    expect(await rows('module_lock')).toBe(3);
  });
  it('is in the log with who asked and who decided', async () => {
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
    const kinds = await judging.feeder.execute<{ kind: string }>(sql`
      select kind from log_leaf where kind like 'module-%' order by leaf_index`);
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'module-lock',
      ...['module-reopening', 'module-reopening-decision'],
      ...['module-reopening', 'module-reopening-decision'],
      'module-lock',
      'module-lock',
    ]);
  });
  it('is decided by nobody who asked for it, in the database either', async () => {
    const reopeningId = newId();
    const attempt = judging.feeder.transaction(async (tx) => {
      await tx.execute(sql`
        insert into module_reopening
        select ${reopeningId}, module_id, event_id, owner_id, 99, cells, sheet_ids, reason,
          proposed_by, proposed_at, 'c' from module_reopening limit 1`);
      await tx.execute(sql`
        insert into module_reopening_decision
        select reopening_id, owner_id, proposed_by, 'approved', null, 9, proposed_by, proposed_at, 'd'
        from module_reopening where reopening_id = ${reopeningId}`);
    });
    await expect(attempt).rejects.toMatchObject({
      cause: { constraint_name: 'module_reopening_four_eyes' },
    });
  });
});
