import type { OccupationQuery, StandardQuery } from '@jinbang/contracts/http/standard';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { standardTable } from '../standard.tables.ts';
import type { Sight } from './standard.access.ts';

export type StandardRow = typeof standardTable.$inferSelect;
type Reader = Database | Transaction;

const EDITIONS_MAX = 200;

/** Serialises publishing in one occupation: nobody compares with what another is about to replace. */
export const lockOccupation = async (tx: Transaction, code: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`standard/${code}`}, 0))`);
};

export const findStandard = async (
  db: Reader,
  standardId: string,
  { lock }: { lock: boolean } = { lock: false },
): Promise<StandardRow | undefined> => {
  const query = db
    .select()
    .from(standardTable)
    .where(eq(standardTable.standardId, standardId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

/** False when this edition of the occupation is recorded already. */
export const addStandard = async (
  tx: Transaction,
  row: typeof standardTable.$inferInsert,
): Promise<boolean> => {
  const added = await tx
    .insert(standardTable)
    .values(row)
    .onConflictDoNothing()
    .returning({ standardId: standardTable.standardId });
  return added.length === 1;
};

export const saveStandard = async (
  tx: Transaction,
  standardId: string,
  set: Partial<typeof standardTable.$inferInsert>,
): Promise<void> => {
  await tx.update(standardTable).set(set).where(eq(standardTable.standardId, standardId));
};

/** Is another standard of the same owner, not withdrawn, recorded under this edition? */
export const isEditionTaken = async (
  tx: Transaction,
  {
    standardId,
    bodyId,
    occupationCode,
    edition,
  }: Pick<StandardRow, 'standardId' | 'bodyId' | 'occupationCode' | 'edition'>,
): Promise<boolean> => {
  const [row] = await tx
    .select({ standardId: standardTable.standardId })
    .from(standardTable)
    .where(
      and(
        bodyId === null ? isNull(standardTable.bodyId) : eq(standardTable.bodyId, bodyId),
        eq(standardTable.occupationCode, occupationCode),
        eq(standardTable.edition, edition),
        inArray(standardTable.state, ['draft', 'published']),
        sql`${standardTable.standardId} <> ${standardId}`,
      ),
    )
    .limit(1);
  return row !== undefined;
};

const NATIONAL: SQL | undefined = and(
  isNull(standardTable.bodyId),
  eq(standardTable.state, 'published'),
);

/** The national editions of an occupation, published ones alone. */
export const findNationalEditions = (
  db: Reader,
  occupationCode: string,
): Promise<readonly StandardRow[]> =>
  db
    .select()
    .from(standardTable)
    .where(and(NATIONAL, eq(standardTable.occupationCode, occupationCode)))
    .orderBy(desc(standardTable.fromOn), desc(standardTable.standardId))
    .limit(EDITIONS_MAX);

const inForce = (day: string): SQL | undefined =>
  and(
    eq(standardTable.state, 'published'),
    lte(standardTable.fromOn, day),
    or(isNull(standardTable.toOn), gte(standardTable.toOn, day)),
    or(isNull(standardTable.endedOn), gte(standardTable.endedOn, day)),
  );

const seenBy = ({ drafts, bodyIds }: Sight): SQL | undefined =>
  or(
    drafts ? isNull(standardTable.bodyId) : NATIONAL,
    bodyIds.length === 0 ? undefined : inArray(standardTable.bodyId, [...bodyIds]),
  );

/** A page of what somebody may see, one row more than asked for where there is more. */
export const listStandards = (
  db: Reader,
  query: StandardQuery,
  sight: Sight,
): Promise<readonly StandardRow[]> => {
  const same = <Value>(column: Parameters<typeof eq>[0], value: Value | undefined) =>
    value === undefined ? undefined : eq(column, value);
  return db
    .select()
    .from(standardTable)
    .where(
      and(
        seenBy(sight),
        same(standardTable.occupationCode, query.occupation),
        same(standardTable.kind, query.kind),
        same(standardTable.edition, query.edition),
        same(standardTable.state, query.state),
        same(standardTable.bodyId, query.bodyId),
        query.inForceOn === undefined ? undefined : inForce(query.inForceOn),
        query.after === undefined ? undefined : gt(standardTable.standardId, query.after),
      ),
    )
    .orderBy(asc(standardTable.standardId))
    .limit(query.limit + 1);
};

/** Every occupation by its code, each as the national edition that counts on the day has it. */
export const listOccupations = (
  db: Reader,
  { after, limit }: Pick<OccupationQuery, 'after' | 'limit'>,
  day: string,
): Promise<readonly StandardRow[]> =>
  db
    .selectDistinctOn([standardTable.occupationCode])
    .from(standardTable)
    .where(
      and(
        isNull(standardTable.bodyId),
        inForce(day),
        after === undefined ? undefined : gt(standardTable.occupationCode, after),
      ),
    )
    .orderBy(
      asc(standardTable.occupationCode),
      desc(standardTable.fromOn),
      desc(standardTable.edition),
    )
    .limit(limit + 1);
