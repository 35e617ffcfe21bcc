import type { CertificateTemplate } from '@jinbang/papers/certificate/certificate-template';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import {
  certificateTemplateTable,
  type PictureSlot,
  type TemplateState,
  templatePictureTable,
} from '../certificate-paper.tables.ts';

export type TemplateRow = typeof certificateTemplateTable.$inferSelect;
export type PictureRow = typeof templatePictureTable.$inferSelect;

export const addTemplate = async (tx: Transaction, row: TemplateRow): Promise<void> => {
  await tx.insert(certificateTemplateTable).values(row);
};

export const findTemplate = async (
  tx: Transaction,
  templateId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<TemplateRow | undefined> => {
  const query = tx
    .select()
    .from(certificateTemplateTable)
    .where(eq(certificateTemplateTable.templateId, templateId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

export type TemplateFilter = {
  /** Of these bodies alone. */
  readonly bodyIds: readonly string[];
  readonly bodyId?: string | undefined;
  readonly kind?: CertificateTemplate['kind'] | undefined;
  readonly state?: TemplateState | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** One more than asked. */
export const listTemplates = (
  tx: Transaction,
  { bodyIds, bodyId, kind, state, after, limit }: TemplateFilter,
): Promise<readonly TemplateRow[]> =>
  tx
    .select()
    .from(certificateTemplateTable)
    .where(
      and(
        inArray(certificateTemplateTable.bodyId, [...bodyIds]),
        bodyId === undefined ? undefined : eq(certificateTemplateTable.bodyId, bodyId),
        kind === undefined ? undefined : eq(certificateTemplateTable.kind, kind),
        state === undefined ? undefined : eq(certificateTemplateTable.state, state),
        after === undefined ? undefined : gt(certificateTemplateTable.templateId, after),
      ),
    )
    .orderBy(asc(certificateTemplateTable.templateId))
    .limit(limit + 1);

export const changeTemplate = async (
  tx: Transaction,
  templateId: string,
  set: Partial<TemplateRow>,
): Promise<void> => {
  await tx
    .update(certificateTemplateTable)
    .set(set)
    .where(eq(certificateTemplateTable.templateId, templateId));
};

/** What is printed with now; a level certificate has one template, an award one by name. */
export const findPublished = async (
  tx: Transaction,
  { bodyId, kind, label }: Pick<TemplateRow, 'bodyId' | 'kind'> & { readonly label?: string },
): Promise<TemplateRow | undefined> => {
  const [row] = await tx
    .select()
    .from(certificateTemplateTable)
    .where(
      and(
        eq(certificateTemplateTable.bodyId, bodyId),
        eq(certificateTemplateTable.kind, kind),
        eq(certificateTemplateTable.state, 'published'),
        label === undefined ? undefined : eq(certificateTemplateTable.label, label),
      ),
    )
    .orderBy(asc(certificateTemplateTable.label))
    .limit(1);
  return row;
};

export const highestEdition = async (
  tx: Transaction,
  { bodyId, kind }: Pick<TemplateRow, 'bodyId' | 'kind'>,
): Promise<number> => {
  const [row] = await tx
    .select({ edition: sql<number>`coalesce(max(${certificateTemplateTable.edition}), 0)::int` })
    .from(certificateTemplateTable)
    .where(
      and(eq(certificateTemplateTable.bodyId, bodyId), eq(certificateTemplateTable.kind, kind)),
    );
  return row?.edition ?? 0;
};

export const findPictures = (tx: Transaction, templateId: string): Promise<readonly PictureRow[]> =>
  tx
    .select()
    .from(templatePictureTable)
    .where(eq(templatePictureTable.templateId, templateId))
    .orderBy(asc(templatePictureTable.slot))
    .limit(2);

export const savePicture = async (tx: Transaction, row: PictureRow): Promise<void> => {
  await tx
    .insert(templatePictureTable)
    .values(row)
    .onConflictDoUpdate({
      target: [templatePictureTable.templateId, templatePictureTable.slot],
      set: { kind: row.kind, content: row.content },
    });
};

export const dropPicture = async (
  tx: Transaction,
  templateId: string,
  slot: PictureSlot,
): Promise<void> => {
  await tx
    .delete(templatePictureTable)
    .where(
      and(eq(templatePictureTable.templateId, templateId), eq(templatePictureTable.slot, slot)),
    );
};
