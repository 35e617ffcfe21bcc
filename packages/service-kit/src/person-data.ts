import {
  type PersonDataAnswer,
  personDataAnswer,
  personDataRequest,
} from '@jinbang/contracts/http/person-data';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import { type SQL, sql } from 'drizzle-orm';
import { answers, bodyOf, read, refusals } from './answers.ts';
import { type App, createRoutes } from './app.ts';
import type { Database, Transaction } from './database.ts';
import { problem } from './problem.ts';
import { createRoute } from './route-access.ts';

/** A table with rows about people. */
export type PersonTable = {
  readonly table: string;
  /** Columns that say whose row it is; one of them is enough. */
  readonly by: readonly string[];
  /** Where people stand otherwise than in a column of their own: in a list, by an address. */
  readonly where?: (personId: string) => SQL;
  /** Never given: hashes, seals, what is about others. */
  readonly without?: readonly string[];
};

const ROWS_MAX = 10_000;

const rowsOf = async (
  tx: Database | Transaction,
  { table, by, where, without = [] }: PersonTable,
  personId: string,
): Promise<Record<string, unknown>[]> => {
  const same = by.map((column) => sql`t.${sql.identifier(column)}::text = ${personId}`);
  const otherwise = where ? [where(personId)] : [];
  const rows = await tx.execute<{ row: Record<string, unknown> }>(sql`
    select to_jsonb(t) - ${sql.param([...without])}::text[] as row
    from ${sql.identifier(table)} as t
    where ${sql.join([...same, ...otherwise], sql` or `)} limit ${ROWS_MAX}`);
  return rows.map(({ row }) => row);
};

/** Everything these tables hold of one person; the connection must see all of their rows. */
export const readPersonData = async (
  db: Database | Transaction,
  tables: readonly PersonTable[],
  personId: string,
): Promise<PersonDataAnswer['sections']> => {
  const sections: Record<string, Record<string, unknown>[]> = {};
  for (const one of tables) {
    const rows = await rowsOf(db, one, personId);
    if (rows.length > 0) sections[one.table] = rows;
  }
  return sections;
};

const ask = createRoute({
  method: 'post',
  path: '/person-data',
  access: { services: ['registration'] },
  summary: 'What this service holds of one person, for a copy',
  hide: true,
  request: { body: bodyOf(personDataRequest) },
  responses: { 200: answers('Rows by table.', personDataAnswer), ...refusals },
});

type Deps = {
  readonly service: string;
  /** Who asks, by a service's signed token. */
  readonly verifyService: (token: string) => Promise<Result<string, Rejection>>;
  readonly find: (personId: string) => Promise<PersonDataAnswer['sections']>;
};

/** Each service answers for its own data, and to registration alone, which knows who may ask. */
export const personDataRoutes = ({ service, verifyService, find }: Deps): App =>
  createRoutes().openapi(ask, async (c) => {
    const [scheme, token = ''] = (c.req.header('authorization') ?? '').split(' ');
    const asking = await verifyService(scheme === 'Bearer' ? token : '');
    if (!asking.ok) return problem(c, asking.refusal);
    if (asking.value !== 'registration') {
      return problem(c, { kind: 'forbidden', code: 'access.forbidden' });
    }
    const { personId } = c.req.valid('json');
    return read(
      c,
      find(personId).then((sections) => accept({ service, sections })),
    );
  });
