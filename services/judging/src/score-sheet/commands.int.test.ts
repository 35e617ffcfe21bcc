import { COMMANDS_MAX } from '@jinbang/contracts/http/judging-commands';
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

const stations = Array.from({ length: 60 }, (_, place) => `${place + 1}`.padStart(2, '0'));

describe('POST /commands', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging, aContest({ stations }));
  });
  afterAll(() => judging?.close());

  const count = async (table: 'mark' | 'command'): Promise<number> => {
    const [row] = await judging.feeder.execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(table)}`,
    );
    return row?.count ?? -1;
  };

  it('stores a mark and says what the panel has so far', async () => {
    const [result] = await ready.judge(0).commands([markOf(ready, '01', 'A1.1', score('2'))]);
    expect(result).toMatchObject({ outcome: 'stored', version: 1, state: 'PARTIAL' });
  });

  it('stores 49 of 50 when one is bad, and repeats each answer to the letter', async () => {
    const commands = stations
      .slice(0, COMMANDS_MAX)
      .map((station, place) =>
        markOf(ready, station, 'A2.1', points(place === 17 ? '10.25' : '7.25')),
      );
    const marks = await count('mark');
    const ask = async () => {
      const { body } = await ready.judge(1).post('/commands', { commands });
      return JSON.stringify(body).replaceAll(/"requestId":"[^"]+"/g, '');
    };
    const first = await ask();
    expect(first.match(/"outcome":"stored"/g)).toHaveLength(49);
    expect(first.match(/"code":"mark.above-maximum"/g)).toHaveLength(1);
    expect(await ask()).toBe(first);
    expect(await count('mark')).toBe(marks + 49);
  });

  it('answers a repeat in the language of who asks now', async () => {
    const command = markOf(ready, '01', 'A2.1', points('11'));
    const ask = (language: string) =>
      judging.send<{ results: { problem: { detail: string } }[] }>(
        ready.contest.judges[2] ?? '',
        'POST',
        '/commands',
        {
          body: JSON.stringify({ commands: [command] }),
          headers: { 'content-type': 'application/json', 'accept-language': language },
        },
      );
    expect((await ask('en')).body.results[0]?.problem.detail).toContain('at most 10');
    expect((await ask('zh-CN')).body.results[0]?.problem.detail).toContain('10');
    expect((await ask('zh-CN')).body.results[0]?.problem.detail).not.toContain('at most');
  });

  it('refuses an id that was used for another body or by another person', async () => {
    const command = markOf(ready, '02', 'A1.1', score('1'));
    await ready.judge(0).commands([command]);
    const changed = { ...command, value: score('3') };
    expect(await ready.judge(0).commands([changed])).toMatchObject([
      { problem: { code: 'command.key-reused', status: 422 } },
    ]);
    expect(await ready.judge(1).commands([command])).toMatchObject([
      { problem: { code: 'command.key-reused' } },
    ]);
  });

  it('refuses a stale mark with the present cell, and takes it on the present version', async () => {
    await ready.judge(0).commands([markOf(ready, '03', 'A1.1', score('1'))]);
    const [stale] = await ready.judge(0).commands([markOf(ready, '03', 'A1.1', score('2'))]);
    expect(stale).toMatchObject({
      outcome: 'refused',
      problem: {
        status: 412,
        code: 'cell.stale',
        present: { version: 1, value: { kind: 'judgement', score: '1' } },
      },
    });
    const again = markOf(ready, '03', 'A1.1', score('2'), { basedOn: 1 });
    expect(await ready.judge(0).commands([again])).toMatchObject([
      { outcome: 'stored', version: 2 },
    ]);
  });

  it('lets commands of one list build on each other', async () => {
    const results = await ready
      .judge(0)
      .commands([
        markOf(ready, '04', 'A1.1', score('1')),
        markOf(ready, '04', 'A1.1', score('2'), { basedOn: 1 }),
        markOf(ready, '04', 'A1.1', score('3'), { basedOn: 2 }),
      ]);
    expect(results).toMatchObject([{ version: 1 }, { version: 2 }, { version: 3 }]);
  });

  it('tells a value again when it changes, and that it is gone when the panel falls apart', async () => {
    const before = (await judging.facts()).length;
    for (const [seat, given] of (['2', '2', '2'] as const).entries()) {
      await ready.judge(seat).commands([markOf(ready, '05', 'A1.2', score(given))]);
    }
    const change = (given: '0' | '1', basedOn: number) =>
      ready.judge(2).commands([markOf(ready, '05', 'A1.2', score(given), { basedOn })]);
    expect(await change('1', 1)).toMatchObject([{ state: 'COMPLETE' }]);
    expect(await change('0', 2)).toMatchObject([{ state: 'CONFLICT' }]);
    const told = (await judging.facts()).slice(before);
    expect(told.map(({ type, aggregateVersion }) => [type, aggregateVersion])).toEqual([
      ['judging.mark.settled', 3],
      ['judging.mark.settled', 4],
      ['judging.mark.unsettled', 5],
    ]);
    expect(new Set(told.map(({ aggregateId }) => aggregateId)).size).toBe(1);
  });

  it('keeps every version in the log, with who decided and who typed', async () => {
    const typed = markOf(ready, '06', 'A1.3', passed(true), {
      judgeId: ready.contest.judges[0],
      source: 'import',
    });
    await judging.as(ready.contest.scorer).commands([typed]);
    const rows = await judging.feeder.execute(sql`
      select judge_id, entered_by, source, version, value from mark
      where command_id = ${typed.commandId}`);
    expect(rows).toEqual([
      {
        judge_id: ready.contest.judges[0],
        entered_by: ready.contest.scorer,
        source: 'import',
        version: 1,
        value: { kind: 'pass-fail', passed: true },
      },
    ]);
  });

  it.each([
    ['an unknown subject', { subjectId: newId() }, 404, 'subject.unknown'],
    ['an unknown aspect', { aspectId: newId() }, 404, 'aspect.unknown'],
    ['another judge’s seat', { judgeId: newId() }, 403, 'mark.not-your-panel'],
    ['a JSON number', { value: { kind: 'points', points: 7.5 } }, 422, 'number.not-exact'],
    ['a malformed id', { subjectId: '07' }, 422, 'request.malformed'],
    ['no version', { basedOn: undefined }, 428, 'command.version-missing'],
    ['another form', { value: passed(true) }, 422, 'mark.wrong-form'],
    ['an unknown type', { type: 'wipe' }, 422, 'request.malformed'],
  ])('refuses a command with %s and remembers that', async (_, rest, status, code) => {
    const command = markOf(ready, '07', 'A1.1', score('1'), rest);
    const [first] = await ready.judge(0).commands([command]);
    expect(first).toMatchObject({ outcome: 'refused', problem: { status, code } });
    const before = await count('command');
    expect(await ready.judge(0).commands([command])).toMatchObject([{ problem: { status, code } }]);
    expect(await count('command')).toBe(before);
  });

  it('refuses people who hold no office here', async () => {
    const [result] = await judging.as(newId()).commands([markOf(ready, '07', 'A1.1', score('1'))]);
    expect(result).toMatchObject({ problem: { status: 403, code: 'mark.not-your-panel' } });
    expect(await judging.as(null).post('/commands', { commands: [] })).toMatchObject({
      status: 401,
      body: { code: 'access.unauthenticated' },
    });
  });

  it.each([
    ['an empty list', { commands: [] }],
    ['51 commands', { commands: Array.from({ length: 51 }, () => ({ commandId: newId() })) }],
    ['a command without an id', { commands: [{ type: 'enter-mark' }] }],
    ['no list', {}],
  ])('refuses %s as a whole', async (_, body) => {
    expect(await ready.judge(0).post('/commands', body)).toMatchObject({
      status: 422,
      body: { code: 'request.malformed' },
    });
  });

  it.each([
    ['invalid JSON', '{"commands": [', 'application/json', 400, 'request.not-json'],
    ['another content type', '{}', 'text/plain', 415, 'request.media-type'],
    ['10 MB', ' '.repeat(10 * 1024 * 1024), 'application/json', 413, 'request.too-large'],
  ])('refuses a body of %s with a problem document', async (_, body, type, status, code) => {
    const marks = await count('mark');
    const answer = await judging.send(ready.contest.judges[0] ?? '', 'POST', '/commands', {
      body,
      headers: { 'content-type': type, 'content-length': String(body.length) },
    });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await count('mark')).toBe(marks);
  });
});
