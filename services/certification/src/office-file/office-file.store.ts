import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, lt, ne, sql } from 'drizzle-orm';
import { eventTable, finalResultTable } from '../heard.tables.ts';
import {
  officeFileEndTable,
  officeFileProgressTable,
  officeFileTable,
} from '../office-file.tables.ts';
import {
  certificateTable,
  decisionBatchTable,
  decisionTable,
  decisionVersionTable,
  issuerTable,
} from '../tables.ts';

export type OfficeFile = typeof officeFileTable.$inferSelect;
export type OfficeFileEnd = typeof officeFileEndTable.$inferInsert;

const ROWS_MAX = 10_000;

const idsIn = (column: object, ids: readonly string[]) =>
  sql`${column} = any (${sql.param([...ids])}::uuid[])`;

export const findBatches = (tx: Transaction, batchIds: readonly string[]) =>
  tx
    .select()
    .from(decisionBatchTable)
    .where(idsIn(decisionBatchTable.batchId, batchIds))
    .orderBy(asc(decisionBatchTable.batchId))
    .limit(batchIds.length);

/**
 * The levels granted in these batches, with what they stand on and the certificate that lives. Who was
 * sent back, by the office or by an objection that was upheld, is on no sheet to be stamped.
 */
export const findGranted = (tx: Transaction, batchIds: readonly string[]) =>
  tx
    .select({
      standing: decisionTable,
      decision: decisionVersionTable.decision,
      event: eventTable,
      number: certificateTable.number,
      issuedAt: certificateTable.issuedAt,
    })
    .from(decisionTable)
    .innerJoin(
      decisionVersionTable,
      and(
        eq(decisionVersionTable.decisionId, decisionTable.decisionId),
        eq(decisionVersionTable.version, decisionTable.version),
      ),
    )
    .innerJoin(eventTable, eq(eventTable.eventId, decisionTable.eventId))
    .leftJoin(
      certificateTable,
      and(
        eq(certificateTable.decisionId, decisionTable.decisionId),
        eq(certificateTable.state, 'live'),
      ),
    )
    .where(
      and(
        idsIn(decisionTable.batchId, batchIds),
        eq(decisionTable.outcome, 'granted'),
        eq(decisionTable.kind, 'level'),
        ne(decisionTable.state, 'returned'),
      ),
    )
    .orderBy(asc(decisionTable.decisionId))
    .limit(ROWS_MAX);
export type Granted = Awaited<ReturnType<typeof findGranted>>[number];

/** Every version these decisions ever had. */
export const findVersions = (tx: Transaction, decisionIds: readonly string[]) =>
  tx
    .select({ decisionId: decisionVersionTable.decisionId, version: decisionVersionTable.version })
    .from(decisionVersionTable)
    .where(idsIn(decisionVersionTable.decisionId, decisionIds))
    .limit(ROWS_MAX * 10);

/** Decisions of a batch that were sent back and wait for the body. */
export const findReturned = (tx: Transaction, batchId: string) =>
  tx
    .select({ decisionId: decisionTable.decisionId, version: decisionTable.version })
    .from(decisionTable)
    .where(and(eq(decisionTable.batchId, batchId), eq(decisionTable.state, 'returned')))
    .limit(ROWS_MAX);

/** Decisions of the contest that stand in other batches: one file may hold several. */
export const findElsewhere = (tx: Transaction, competitionId: string, batchId: string) =>
  tx
    .select({ decisionId: decisionTable.decisionId, version: decisionTable.version })
    .from(decisionTable)
    .where(and(eq(decisionTable.competitionId, competitionId), ne(decisionTable.batchId, batchId)))
    .limit(ROWS_MAX);

