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
/** Tables that only grow and are no part of the record of marks, and why. */
const NOT_LOGGED: Readonly<Record<string, string>> = {
  command: 'answers; what they led to is logged',
  brought_leaf: 'a log of its own, which a contest brought along',
  brought_checkpoint: 'a log of its own, which a contest brought along',
  brought_key: 'a log of its own, which a contest brought along',
  outside_file: 'its bytes are those of the hash that the leaf of its import names',
};
/** More than one batch. */
const QUEUED = 2_500;

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
  it('gives a signature its marks past a queue of others, which it leaves waiting', async () => {
    const mark = 'mark_id, subject_id, aspect_id, judge_id, version, owner_id, event_id, value';
    const rest = 'entered_by, source, recorded_at, command_id';
    await rows(`insert into mark (${mark}, ${rest})
      select gen_random_uuid(), gen_random_uuid(), aspect_id, judge_id, 1, owner_id, event_id,
        value, judge_id, source, recorded_at, 'test-' || n
      from generate_series(1, ${QUEUED}) as n cross join (select * from mark limit 1) as one`);
    const again = markOf(ready, '02', 'A2.1', points('8'), { basedOn: 1 });
    await ready.judge(0).commands([again]);
    const judgeId = ready.contest.judges[0] ?? '';
    const { sheetId, hash } = (await ready.sheet(judgeId, 'A2')).body;
    const sign = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    expect(await ready.judge(0).commands([sign])).toMatchObject([{ outcome: 'stored' }]);
    expect((await kindsLogged()).slice(9)).toEqual(['mark']);
    const waiting = await rows<{ kind: string; count: string }>(
      'select kind, count(*) from log_pending group by kind order by kind',
    );
    expect(waiting.map(({ kind, count }) => [kind, Number(count)])).toEqual([
      ['mark', QUEUED],
      ['sheet-signature', 1],
    ]);
  });
  it('does its work in batches, and stops between two of them', async () => {
    expect(await judging.markLog.sequence(AbortSignal.abort())).toBe(10);
    const sizes = await Promise.all([judging.markLog.sequence(), judging.markLog.sequence()]);
    expect(sizes).toEqual([11 + QUEUED, 11 + QUEUED]);
    const notes = await rows<{ size: string }>('select size from log_checkpoint order by size');
    expect(notes.map(({ size }) => Number(size))).toEqual(expect.arrayContaining([10, 2_010]));
  });
  it('goes on over whole tiles and after another process had a turn', async () => {
    const tiles = await rows('select level, tile_index from log_tile order by 1, 2');
    expect(tiles).toHaveLength(Math.floor((11 + QUEUED) / 256));
    const found = await findings();
    // The marks made up here stand in no state; every other check holds.
    expect(new Set(found.map(({ flaw }) => flaw))).toEqual(new Set(['state-differs']));
  });
  it('lets nobody sign a mark that was kept away from it', async () => {
    const again = markOf(ready, '02', 'A2.1', points('9'), { basedOn: 2 });
    await ready.judge(0).commands([again]);
    await rows('delete from log_pending');
    const sheet = ready.day.sheets.find((one) => one.subCriterion === 'A2');
    const named = { ownerId: ready.contest.ownerId, sheetId: sheet?.sheetId ?? '' };
    await expect(judging.markLog.sequenceNamed(named)).rejects.toThrow('has no leaf');
    expect(new Set((await findings()).map(({ flaw }) => flaw))).toContain('record-unlogged');
  });
  it('leaves what only a newer version knows waiting for that version', async () => {
    const before = await judging.markLog.sequence();
    await rows(`insert into log_pending (kind, record_id, record_version, owner_id)
      select 'of-tomorrow', mark_id, 0, owner_id from mark limit 1`);
    expect(await judging.markLog.sequence()).toBe(before);
    expect(await rows('select kind from log_pending')).toMatchObject([{ kind: 'of-tomorrow' }]);
  });
  it('holds every column of what it logs: a new one is added to logged-record.ts, too', async () => {
    const columns = await rows<{ name: string; type: string }>(`
      select table_name || '.' || column_name as name, data_type as type
      from information_schema.columns
      where table_schema = 'public' and table_name in (${LOGGED.map(([, one]) => `'${one.table}'`)})`);
    const logged = LOGGED.flatMap(([, { table, columns: own }]) =>
      own.map(({ name, as }) => ({ name: `${table}.${name}`, as })),
    );
    expect(new Set(columns.map(({ name }) => name))).toEqual(
      new Set(logged.map(({ name }) => name)),
    );
    // What is written bare could not hold a quotation mark.
    const types = new Map(columns.map(({ name, type }) => [name, type]));
    const bare = logged.flatMap(({ name, as }) => (as === 'bare' ? [types.get(name)] : []));
    expect(['bigint', 'integer', 'uuid']).toEqual(expect.arrayContaining([...new Set(bare)]));
  });
  it('logs every table that can only grow, by a trigger of its own', async () => {
    const growing = await rows<{ name: string; queues: boolean }>(`
      select c.relname as name, exists (
        select from pg_trigger join pg_proc on pg_proc.oid = tgfoid
        where tgrelid = c.oid and prosrc like '%insert into log_pending%') as queues
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and obj_description(c.oid, 'pg_class') like '%append-only%' and c.relname not like 'log\\_%'`);
    const logged = new Set(LOGGED.map(([, { table }]) => table));
    const left = growing.filter(({ name, queues }) => !(queues && logged.has(name)));
    expect(left.map(({ name }) => name).filter((name) => !(name in NOT_LOGGED))).toEqual([]);
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
      for (const [, { table }] of LOGGED) {
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
