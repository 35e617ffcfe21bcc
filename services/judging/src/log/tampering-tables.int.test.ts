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
import { findKeys } from './log.store.ts';
import { LOGGED } from './logged-record.ts';
import { readNotes } from './verify-log.store.ts';
import { type Brought, verifyLog } from './verify-log.ts';

class Undo extends Error {}

/** What the record of marks is made of; every one of these kinds has a row here, others may. */
const RECORD = [
  ...['mark', 'subject-code', 'sheet-signature', 'scheme-version', 'scheme-amendment'],
  ...['amendment-decision', 'reopening', 'reopening-decision', 'recusal', 'subject-move'],
];

const signAll = async (ready: Ready) => {
  let sheet = { sheetId: '', version: 0 };
  for (const [seat, judgeId] of ready.contest.judges.entries()) {
    const { sheetId, hash } = (await ready.sheet(judgeId, 'A2')).body;
    const sign = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    expect(await ready.judge(seat).commands([sign])).toMatchObject([{ outcome: 'stored' }]);
    sheet = (await ready.sheet(judgeId, 'A2')).body;
  }
  return sheet;
};

/** A contest in which everything happened once: each kind of record has a row. */
const playAll = async (judging: Judging): Promise<void> => {
  const contest = aContest({ stations: ['01', '02', '03', '09'], judgeCount: 2 });
  const facts = contest.facts.map((fact) =>
    fact.type === 'registration.session.planned' ? contest.session(['01', '02', '03']) : fact,
  );
  const ready = await readyToMark(judging, contest, { facts });
  const [chief, supervisor] = [judging.as(contest.chief), judging.as(contest.supervisor)];
  const code = { commandId: newId(), type: 'code-subject', subjectId: ready.subjectId('03') };
  const coded = await chief.commands([{ ...code, code: 'DNS', basedOn: 0, reason: '缺赛' }]);
  expect(coded).toMatchObject([{ outcome: 'stored' }]);
  for (const seat of [0, 1]) {
    const marks = ['01', '02'].map((at) => markOf(ready, at, 'A2.1', points('7')));
    await ready.judge(seat).commands(marks);
  }
  const { sheetId, version } = await signAll(ready);
  const reopenings = `/sheets/${sheetId}/reopenings`;
  const asked = await chief.post<{ reopeningId: string }>(
    reopenings,
    { reason: '测试' },
    { version },
  );
  const reopened = await supervisor.post(`${reopenings}/${asked.body.reopeningId}/decision`, {
    outcome: 'approved',
  });
  expect(reopened.status).toBe(200);
  const amendments = `${ready.path}/scheme/amendments`;
  const calculation = { kind: 'judgement', maxSpread: 3 };
  const change = { kind: 'correct', aspectId: ready.aspectId('A1.2'), calculation };
  const { body } = await chief.post<{ amendmentId: string; effectHash: string }>(
    amendments,
    { changes: [change], reason: '测试' },
    { version: 1 },
  );
  const decision = { outcome: 'approved', effectHash: body.effectHash };
  const amended = await supervisor.post(`${amendments}/${body.amendmentId}/decision`, decision);
  expect(amended.status).toBe(200);
  await judging.hear([contest.recusal([{ judgeId: contest.judges[0] ?? '', station: '01' }])]);
  await judging.hear([contest.session(['01', '03', '09'], 2, { '09': '02' })]);
};

