import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import {
  type Judging,
  lookUp,
  markOf,
  openJudging,
  points,
  type Ready,
  readyToMark,
} from '../judging.fixture.ts';

describe('signing', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
  });
  afterAll(() => judging?.close());
  beforeEach(async () => {
    ready = await readyToMark(judging, aContest({ stations: ['01', '02', '03'], judgeCount: 2 }));
    for (const seat of [0, 1]) {
      await ready
        .judge(seat)
        .commands(['01', '02', '03'].map((station) => markOf(ready, station, 'A2.1', points('7'))));
    }
  });

  const look = async (seat = 0) => (await ready.sheet(ready.contest.judges[seat] ?? '', 'A2')).body;
  const sign = async (seat: number, hash?: string, commandId = newId()) => {
    const sheet = await look(seat);
    const command = {
      commandId,
      type: 'sign-sheet',
      sheetId: sheet.sheetId,
      hash: hash ?? sheet.hash,
    };
    const [result] = await ready.judge(seat).commands([command]);
    return result;
  };
  const change = async (seat: number, given: string, basedOn = 1) => {
    const [result] = await ready
      .judge(seat)
      .commands([markOf(ready, '01', 'A2.1', points(given), { basedOn })]);
    return result;
  };

  const readAgain = async ({ eventId, judges }: typeof ready.contest) => {
    const { body } = await judging.as(judges[0] ?? '').get<JudgingDay>(`/events/${eventId}/day`);
    return lookUp(body);
  };

  it('stands for the marks that were shown: a changed mark makes it stale', async () => {
    const { hash } = await look();
    await change(1, '8');
    expect(await sign(0, hash)).toMatchObject({
      outcome: 'refused',
      problem: { status: 412, code: 'sheet.stale', present: { hash: (await look()).hash } },
    });
  });
  it('by one seat is worth nothing after another changes a mark', async () => {
    await sign(0);
    expect(await look()).toMatchObject({ signed: 1 });
    await change(1, '8');
    expect(await look()).toMatchObject({ signed: 0, state: 'OPEN' });
    expect(await sign(1)).toMatchObject({ outcome: 'stored', state: 'OPEN' });
    expect(await sign(0)).toMatchObject({ outcome: 'stored', state: 'SIGNED' });
  });
  it('is refused to people who do not sit on the panel, and twice to those who do', async () => {
    const { sheetId, hash } = await look();
    const command = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    expect(await judging.as(ready.contest.chief).commands([command])).toMatchObject([
      { problem: { status: 403, code: 'sheet.not-your-panel' } },
    ]);
    await sign(0);
    expect(await sign(0)).toMatchObject({ problem: { code: 'sheet.already-signed' } });
  });
  it('is answered to the letter when it is repeated, refusals too', async () => {
    const { sheetId, hash } = await look();
    const ask = async (command: object) => {
      const { body } = await ready.judge(0).post('/commands', { commands: [command] });
      return JSON.stringify(body).replaceAll(/"requestId":"[^"]+"/g, '');
    };
    const stale = { commandId: newId(), type: 'sign-sheet', sheetId, hash: 'a'.repeat(64) };
    const good = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    for (const command of [stale, good]) expect(await ask(command)).toBe(await ask(command));
    expect(await ask({ ...good, hash: 'b'.repeat(64) })).toContain('command.key-reused');
  });
  it('does not exist for an unknown sheet', async () => {
    const command = {
      commandId: newId(),
      type: 'sign-sheet',
      sheetId: newId(),
      hash: 'a'.repeat(64),
    };
    expect(await ready.judge(0).commands([command])).toMatchObject([
      { problem: { status: 404, code: 'sheet.unknown' } },
    ]);
  });
  it('waits for somebody who draws a station after all', async () => {
    const contest = aContest({ stations: ['01', '02'], judgeCount: 1 });
    const [, , session] = contest.facts;
    ready = await readyToMark(judging, contest, {
      facts: [...contest.facts.filter((fact) => fact !== session), contest.session(['01'])],
    });
    await ready.judge(0).commands([markOf(ready, '01', 'A2.1', points('7'))]);
    expect(await sign(0)).toMatchObject({ state: 'SIGNED' });
    await judging.hear([contest.session(['01', '02'], 2)]);
    expect(await look()).toMatchObject({ state: 'OPEN', missing: 1 });
    await ready.judge(0).commands([markOf(await readAgain(contest), '02', 'A2.1', points('6'))]);
    expect(await look()).toMatchObject({ signed: 0, missing: 0 });
  });
  it('and a change of the same marks at the same time: exactly one of them stands', async () => {
    const winners = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      ready = await readyToMark(judging, aContest({ stations: ['01'], judgeCount: 2 }));
      for (const seat of [0, 1]) {
        await ready.judge(seat).commands([markOf(ready, '01', 'A2.1', points('7'))]);
      }
      await sign(0);
      const { hash } = await look();
      const [signed, changed] = await Promise.all([sign(1, hash), change(0, '8')]);
      const loser = signed?.outcome === 'stored' ? changed : signed;
      const code = signed?.outcome === 'stored' ? 'sheet.signed' : 'sheet.stale';
      expect(loser).toMatchObject({ outcome: 'refused', problem: { code } });
      expect([signed?.outcome, changed?.outcome]).toContain('stored');
      expect((await look()).state).toBe(code === 'sheet.signed' ? 'SIGNED' : 'OPEN');
      winners.add(code);
    }
    expect(winners.size).toBeGreaterThan(0);
  });
});
