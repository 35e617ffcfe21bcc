import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseServices } from '../../infra/postgres/roles.ts';
import {
  codeOf,
  openServiceDatabases,
  PERMISSION_DENIED,
  type ServiceDatabase,
  type Sql,
  type Table,
  tablesOf,
} from './service-databases.ts';
import { DIRECTORIES, reasonsOf } from './tables-of-no-tenant.ts';

const OWN = newId();
const FOREIGN = newId();

let all: readonly ServiceDatabase[];
let tables: ReadonlyMap<string, readonly Table[]>;

type Unsafe = Pick<Sql, 'unsafe'>;

/** A row of this tenant: all its ids are the tenant's own, so rows that belong together by an id do. */
const fill = async (
  sql: Unsafe,
  name: string,
  uuidColumns: readonly string[],
  tenant: string,
): Promise<void> => {
  const columns = uuidColumns.map((column) => `"${column}"`).join(', ');
  const values = uuidColumns.map(() => `'${tenant}'`).join(', ');
  await sql.unsafe(`insert into "${name}" (${columns}) values (${values})`);
};

/**
 * Takes every constraint off, so that a row needs no more than whose it is. Policies and rights stay
 * as they are; the database is this file's own.
 */
const bare = async (sql: Sql): Promise<void> => {
  await sql.unsafe(`do $$
    declare one record;
    begin
      for one in
        select conrelid::regclass as target, conname from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('f', 'c', 'p', 'u', 'n')
          and coninhcount = 0
          and not exists (select from pg_attribute
            where attrelid = conrelid and attidentity <> '' and contype = 'n' and attnum = any (conkey))
        order by array_position(array['f', 'c', 'p', 'u', 'n'], contype::text)
      loop
        execute format('alter table %s drop constraint if exists %I cascade', one.target, one.conname);
      end loop;
      for one in
        select indexrelid::regclass as target from pg_index
        join pg_class on pg_class.oid = indexrelid
        where relnamespace = 'public'::regnamespace and indisunique and not relispartition
      loop
        execute format('drop index if exists %s cascade', one.target);
      end loop;
      for one in
        select tgrelid::regclass as target, tgname from pg_trigger
        where not tgisinternal and tgparentid = 0
      loop
        execute format('drop trigger %I on %s', one.tgname, one.target);
      end loop;
    end $$`);
};

beforeAll(async () => {
  all = await openServiceDatabases();
  tables = new Map(
    await Promise.all(all.map(async (one) => [one.service, await tablesOf(one)] as const)),
  );
  for (const { service, asAdmin } of all) {
    await asAdmin(async (sql) => {
      await bare(sql);
      for (const { name, uuidColumns } of underRowSecurity(service)) {
        for (const tenant of [OWN, FOREIGN]) await fill(sql, name, uuidColumns, tenant);
      }
    });
  }
});
afterAll(() => Promise.all(all.map(({ database }) => database.drop())));

const underRowSecurity = (service: string): readonly Table[] =>
  (tables.get(service) ?? []).filter(({ hasRowSecurity }) => hasRowSecurity);

const databaseOf = (service: string): ServiceDatabase => {
  const found = all.find((one) => one.service === service);
  if (!found) throw new Error(`no database of ${service}`);
  return found;
};

/** Works as the running service in one transaction with these tenants; leaves nothing behind. */
const inTenants = async <Value>(
  service: string,
  tenants: string | null,
  work: (tx: Unsafe) => Promise<Value>,
): Promise<Value> => {
  let value: Value | undefined;
  await databaseOf(service)
    .asRuntime((sql) =>
      sql.begin(async (tx) => {
        if (tenants !== null) await tx`select set_config('jinbang.tenants', ${tenants}, true)`;
        value = await work(tx);
        throw new Undo();
      }),
    )
    .catch((cause: unknown) => {
      if (!(cause instanceof Undo)) throw cause;
    });
  // Safe: the work ended before the transaction was undone.
  return value as Value;
};
class Undo extends Error {}

