import type { Transaction } from '@jinbang/service-kit/database';
import { desc, eq } from 'drizzle-orm';
import { fieldFontTable } from '../certificate-paper.tables.ts';

export type FontRow = typeof fieldFontTable.$inferSelect;
export type FontInfo = Omit<FontRow, 'content'>;

export const addFont = async (tx: Transaction, row: FontRow): Promise<void> => {
  await tx.insert(fieldFontTable).values(row);
};

/** The font a body prints with, whole. */
export const findFont = async (tx: Transaction, bodyId: string): Promise<FontRow | undefined> => {
  const [row] = await tx
    .select()
    .from(fieldFontTable)
    .where(eq(fieldFontTable.bodyId, bodyId))
    .orderBy(desc(fieldFontTable.uploadedAt), desc(fieldFontTable.fontId))
    .limit(1);
  return row;
};

/** The same without its bytes. */
export const findFontInfo = async (
  tx: Transaction,
  bodyId: string,
): Promise<FontInfo | undefined> => {
  const { fontId, family, sha256, byteCount, uploadedBy, uploadedAt } = fieldFontTable;
  const [row] = await tx
    .select({
      ...{ fontId, bodyId: fieldFontTable.bodyId, family, sha256 },
      ...{ byteCount, uploadedBy, uploadedAt },
    })
    .from(fieldFontTable)
    .where(eq(fieldFontTable.bodyId, bodyId))
    .orderBy(desc(uploadedAt), desc(fontId))
    .limit(1);
  return row;
};
