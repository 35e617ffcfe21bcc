import { onDatabase, withAdmin } from '@jinbang/local/servers/postgres-roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseServices, rolesOf } from '../../infra/postgres/roles.ts';
import {
  codeOf,
  openServiceDatabases,
  PERMISSION_DENIED,
  type ServiceDatabase,
  type Table,
  tablesOf,
} from './service-databases.ts';

let all: readonly ServiceDatabase[];
let tables: ReadonlyMap<string, readonly Table[]>;
beforeAll(async () => {
  all = await openServiceDatabases();
  tables = new Map(
    await Promise.all(all.map(async (one) => [one.service, await tablesOf(one)] as const)),
  );
});
afterAll(() => Promise.all(all.map(({ database }) => database.drop())));

const databaseOf = (service: string): ServiceDatabase => {
  const found = all.find((one) => one.service === service);
  if (!found) throw new Error(`no database of ${service}`);
  return found;
};
const tablesIn = (service: string): readonly Table[] => tables.get(service) ?? [];

describe.each(databaseServices)('the role that runs %s', (service) => {
  it('may not even connect to the database of another service', async () => {
    const { database } = databaseOf(service);
    const others = all.filter((one) => one.service !== service);
    for (const own of [database.url, database.feederUrl]) {
      for (const other of others) {
        const name = new URL(other.database.url).pathname.slice(1);
        const attempt = withAdmin(onDatabase(own, name), (sql) => sql`select 1`);
        expect([other.service, await codeOf(attempt)]).toEqual([other.service, PERMISSION_DENIED]);
      }
    }
  });

  it('changes, deletes and empties nothing that is append-only, nor does its feeder', async () => {
    const fixed = tablesIn(service).filter(({ notes }) => notes.includes('append-only'));
    expect(fixed.map(({ name }) => name)).toEqual(expect.arrayContaining(['command', 'inbox']));
    const { asRuntime, asFeeder } = databaseOf(service);
    for (const as of [asRuntime, asFeeder]) {
      await as(async (sql) => {
        for (const { name, firstColumn } of fixed) {
          for (const statement of [
            `update "${name}" set "${firstColumn}" = null`,
            `delete from "${name}"`,
            `truncate "${name}"`,
          ]) {
            const code = await codeOf(sql.unsafe(statement));
            expect([statement, code]).toEqual([statement, PERMISSION_DENIED]);
          }
        }
      });
    }
  });

  it('sees nothing of what consumers remember and reads no fact', async () => {
    const seen = tablesIn(service).filter(
      ({ notes, rights }) => notes.includes('consumers-only') && rights.length > 0,
    );
    expect(seen).toEqual([]);
    expect(tablesIn(service).find(({ name }) => name === 'outbox')?.rights).toEqual(['INSERT']);
  });

  it('calls no function that is for consumers alone, which their own role may', async () => {
    const { runtime, feeder } = rolesOf(service);
    const rows = await databaseOf(service).asAdmin(
      (sql) => sql`
        select p.oid::regprocedure::text as name,
          has_function_privilege(${runtime}, p.oid, 'execute') as "byRuntime",
          has_function_privilege(${feeder}, p.oid, 'execute') as "byFeeder"
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace
          and (obj_description(p.oid, 'pg_proc') = 'consumers-only'
            or p.proname = 'drop_unnamed_files')`,
    );
    expect(rows).toHaveLength(service === 'registration' ? 1 : 0);
    expect(rows.filter((row) => row.byRuntime || !row.byFeeder)).toEqual([]);
  });

  it('owns nothing, belongs to nobody and has no right over others', async () => {
    const { runtime, feeder, owner } = rolesOf(service);
    const facts = await databaseOf(service).asAdmin(async (sql) => ({
      roles: await sql`
        select rolname::text as name, rolsuper or rolcreaterole or rolcreatedb or rolreplication
          as "isMighty", rolbypassrls as "bypasses"
        from pg_roles where rolname in (${runtime}, ${feeder}, ${owner}) order by 1`,
      memberships: await sql`
        select member::regrole::text as member, roleid::regrole::text as role from pg_auth_members
        where member::regrole::text in (${runtime}, ${feeder}, ${owner})`,
      owned: await sql`
        select relname::text as name from pg_class
        where relowner in (${runtime}::regrole, ${feeder}::regrole)
        union all select proname::text from pg_proc
        where proowner in (${runtime}::regrole, ${feeder}::regrole)`,
    }));
    expect(facts.roles).toEqual([
      { name: runtime, isMighty: false, bypasses: false },
      { name: feeder, isMighty: false, bypasses: true },
      { name: owner, isMighty: false, bypasses: false },
    ]);
    expect([...facts.memberships, ...facts.owned]).toEqual([]);
  });

  it.each(['runtime', 'feeder'] as const)('makes, alters and lends nothing as %s', async (role) => {
    const { asRuntime, asFeeder, service: name } = databaseOf(service);
    const { owner, feeder, runtime } = rolesOf(name);
    const [table] = tablesIn(service).filter(({ hasRowSecurity }) => hasRowSecurity);
    const target = table?.name ?? 'command';
    const other = role === 'runtime' ? feeder : runtime;
    const attempts = [
      'create table mine (id int)',
      'create temporary table mine (id int)',
      'create schema mine',
      `create function mine() returns int language sql as 'select 1'`,
      `alter table "${target}" disable row level security`,
      `alter table "${target}" owner to ${role === 'runtime' ? runtime : feeder}`,
      `create policy mine on "${target}" using (true)`,
      `drop table "${target}"`,
      `set role ${owner}`,
      `set role ${other}`,
      `set session authorization ${owner}`,
      `alter role ${role === 'runtime' ? runtime : feeder} bypassrls`,
      'set session_replication_role = replica',
      `copy "${target}" to program 'true'`,
      `select pg_read_file('PG_VERSION')`,
    ];
    await (role === 'runtime' ? asRuntime : asFeeder)(async (sql) => {
      for (const attempt of attempts) {
        expect([attempt, await codeOf(sql.unsafe(attempt))]).toEqual([attempt, PERMISSION_DENIED]);
      }
    });
  });

  it('may truncate, reference or trigger nothing', async () => {
    const { runtime, feeder } = rolesOf(service);
    const granted = await databaseOf(service).asAdmin(
      (sql) => sql`
        select grantee::regrole::text as role, c.relname::text as name, privilege_type as right
        from pg_class c, aclexplode(c.relacl)
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
          and (grantee = 0 or grantee in (${runtime}::regrole, ${feeder}::regrole))
          and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`,
    );
    expect([...granted]).toEqual([]);
  });
});

