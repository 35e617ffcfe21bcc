import { newId } from '@jinbang/kernel/id';
import { openDatabase } from '@jinbang/service-kit/database';
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
import { LOGGED } from './logged-record.ts';
import { inOneView, verifyLog } from './verify-log.ts';

const NOTHING = { keys: [], notes: [] };
const STATIONS = ['01', '02', '03'];

describe('the mark log', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging, aContest({ stations: STATIONS, judgeCount: 2 }));
    for (const seat of [0, 1]) {
      const marks = STATIONS.map((one) => markOf(ready, one, 'A2.1', points('7')));
      await ready.judge(seat).commands(marks);
    }
  });
  afterAll(() => judging?.close());

  const rows = <Row extends Record<string, unknown>>(query: string) =>
    judging.feeder.execute<Row>(sql.raw(query));
  const findings = () =>
    inOneView(judging.feeder, async (tx) => (await verifyLog(tx, NOTHING)).findings);
  const kindsLogged = async () =>
    (await rows<{ kind: string }>('select kind from log_leaf order by leaf_index')).map(
      ({ kind }) => kind,
    );

  it('holds nothing of a mark in the moment it is given: no mark waits for the log', async () => {
    const [waits] = await rows<{ count: string }>('select count(*) from log_pending');
    expect(Number(waits?.count)).toBe(1 + 6);
    expect(await kindsLogged()).toEqual([]);
  });
  it('gives everything that waits a leaf in the order it was queued, once, under a checkpoint', async () => {
    const sizes = await Promise.all([judging.markLog.sequence(), judging.markLog.sequence()]);
    expect(sizes).toEqual([7, 7]);
    expect(await kindsLogged()).toEqual(['scheme-version', ...Array(6).fill('mark')]);
    const notes = await rows<{ size: string; note: string }>('select * from log_checkpoint');
    expect(notes.map(({ size }) => Number(size))).toEqual([7]);
    expect(notes[0]?.note.startsWith('contest.example/mark-log\n7\n')).toBe(true);
    expect(await findings()).toEqual([]);
  });
  it('has every mark a signature stands for before the signature is there, and then the signature', async () => {
    const changed = markOf(ready, '01', 'A2.1', points('8'), { basedOn: 1 });
    await ready.judge(0).commands([changed]);
    const judgeId = ready.contest.judges[0] ?? '';
    const { sheetId, hash } = (await ready.sheet(judgeId, 'A2')).body;
    const sign = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    expect(await ready.judge(0).commands([sign])).toMatchObject([{ outcome: 'stored' }]);
    const [signature] = await rows<{ log_size: string }>('select log_size from sheet_signature');
    expect(Number(signature?.log_size)).toBe(8);
    const [late] = await rows<{ count: string }>(
      `select count(*) from mark where not exists (
        select from log_leaf where record_id = mark_id and leaf_index < 8)`,
    );
    expect(Number(late?.count)).toBe(0);
    await judging.markLog.sequence();
    expect((await kindsLogged()).at(-1)).toBe('sheet-signature');
  });
  it('goes on over whole tiles and after another process had a turn', async () => {
    const mark = 'mark_id, subject_id, aspect_id, judge_id, version, owner_id, event_id, value';
    const rest = 'entered_by, source, recorded_at, command_id';
    await rows(`insert into mark (${mark}, ${rest})
      select gen_random_uuid(), gen_random_uuid(), aspect_id, judge_id, 1, owner_id, event_id,
        value, judge_id, source, recorded_at, 'test-' || n
      from generate_series(1, 600) as n cross join (select * from mark limit 1) as one`);
    expect(await judging.markLog.sequence()).toBe(9 + 600);
    const tiles = await rows('select level, tile_index from log_tile order by 1, 2');
    expect(tiles).toMatchObject([{ tile_index: '0' }, { tile_index: '1' }]);
    const found = await findings();
    // The marks made up here stand in no state; every other check holds.
    expect(new Set(found.map(({ flaw }) => flaw))).toEqual(new Set(['state-differs']));
  });
  it('leaves what only a newer version knows waiting for that version', async () => {
    const before = await judging.markLog.sequence();
    await rows(`insert into log_pending (kind, record_id, record_version, owner_id)
      select 'of-tomorrow', mark_id, 0, owner_id from mark limit 1`);
    expect(await judging.markLog.sequence()).toBe(before);
    expect(await rows('select kind from log_pending')).toMatchObject([{ kind: 'of-tomorrow' }]);
  });
  it('holds every column of what it logs: a new one is added to logged-record.ts, too', async () => {
    const columns = await rows<{ name: string }>(`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and table_name in (${LOGGED.map(([, one]) => `'${one.table}'`)})`);
    const logged = LOGGED.flatMap(([, one]) =>
      one.columns.map(({ name }) => `${one.table}.${name}`),
    );
    expect(new Set(columns.map(({ name }) => name))).toEqual(new Set(logged));
  });
  it('is out of reach of the running service, which only queues', async () => {
    const runtime = openDatabase(judging.database.url, { connections: 1 });
    try {
      for (const table of ['log_leaf', 'log_tile', 'log_checkpoint', 'log_key', 'log_pending']) {
        const denied = { cause: { code: '42501' } };
        await expect(runtime.db.execute(sql.raw(`select from ${table}`))).rejects.toMatchObject(
          denied,
        );
        await expect(runtime.db.execute(sql.raw(`delete from ${table}`))).rejects.toMatchObject(
          denied,
        );
      }
      for (const table of [
        'mark',
        'sheet_signature',
        'subject_code',
        'scheme_version',
        'module_lock',
      ]) {
        for (const change of [`delete from ${table}`, `update ${table} set owner_id = owner_id`]) {
          await expect(runtime.db.execute(sql.raw(change))).rejects.toMatchObject({
            cause: { code: '42501' },
          });
        }
      }
    } finally {
      await runtime.close();
    }
  });
});