/** Where each of these results is shown, and the hash of its page. */
export const findEvidence = (tx: Transaction, batchIds: readonly string[]) =>
  tx
    .selectDistinct({
      eventId: finalResultTable.eventId,
      pageUrl: finalResultTable.pageUrl,
      pageHash: finalResultTable.pageHash,
      version: finalResultTable.resultVersion,
      finalisedAt: finalResultTable.finalisedAt,
    })
    .from(decisionBatchTable)
    .innerJoin(
      finalResultTable,
      and(
        eq(finalResultTable.eventId, decisionBatchTable.eventId),
        eq(finalResultTable.resultVersion, decisionBatchTable.resultVersion),
      ),
    )
    .where(idsIn(decisionBatchTable.batchId, batchIds))
    .orderBy(asc(finalResultTable.eventId), asc(finalResultTable.resultVersion))
    .limit(batchIds.length);

export const findBodyName = async (tx: Transaction, bodyId: string): Promise<string> => {
  const [row] = await tx
    .select({ name: issuerTable.name })
    .from(issuerTable)
    .where(eq(issuerTable.bodyId, bodyId))
    .limit(1);
  return row?.name ?? '';
};

export const addOfficeFile = async (tx: Transaction, row: OfficeFile): Promise<void> => {
  await tx.insert(officeFileTable).values(row);
};

/** Says that it is being made; false where somebody began it before. */
export const beginOfficeFile = async (
  tx: Transaction,
  row: typeof officeFileProgressTable.$inferInsert,
): Promise<boolean> => {
  const rows = await tx
    .insert(officeFileProgressTable)
    .values(row)
    .onConflictDoNothing()
    .returning({ fileId: officeFileProgressTable.fileId });
  return rows.length > 0;
};

export const moveOfficeFile = async (
  tx: Transaction,
  fileId: string,
  doneCount: number,
  movedAt: Date,
): Promise<void> => {
  await tx
    .update(officeFileProgressTable)
    .set({ doneCount, movedAt })
    .where(eq(officeFileProgressTable.fileId, fileId));
};

export const countOfficeFile = async (
  tx: Transaction,
  fileId: string,
  allCount: number,
): Promise<void> => {
  await tx
    .update(officeFileProgressTable)
    .set({ allCount })
    .where(eq(officeFileProgressTable.fileId, fileId));
};

export const endOfficeFile = async (tx: Transaction, row: OfficeFileEnd): Promise<void> => {
  await tx.insert(officeFileEndTable).values(row).onConflictDoNothing();
};

const told = {
  file: officeFileTable,
  progress: officeFileProgressTable,
  end: officeFileEndTable,
};

const files = (tx: Transaction) =>
  tx
    .select(told)
    .from(officeFileTable)
    .leftJoin(officeFileProgressTable, eq(officeFileProgressTable.fileId, officeFileTable.fileId))
    .leftJoin(officeFileEndTable, eq(officeFileEndTable.fileId, officeFileTable.fileId))
    .$dynamic();
export type ToldFile = Awaited<ReturnType<typeof files>>[number];

export const findOfficeFile = async (
  tx: Transaction,
  fileId: string,
): Promise<ToldFile | undefined> => {
  const [row] = await files(tx).where(eq(officeFileTable.fileId, fileId)).limit(1);
  return row;
};

/** Files a batch was in, newest first. */
export const listOfficeFiles = (
  tx: Transaction,
  { batchId, after, limit }: { batchId: string; after?: string | undefined; limit: number },
): Promise<readonly ToldFile[]> =>
  files(tx)
    .where(
      and(
        sql`${officeFileTable.batchIds} @> array[${batchId}::uuid]`,
        after === undefined ? undefined : lt(officeFileTable.fileId, after),
      ),
    )
    .orderBy(desc(officeFileTable.fileId))
    .limit(limit + 1);

/** The columns a body chose last, for the next file. */
export const findLastColumns = async (
  tx: Transaction,
  bodyId: string,
): Promise<OfficeFile['columns'] | undefined> => {
  const [row] = await tx
    .select({ columns: officeFileTable.columns })
    .from(officeFileTable)
    .where(eq(officeFileTable.bodyId, bodyId))
    .orderBy(desc(officeFileTable.askedAt), desc(officeFileTable.fileId))
    .limit(1);
  return row?.columns;
};
