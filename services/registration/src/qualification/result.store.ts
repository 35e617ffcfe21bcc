import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { assembleSet } from '@jinbang/contracts/told-set';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq } from 'drizzle-orm';
import { heardResultPartTable, heardResultTable } from '../admission.tables.ts';

export type HeardResult = typeof heardResultTable.$inferSelect;

/** A part or a result told again changes nothing. */
export const saveParts = async (
  tx: Transaction,
  rows: readonly (typeof heardResultPartTable.$inferInsert)[],
): Promise<void> => {
  await tx
    .insert(heardResultPartTable)
    .values([...rows])
    .onConflictDoNothing();
};

export const saveResults = async (tx: Transaction, rows: readonly HeardResult[]): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insert(heardResultTable)
    .values([...rows])
    .onConflictDoNothing();
};

/** The newest result of an event, with its rows once all parts are there and count and hash agree. */
export const findNewestResult = async (
  tx: Transaction,
  eventId: string,
): Promise<{ result: HeardResult; rows: readonly ResultRow[] } | undefined> => {
  const [result] = await tx
    .select()
    .from(heardResultTable)
    .where(eq(heardResultTable.eventId, eventId))
    .orderBy(desc(heardResultTable.resultVersion))
    .limit(1);
  if (!result) return undefined;
  const parts = await tx
    .select({ part: heardResultPartTable.part, rows: heardResultPartTable.rows })
    .from(heardResultPartTable)
    .where(
      and(
        eq(heardResultPartTable.resultId, result.resultId),
        eq(heardResultPartTable.resultVersion, result.resultVersion),
      ),
    )
    .orderBy(asc(heardResultPartTable.part))
    .limit(500);
  const { partCount, rowCount, hash } = result;
  const rows = assembleSet(parts, { parts: partCount, rows: rowCount, hash });
  return rows.ok ? { result, rows: rows.value } : undefined;
};
