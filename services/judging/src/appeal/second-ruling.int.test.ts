import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Judging, markOf, openJudging, points } from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';
import { aDisputedContest, type Disputed } from './appeal.fixture.ts';

type Changed = { readonly appealId: string; readonly version: number; readonly state: string };

describe('a second ruling on a sheet that another one opened', () => {
  let judging: Judging;
  let disputed: Disputed;
  const clock = new Date('2026-05-12T13:00:00+08:00');
  beforeAll(async () => {
    judging = await openJudging(() => clock);
    disputed = await aDisputedContest(judging);
    for (const seat of [0, 1]) await sign(seat);
  });
  afterAll(() => judging?.close());

  const sheet = async () => (await disputed.ready.sheet(disputed.contest.chief, 'A2')).body;
  const sign = async (seat: number) => {
    const { hash, sheetId } = await sheet();
    const command = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    return (await disputed.ready.judge(seat).commands([command]))[0];
  };
  const remark = async (station: string, basedOn = 1) => {
    const mark = markOf(disputed.ready, station, 'A2.1', points('9'), { basedOn });
    return (await disputed.ready.judge(0).commands([mark]))[0];
  };
  /** Heard by three, and written by the first; the second has not signed yet. */
  const ruled = async (person: string, over: object = {}) => {
    const [one = '', two = '', three = ''] = disputed.people.arbiters;
    const filed = await judging
      .as(person)
      .post<Changed>(`${disputed.path}/appeals`, disputed.filing({ subCriterion: 'A2', ...over }));
    let { appealId, version } = filed.body;
    const act = async (what: string, body: object) => {
      const path = `${disputed.path}/appeals/${appealId}/${what}`;
      const done = await judging.as(one).post<Changed>(path, body, { version });
      expect(done, JSON.stringify(done.body)).toMatchObject({ status: 200 });
      version = done.body.version;
    };
    await act('admission', { outcome: 'admitted', proof: 'slip' });
    const panel = [one, two, three];
    await act('hearing', { heardAt: clock.toISOString(), room: '仲裁室', panel, aside: [] });
    await act('ruling', { outcome: 'upheld', reason: '测试', aspects: ['A2.1'] });
    return { appealId, version };
  };
  const carry = async ({ appealId, version }: { appealId: string; version: number }) => {
    const path = `${disputed.path}/appeals/${appealId}/ruling/signature`;
    const signer = judging.as(disputed.people.arbiters[1] ?? '');
    expect(await signer.post(path, { outcome: 'signed' }, { version })).toMatchObject({
      body: { state: 'closed' },
    });
  };
  const ofOther = () => ({
    entryId: disputed.entries.other,
    place: { kind: 'station', sessionId: disputed.contest.sessionId, station: '02' },
  });

  it('opens no mark before more than half of the panel signed it, in the database either', async () => {
    const { appealId } = await ruled(disputed.people.leader);
    const attempt = judging.feeder.execute(sql`
      insert into reopened_cell (sheet_id, reopened_version, subject_id, aspect_id, event_id,
        module_id, owner_id, appeal_id)
      select sheet_id, 99, subject_id, aspect_id, event_id, module_id, owner_id, ${appealId}::uuid
      from aspect_state limit 1`);
    await expect(attempt).rejects.toMatchObject({
      cause: { code: '23514', constraint_name: 'appeal_carried_by_majority' },
    });
    const signed = judging.feeder.execute(sql`
      insert into appeal_step (appeal_id, version, event_id, owner_id, kind, content, ruled_version,
        ruled_by, acted_by, acted_at, command_id)
      select appeal_id, version + 1, event_id, owner_id, 'signed', '{"kind":"signed"}', version,
        acted_by, ${disputed.people.arbiters[4] ?? ''}, acted_at, 'test'
      from appeal_step where appeal_id = ${appealId} and kind = 'ruled'`);
    await expect(signed).rejects.toMatchObject({
      cause: { code: '23514', constraint_name: 'appeal_ruled_by_panel' },
    });
    const even = judging.feeder.execute(sql`
      insert into appeal_step (appeal_id, version, event_id, owner_id, kind, content, acted_by,
        acted_at, command_id)
      select appeal_id, 90, event_id, owner_id, 'heard', jsonb_set(content, '{panel}', '["a", "b"]'),
        acted_by, acted_at, 'test'
      from appeal_step where appeal_id = ${appealId} and kind = 'heard'`);
    await expect(even).rejects.toMatchObject({
      cause: { code: '23514', constraint_name: 'appeal_panel_odd' },
    });
  });
  it('keeps no signature that was given before it, and both rulings stay open', async () => {
    const { items } = (
      await judging
        .as(disputed.people.arbiters[0] ?? '')
        .get<{ items: Changed[] }>(`${disputed.path}/appeals`)
    ).body;
    const [first] = items;
    if (!first) throw new Error('nothing is filed');
    await carry(first);
    expect(await remark('02')).toMatchObject({ problem: { code: 'mark.not-named' } });
    // One of the panel signs what the first ruling left; then there is another one.
    expect(await sign(0)).toMatchObject({ outcome: 'stored', state: 'OPEN' });
    const before = await sheet();
    await carry(await ruled(disputed.people.otherLeader, ofOther()));
    expect(await sheet()).toMatchObject({ version: before.version + 1, signed: 0, state: 'OPEN' });
    expect(await sign(1)).toMatchObject({ outcome: 'stored', state: 'OPEN' });
    for (const station of ['01', '02']) {
      expect(await remark(station)).toMatchObject({ outcome: 'stored' });
    }
    for (const seat of [0, 1]) expect(await sign(seat)).toMatchObject({ outcome: 'stored' });
    expect(await sheet()).toMatchObject({ state: 'SIGNED' });
  });
  it('is in the log with every mark that was opened', async () => {
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
    const [row] = await judging.feeder.execute<{ cells: number }>(
      sql`select count(*)::int as cells from log_leaf where kind = 'reopened-cell'`,
    );
    expect(row?.cells).toBe(3);
  });
});
