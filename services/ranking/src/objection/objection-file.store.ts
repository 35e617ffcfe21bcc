import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { objectionFileTable, objectionTable, objectionTextTable } from '../objection.tables.ts';

type FileRow = typeof objectionFileTable.$inferSelect;
/** A file without its content. */
export type FileHead = Omit<FileRow, 'content' | 'eventId' | 'ownerId'>;

const HEAD = {
  objectionId: objectionFileTable.objectionId,
  place: objectionFileTable.place,
  kind: objectionFileTable.kind,
  byteCount: objectionFileTable.byteCount,
  sha256: objectionFileTable.sha256,
  receivedAt: objectionFileTable.receivedAt,
};

/** The files of these objections, by objection, in their order. */
export const findFileHeads = async (
  tx: Transaction,
  objectionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FileHead[]>> => {
  if (objectionIds.length === 0) return new Map();
  const rows = await tx
    .select(HEAD)
    .from(objectionFileTable)
    .where(inArray(objectionFileTable.objectionId, [...objectionIds]))
    .orderBy(asc(objectionFileTable.objectionId), asc(objectionFileTable.place));
  return Map.groupBy(rows, (row) => row.objectionId);
};

export const findFile = async (
  tx: Transaction,
  { eventId, objectionId, place }: Pick<FileRow, 'eventId' | 'objectionId' | 'place'>,
): Promise<FileRow | undefined> => {
  const [row] = await tx
    .select()
    .from(objectionFileTable)
    .where(
      and(
        eq(objectionFileTable.objectionId, objectionId),
        eq(objectionFileTable.eventId, eventId),
        eq(objectionFileTable.place, place),
      ),
    )
    .limit(1);
  return row;
};

export const insertFile = async (tx: Transaction, row: FileRow): Promise<void> => {
  await tx.insert(objectionFileTable).values(row);
};

/** How many bytes of evidence an event keeps. */
export const bytesOfEvent = async (tx: Transaction, eventId: string): Promise<number> => {
  const [row] = await tx
    .select({ bytes: sql<string>`coalesce(sum(${objectionFileTable.byteCount}), 0)` })
    .from(objectionFileTable)
    .where(eq(objectionFileTable.eventId, eventId));
  return Number(row?.bytes ?? 0);
};

/** The objection a code was made for, with what was written. */
export const findByCode = async (tx: Transaction, eventId: string, codeHash: string) => {
  const [row] = await tx
    .select()
    .from(objectionTable)
    .leftJoin(objectionTextTable, eq(objectionTextTable.objectionId, objectionTable.objectionId))
    .where(and(eq(objectionTable.eventId, eventId), eq(objectionTable.codeHash, codeHash)))
    .limit(1);
  return row;
};
