import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { contestantCodeTable } from '../tables.ts';

export type CodeRow = typeof contestantCodeTable.$inferSelect;

/** Two commands for the same event wait for each other: one of two new codes must end the other. */
export const lockCodesOf = async (tx: Transaction, eventId: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`contestant codes ${eventId}`}, 0))`,
  );
};

/** The codes these entries have now, used or not. */
export const findLiveCodes = (
  tx: Transaction,
  entryIds: readonly string[],
): Promise<readonly CodeRow[]> =>
  tx
    .select()
    .from(contestantCodeTable)
    .where(
      and(
        inArray(contestantCodeTable.entryId, [...entryIds]),
        isNull(contestantCodeTable.withdrawnAt),
      ),
    )
    .limit(4_000);

export const insertCodes = async (tx: Transaction, rows: readonly CodeRow[]): Promise<void> => {
  await tx.insert(contestantCodeTable).values([...rows]);
};

export const saveCodesWithdrawn = async (
  tx: Transaction,
  codeIds: readonly string[],
  { by, at }: { by: string; at: Date },
): Promise<void> => {
  if (codeIds.length === 0) return;
  await tx
    .update(contestantCodeTable)
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where(
      and(
        inArray(contestantCodeTable.codeId, [...codeIds]),
        isNull(contestantCodeTable.withdrawnAt),
      ),
    );
};

/** Held until the transaction ends: of two who come at once, one has it. */
export const findCodeToUse = async (
  tx: Transaction,
  codeHash: string,
): Promise<CodeRow | undefined> => {
  const [row] = await tx
    .select()
    .from(contestantCodeTable)
    .where(eq(contestantCodeTable.codeHash, codeHash))
    .limit(1)
    .for('update');
  return row;
};

export const findCodeToChange = async (
  tx: Transaction,
  codeId: string,
): Promise<CodeRow | undefined> => {
  const [row] = await tx
    .select()
    .from(contestantCodeTable)
    .where(eq(contestantCodeTable.codeId, codeId))
    .limit(1)
    .for('update');
  return row;
};

export const saveCodeUsed = async (tx: Transaction, codeId: string, at: Date): Promise<void> => {
  await tx
    .update(contestantCodeTable)
    .set({ usedAt: at })
    .where(eq(contestantCodeTable.codeId, codeId));
};

/** In the order they were made. */
export const listCodes = (
  db: Database,
  eventId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<readonly CodeRow[]> =>
  db
    .select()
    .from(contestantCodeTable)
    .where(
      and(
        eq(contestantCodeTable.eventId, eventId),
        after === undefined ? undefined : gt(contestantCodeTable.codeId, after),
      ),
    )
    .orderBy(asc(contestantCodeTable.codeId))
    .limit(limit + 1);
