import { freshDatabase } from '@jinbang/testkit/fresh-database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPlans, type OpenDatabase, openDatabase, type Transaction } from './database.ts';
import { prepared } from './prepared-statements.ts';

let database: Awaited<ReturnType<typeof freshDatabase.empty>>;
let open: OpenDatabase;
beforeAll(async () => {
  database = await freshDatabase.empty();
  open = openDatabase(database.ownerUrl, { connections: 1 });
  await open.db.execute(sql`create table said (place int primary key, word text not null)`);
});
afterAll(async () => {
  await open?.close();
  await database?.drop();
});

const say = (tx: Transaction, place: number, word: string) =>
  tx.execute(sql`${prepared} insert into said (place, word) values (${place}, ${word})`);
const keptTexts = () =>
  open.db
    .execute<{ statement: string }>(sql`
      select statement from pg_prepared_statements where statement like '%said%'`)
    .then((rows) => rows.map(({ statement }) => statement));

describe('a statement that asks to be prepared', () => {
  it('is parsed once for the connection, in transactions, too; no other is', async () => {
    await open.db.transaction(async (tx) => {
      await say(tx, 1, '甲');
      await say(tx, 2, '乙');
    });
    await open.db.transaction((tx) => say(tx, 3, '丙'));
    await open.db.execute(sql`select word from said where place = ${1}`);
    expect(await keptTexts()).toEqual([
      '/* prepared */ insert into said (place, word) values ($1, $2)',
    ]);
    expect(await open.db.execute(sql`select place, word from said order by place`)).toEqual([
      { place: 1, word: '甲' },
      { place: 2, word: '乙' },
      { place: 3, word: '丙' },
    ]);
  });

  it('is planned anew each time, for the table as it is by then', async () => {
    expect(await open.db.execute(sql`show plan_cache_mode`)).toEqual([
      { plan_cache_mode: 'force_custom_plan' },
    ]);
  });

  it('that fails among others sent beside it leaves nothing of any of them', async () => {
    const beside = open.db.transaction((tx) =>
      Promise.all([say(tx, 4, '丁'), say(tx, 4, '戊'), say(tx, 5, '己')]),
    );
    await expect(beside).rejects.toThrow();
    expect(await open.db.$count(sql`said`)).toBe(3);
    await open.db.transaction((tx) => say(tx, 4, '丁'));
    expect(await open.db.$count(sql`said`)).toBe(4);
  });
});

describe('a transaction that keeps its plans', () => {
  type Scans = { readonly whole: number; readonly byKey: number };
  /** How often the parents were read so far, as the connection counts it itself. */
  const readParents = async (tx: Transaction): Promise<Scans> => {
    const [scans] = await tx.execute<Scans>(sql`
      select seq_scan::int as whole, idx_scan::int as "byKey" from pg_stat_xact_user_tables
      where relname = 'parent'`);
    return scans ?? { whole: 0, byKey: 0 };
  };
  const fillFrom = (first: number, last: number) =>
    open.db.transaction(async (tx): Promise<Scans> => {
      await keepPlans(tx);
      const before = await readParents(tx);
      await tx.execute(sql`
        insert into child (place, parent) select place, 1 from generate_series(${first}::int, ${last}::int) place`);
      const after = await readParents(tx);
      return { whole: after.whole - before.whole, byKey: after.byKey - before.byKey };
    });

  it('asks foreign keys by key, when the table has grown, too', async () => {
    await open.db.execute(sql`create table parent (place int primary key)`);
    await open.db.execute(
      sql`create table child (place int primary key, parent int references parent)`,
    );
    await open.db.execute(sql`insert into parent values (1)`);
    await open.db.execute(sql`analyze parent`);
    expect(await fillFrom(1, 20)).toEqual({ whole: 0, byKey: 20 });
    await open.db.execute(sql`insert into parent select * from generate_series(2, 20000)`);
    expect(await fillFrom(21, 40)).toEqual({ whole: 0, byKey: 20 });
  });

  it('keeps none of it for the next', async () => {
    const settings = () =>
      open.db.execute(sql`
        select current_setting('plan_cache_mode') as plans, current_setting('enable_seqscan') as whole`);
    await open.db.transaction((tx) => keepPlans(tx));
    expect(await settings()).toEqual([{ plans: 'force_custom_plan', whole: 'on' }]);
  });
});