/** The tenants whose rows are seen, of the tables that may be read at all. */
const seenIn = async (service: string, tenants: string | null) => {
  const readable = underRowSecurity(service).filter(({ rights }) => rights.includes('SELECT'));
  return inTenants(service, tenants, async (tx) => {
    const seen: [string, readonly string[]][] = [];
    for (const { name, uuidColumns, tenantColumn } of readable) {
      const column = tenantColumn ?? uuidColumns[0] ?? '';
      const rows = await tx.unsafe<{ id: string }[]>(`select "${column}" as id from "${name}"`);
      seen.push([name, rows.map(({ id }) => id).toSorted()]);
    }
    return seen;
  });
};

describe.each(databaseServices)('rows of %s', (service) => {
  it('are under row-level security wherever they can be read, or there is a written reason', () => {
    const reasons = reasonsOf(service);
    const open = (tables.get(service) ?? [])
      .filter(({ hasRowSecurity, rights }) => !hasRowSecurity && rights.includes('SELECT'))
      .map(({ name }) => name);
    expect(open).toEqual(open.filter((name) => reasons[name]));
    // A reason for a table that is guarded by now goes away.
    const guarded = (tables.get(service) ?? []).map(({ name }) => name);
    expect(guarded.filter((name) => reasons[name] && !open.includes(name))).toEqual([]);
  });

  it('are none for a transaction that names no tenant, an empty one, or one nobody has', async () => {
    for (const tenants of [null, '', newId()]) {
      const seen = await seenIn(service, tenants);
      const shown = seen.filter(([, ids]) => ids.length > 0).map(([name]) => `${service}.${name}`);
      expect([tenants, shown]).toEqual([
        tenants,
        tenants ? shown.filter((name) => DIRECTORIES.includes(name)) : [],
      ]);
    }
  });

  it('are those of the tenants named and no others', async () => {
    const withTenant = new Set(
      underRowSecurity(service).flatMap(({ name, tenantColumn }) => (tenantColumn ? [name] : [])),
    );
    for (const [name, ids] of await seenIn(service, OWN)) {
      const isDirectory = DIRECTORIES.includes(`${service}.${name}`);
      expect([name, ids.includes(FOREIGN)]).toEqual([name, isDirectory]);
      if (withTenant.has(name)) expect([name, ids.includes(OWN)]).toEqual([name, true]);
    }
    // There was more to see: with both named there is.
    for (const [name, ids] of await seenIn(service, `${OWN},${FOREIGN}`)) {
      if (withTenant.has(name)) expect([name, ids.includes(FOREIGN)]).toEqual([name, true]);
    }
  });

  it('cannot be added for another tenant, and can for one’s own', async () => {
    const writable = underRowSecurity(service).filter(({ rights }) => rights.includes('INSERT'));
    const attempt = (sql: Sql, { name, uuidColumns }: Table, tenants: string) =>
      codeOf(
        sql.begin(async (tx) => {
          await tx`select set_config('jinbang.tenants', ${tenants}, true)`;
          await fill(tx, name, uuidColumns, FOREIGN);
          throw Object.assign(new Undo(), { code: 'undone' });
        }),
      );
    await databaseOf(service).asRuntime(async (sql) => {
      for (const table of writable) {
        for (const tenants of ['', OWN]) {
          const code = await attempt(sql, table, tenants);
          expect([table.name, tenants, code]).toEqual([table.name, tenants, PERMISSION_DENIED]);
        }
        if (table.tenantColumn === null) continue;
        expect([table.name, await attempt(sql, table, FOREIGN)]).toEqual([table.name, 'undone']);
      }
    });
  });

  it('of another tenant are changed and deleted by no statement', async () => {
    const tried = underRowSecurity(service).filter(({ rights }) => rights.includes('SELECT'));
    const touched = await inTenants(service, OWN, async (tx) => {
      const counts: [string, number][] = [];
      for (const { name, rights, tenantColumn, uuidColumns } of tried) {
        const column = `"${tenantColumn ?? uuidColumns[0]}"`;
        const set = `update "${name}" set ${column} = ${column} where ${column} = '${FOREIGN}'`;
        const remove = `delete from "${name}" where ${column} = '${FOREIGN}'`;
        if (rights.includes('UPDATE')) counts.push([set, (await tx.unsafe(set)).count]);
        if (rights.includes('DELETE')) counts.push([remove, (await tx.unsafe(remove)).count]);
      }
      return counts;
    });
    expect(touched.filter(([, count]) => count > 0)).toEqual([]);
  });
});
