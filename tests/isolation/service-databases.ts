import { onDatabase, withAdmin } from '@jinbang/local/servers/postgres-roles';
import { type FreshDatabase, freshDatabase } from '@jinbang/testkit/fresh-database';
import { testServers } from '@jinbang/testkit/test-servers';
import { databaseServices, rolesOf } from '../../infra/postgres/roles.ts';

export type Sql = Parameters<Parameters<typeof withAdmin>[1]>[0];

export type ServiceDatabase = {
  readonly service: string;
  readonly database: FreshDatabase;
  /** Works as the server's administrator inside this database. */
  readonly asAdmin: <Value>(work: (sql: Sql) => Promise<Value>) => Promise<Value>;
  /** Works as the role the running service has. */
  readonly asRuntime: <Value>(work: (sql: Sql) => Promise<Value>) => Promise<Value>;
  readonly asFeeder: <Value>(work: (sql: Sql) => Promise<Value>) => Promise<Value>;
};

/** A migrated database of every service there is. */
export const openServiceDatabases = (): Promise<readonly ServiceDatabase[]> =>
  Promise.all(
    databaseServices.map(async (service) => {
      const database = await freshDatabase(service);
      const name = new URL(database.url).pathname.slice(1);
      const adminUrl = onDatabase(testServers().adminUrl, name);
      return {
        service,
        database,
        asAdmin: (work) => withAdmin(adminUrl, work),
        asRuntime: (work) => withAdmin(database.url, work),
        asFeeder: (work) => withAdmin(database.feederUrl, work),
      } satisfies ServiceDatabase;
    }),
  );

export type Table = {
  readonly name: string;
  /** The words of its comment: `append-only`, `consumers-only`, … */
  readonly notes: readonly string[];
  /** Under row-level security by a policy that asks for something. */
  readonly hasRowSecurity: boolean;
  /** The column that says whose a row is, where there is one. */
  readonly tenantColumn: 'owner_id' | 'body_id' | null;
  readonly uuidColumns: readonly string[];
  readonly firstColumn: string;
  /** What the running service may do with it. */
  readonly rights: readonly string[];
};

/** Every table of a service, as the catalog knows it; partitions stand behind their parents. */
export const tablesOf = ({ service, asAdmin }: ServiceDatabase): Promise<readonly Table[]> =>
  asAdmin((sql) =>
    sql<Table[]>`
      select c.relname as name,
        to_jsonb(string_to_array(coalesce(obj_description(c.oid, 'pg_class'), ''), ', ')) as notes,
        c.relrowsecurity and not exists (
          select from pg_policy where polrelid = c.oid and pg_get_expr(polqual, polrelid) = 'true'
        ) as "hasRowSecurity",
        (select a.attname from pg_attribute a
          where a.attrelid = c.oid and not a.attisdropped
            and a.attname = any (array['owner_id', 'body_id'])
          order by a.attname limit 1) as "tenantColumn",
        coalesce((select jsonb_agg(a.attname) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            and a.atttypid = 'uuid'::regtype), '[]') as "uuidColumns",
        (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = 1)
          as "firstColumn",
        to_jsonb(array(select word from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) as word
          where has_table_privilege(${rolesOf(service).runtime}, c.oid, word))) as rights
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition
      order by 1`.then((rows) => [...rows]),
  );

/** The SQLSTATE of a refusal; '00000' where nothing was refused. */
export const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => '00000',
    (cause: { code?: string }) => cause.code ?? String(cause),
  );

export const PERMISSION_DENIED = '42501';
