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

/**
 * Lets results of other events be decided again whose decisions counted what these entries gave these
 * people: the level they held, or a promotion of the year. The sweep does the rest.
 */
export const reopenBuiltOn = async (
  tx: Transaction,
  lost: readonly { readonly entryId: string; readonly personId: string }[],
  eventId: string,
): Promise<void> => {
  if (lost.length === 0) return;
  await tx.execute(sql`
    update final_result built set decided_at = null
    where built.decided_at is not null
      and built.event_id in (
        select decision.event_id
        from unnest(
          ${sql.param(lost.map(({ entryId }) => entryId))}::uuid[],
          ${sql.param(lost.map(({ personId }) => personId))}::uuid[]) as lost (entry_id, person_id)
        join decision on decision.person_id = lost.person_id
        join decision_version live
          on live.decision_id = decision.decision_id and live.version = decision.version
        where decision.kind = 'level' and decision.event_id <> ${eventId}
          and (live.decision::jsonb #> '{inputs,person,holdings}' @> jsonb_build_array(
                 jsonb_build_object('fromEntryId', lost.entry_id::text))
            or live.decision::jsonb #> '{inputs,person,yearGrants}' @> jsonb_build_array(
                 jsonb_build_object('entryId', lost.entry_id::text))))
      and not exists (
        select from final_result newer
        where newer.event_id = built.event_id and newer.result_version > built.result_version)`);
};

/** Why a final result is not decided yet, for staff to see. */
export const markWaiting = async (
  tx: Transaction,
  result: Pick<FinalResult, 'eventId' | 'resultVersion'>,
  waitingFor: string,
): Promise<void> => {
  await tx.update(finalResultTable).set({ waitingFor }).where(byKey(result));
};
