import type { Transaction } from '@jinbang/service-kit/database';
import { asc, eq, sql } from 'drizzle-orm';
import { uploadTemplateTable } from '../upload.tables.ts';

export type UploadTemplate = typeof uploadTemplateTable.$inferSelect;

const LISTED_MAX = 100;

export const addTemplate = async (tx: Transaction, row: UploadTemplate): Promise<void> => {
  await tx.insert(uploadTemplateTable).values(row);
};

export const findTemplate = async (
  tx: Transaction,
  templateId: string,
  { lock }: { readonly lock: boolean } = { lock: false },
): Promise<UploadTemplate | undefined> => {
  const query = tx
    .select()
    .from(uploadTemplateTable)
    .where(eq(uploadTemplateTable.templateId, templateId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

/** Templates of a body, ended ones last. */
export const listTemplates = (
  tx: Transaction,
  bodyId: string,
): Promise<readonly UploadTemplate[]> =>
  tx
    .select()
    .from(uploadTemplateTable)
    .where(eq(uploadTemplateTable.bodyId, bodyId))
    .orderBy(sql`${uploadTemplateTable.endedAt} is not null`, asc(uploadTemplateTable.templateId))
    .limit(LISTED_MAX);

export const endTemplateRow = async (
  tx: Transaction,
  templateId: string,
  set: Pick<UploadTemplate, 'endedBy' | 'endedAt' | 'version'>,
): Promise<void> => {
  await tx
    .update(uploadTemplateTable)
    .set(set)
    .where(eq(uploadTemplateTable.templateId, templateId));
};
