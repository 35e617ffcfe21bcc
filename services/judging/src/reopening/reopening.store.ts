import type { Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { reopeningDecisionTable, reopeningTable } from '../reopening.tables.ts';
import { eventTable, moduleTable, scoreSheetTable } from '../tables.ts';
import type { ReopenableSheet } from './reopening.rules.ts';

export type ReopeningRow = {
  readonly reopening: typeof reopeningTable.$inferSelect;
  readonly decision: typeof reopeningDecisionTable.$inferSelect | null;
};

const withDecision = (tx: Transaction) =>
  tx
    .select({ reopening: reopeningTable, decision: reopeningDecisionTable })
    .from(reopeningTable)
    .leftJoin(
      reopeningDecisionTable,
      eq(reopeningDecisionTable.reopeningId, reopeningTable.reopeningId),
    );

/** Newest first; ids rise with time. */
export const findReopenings = (
  tx: Transaction,
  { sheetId, after, limit }: { sheetId: string; after: string | undefined; limit: number },
): Promise<readonly ReopeningRow[]> =>
  withDecision(tx)
    .where(
      and(
        eq(reopeningTable.sheetId, sheetId),
        after === undefined ? undefined : lt(reopeningTable.reopeningId, after),
      ),
    )
    .orderBy(desc(reopeningTable.reopeningId))
    .limit(limit);

export const findReopening = async (
  tx: Transaction,
  reopeningId: string,
): Promise<ReopeningRow | undefined> => {
  const [row] = await withDecision(tx).where(eq(reopeningTable.reopeningId, reopeningId)).limit(1);
  return row;
};

/** A request on an older version can only be refused any more, so it holds up no other. */
export const hasOpenReopening = async (
  tx: Transaction,
  { sheetId, version }: Pick<ReopenableSheet, 'sheetId' | 'version'>,
): Promise<boolean> => {
  const rows = await withDecision(tx)
    .where(
      and(
        eq(reopeningTable.sheetId, sheetId),
        eq(reopeningTable.basedOn, version),
        isNull(reopeningDecisionTable.reopeningId),
      ),
    )
    .limit(1);
  return rows.length > 0;
};

export const saveProposal = async (
  tx: Transaction,
  row: typeof reopeningTable.$inferInsert,
): Promise<void> => {
  await tx.insert(reopeningTable).values(row);
};

export const saveDecision = async (
  tx: Transaction,
  row: typeof reopeningDecisionTable.$inferInsert,
): Promise<void> => {
  await tx.insert(reopeningDecisionTable).values(row);
};

export type SheetHeadRow = ReopenableSheet & {
  readonly eventId: string;
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly subCriterion: string;
};

export const findHead = async (
  tx: Transaction,
  sheetId: string,
): Promise<SheetHeadRow | undefined> => {
  const [row] = await tx
    .select({
      sheet: scoreSheetTable,
      lockedAt: moduleTable.lockedAt,
      registrationState: eventTable.registrationState,
    })
    .from(scoreSheetTable)
    .innerJoin(moduleTable, eq(moduleTable.moduleId, scoreSheetTable.moduleId))
    .innerJoin(eventTable, eq(eventTable.eventId, scoreSheetTable.eventId))
    .where(eq(scoreSheetTable.sheetId, sheetId))
    .limit(1);
  if (!row) return undefined;
  const { sheet, lockedAt, registrationState } = row;
  return { ...sheet, moduleLocked: lockedAt !== null, registrationState };
};

/** The sheet waits for new signatures; those it had stay on file and count no longer. */
export const openAgain = async (
  tx: Transaction,
  { sheetId, moduleId }: Pick<SheetHeadRow, 'sheetId' | 'moduleId'>,
  version: number,
): Promise<void> => {
  await tx
    .update(scoreSheetTable)
    .set({ state: 'OPEN', signed: 0, signingHash: null, version, reopenedVersion: version })
    .where(eq(scoreSheetTable.sheetId, sheetId));
  await tx
    .update(moduleTable)
    .set({ sheetsVersion: sql`${moduleTable.sheetsVersion} + 1` })
    .where(eq(moduleTable.moduleId, moduleId));
};
