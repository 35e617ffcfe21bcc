import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { paperSheetActTable, paperSheetTable } from '../paper.tables.ts';

export type PaperSheetRow = typeof paperSheetTable.$inferSelect;
export type PaperSheetAct = typeof paperSheetActTable.$inferSelect;
export type PaperSheetFile = {
  readonly row: PaperSheetRow;
  /** The first one first. */
  readonly acts: readonly PaperSheetAct[];
};

const SHEETS_MAX = 20_000;

/** Until the end of the transaction nobody else draws numbers of this event or acts on its sheets. */
export const lockPaperSheets = async (tx: Transaction, eventId: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`paper-sheets/${eventId}`}, 0))`,
  );
};

export const findLastSequence = async (tx: Transaction, eventId: string): Promise<number> => {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${paperSheetTable.sequence}), 0)::int` })
    .from(paperSheetTable)
    .where(eq(paperSheetTable.eventId, eventId));
  return row?.last ?? 0;
};

export const savePaperSheets = async (
  tx: Transaction,
  rows: readonly (typeof paperSheetTable.$inferInsert)[],
): Promise<void> => {
  await tx.insert(paperSheetTable).values([...rows]);
};

export const savePaperSheetAct = async (
  tx: Transaction,
  row: typeof paperSheetActTable.$inferInsert,
): Promise<void> => {
  await tx.insert(paperSheetActTable).values(row);
};

const withActs = async (
  tx: Transaction,
  rows: readonly PaperSheetRow[],
): Promise<readonly PaperSheetFile[]> => {
  if (rows.length === 0) return [];
  const acts = await tx
    .select()
    .from(paperSheetActTable)
    .where(
      inArray(
        paperSheetActTable.paperSheetId,
        rows.map(({ paperSheetId }) => paperSheetId),
      ),
    )
    .orderBy(asc(paperSheetActTable.paperSheetId), asc(paperSheetActTable.version))
    .limit(10 * SHEETS_MAX);
  const own = Map.groupBy(acts, ({ paperSheetId }) => paperSheetId);
  return rows.map((row) => ({ row, acts: own.get(row.paperSheetId) ?? [] }));
};

export type PaperSheetFilter = {
  readonly moduleId?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly printId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
};

/** The sheets of an event in the order of their numbers, which is the order of their ids. */
export const findPaperSheets = async (
  tx: Transaction,
  eventId: string,
  { moduleId, sessionId, printId, after, limit = SHEETS_MAX }: PaperSheetFilter = {},
): Promise<readonly PaperSheetFile[]> =>
  withActs(
    tx,
    await tx
      .select()
      .from(paperSheetTable)
      .where(
        and(
          eq(paperSheetTable.eventId, eventId),
          moduleId === undefined ? undefined : eq(paperSheetTable.moduleId, moduleId),
          sessionId === undefined ? undefined : eq(paperSheetTable.sessionId, sessionId),
          printId === undefined ? undefined : eq(paperSheetTable.printId, printId),
          after === undefined ? undefined : gt(paperSheetTable.paperSheetId, after),
        ),
      )
      .orderBy(asc(paperSheetTable.sequence))
      .limit(limit),
  );

/** One sheet of the event; undefined where it has none of this id. */
export const findPaperSheet = async (
  tx: Transaction,
  eventId: string,
  paperSheetId: string,
): Promise<PaperSheetFile | undefined> => {
  const rows = await tx
    .select()
    .from(paperSheetTable)
    .where(
      and(eq(paperSheetTable.paperSheetId, paperSheetId), eq(paperSheetTable.eventId, eventId)),
    )
    .limit(1);
  const [file] = await withActs(tx, rows);
  return file;
};

/** A sheet by the number people read on it. */
export const findPaperSheetByNumber = async (
  tx: Transaction,
  eventId: string,
  number: string,
): Promise<PaperSheetFile | undefined> => {
  const rows = await tx
    .select()
    .from(paperSheetTable)
    .where(and(eq(paperSheetTable.number, number), eq(paperSheetTable.eventId, eventId)))
    .limit(1);
  const [file] = await withActs(tx, rows);
  return file;
};
