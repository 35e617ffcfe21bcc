import { withAdmin } from '@jinbang/local/servers/postgres-roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from './fresh-database.ts';
import { testServers } from './test-servers.ts';

describe('a fresh database', () => {
  let mine: FreshDatabase;
  let other: FreshDatabase;
  beforeAll(async () => {
    [mine, other] = await Promise.all([
      freshDatabase.empty('judging'),
      freshDatabase.empty('ranking'),
    ]);
    await withAdmin(mine.ownerUrl, async (sql) => {
      await sql`create table note (id int primary key, tenant text, body text)`;
      await sql`alter table note enable row level security`;
      await sql`create policy note_tenant on note using (tenant = current_setting('x.tenant', true))`;
      await sql`grant select, insert on note to judging, judging_feeder`;
      await sql`insert into note values (1, 'a', 'one'), (2, 'b', 'two')`;
    });
  });
  afterAll(() => Promise.all([mine.drop(), other.drop()]));

  it('hides every row from the running service until it says whose it wants', async () => {
    const rows = await withAdmin(mine.url, async (sql) => {
      const before = await sql`select id from note`;
      await sql`select set_config('x.tenant', 'a', false)`;
      return [before.length, (await sql`select id from note`).map(({ id }) => id)];
    });
    expect(rows).toEqual([0, [1]]);
  });
  it('shows every row to the consumers and the relay', async () => {
    const rows = await withAdmin(mine.feederUrl, (sql) => sql`select id from note order by id`);
    expect(rows.map(({ id }) => id)).toEqual([1, 2]);
  });
  it.each(['url', 'feederUrl'] as const)('lets %s change only what was granted', async (role) => {
    const attempts = ['update note set body = 1', 'drop table note', 'create table mine (id int)'];
    const codes = await withAdmin(mine[role], (sql) =>
      Promise.all(attempts.map((one) => sql.unsafe(one).then(String, (cause) => cause.code))),
    );
    expect(codes).toEqual(['42501', '42501', '42501']);
  });
  it('lets nobody into the database of another service', async () => {
    const database = new URL(other.url).pathname;
    for (const own of [mine.url, mine.feederUrl, mine.ownerUrl]) {
      const foreign = new URL(own);
      foreign.pathname = database;
      await expect(withAdmin(foreign.href, (sql) => sql`select 1`)).rejects.toMatchObject({
        code: '42501',
      });
    }
  });
  it('takes a password from nobody who does not know it', async () => {
    const guess = new URL(mine.url);
    guess.password = 'guess';
    await expect(withAdmin(guess.href, (sql) => sql`select 1`)).rejects.toMatchObject({
      code: '28P01',
    });
  });
  it('keeps the settings on which durability rests', async () => {
    const names = ['fsync', 'full_page_writes', 'synchronous_commit'];
    const rows = await withAdmin(
      testServers().adminUrl,
      (sql) => sql`select name, setting from pg_settings where name in ${sql(names)}`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
    });
  });
  it('of a service has all its migrations, and the running service owns nothing in it', async () => {
    const [one, two] = await Promise.all([freshDatabase('judging'), freshDatabase('judging')]);
    const found = await withAdmin(one.ownerUrl, async (sql) => {
      const migrations = await sql`select from drizzle.service_migration`;
      const owned = await sql`
        select from pg_class c join pg_roles r on r.oid = c.relowner
        where r.rolname in ('judging', 'judging_feeder')`;
      return { isMigrated: migrations.length > 0, owned: owned.length };
    });
    expect(found).toEqual({ isMigrated: true, owned: 0 });
    expect(one.url).not.toBe(two.url);
    await Promise.all([one.drop(), two.drop()]);
  });
  it('is gone once it is dropped, also with connections open', async () => {
    const short = await freshDatabase.empty();
    const gone = withAdmin(short.url, async (sql) => {
      await sql`select 1`;
      await short.drop();
      await sql`select 1`;
    });
    await expect(gone).rejects.toBeInstanceOf(Error);
  });
});
