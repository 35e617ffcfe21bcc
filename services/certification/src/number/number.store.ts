import type { NumberQuery } from '@jinbang/contracts/http/certificate-number';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import {
  assignedNumberTable,
  numberImportTable,
  numberSkipTable,
  numberTable,
  numberVoidEndTable,
  numberVoidTable,
  plainNumber,
} from '../number.tables.ts';

import { isFree } from './assigned-number.store.ts';

export type NumberImport = typeof numberImportTable.$inferSelect;
export type NumberVoid = typeof numberVoidTable.$inferSelect;
type NewAssigned = typeof assignedNumberTable.$inferInsert;

const LIST_MAX = 50;
const GROUPS_MAX = 200;
/** Rows in one statement: eight values each stay far below what one may carry. */
const ROWS_AT_ONCE = 1_000;

export const addImport = async (tx: Transaction, row: NumberImport): Promise<void> => {
  await tx.insert(numberImportTable).values(row);
};

/** The numbers that went in; one that somebody took meanwhile is not among them. */
export const addAssigned = async (
  tx: Transaction,
  rows: readonly NewAssigned[],
): Promise<ReadonlySet<string>> => {
  const added = new Set<string>();
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = await tx
      .insert(assignedNumberTable)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflictDoNothing()
      .returning({ number: assignedNumberTable.number });
    for (const { number } of some) added.add(number);
  }
  return added;
};

/** Whose numbers these are already, by their plain form; of another body nothing more is said than that it is. */
export const findKnown = async (
  tx: Transaction,
  bodyId: string,
  plain: readonly string[],
): Promise<ReadonlyMap<string, 'own' | 'elsewhere'>> => {
  const wanted = sql`${sql.param(plain)}::text[]`;
  const rows = await tx.execute<{ plain: string; own: boolean }>(sql`
    select ${plainNumber(numberTable.number)} as plain, body_id = ${bodyId}::uuid as own
    from ${numberTable} where ${plainNumber(numberTable.number)} = any (${wanted})
    union
    select plain, owner = ${bodyId}::uuid from assigned_plain_numbers_of(${wanted})`);
  return new Map(rows.map((row) => [row.plain, row.own ? 'own' : 'elsewhere'] as const));
};

export const addVoid = async (tx: Transaction, row: NumberVoid): Promise<void> => {
  await tx.insert(numberVoidTable).values(row);
};

export const listImports = (tx: Transaction, bodyId: string): Promise<NumberImport[]> =>
  tx
    .select()
    .from(numberImportTable)
    .where(eq(numberImportTable.bodyId, bodyId))
    .orderBy(desc(numberImportTable.importedAt), desc(numberImportTable.importId))
    .limit(LIST_MAX);

export const listVoids = (tx: Transaction, bodyId: string) =>
  tx
    .select({ asked: numberVoidTable, end: numberVoidEndTable })
    .from(numberVoidTable)
    .leftJoin(numberVoidEndTable, eq(numberVoidEndTable.voidId, numberVoidTable.voidId))
    .where(eq(numberVoidTable.bodyId, bodyId))
    .orderBy(desc(numberVoidTable.askedAt), desc(numberVoidTable.voidId))
    .limit(LIST_MAX);

const skipped = sql`(select count(*) from ${numberSkipTable} left_out
  where left_out.scope = number_register.scope)`;

/** Each count with what it holds; serials that are neither bound, void nor left out would show as missing. */
export const countNumbers = (tx: Transaction, bodyId: string) =>
  tx
    .select({
      scope: numberTable.scope,
      boundCount: sql<number>`count(${numberTable.certificateId})::int`,
      voidCount: sql<number>`count(${numberTable.voidId})::int`,
      last: sql<number>`max(${numberTable.serial})`,
      skippedCount: sql<number>`${skipped}::int`,
      missingCount: sql<number>`(max(${numberTable.serial}) - count(*) - ${skipped})::int`,
    })
    .from(numberTable)
    .where(eq(numberTable.bodyId, bodyId))
    .groupBy(numberTable.scope)
    .orderBy(asc(numberTable.scope))
    .limit(GROUPS_MAX);

const { competitionId, importId, level, line, number, year } = assignedNumberTable;

export const countFree = (tx: Transaction, bodyId: string) =>
  tx
    .select({
      level,
      year,
      competitionId,
      freeCount: sql<number>`count(*) filter (where ${isFree})::int`,
      next: sql<string | null>`(array_agg(${number} order by ${importId}, ${line})
        filter (where ${isFree}))[1]`,
    })
    .from(assignedNumberTable)
    .where(eq(assignedNumberTable.bodyId, bodyId))
    .groupBy(level, year, competitionId)
    .orderBy(year, level, competitionId)
    .limit(GROUPS_MAX);

type Asked = Pick<NumberQuery, 'after' | 'limit' | 'scope' | 'state'> & { readonly bodyId: string };

const stateIs = (state: NumberQuery['state']) => {
  if (state === 'bound') return isNotNull(numberTable.certificateId);
  return state === 'void' ? isNotNull(numberTable.voidId) : undefined;
};

/** Bound and void numbers in the order of their counts. */
export const listUsed = (tx: Transaction, { bodyId, state, scope, after, limit }: Asked) =>
  tx
    .select({ used: numberTable, reason: numberVoidTable.reason })
    .from(numberTable)
    .leftJoin(numberVoidTable, eq(numberVoidTable.voidId, numberTable.voidId))
    .where(
      and(
        eq(numberTable.bodyId, bodyId),
        stateIs(state),
        scope === undefined ? undefined : eq(numberTable.scope, scope),
        after === undefined
          ? undefined
          : sql`(${numberTable.scope}, ${numberTable.serial}) > (
              select seen.scope, seen.serial from ${numberTable} seen
              where seen.number = ${after} and seen.body_id = ${bodyId}::uuid)`,
      ),
    )
    .orderBy(asc(numberTable.scope), asc(numberTable.serial))
    .limit(limit + 1);

/** Numbers nobody has yet, in the order they will be bound. */
export const listFree = (tx: Transaction, { bodyId, after, limit }: Asked) =>
  tx
    .select({ number })
    .from(assignedNumberTable)
    .where(
      and(
        eq(assignedNumberTable.bodyId, bodyId),
        isFree,
        after === undefined
          ? undefined
          : sql`(${importId}, ${line}) > (
              select seen.import_id, seen.line from ${assignedNumberTable} seen
              where seen.number = ${after} and seen.body_id = ${bodyId}::uuid)`,
      ),
    )
    .orderBy(asc(importId), asc(line))
    .limit(limit + 1);

/** Serials a count of the body left out, in order. */
export const listSkipped = (tx: Transaction, { bodyId, scope, after, limit }: Asked) =>
  tx
    .select()
    .from(numberSkipTable)
    .where(
      and(
        eq(numberSkipTable.bodyId, bodyId),
        scope === undefined ? undefined : eq(numberSkipTable.scope, scope),
        after === undefined
          ? undefined
          : sql`(${numberSkipTable.scope}, ${numberSkipTable.serial}) > (
              select seen.scope, seen.serial from ${numberSkipTable} seen
              where seen.number = ${after} and seen.body_id = ${bodyId}::uuid)`,
      ),
    )
    .orderBy(asc(numberSkipTable.scope), asc(numberSkipTable.serial))
    .limit(limit + 1);
