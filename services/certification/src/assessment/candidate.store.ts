import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import {
  assessmentCandidateTable,
  assessmentMarkCheckTable,
  assessmentMarkTable,
} from '../assessment.tables.ts';
import { erasedPersonTable, personNameTable } from '../tables.ts';
import { ROSTER_MAX } from './assessment.rules.ts';
import type { Mark } from './cells.rules.ts';

export type Candidate = typeof assessmentCandidateTable.$inferSelect;

const MARKS_MAX = 400_000;

/** Everybody of a batch, by roster number. */
export const findCandidates = (tx: Transaction, batchId: string): Promise<readonly Candidate[]> =>
  tx
    .select()
    .from(assessmentCandidateTable)
    .where(eq(assessmentCandidateTable.batchId, batchId))
    .orderBy(asc(assessmentCandidateTable.rosterNo))
    .limit(ROSTER_MAX);

export const addCandidates = async (
  tx: Transaction,
  rows: readonly (typeof assessmentCandidateTable.$inferInsert)[],
): Promise<void> => {
  await tx.insert(assessmentCandidateTable).values([...rows]);
};

export const saveCandidate = async (
  tx: Transaction,
  candidateId: string,
  set: Partial<typeof assessmentCandidateTable.$inferInsert>,
): Promise<void> => {
  await tx
    .update(assessmentCandidateTable)
    .set(set)
    .where(eq(assessmentCandidateTable.candidateId, candidateId));
};

/** Every version of every result of a batch, with who typed it a second time. */
export const findMarks = async (tx: Transaction, batchId: string): Promise<readonly Mark[]> => {
  const rows = await tx
    .select({ mark: assessmentMarkTable, checkedBy: assessmentMarkCheckTable.checkedBy })
    .from(assessmentMarkTable)
    .leftJoin(
      assessmentMarkCheckTable,
      and(
        eq(assessmentMarkCheckTable.candidateId, assessmentMarkTable.candidateId),
        eq(assessmentMarkCheckTable.part, assessmentMarkTable.part),
        eq(assessmentMarkCheckTable.attempt, assessmentMarkTable.attempt),
        eq(assessmentMarkCheckTable.markVersion, assessmentMarkTable.markVersion),
      ),
    )
    .where(eq(assessmentMarkTable.batchId, batchId))
    .orderBy(
      asc(assessmentMarkTable.candidateId),
      asc(assessmentMarkTable.part),
      asc(assessmentMarkTable.attempt),
      asc(assessmentMarkTable.markVersion),
    )
    .limit(MARKS_MAX);
  return rows.map(({ mark, checkedBy }) => ({ ...mark, checkedBy }));
};

export const addMark = async (
  tx: Transaction,
  row: typeof assessmentMarkTable.$inferInsert,
): Promise<void> => {
  await tx.insert(assessmentMarkTable).values(row);
};

export const addMarkCheck = async (
  tx: Transaction,
  row: typeof assessmentMarkCheckTable.$inferInsert,
): Promise<void> => {
  await tx.insert(assessmentMarkCheckTable).values(row);
};

/** Candidates whose names no body here has yet; asked again after a while, never of who was erased. */
export const findUnnamed = (db: Database, askedBefore: Date, limit: number) =>
  db
    .select({
      candidateId: assessmentCandidateTable.candidateId,
      bodyId: assessmentCandidateTable.bodyId,
      personId: assessmentCandidateTable.personId,
    })
    .from(assessmentCandidateTable)
    .where(
      and(
        or(
          isNull(assessmentCandidateTable.nameAskedAt),
          lte(assessmentCandidateTable.nameAskedAt, askedBefore),
        ),
        sql`not exists (select from ${personNameTable} known
          where known.body_id = ${assessmentCandidateTable.bodyId}
            and known.person_id = ${assessmentCandidateTable.personId})`,
        sql`not exists (select from ${erasedPersonTable} gone
          where gone.person_id = ${assessmentCandidateTable.personId})`,
      ),
    )
    .orderBy(asc(assessmentCandidateTable.candidateId))
    .limit(limit);

export const markAsked = async (
  tx: Database,
  candidateIds: readonly string[],
  at: Date,
): Promise<void> => {
  await tx
    .update(assessmentCandidateTable)
    .set({ nameAskedAt: at })
    .where(sql`${assessmentCandidateTable.candidateId} = any (${sql.param(candidateIds)}::uuid[])`);
};