describe('every table of the record of marks', () => {
  let judging: Judging;
  let owner: ReturnType<typeof openDatabase>;
  let brought: Brought;
  let tables: readonly (readonly [string, (typeof LOGGED)[number][1]])[];

  beforeAll(async () => {
    judging = await openJudging();
    await playAll(judging);
    await judging.markLog.sequence();
    const [key] = await findKeys(judging.feeder);
    const note = (await readNotes(judging.feeder)).at(-1) ?? '';
    brought = { keys: [key?.verifierKey ?? ''], notes: [{ note, at: 'the notice board' }] };
    owner = openDatabase(judging.database.ownerUrl, { connections: 1 });
    const logged = await judging.feeder.execute<{ kind: string }>(
      sql`select distinct kind from log_leaf`,
    );
    const kinds = new Set(logged.map(({ kind }) => kind));
    tables = LOGGED.filter(([kind]) => kinds.has(kind));
  });
  afterAll(async () => {
    await owner?.close();
    await judging?.close();
  });

  /** The kinds of records that are found to be flawed so after this was done; then it is undone. */
  const kindsFound = async (flaw: string, tamper: (tx: Transaction) => Promise<unknown>) => {
    let kinds: readonly string[] = [];
    const attempt = owner.db.transaction(async (tx) => {
      // References are what the database itself would refuse; here it is bent to let everything pass.
      await dropReferences(tx);
      await tamper(tx);
      const { findings } = await verifyLog(tx, brought);
      kinds = findings.flatMap(({ flaw: found, at }) =>
        found === flaw ? [at.replace(/^leaf \d+, /u, '').split(' ')[0] ?? ''] : [],
      );
      throw new Undo();
    });
    await expect(attempt).rejects.toThrow(Undo);
    return new Set(kinds);
  };
  const dropReferences = (tx: Transaction) =>
    tx.execute(sql`
      do $$ declare one record; begin
        for one in select conrelid::regclass as name, conname from pg_constraint
          where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
        loop execute format('alter table %s drop constraint %I', one.name, one.conname); end loop;
      end $$`);
  const dropUnique = (tx: Transaction) =>
    tx.execute(sql`
      do $$ declare one record; begin
        for one in select conrelid::regclass as name, conname from pg_constraint
          where contype in ('u', 'p') and connamespace = 'public'::regnamespace and conparentid = 0
            and conrelid::regclass::text not like 'log\_%'
        loop execute format('alter table %s drop constraint if exists %I cascade', one.name, one.conname); end loop;
      end $$`);
  const inEach = async (statement: (table: string, id: string) => string, tx: Transaction) => {
    for (const [, { table, id }] of tables) await tx.execute(sql.raw(statement(table, id)));
  };
  const all = () => new Set(tables.map(([kind]) => kind));

  it('has rows here', () => {
    expect([...all()]).toEqual(expect.arrayContaining(RECORD));
  });
  it('as it is gives nothing to find', async () => {
    let findings: readonly unknown[] = [];
    await owner.db.transaction(async (tx) => {
      findings = (await verifyLog(tx, brought)).findings;
    });
    expect(findings).toEqual([]);
  });
  it('shows a row that was changed', async () => {
    const change = (table: string) =>
      `update ${table} set owner_id = gen_random_uuid() where ctid = (select min(ctid) from ${table})`;
    expect(await kindsFound('record-changed', (tx) => inEach(change, tx))).toEqual(all());
  });
  it('shows a row that was removed', async () => {
    const remove = (table: string) =>
      `delete from ${table} where ctid = (select min(ctid) from ${table})`;
    expect(await kindsFound('record-removed', (tx) => inEach(remove, tx))).toEqual(all());
  });
  it('shows two rows that changed places', async () => {
    const other = (table: string, id: string) =>
      `update ${table} set ${id} = gen_random_uuid() where ctid = (select max(ctid) from ${table})`;
    expect(await kindsFound('record-removed', (tx) => inEach(other, tx))).toEqual(all());
  });
  it('shows a row that was added and kept away from the log', async () => {
    const add = (table: string, id: string) => `
      do $$ declare one ${table}; begin
        select * into one from ${table} limit 1;
        one.${id} := gen_random_uuid();
        insert into ${table} select one.*;
      end $$`;
    const added = async (tx: Transaction) => {
      await dropUnique(tx);
      await inEach(add, tx);
      await tx.execute(sql`delete from log_pending`);
    };
    expect(await kindsFound('record-unlogged', added)).toEqual(all());
  });
  it('with its states and recusals shows what they are not', async () => {
    const value = `update aspect_state set value = '9', told_value = '9' where value is not null`;
    const aside = `update recusal set pairs = '[]'`;
    const found = (statement: string, flaw: string) =>
      kindsFound(flaw, (tx) => tx.execute(sql.raw(statement)));
    expect(await found(value, 'value-differs')).toEqual(new Set(['subject']));
    expect(await found(aside, 'recusal-differs')).toEqual(new Set(['session']));
  });
});