/** What runs with the owner's eyes; each one is a door through row-level security. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  registration: [
    'competitions_anywhere',
    'drop_unnamed_files',
    'events_anywhere',
    'events_of_competitions',
    'persons_anywhere',
    'persons_by_identity',
    'results_anywhere',
    'taken_modules',
    'tenants_of_person',
  ],
  judging: ['event_of_sheet', 'event_of_subject', 'tenant_of_event', 'tenants_of_subjects'],
  ranking: [],
  certification: [
    'assessment_page',
    'assigned_numbers_of',
    'assigned_plain_numbers_of',
    'bodies_of_seats',
    'listed_keys',
    'refuse_removed_keys',
  ],
  gateway: ['forget_addresses_before', 'forget_traces_of'],
};
const DOORS_OF_ALL = [
  'drop_old_commands',
  'ensure_fact_partitions',
  'facts_set_aside',
  'handed_over_to',
  'refuse_handed_over',
];

describe.each(databaseServices)('functions of %s with the owner’s eyes', (service) => {
  it('are known one by one, and look things up where nobody can put others in their place', async () => {
    const found = await databaseOf(service).asAdmin(
      (sql) => sql<{ name: string; settings: string[] | null; owner: string }[]>`
        select proname::text as name, to_jsonb(proconfig) as settings, proowner::regrole::text as owner
        from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
    );
    const known = [...(DOORS[service] ?? []), ...DOORS_OF_ALL].toSorted((a, b) => (a < b ? -1 : 1));
    expect(found.map(({ name }) => name)).toEqual(known);
    for (const { name, settings, owner } of found) {
      expect([name, settings]).toEqual([name, ['search_path=public, pg_temp']]);
      expect(owner).toBe(rolesOf(service).owner);
    }
  });
  it('are called by nobody but the service itself', async () => {
    const open = await databaseOf(service).asAdmin(
      (sql) => sql`
        select proname::text as name from pg_proc
        where pronamespace = 'public'::regnamespace and has_function_privilege('public', oid, 'execute')`,
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });
});
