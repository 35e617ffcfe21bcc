/**
 * Databases and roles, as SQL that may run any number of times. One database per service, three
 * login roles each; nobody may connect to another's database.
 */
export const databaseServices = [
  'registration',
  'judging',
  'ranking',
  'certification',
  'gateway',
] as const;

export type ServiceRoles = {
  /** Owns the tables and migrates; no running service has it. */
  readonly owner: string;
  /** The running service: rows only, under row-level security. */
  readonly runtime: string;
  /** Consumers and relay: rows of every tenant, past row-level security. */
  readonly feeder: string;
};

export const rolesOf = (service: string): ServiceRoles => {
  // Names go into SQL as they are, so only plain ones may.
  if (!/^[a-z][a-z_]{0,40}$/.test(service)) throw new Error(`${service} is no name of a service`);
  return { owner: `${service}_owner`, runtime: service, feeder: `${service}_feeder` };
};

export type RolePasswords = { readonly [role in keyof ServiceRoles]: string };

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const roleWith = (name: string, password: string, options: string): readonly string[] => [
  `do $$ begin
     if not exists (select from pg_roles where rolname = '${name}') then
       create role ${name} login ${options};
     end if;
   end $$`,
  `alter role ${name} with login password ${literal(password)}`,
];

/** The three roles of a service; run it in any database of the server. */
export const roleSql = (service: string, passwords: RolePasswords): readonly string[] => {
  const { owner, runtime, feeder } = rolesOf(service);
  return [
    ...roleWith(owner, passwords.owner, ''),
    ...roleWith(runtime, passwords.runtime, ''),
    ...roleWith(feeder, passwords.feeder, 'bypassrls'),
    // An administrator who is no superuser may give a database only to a role they are in.
    `do $$ begin
       if not (select rolsuper from pg_roles where rolname = current_user) then
         execute format('grant ${owner} to %I', current_user);
       end if;
     end $$`,
  ];
};

/** Who may connect. Run it after every `create database`: a template's grants are not copied. */
export const connectSql = (database: string, service: string): readonly string[] => {
  const { owner, runtime, feeder } = rolesOf(service);
  return [
    `revoke all on database ${database} from public`,
    `grant connect, create, temporary on database ${database} to ${owner}`,
    `grant connect on database ${database} to ${runtime}, ${feeder}`,
  ];
};

/**
 * Run it inside the service's database. Only the owner makes things in it; what the other two may
 * do with a table, the migrator grants table by table, so that what is append-only stays so.
 */
export const schemaSql = (service: string): readonly string[] => {
  const { owner, runtime, feeder } = rolesOf(service);
  return [
    'revoke all on schema public from public',
    `grant usage, create on schema public to ${owner}`,
    `grant usage on schema public to ${runtime}, ${feeder}`,
    // A function may be called by everyone unless this is said.
    `alter default privileges for role ${owner} revoke execute on functions from public`,
  ];
};

/** Maintenance databases of a server of our own: no service has any business in them. */
export const maintenanceSql: readonly string[] = [
  'revoke connect on database postgres from public',
  'revoke connect on database template1 from public',
];
