import type { ReopeningPage } from '@jinbang/contracts/http/judging-reopening';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import {
  type Judging,
  markOf,
  openJudging,
  points,
  type Ready,
  readyToMark,
} from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';

describe('a signed sheet opened again', () => {
  let judging: Judging;
  let ready: Ready;
  let sheetId: string;
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging, aContest({ stations: ['01', '02'], judgeCount: 2 }));
    for (const seat of [0, 1]) {
      await ready
        .judge(seat)
        .commands(['01', '02'].map((one) => markOf(ready, one, 'A2.1', points('7'))));
    }
    sheetId = (await look()).sheetId;
    for (const seat of [0, 1]) await sign(seat);
  });
  afterAll(() => judging?.close());

  const look = async (seat = 0) => (await ready.sheet(ready.contest.judges[seat] ?? '', 'A2')).body;
  const sign = async (seat: number) => {
    const { hash } = await look(seat);
    const command = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    const [result] = await ready.judge(seat).commands([command]);
    return result;
  };
  const change = async () => {
    const [result] = await ready
      .judge(0)
      .commands([markOf(ready, '01', 'A2.1', points('8'), { basedOn: 1 })]);
    return result;
  };
  const ask = (personId: string, version: number, reason = '抄录有误') =>
    judging
      .as(personId)
      .post<{ reopeningId: string }>(`/sheets/${sheetId}/reopenings`, { reason }, { version });
  const decide = (personId: string, reopeningId: string, body: object, commandId = newId()) =>
    judging
      .as(personId)
      .post(`/sheets/${sheetId}/reopenings/${reopeningId}/decision`, body, { commandId });
  const count = async (table: string) => {
    const [row] = await judging.feeder.execute<{ count: string }>(
      sql.raw(`select count(*) from ${table}`),
    );
    return Number(row?.count);
  };
  const approved = { outcome: 'approved' };

  const dayOf = async () => {
    const path = `/events/${ready.contest.eventId}/day`;
    return (await judging.as(ready.contest.judges[1] ?? '').get<JudgingDay>(path)).body;
  };

  it('is asked for by the chief judge alone, with a reason and on the sheet as it stands', async () => {
    const { chief, supervisor, judges } = ready.contest;
    const { version } = await look();
    for (const other of [supervisor, judges[0] ?? '']) {
      expect(await ask(other, version)).toMatchObject({ status: 403 });
    }
    expect(await ask(chief, version, '  ')).toMatchObject({ status: 422 });
    expect(await ask(chief, version - 1)).toMatchObject({ body: { code: 'reopening.stale' } });
    expect(await change()).toMatchObject({ problem: { code: 'sheet.signed' } });
    expect(await count('reopening')).toBe(0);
  });
  it('stays signed until somebody else agrees; a refusal leaves it so', async () => {
    const { chief, supervisor } = ready.contest;
    const { version } = await look();
    const { reopeningId } = (await ask(chief, version)).body;
    expect(await ask(chief, version)).toMatchObject({ body: { code: 'reopening.open' } });
    expect(await decide(chief, reopeningId, approved)).toMatchObject({ status: 403 });
    expect(await change()).toMatchObject({ problem: { code: 'sheet.signed' } });
    const refused = { outcome: 'refused', reason: '无误' };
    expect(await decide(supervisor, reopeningId, refused)).toMatchObject({
      body: { outcome: 'refused', state: 'SIGNED', version },
    });
    expect(await look()).toMatchObject({ state: 'SIGNED', version });
  });
  it('waits for every signature anew, under the same marks too, and keeps the old ones', async () => {
    const { chief, supervisor } = ready.contest;
    const before = await look();
    const { reopeningId } = (await ask(chief, before.version)).body;
    const commandId = newId();
    const done = await decide(supervisor, reopeningId, approved, commandId);
    expect(done).toMatchObject({ body: { state: 'OPEN', version: before.version + 1 } });
    expect(await decide(supervisor, reopeningId, approved, commandId)).toEqual(done);
    expect(await decide(supervisor, reopeningId, approved)).toMatchObject({
      body: { code: 'reopening.decided' },
    });
    expect(await look()).toMatchObject({ state: 'OPEN', signed: 0, hash: before.hash });
    expect((await dayOf()).openedAgain).toMatchObject([
      { sheetId, by: 'chief-judge', reason: '抄录有误', at: expect.any(String) },
    ]);
    expect(await count('sheet_signature')).toBe(2);
    expect(await judging.facts('judging.score-sheet.reopened')).toMatchObject([
      { aggregateId: sheetId, aggregateVersion: before.version + 1 },
    ]);
    expect(await sign(0)).toMatchObject({ outcome: 'stored', state: 'OPEN' });
    expect(await change()).toMatchObject({ outcome: 'stored' });
    for (const seat of [0, 1]) await sign(seat);
    expect(await look()).toMatchObject({ state: 'SIGNED' });
    expect(await count('mark')).toBe(5);
    expect(await count('sheet_signature')).toBe(5);
  });
  it('says to who reads it why it was opened, by whom and when', async () => {
    const { judges, chief, supervisor } = ready.contest;
    const path = `/sheets/${sheetId}/reopenings`;
    const { body } = await judging.as(judges[0] ?? '').get<ReopeningPage>(path);
    expect(body.items.map(({ state }) => state)).toEqual(['approved', 'refused']);
    expect(body.items[0]).toMatchObject({
      reason: '抄录有误',
      proposedBy: chief,
      decidedBy: supervisor,
    });
    const first = await judging.as(chief).get<ReopeningPage>(`${path}?limit=1`);
    const next = await judging.as(chief).get<ReopeningPage>(`${path}?after=${first.body.next}`);
    expect([...first.body.items, ...next.body.items]).toEqual(body.items);
  });
  it('is in the log with who asked and who decided', async () => {
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
    const kinds = await judging.feeder.execute(sql`
      select kind from log_leaf where kind like 'reopening%' order by leaf_index`);
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'reopening',
      'reopening-decision',
      'reopening',
      'reopening-decision',
    ]);
  });
  it('is decided by nobody who asked for it, in the database either', async () => {
    const reopeningId = newId();
    const attempt = judging.feeder.transaction(async (tx) => {
      await tx.execute(sql`
        insert into reopening select ${reopeningId}, sheet_id, module_id, event_id, owner_id, 9,
          reason, proposed_by, proposed_at, 'c' from reopening limit 1`);
      await tx.execute(sql`
        insert into reopening_decision
        select reopening_id, owner_id, proposed_by, 'approved', null, 10, proposed_by, proposed_at, 'd'
        from reopening where reopening_id = ${reopeningId}`);
    });
    await expect(attempt).rejects.toMatchObject({
      cause: { code: '23514', constraint_name: 'reopening_four_eyes' },
    });
  });
});
