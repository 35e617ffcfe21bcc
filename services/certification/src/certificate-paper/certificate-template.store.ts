import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import {
  certificateTemplateTable,
  type PictureSlot,
  type TemplateState,
  templatePictureTable,
} from '../certificate-paper.tables.ts';

export type TemplateRow = typeof certificateTemplateTable.$inferSelect;
export type PictureRow = typeof templatePictureTable.$inferSelect;

/** Bodies print level certificates with them; rows of another kind are history. */
const OF_LEVELS = eq(certificateTemplateTable.kind, 'level');

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
    .where(and(eq(certificateTemplateTable.templateId, templateId), OF_LEVELS))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

export type TemplateFilter = {
  /** Of these bodies alone. */
  readonly bodyIds: readonly string[];
  readonly bodyId?: string | undefined;
  readonly state?: TemplateState | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** One more than asked. */
export const listTemplates = (
  tx: Transaction,
  { bodyIds, bodyId, state, after, limit }: TemplateFilter,
): Promise<readonly TemplateRow[]> =>
  tx
    .select()
    .from(certificateTemplateTable)
    .where(
      and(
        inArray(certificateTemplateTable.bodyId, [...bodyIds]),
        bodyId === undefined ? undefined : eq(certificateTemplateTable.bodyId, bodyId),
        OF_LEVELS,
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

/** What a body prints with now. */
export const findPublished = async (
  tx: Transaction,
  bodyId: string,
): Promise<TemplateRow | undefined> => {
  const [row] = await tx
    .select()
    .from(certificateTemplateTable)
    .where(
      and(
        eq(certificateTemplateTable.bodyId, bodyId),
        OF_LEVELS,
        eq(certificateTemplateTable.state, 'published'),
      ),
    )
    .limit(1);
  return row;
};

/** Of these bodies the ones whose own template in force prints a photo. */
export const findPhotoBodies = async (
  db: Database,
  bodyIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await db
    .select({ bodyId: certificateTemplateTable.bodyId })
    .from(certificateTemplateTable)
    .where(
      and(
        sql`${certificateTemplateTable.bodyId} = any (${sql.param(bodyIds)}::uuid[])`,
        OF_LEVELS,
        eq(certificateTemplateTable.state, 'published'),
        sql`(${certificateTemplateTable.document} -> 'look' ->> 'hasPhoto')::boolean`,
      ),
    )
    .limit(bodyIds.length);
  return new Set(rows.map(({ bodyId }) => bodyId));
};

export const highestEdition = async (tx: Transaction, bodyId: string): Promise<number> => {
  const [row] = await tx
    .select({ edition: sql<number>`coalesce(max(${certificateTemplateTable.edition}), 0)::int` })
    .from(certificateTemplateTable)
    .where(and(eq(certificateTemplateTable.bodyId, bodyId), OF_LEVELS));
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
