import type { Transaction } from '@jinbang/service-kit/database';
import { eq, sql } from 'drizzle-orm';
import { finalResultTable } from '../heard.tables.ts';
import { decisionTable, eventCertificationTable } from '../tables.ts';

export type Certification = typeof eventCertificationTable.$inferSelect;

/**
 * Events whose newest final result is decided, with nothing left to approve or to issue, and not yet
 * told since it was decided. Written here; the rows come back.
 */
export const certifySettled = async (
  tx: Transaction,
  at: Date,
): Promise<readonly Certification[]> => {
  const settled = tx
    .select({
      eventId: finalResultTable.eventId,
      competitionId: finalResultTable.competitionId,
      bodyId: decisionTable.bodyId,
      resultVersion: finalResultTable.resultVersion,
      issuedCount: sql<number>`count(*) filter (where ${decisionTable.state} = 'issued')::int`.as(
        'issued_count',
      ),
      refusedCount: sql<number>`count(*) filter (where ${decisionTable.state} = 'refused')::int`.as(
        'refused_count',
      ),
      certifiedAt:
        sql<Date>`greatest(${at.toISOString()}::timestamptz, max(${finalResultTable.decidedAt}))`.as(
          'certified_at',
        ),
      version: sql<number>`1`.as('version'),
    })
    .from(finalResultTable)
    .innerJoin(decisionTable, eq(decisionTable.eventId, finalResultTable.eventId))
    .where(
      sql`${finalResultTable.decidedAt} is not null
        and not exists (
          select from final_result newer
          where newer.event_id = ${finalResultTable.eventId}
            and newer.result_version > ${finalResultTable.resultVersion})
        and not exists (
          select from event_certification told
          where told.event_id = ${finalResultTable.eventId}
            and told.result_version >= ${finalResultTable.resultVersion}
            and told.certified_at >= ${finalResultTable.decidedAt})`,
    )
    .groupBy(
      finalResultTable.eventId,
      finalResultTable.competitionId,
      decisionTable.bodyId,
      finalResultTable.resultVersion,
    )
    .having(sql`not bool_or(${decisionTable.state} in ('proposed', 'returned', 'approved'))`);
  return tx
    .insert(eventCertificationTable)
    .select(settled)
    .onConflictDoUpdate({
      target: eventCertificationTable.eventId,
      set: {
        resultVersion: sql`excluded.result_version`,
        issuedCount: sql`excluded.issued_count`,
        refusedCount: sql`excluded.refused_count`,
        certifiedAt: sql`excluded.certified_at`,
        version: sql`${eventCertificationTable.version} + 1`,
      },
      // Another process may have told it meanwhile.
      setWhere: sql`${eventCertificationTable.certifiedAt} < (
        select decided_at from final_result result
        where result.event_id = excluded.event_id
          and result.result_version = excluded.result_version)`,
    })
    .returning();
};

export const findCertification = async (
  tx: Transaction,
  eventId: string,
): Promise<Certification | undefined> => {
  const [row] = await tx
    .select()
    .from(eventCertificationTable)
    .where(eq(eventCertificationTable.eventId, eventId))
    .limit(1);
  return row;
};
