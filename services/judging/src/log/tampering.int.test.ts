import { appendLeaves, EMPTY_EDGE } from '@jinbang/credentials/log-edge';
import { leafHash } from '@jinbang/credentials/merkle-tree';
import { newId } from '@jinbang/kernel/id';
import { openDatabase, type Transaction } from '@jinbang/service-kit/database';
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
import { exportLog } from './export-log.ts';
import { findKeys, saveTiles } from './log.store.ts';
import { readLogLine } from './log-file.rules.ts';
import type { LogEntry } from './verify-log.rules.ts';
import { readLeaves, readNotes } from './verify-log.store.ts';
import { type Brought, inOneView, verifyLog, verifyLogEntries } from './verify-log.ts';

const STATIONS = Array.from({ length: 130 }, (_, place) => String(place + 1).padStart(3, '0'));
const COMMANDS_MAX = 50;

class Undo extends Error {}

describe('somebody who may do everything in the database', () => {
  let judging: Judging;
  let ready: Ready;
  let owner: ReturnType<typeof openDatabase>;
  let brought: Brought;

  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging, aContest({ stations: STATIONS, judgeCount: 2 }));
    for (const seat of [0, 1]) await markAll(seat);
    await judging.markLog.sequence();
    await ready.judge(0).commands([markOf(ready, '001', 'A2.1', points('8'), { basedOn: 1 })]);
    for (const seat of [0, 1]) await sign(seat);
    await judging.markLog.sequence();
    const [key] = await findKeys(judging.feeder);
    const note = (await readNotes(judging.feeder)).at(-1) ?? '';
    brought = { keys: [key?.verifierKey ?? ''], notes: [{ note, at: 'the notice board' }] };
    owner = openDatabase(judging.database.ownerUrl, { connections: 1 });
  });
  afterAll(async () => {
    await owner?.close();
    await judging?.close();
  });

  const markAll = async (seat: number) => {
    const marks = STATIONS.map((one) => markOf(ready, one, 'A2.1', points('7')));
    for (let from = 0; from < marks.length; from += COMMANDS_MAX) {
      await ready.judge(seat).commands(marks.slice(from, from + COMMANDS_MAX));
    }
  };
  const sign = async (seat: number) => {
    const { sheetId, hash } = (await ready.sheet(ready.contest.judges[seat] ?? '', 'A2')).body;
    const command = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    expect(await ready.judge(seat).commands([command])).toMatchObject([{ outcome: 'stored' }]);
  };

  /** What is found after this was done; then it is undone. */
  const findingsAfter = async (
    tamper: (tx: Transaction) => Promise<unknown>,
    known: Brought = brought,
  ) => {
    let flaws: readonly string[] = [];
    const attempt = owner.db.transaction(async (tx) => {
      await tamper(tx);
      flaws = (await verifyLog(tx, known)).findings.map(({ flaw }) => flaw);
      throw new Undo();
    });
    await expect(attempt).rejects.toThrow(Undo);
    return [...new Set(flaws)];
  };
  const doing =
    (...statements: readonly string[]) =>
    async (tx: Transaction): Promise<void> => {
      for (const one of statements) await tx.execute(sql.raw(one));
    };
  const aMark = `(select mark_id from mark order by mark_id limit 1)`;
  const markOfLeaf = (leaf: number) =>
    `(select record_id from log_leaf where leaf_index = ${leaf})`;

  it('who leaves everything as it is, is found to have done nothing', async () => {
    expect(await findingsAfter(async () => {})).toEqual([]);
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, brought));
    expect(verdict).toMatchObject({ leaves: 1 + 260 + 1 + 2, isKeyBrought: true, findings: [] });
  });

  it.each([
    ['the value of a mark', 'mark', `value = '{"kind":"points","points":"9"}'`],
    ['who gave a mark', 'mark', `judge_id = '${newId()}'`],
    ['when a mark came in', 'mark', `recorded_at = recorded_at + interval '1 microsecond'`],
    ['from which tablet a mark came', 'mark', `device_id = '${newId()}'`],
    ['what was signed', 'sheet_signature', `hash = repeat('0', 64)`],
    ['a published scheme', 'scheme_version', `content = content || '{"more":1}'`],
  ])('cannot change %s unseen', async (_, table, change) => {
    const first = `ctid = (select min(ctid) from ${table})`;
    const found = await findingsAfter(doing(`update ${table} set ${change} where ${first}`));
    expect(found).toContain('record-changed');
  });

  it.each(['mark', 'sheet_signature', 'scheme_version'])(
    'cannot remove a row of %s unseen',
    async (table) => {
      const found = await findingsAfter(
        doing(`delete from ${table} where ctid = (select min(ctid) from ${table})`),
      );
      expect(found).toContain('record-removed');
    },
  );

  it('cannot remove a mark with its leaf unseen, nor close the gap behind it', async () => {
    const remove = [
      `delete from mark where mark_id = ${markOfLeaf(5)}`,
      `delete from log_leaf where leaf_index = 5`,
    ];
    expect(await findingsAfter(doing(...remove))).toContain('leaf-out-of-order');
    const close = `update log_leaf set leaf_index = leaf_index - 1 + 1000 where leaf_index > 5`;
    const back = `update log_leaf set leaf_index = leaf_index - 1000 where leaf_index >= 1000`;
    const closed = await findingsAfter(doing(...remove, close, back));
    expect(closed).toEqual(expect.arrayContaining(['checkpoint-differs', 'log-cut-off']));
  });

  it('cannot add a mark unseen, whether its entry is held back or waits', async () => {
    const columns = 'subject_id, aspect_id, judge_id, version, owner_id, event_id, value';
    const more = 'entered_by, source, recorded_at';
    const add = `insert into mark (mark_id, ${columns}, ${more}, command_id)
      select gen_random_uuid(), ${columns.replace('version', 'version + 10')}, ${more}, 'added'
      from mark where mark_id = ${aMark}`;
    expect(await findingsAfter(doing(add, 'delete from log_pending'))).toContain('record-unlogged');
    const late = `update log_pending set queued_at = queued_at - interval '6 seconds'`;
    expect(await findingsAfter(doing(add, late))).toContain('record-unlogged');
    const isNew = (await findingsAfter(doing(add))).filter((flaw) => flaw !== 'state-differs');
    expect(isNew).toEqual([]);
  });

  it('cannot put marks or leaves in another order unseen', async () => {
    const swapMarks = `update mark set value = other.value from mark as other
      where mark.mark_id in (${markOfLeaf(3)}, ${markOfLeaf(261)})
        and other.mark_id in (${markOfLeaf(3)}, ${markOfLeaf(261)})
        and other.mark_id <> mark.mark_id`;
    expect(await findingsAfter(doing(swapMarks))).toContain('record-changed');
    const swapLeaves = [
      `update log_leaf set leaf_index = 9999 where leaf_index = 3`,
      `update log_leaf set leaf_index = 3 where leaf_index = 4`,
      `update log_leaf set leaf_index = 4 where leaf_index = 9999`,
    ];
    expect(await findingsAfter(doing(...swapLeaves))).toContain('checkpoint-differs');
  });

  it('cannot make a changed mark fit by writing the log anew, which the checkpoints tell', async () => {
    const rewrite = async (tx: Transaction) => {
      await doing(
        `update mark set value = '{"kind":"points","points":"9"}' where mark_id = ${markOfLeaf(3)}`,
        `update aspect_state set cells = jsonb_set(cells, array[judge_id::text, 'value'], mark.value)
          from mark where mark.mark_id = ${markOfLeaf(3)}
            and aspect_state.subject_id = mark.subject_id and aspect_state.aspect_id = mark.aspect_id`,
      )(tx);
      const commitments: Uint8Array[] = [];
      for await (const entry of readLeaves(tx)) {
        const commitment = Buffer.from(
          await crypto.subtle.digest(
            'SHA-256',
            Buffer.concat([entry.salt, Buffer.from(entry.content)]),
          ),
        );
        await tx.execute(
          sql`update log_leaf set commitment = ${commitment} where leaf_index = ${entry.leaf}`,
        );
        commitments.push(commitment);
      }
      await tx.execute(sql`delete from log_tile`);
      await saveTiles(tx, appendLeaves(EMPTY_EDGE, commitments.map(leafHash)).tiles);
    };
    expect(await findingsAfter(rewrite)).toEqual(['checkpoint-differs']);
    const withoutOwn = async (tx: Transaction) => {
      await rewrite(tx);
      await tx.execute(sql`delete from log_checkpoint`);
    };
    expect(await findingsAfter(withoutOwn)).toEqual(['checkpoint-differs']);
  });

  it('cannot cut off the end unseen by whoever holds a checkpoint, and by nobody else', async () => {
    const cut = doing(
      `delete from sheet_signature`,
      `delete from log_leaf where kind = 'sheet-signature'`,
      `delete from log_checkpoint where size > 262`,
    );
    expect(await findingsAfter(cut)).toEqual(['log-cut-off']);
    expect(await findingsAfter(cut, { ...brought, notes: [] })).toEqual([]);
  });

  it('cannot change what marks came to without the marks, nor a tile, nor a checkpoint', async () => {
    const cells = `update aspect_state set cells = '{}' where ctid = (select min(ctid) from aspect_state)`;
    expect(await findingsAfter(doing(cells))).toEqual(['state-differs']);
    const tile = `update log_tile set hashes = overlay(hashes placing '\\x00' from 9 for 1)`;
    expect(await findingsAfter(doing(tile))).toEqual(['tile-differs']);
    const note = `update log_checkpoint set note = replace(note, E'\\n261\\n', E'\\n260\\n')`;
    expect(await findingsAfter(doing(note))).toEqual(['checkpoint-not-signed']);
  });

  it('gives out a file that shows the same without the database', async () => {
    const lines: string[] = [];
    await inOneView(judging.feeder, async (tx) => {
      for await (const line of exportLog(tx)) lines.push(line);
    });
    const read = (given: readonly string[]) => given.flatMap((line) => readLogLine(line) ?? []);
    const flawsOf = async (given: readonly string[]) => {
      const said = read(given);
      const entries = said.flatMap((one) => (one.is === 'leaf' ? [one.entry] : []));
      const notes = said.flatMap((one) => (one.is === 'checkpoint' ? [one.note] : []));
      const verdict = await verifyLogEntries(iterate(entries), { keys: [], notes }, brought);
      return verdict.findings.map(({ flaw }) => flaw);
    };
    expect(lines).toHaveLength(1 + 264 + 4);
    expect(await flawsOf(lines)).toEqual([]);
    const changed = lines.map((line) =>
      line.replace(/(points[^a-z]*)8/, (_, before) => `${before}9`),
    );
    expect(await flawsOf(changed)).toContain('record-changed');
    expect(await flawsOf(lines.toSpliced(8, 1))).toContain('leaf-out-of-order');
    expect(await flawsOf(lines.slice(0, 200))).toEqual(['log-cut-off']);
  });
});

async function* iterate(entries: readonly LogEntry[]): AsyncGenerator<LogEntry> {
  yield* entries;
}
