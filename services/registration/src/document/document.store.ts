import { blobTable } from '@jinbang/service-kit/blob-table';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { ListQuery } from '../page.ts';
import {
  documentFileTable,
  documentReadingTable,
  documentTable,
  documentVersionTable,
} from '../schedule.tables.ts';
import type { DocumentView, HandedInFile, VersionView } from './document.body.ts';

export type DocumentRow = typeof documentTable.$inferSelect;
type VersionRow = typeof documentVersionTable.$inferSelect;
type ReadingRow = typeof documentReadingTable.$inferSelect;

export const insertDocument = async (tx: Transaction, row: DocumentRow): Promise<void> => {
  await tx.insert(documentTable).values(row);
};

/** A document of the competition, and nobody else publishes it meanwhile. */
export const findDocumentToChange = async (
  tx: Transaction,
  competitionId: string,
  documentId: string,
): Promise<DocumentRow | undefined> => {
  const [row] = await tx
    .select()
    .from(documentTable)
    .where(
      and(eq(documentTable.documentId, documentId), eq(documentTable.competitionId, competitionId)),
    )
    .limit(1)
    .for('update');
  return row;
};

export const findDocument = async (
  tx: Transaction,
  competitionId: string,
  documentId: string,
): Promise<DocumentRow | undefined> => {
  const [row] = await tx
    .select()
    .from(documentTable)
    .where(
      and(eq(documentTable.documentId, documentId), eq(documentTable.competitionId, competitionId)),
    )
    .limit(1);
  return row;
};

export const insertFile = async (
  tx: Transaction,
  row: typeof documentFileTable.$inferInsert,
): Promise<void> => {
  await tx.insert(documentFileTable).values(row);
};

/** Is this a file of the document that no version has yet? */
export const isFileFree = async (
  tx: Transaction,
  documentId: string,
  fileId: string,
): Promise<boolean> => {
  const rows = await tx
    .select({ fileId: documentFileTable.fileId })
    .from(documentFileTable)
    .leftJoin(documentVersionTable, eq(documentVersionTable.fileId, documentFileTable.fileId))
    .where(
      and(
        eq(documentFileTable.fileId, fileId),
        eq(documentFileTable.documentId, documentId),
        isNull(documentVersionTable.fileId),
      ),
    )
    .limit(1);
  return rows.length > 0;
};

export const insertVersion = async (tx: Transaction, row: VersionRow): Promise<void> => {
  await tx.insert(documentVersionTable).values(row);
  await tx
    .update(documentTable)
    .set({ version: row.version + 1 })
    .where(eq(documentTable.documentId, row.documentId));
};

export const findVersion = async (
  tx: Transaction,
  documentId: string,
  version: number,
): Promise<VersionRow | undefined> => {
  const [row] = await tx
    .select()
    .from(documentVersionTable)
    .where(
      and(
        eq(documentVersionTable.documentId, documentId),
        eq(documentVersionTable.version, version),
      ),
    )
    .limit(1);
  return row;
};

/** Notes an act once; who did it before did it then. */
export const noteReading = async (tx: Transaction, row: ReadingRow): Promise<void> => {
  await tx.insert(documentReadingTable).values(row).onConflictDoNothing();
};

export const findReadings = (
  tx: Transaction,
  documentId: string,
  version: number,
): Promise<readonly ReadingRow[]> =>
  tx
    .select()
    .from(documentReadingTable)
    .where(
      and(
        eq(documentReadingTable.documentId, documentId),
        eq(documentReadingTable.version, version),
      ),
    )
    .orderBy(asc(documentReadingTable.recordedAt), asc(documentReadingTable.personId))
    .limit(4_000);

const filesOf = async (
  tx: Transaction,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, HandedInFile>> => {
  if (fileIds.length === 0) return new Map();
  const rows = await tx
    .select({ fileId: blobTable.blobId, kind: blobTable.kind, byteCount: blobTable.byteCount })
    .from(blobTable)
    .where(inArray(blobTable.blobId, [...fileIds]));
  // Safe: only these kinds are taken in for documents.
  return new Map(rows.map((row) => [row.fileId, row as HandedInFile]));
};

const versionOf = (
  row: VersionRow,
  readings: readonly ReadingRow[],
  file: HandedInFile | undefined,
  personId: string,
): VersionView => {
  const own = readings.filter((one) => one.personId === personId);
  return {
    version: row.version,
    title: row.title,
    text: row.body,
    file: file ?? null,
    change:
      row.changedPercent === null
        ? null
        : { percent: row.changedPercent, note: row.changeNote ?? '' },
    publishedBy: row.publishedBy,
    publishedAt: row.publishedAt.toISOString(),
    readCount: readings.filter(({ act }) => act === 'read').length,
    signatures: readings
      .filter(({ act }) => act === 'signed')
      .slice(0, 200)
      .map((one) => ({
        personId: one.personId,
        office: one.office,
        at: one.recordedAt.toISOString(),
      })),
    own: {
      read: own.some(({ act }) => act === 'read'),
      signed: own.some(({ act }) => act === 'signed'),
    },
  };
};

/** The documents with all their versions, as this person sees them. */
export const withVersions = async (
  tx: Transaction,
  documents: readonly DocumentRow[],
  personId: string,
): Promise<readonly DocumentView[]> => {
  if (documents.length === 0) return [];
  const ids = documents.map(({ documentId }) => documentId);
  const versions = await tx
    .select()
    .from(documentVersionTable)
    .where(inArray(documentVersionTable.documentId, ids))
    .orderBy(asc(documentVersionTable.documentId), desc(documentVersionTable.version))
    .limit(5_000);
  const readings = await tx
    .select()
    .from(documentReadingTable)
    .where(inArray(documentReadingTable.documentId, ids))
    .limit(50_000);
  const files = await filesOf(
    tx,
    versions.flatMap(({ fileId }) => fileId ?? []),
  );
  const keyOf = (one: { documentId: string; version: number }) =>
    `${one.documentId} ${one.version}`;
  const byVersion = Map.groupBy(readings, keyOf);
  const byDocument = Map.groupBy(versions, ({ documentId }) => documentId);
  return documents.map(({ recordedAt: _, recordedBy: _by, ...document }) => ({
    ...document,
    versions: (byDocument.get(document.documentId) ?? []).map((row) =>
      versionOf(row, byVersion.get(keyOf(row)) ?? [], files.get(row.fileId ?? ''), personId),
    ),
  }));
};

export const listDocuments = (
  tx: Transaction,
  competitionId: string,
  eventIds: readonly string[],
  { after, limit }: ListQuery,
): Promise<readonly DocumentRow[]> =>
  tx
    .select()
    .from(documentTable)
    .where(
      and(
        eq(documentTable.competitionId, competitionId),
        sql`(${documentTable.eventId} is null or ${documentTable.eventId} = any(${sql.param([...eventIds])}::uuid[]))`,
        after === undefined ? undefined : gt(documentTable.documentId, after),
      ),
    )
    .orderBy(asc(documentTable.documentId))
    .limit(limit + 1);

const FILES_AT_ONCE = 200;

/** Takes out files handed in before then that no version names; says how many. */
export const dropUnnamedFiles = async (tx: Transaction, before: Date): Promise<number> => {
  const [row] = await tx.execute<{ count: number }>(sql`
    select drop_unnamed_files(${before.toISOString()}::timestamptz, ${FILES_AT_ONCE}) as count`);
  return row?.count ?? 0;
};
