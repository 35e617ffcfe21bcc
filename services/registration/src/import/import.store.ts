import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, lt, sql } from 'drizzle-orm';
import { entryImportTable, importProgressTable } from '../entry-files.tables.ts';

export type ImportRow = typeof entryImportTable.$inferSelect;

export const insertImport = async (tx: Transaction, row: ImportRow): Promise<void> => {
  await tx.insert(entryImportTable).values(row);
};

export const findImport = async (
  tx: Transaction,
  importId: string,
  lock: boolean,
): Promise<ImportRow | undefined> => {
  const query = tx
    .select()
    .from(entryImportTable)
    .where(eq(entryImportTable.importId, importId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

const GIVEN_UP = {
  state: 'discarded',
  contentCipher: null,
  version: sql`${entryImportTable.version} + 1`,
} as const;

/** What somebody checked before and never confirmed is given up, and what the file said goes. */
export const discardImports = async (
  tx: Transaction,
  competitionId: string,
  madeBy: string,
): Promise<void> => {
  await tx
    .update(entryImportTable)
    .set(GIVEN_UP)
    .where(
      and(
        eq(entryImportTable.competitionId, competitionId),
        eq(entryImportTable.madeBy, madeBy),
        eq(entryImportTable.state, 'checked'),
      ),
    );
};

/** Likewise what nobody confirmed for too long; says how many files that were. */
export const discardImportsBefore = async (tx: Transaction, before: Date): Promise<number> => {
  const rows = await tx
    .update(entryImportTable)
    .set(GIVEN_UP)
    .where(and(eq(entryImportTable.state, 'checked'), lt(entryImportTable.madeAt, before)))
    .returning({ importId: entryImportTable.importId });
  return rows.length;
};

export const saveDone = async (
  tx: Transaction,
  { importId, version, confirmedAt }: Pick<ImportRow, 'importId' | 'version' | 'confirmedAt'>,
): Promise<void> => {
  await tx
    .update(entryImportTable)
    .set({ state: 'done', contentCipher: null, version, confirmedAt })
    .where(eq(entryImportTable.importId, importId));
};

export type Progress = { readonly done: number; readonly all: number };
export type Running = { readonly importId: string; readonly ownerId: string };

export const noteProgress = async (
  tx: Transaction,
  { importId, ownerId }: Running,
  { done, all }: Progress,
): Promise<void> => {
  await tx
    .insert(importProgressTable)
    .values({ importId, ownerId, done, all })
    .onConflictDoUpdate({ target: importProgressTable.importId, set: { done, all } });
};

export const endProgress = async (tx: Transaction, { importId }: Running): Promise<void> => {
  await tx.delete(importProgressTable).where(eq(importProgressTable.importId, importId));
};

export const findProgress = async (
  tx: Transaction,
  importId: string,
): Promise<Progress | undefined> => {
  const [row] = await tx
    .select({ done: importProgressTable.done, all: importProgressTable.all })
    .from(importProgressTable)
    .where(eq(importProgressTable.importId, importId))
    .limit(1);
  return row;
};
