import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
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
} from '../judging.fixture.ts';

const stations = Array.from({ length: 40 }, (_, place) => `${place + 1}`.padStart(2, '0'));

describe('marks of many at once', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging, aContest({ stations, judgeCount: 9 }));
  });
  afterAll(() => judging?.close());

  const rowsOf = async (commandIds: readonly string[]) =>
    judging.feeder.execute<{ command_id: string; version: number }>(sql`
      select command_id, version from mark
      where command_id = any(${sql.param([...commandIds])}::text[])`);

  it('are each stored once, however often and at the same time they are sent', async () => {
    const commands = ready.contest.judges.flatMap((judge) =>
      stations.map((station) => ({
        judge,
        command: markOf(ready, station, 'A2.1', points('7.5')),
      })),
    );
    const send = ({ judge, command }: (typeof commands)[number]) =>
      judging.as(judge).commands([command]);
    const twice = [...commands, ...commands];
    const results = (await Promise.all(twice.map(send))).map(([result]) => result);
    expect(results.filter((result) => result?.outcome !== 'stored')).toEqual([]);
    for (const [place, result] of results.slice(commands.length).entries()) {
      expect(result).toEqual(results[place]);
    }
    const rows = await rowsOf(commands.map(({ command }) => command.commandId));
    expect(rows).toHaveLength(commands.length);
    expect(rows.every(({ version }) => version === 1)).toBe(true);
    const settled = await judging.facts('judging.mark.settled');
    expect(settled).toHaveLength(stations.length);
    expect(new Set(settled.map(({ data }) => (data as { value: string }).value))).toEqual(
      new Set(['7.5']),
    );
  });

  it('let exactly one of several changes of the same cell win', async () => {
    const rivals = Array.from({ length: 20 }, () => markOf(ready, '01', 'A1.3', passed(true)));
    const results = (
      await Promise.all(rivals.map((rival) => ready.judge(0).commands([rival])))
    ).flat();
    expect(results.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1);
    const refused = results.filter((result) => result.outcome === 'refused');
    expect(new Set(refused.map(({ problem }) => problem.code))).toEqual(new Set(['cell.stale']));
  });

  it('count once where a hundred of them are one command repeated, each with the same answer', async () => {
    const command = markOf(ready, '01', 'A1.2', { kind: 'judgement', score: '2' });
    const before = (await judging.facts()).length;
    const send = () => ready.judge(0).commands([command]);
    const atOnce = (await Promise.all(Array.from({ length: 50 }, send))).flat();
    const later = (await Promise.all(Array.from({ length: 50 }, send))).flat();
    const answers = new Set([...atOnce, ...later].map((one) => JSON.stringify(one)));
    expect([atOnce.length + later.length, answers.size]).toEqual([100, 1]);
    expect(atOnce[0]).toMatchObject({ outcome: 'stored', version: 1 });
    expect(await rowsOf([command.commandId])).toHaveLength(1);
    expect((await judging.facts()).length).toBe(before);
    // A second command on the cell is told what stands there; its own value is in its hands.
    const other = markOf(ready, '01', 'A1.2', { kind: 'judgement', score: '3' });
    expect(await ready.judge(0).commands([other])).toMatchObject([
      {
        outcome: 'refused',
        problem: { status: 412, present: { version: 1, value: { score: '2' } } },
      },
    ]);
  });

  it('are stored even when one among them breaks the transaction they share', async () => {
    const culprit = markOf(ready, '02', 'A1.3', passed(true));
    // A row of the log that the rules know nothing of, as a broken restore might leave it.
    await judging.feeder.execute(sql`
      insert into mark (mark_id, subject_id, aspect_id, judge_id, version, owner_id, event_id, value,
        entered_by, source, recorded_at, command_id)
      values (${newId()}, ${culprit.subjectId}, ${culprit.aspectId}, ${ready.contest.judges[0] ?? ''}, 1,
        ${ready.contest.ownerId}, ${ready.contest.eventId}, '{"kind":"pass-fail","passed":false}',
        ${ready.contest.judges[0] ?? ''}, 'tablet', now(), 'restored')`);
    const good = stations
      .slice(2, 32)
      .map((station) => markOf(ready, station, 'A1.3', passed(true)));
    const send = (command: object) => ready.judge(0).post('/commands', { commands: [command] });
    const [broken, ...answers] = await Promise.all([culprit, ...good].map(send));
    expect(broken).toMatchObject({ status: 503 });
    expect(answers.map(({ body }) => body)).toEqual(
      good.map(({ commandId }) => ({
        results: [expect.objectContaining({ commandId, outcome: 'stored' })],
      })),
    );
    expect(await rowsOf(good.map(({ commandId }) => commandId))).toHaveLength(good.length);
  });

  it('survive a database that drops their connections: no answer is lost, none doubled', async () => {
    // A role may end the connections of its own; these are told by the name they connect under.
    const cutter = postgres(judging.database.url, { max: 1 });
    const commands = stations.flatMap((station) =>
      [3, 4, 5].map((seat) => ({
        seat,
        command: markOf(ready, station, 'A1.1', { kind: 'judgement', score: '2' }),
      })),
    );
    const cut = async (): Promise<number> => {
      let ended = 0;
      for (let round = 0; round < 10; round += 1) {
        const rows = await cutter`select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'judging-marks' and datname = current_database()`;
        ended += rows.length;
      }
      return ended;
    };
    const send = async ({ seat, command }: (typeof commands)[number]) => {
      for (;;) {
        const answer = await ready
          .judge(seat)
          .post<{ results?: { outcome: string }[] }>('/commands', { commands: [command] });
        if (answer.status === 200) return answer.body.results?.[0]?.outcome;
      }
    };
    const [ended, ...outcomes] = await Promise.all([cut(), ...commands.map(send)]);
    await cutter.end();
    expect(ended).toBeGreaterThan(0);
    expect(new Set(outcomes)).toEqual(new Set(['stored']));
    expect(await rowsOf(commands.map(({ command }) => command.commandId))).toHaveLength(
      commands.length,
    );
  });
});
