import type { Level } from '@jinbang/contracts/level';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { assessmentResultTable, assessmentTable } from '../assessment.tables.ts';
import { finalResultTable } from '../heard.tables.ts';
import { decisionTable, decisionVersionTable } from '../tables.ts';

/**
 * Approved levels that still want a certificate. Where a newer final result is known, or their own is
 * to be decided again, they wait until it is: nothing is issued on a result that no longer stands.
 */
const wantsCertificate = and(
  eq(decisionTable.state, 'approved'),
  eq(decisionTable.kind, 'level'),
  sql`not exists (
    select from final_result other
    where other.event_id = ${decisionTable.eventId}
      and (other.result_version > ${decisionTable.resultVersion}
        or (other.result_version = ${decisionTable.resultVersion} and other.decided_at is null)))`,
);

export type Approved = {
  readonly decisionId: string;
  readonly bodyId: string;
  readonly personId: string;
  readonly entryId: string;
  readonly source: typeof decisionTable.$inferSelect.source;
  readonly level: Level | null;
};

/** Decisions approved without certificate, oldest first; those that failed wait for their time. */
export const findApproved = (db: Database, at: Date, limit: number): Promise<readonly Approved[]> =>
  db
    .select({
      decisionId: decisionTable.decisionId,
      bodyId: decisionTable.bodyId,
      personId: decisionTable.personId,
      entryId: decisionTable.entryId,
      source: decisionTable.source,
      level: decisionTable.level,
    })
    .from(decisionTable)
    .where(
      and(wantsCertificate, or(isNull(decisionTable.tryAfter), lte(decisionTable.tryAfter, at))),
    )
    .orderBy(asc(decisionTable.decisionId))
    .limit(limit);

const isLive = and(
  eq(decisionVersionTable.decisionId, decisionTable.decisionId),
  eq(decisionVersionTable.version, decisionTable.version),
);

/** What a certificate says of a decision, and no more: they are claimed by the hundred. */
const standing = {
  decisionId: decisionTable.decisionId,
  bodyId: decisionTable.bodyId,
  competitionId: decisionTable.competitionId,
  eventId: decisionTable.eventId,
  entryId: decisionTable.entryId,
  personId: decisionTable.personId,
  occupationCode: decisionTable.occupationCode,
  level: decisionTable.level,
  source: decisionTable.source,
  resultVersion: decisionTable.resultVersion,
};
const live = {
  version: decisionVersionTable.version,
  issue: decisionVersionTable.issue,
  packId: decisionVersionTable.packId,
  packVersion: decisionVersionTable.packVersion,
  sentenceZh: decisionVersionTable.sentenceZh,
  decision: decisionVersionTable.decision,
};
const result = {
  totalMax: finalResultTable.totalMax,
  pageUrl: finalResultTable.pageUrl,
  pageHash: finalResultTable.pageHash,
  finalisedAt: finalResultTable.finalisedAt,
};

/**
 * Of these decisions the ones still approved and in nobody else's hands, with their live version and
 * the final result they follow from; held until the transaction ends.
 */
export const claimApproved = (tx: Transaction, decisionIds: readonly string[]) =>
  tx
    .select({ standing, live, result })
    .from(decisionTable)
    .innerJoin(decisionVersionTable, isLive)
    .innerJoin(
      finalResultTable,
      and(
        eq(finalResultTable.eventId, decisionTable.eventId),
        eq(finalResultTable.resultVersion, decisionTable.resultVersion),
      ),
    )
    .where(
      and(
        wantsCertificate,
        sql`${decisionTable.decisionId} = any (${sql.param(decisionIds)}::uuid[])`,
      ),
    )
    .orderBy(asc(decisionTable.decisionId))
    .for('update', { of: decisionTable, skipLocked: true });

/** The same for decisions of assessments, with the signed summary and the batch they follow from (S22). */
export const claimAssessed = (tx: Transaction, decisionIds: readonly string[]) =>
  tx
    .select({
      standing,
      live,
      result: assessmentResultTable,
      batch: assessmentTable,
    })
    .from(decisionTable)
    .innerJoin(decisionVersionTable, isLive)
    .innerJoin(
      assessmentResultTable,
      and(
        eq(assessmentResultTable.batchId, decisionTable.eventId),
        eq(assessmentResultTable.resultVersion, decisionTable.resultVersion),
      ),
    )
    .innerJoin(assessmentTable, eq(assessmentTable.batchId, decisionTable.eventId))
    .where(
      and(
        wantsCertificate,
        eq(decisionTable.source, 'assessment'),
        sql`${decisionTable.decisionId} = any (${sql.param(decisionIds)}::uuid[])`,
      ),
    )
    .orderBy(asc(decisionTable.decisionId))
    .for('update', { of: decisionTable, skipLocked: true });

export type ClaimedAssessed = Awaited<ReturnType<typeof claimAssessed>>[number];
export type Claimed = Awaited<ReturnType<typeof claimApproved>>[number];

/** Lets what failed be tried again at once. */
export const retryFailed = async (tx: Transaction, eventId: string): Promise<number> => {
  const rows = await tx
    .update(decisionTable)
    .set({ tryAfter: null, failureCode: null, failureParams: null })
    .where(
      and(
        wantsCertificate,
        eq(decisionTable.eventId, eventId),
        sql`${decisionTable.failureCode} is not null`,
      ),
    )
    .returning({ decisionId: decisionTable.decisionId });
  return rows.length;
};
