import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import {
  assessmentReopeningTable,
  assessmentResultTable,
  assessmentSeatTable,
  assessmentSignatureTable,
  assessmentSummaryTable,
  assessmentTable,
} from '../assessment.tables.ts';

export type Assessment = typeof assessmentTable.$inferSelect;
export type SeatRow = typeof assessmentSeatTable.$inferSelect;
export type Summary = typeof assessmentSummaryTable.$inferSelect;
export type AssessmentResult = typeof assessmentResultTable.$inferSelect;

const SEATS_MAX = 100;
const LIST_MAX = 100;

/** The bodies in whose batches somebody has a seat; asked before their rows are seen. */
export const findBodiesOfSeats = async (
  db: Database,
  personId: string,
): Promise<readonly string[]> => {
  const rows = await db.execute<{ body_id: string }>(
    sql`select body_id from bodies_of_seats(${personId}::uuid)`,
  );
  return rows.map(({ body_id }) => body_id);
};

export const findAssessment = async (
  tx: Database | Transaction,
  batchId: string,
  { lock }: { lock: boolean } = { lock: false },
): Promise<Assessment | undefined> => {
  const query = tx
    .select()
    .from(assessmentTable)
    .where(eq(assessmentTable.batchId, batchId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

/** Batches of these bodies, newest first; `seatOf` keeps to those somebody has a seat in. */
export const listAssessments = (
  tx: Transaction,
  wish: {
    readonly bodyIds: readonly string[];
    readonly batchIds: readonly string[];
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<readonly Assessment[]> =>
  tx
    .select()
    .from(assessmentTable)
    .where(
      and(
        sql`(${assessmentTable.bodyId} = any (${sql.param(wish.bodyIds)}::uuid[])
          or ${assessmentTable.batchId} = any (${sql.param(wish.batchIds)}::uuid[]))`,
        wish.after === undefined ? undefined : sql`${assessmentTable.batchId} < ${wish.after}`,
      ),
    )
    .orderBy(desc(assessmentTable.batchId))
    .limit(wish.limit + 1);

/** False where the body has a batch of this number already. */
export const addAssessment = async (
  tx: Transaction,
  row: typeof assessmentTable.$inferInsert,
): Promise<boolean> => {
  const added = await tx
    .insert(assessmentTable)
    .values(row)
    .onConflictDoNothing()
    .returning({ batchId: assessmentTable.batchId });
  return added.length === 1;
};

export const saveAssessment = async (
  tx: Transaction,
  batchId: string,
  set: Partial<typeof assessmentTable.$inferInsert>,
): Promise<void> => {
  await tx.update(assessmentTable).set(set).where(eq(assessmentTable.batchId, batchId));
};

export const findSeats = (tx: Transaction, batchId: string): Promise<readonly SeatRow[]> =>
  tx
    .select()
    .from(assessmentSeatTable)
    .where(eq(assessmentSeatTable.batchId, batchId))
    .orderBy(asc(assessmentSeatTable.seatedAt), asc(assessmentSeatTable.personId))
    .limit(SEATS_MAX);

export const findSeatedBatches = async (
  tx: Transaction,
  personId: string,
): Promise<readonly string[]> => {
  const rows = await tx
    .select({ batchId: assessmentSeatTable.batchId })
    .from(assessmentSeatTable)
    .where(eq(assessmentSeatTable.personId, personId))
    .orderBy(desc(assessmentSeatTable.batchId))
    .limit(1_000);
  return rows.map(({ batchId }) => batchId);
};

export const saveSeat = async (
  tx: Transaction,
  row: typeof assessmentSeatTable.$inferInsert,
): Promise<void> => {
  const { batchId: _, personId: __, ...set } = row;
  await tx
    .insert(assessmentSeatTable)
    .values(row)
    .onConflictDoUpdate({
      target: [assessmentSeatTable.batchId, assessmentSeatTable.personId],
      set,
    });
};

export const dropSeat = async (
  tx: Transaction,
  batchId: string,
  personId: string,
): Promise<boolean> => {
  const gone = await tx
    .delete(assessmentSeatTable)
    .where(
      and(eq(assessmentSeatTable.batchId, batchId), eq(assessmentSeatTable.personId, personId)),
    )
    .returning({ personId: assessmentSeatTable.personId });
  return gone.length === 1;
};

/** Evaluators of the body's earlier batches where candidates of these organisations were, newest first. */
export const findEarlierPanels = async (
  tx: Transaction,
  { batchId, bodyId }: Pick<Assessment, 'batchId' | 'bodyId'>,
): Promise<readonly (readonly string[])[]> => {
  const rows = await tx.execute<{ people: string[] }>(sql`
    select array_agg(seat.person_id::text) as people
    from assessment earlier
    join assessment_seat seat on seat.batch_id = earlier.batch_id and seat.role = 'evaluator'
    where earlier.body_id = ${bodyId} and earlier.batch_id < ${batchId}
      and exists (
        select from assessment_candidate theirs
        join assessment_candidate ours on ours.organisation_id = theirs.organisation_id
        where theirs.batch_id = earlier.batch_id and ours.batch_id = ${batchId})
    group by earlier.batch_id order by earlier.batch_id desc limit 5`);
  return rows.map(({ people }) => people);
};

export const addSummary = async (
  tx: Transaction,
  row: typeof assessmentSummaryTable.$inferInsert,
): Promise<void> => {
  await tx.insert(assessmentSummaryTable).values(row);
};

export const findSummary = async (
  tx: Database | Transaction,
  batchId: string,
  summaryVersion: number,
): Promise<Summary | undefined> => {
  const [row] = await tx
    .select()
    .from(assessmentSummaryTable)
    .where(
      and(
        eq(assessmentSummaryTable.batchId, batchId),
        eq(assessmentSummaryTable.summaryVersion, summaryVersion),
      ),
    )
    .limit(1);
  return row;
};

export const findSignatures = (tx: Transaction, batchId: string, summaryVersion: number) =>
  tx
    .select()
    .from(assessmentSignatureTable)
    .where(
      and(
        eq(assessmentSignatureTable.batchId, batchId),
        eq(assessmentSignatureTable.summaryVersion, summaryVersion),
      ),
    )
    .orderBy(asc(assessmentSignatureTable.signedAt))
    .limit(2);

export const addSignature = async (
  tx: Transaction,
  row: typeof assessmentSignatureTable.$inferInsert,
): Promise<void> => {
  await tx.insert(assessmentSignatureTable).values(row);
};

export const addResult = async (
  tx: Transaction,
  row: typeof assessmentResultTable.$inferInsert,
): Promise<void> => {
  await tx.insert(assessmentResultTable).values(row);
};

export const findResult = async (
  tx: Database | Transaction,
  batchId: string,
  resultVersion: number,
): Promise<AssessmentResult | undefined> => {
  const [row] = await tx
    .select()
    .from(assessmentResultTable)
    .where(
      and(
        eq(assessmentResultTable.batchId, batchId),
        eq(assessmentResultTable.resultVersion, resultVersion),
      ),
    )
    .limit(1);
  return row;
};

export const addReopening = async (
  tx: Transaction,
  row: typeof assessmentReopeningTable.$inferInsert,
): Promise<void> => {
  await tx.insert(assessmentReopeningTable).values(row);
};

export const findReopenings = (tx: Transaction, batchId: string) =>
  tx
    .select()
    .from(assessmentReopeningTable)
    .where(eq(assessmentReopeningTable.batchId, batchId))
    .orderBy(desc(assessmentReopeningTable.summaryVersion))
    .limit(LIST_MAX);

/** Proposed batches whose newest signed summary is not decided yet and was not opened again. */
export const findUndecidedAssessments = async (db: Database): Promise<readonly string[]> => {
  const rows = await db
    .select({ batchId: assessmentTable.batchId })
    .from(assessmentTable)
    .where(
      and(
        sql`${assessmentTable.proposedBy} is not null`,
        eq(assessmentTable.state, 'proposed'),
        gt(assessmentTable.resultVersion, assessmentTable.decidedVersion),
      ),
    )
    .orderBy(asc(assessmentTable.batchId))
    .limit(LIST_MAX);
  return rows.map(({ batchId }) => batchId);
};

/** What anybody may read of a signed batch, to the byte. */
export const findPage = async (
  db: Database,
  batchId: string,
  version: number,
): Promise<string | undefined> => {
  const [row] = await db.execute<{ page: string }>(
    sql`select page from assessment_page(${batchId}::uuid, ${version})`,
  );
  return row?.page;
};
