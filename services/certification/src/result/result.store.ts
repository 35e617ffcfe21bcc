import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { finalResultTable, resultPartTable } from '../heard.tables.ts';
import { adoptionTable } from '../tables.ts';
import type { ResultPart } from './result.rules.ts';

export type FinalResult = typeof finalResultTable.$inferSelect;

export const saveResultParts = async (
  tx: Transaction,
  rows: readonly (typeof resultPartTable.$inferInsert)[],
): Promise<void> => {
  await tx
    .insert(resultPartTable)
    .values([...rows])
    .onConflictDoNothing();
};

/** A result version is final once: told again, it changes nothing. */
export const saveFinalResults = async (
  tx: Transaction,
  rows: readonly (typeof finalResultTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insert(finalResultTable)
    .values([...rows])
    .onConflictDoNothing();
};

const UNDECIDED_MAX = 1_000;

/** The newest final result of each event that has a rule pack and no decisions yet, oldest first. */
export const findUndecidedResults = async (
  db: Database,
): Promise<readonly { eventId: string; resultVersion: number }[]> =>
  db
    .select({ eventId: finalResultTable.eventId, resultVersion: finalResultTable.resultVersion })
    .from(finalResultTable)
    .innerJoin(adoptionTable, eq(adoptionTable.competitionId, finalResultTable.competitionId))
    .where(
      and(
        isNull(finalResultTable.decidedAt),
        sql`not exists (
          select from final_result newer
          where newer.event_id = ${finalResultTable.eventId}
            and newer.result_version > ${finalResultTable.resultVersion})`,
      ),
    )
    .orderBy(asc(finalResultTable.finalisedAt), asc(finalResultTable.eventId))
    .limit(UNDECIDED_MAX);

export const findFinalResult = async (
  tx: Transaction,
  eventId: string,
  resultVersion: number,
): Promise<FinalResult | undefined> => {
  const [row] = await tx
    .select()
    .from(finalResultTable)
    .where(
      and(eq(finalResultTable.eventId, eventId), eq(finalResultTable.resultVersion, resultVersion)),
    )
    .limit(1);
  return row;
};

const PARTS_MAX = 500;

export const findParts = (
  tx: Transaction,
  { resultId, resultVersion }: Pick<FinalResult, 'resultId' | 'resultVersion'>,
): Promise<readonly ResultPart[]> =>
  tx
    .select({ part: resultPartTable.part, rows: resultPartTable.rows })
    .from(resultPartTable)
    .where(
      and(eq(resultPartTable.resultId, resultId), eq(resultPartTable.resultVersion, resultVersion)),
    )
    .orderBy(asc(resultPartTable.part))
    .limit(PARTS_MAX);

const byKey = ({ eventId, resultVersion }: Pick<FinalResult, 'eventId' | 'resultVersion'>) =>
  and(eq(finalResultTable.eventId, eventId), eq(finalResultTable.resultVersion, resultVersion));

export const markDecided = async (
  tx: Transaction,
  result: Pick<FinalResult, 'eventId' | 'resultVersion'>,
  decidedAt: Date,
): Promise<void> => {
  await tx.update(finalResultTable).set({ decidedAt, waitingFor: null }).where(byKey(result));
};

/** Why a final result is not decided yet, for staff to see. */
export const markWaiting = async (
  tx: Transaction,
  result: Pick<FinalResult, 'eventId' | 'resultVersion'>,
  waitingFor: string,
): Promise<void> => {
  await tx.update(finalResultTable).set({ waitingFor }).where(byKey(result));
};
