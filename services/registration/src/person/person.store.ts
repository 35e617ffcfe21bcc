import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { ListQuery } from '../page.ts';
import { personTable } from '../tables.ts';

export type PersonRow = typeof personTable.$inferSelect;

const PERSONS_LOCK = 72_001;

/** One list at a time, so two lists with the same identity make one person. */
export const lockIdentities = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${PERSONS_LOCK})`);
};

export const findByDigest = (
  tx: Transaction,
  digests: readonly Buffer[],
): Promise<readonly PersonRow[]> =>
  tx
    .select()
    .from(personTable)
    .where(inArray(personTable.idDigest, [...digests]))
    .limit(200);

export const insertPersons = async (
  tx: Transaction,
  rows: readonly (typeof personTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length > 0) await tx.insert(personTable).values([...rows]);
};

/** The rows of these ids that exist; in no order. */
export const findPersons = async (
  db: Database | Transaction,
  ids: readonly string[],
): Promise<readonly PersonRow[]> =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(personTable)
        .where(inArray(personTable.personId, [...new Set(ids)]))
        .limit(4_000);

/** People of one owner; without one, those the platform keeps. */
export const listPersons = (
  db: Database,
  { after, limit, ownerId }: ListQuery & { ownerId?: string | undefined },
): Promise<readonly PersonRow[]> =>
  db
    .select()
    .from(personTable)
    .where(
      and(
        ownerId === undefined ? isNull(personTable.ownerId) : eq(personTable.ownerId, ownerId),
        after === undefined ? undefined : gt(personTable.personId, after),
      ),
    )
    .orderBy(asc(personTable.personId))
    .limit(limit + 1);
