import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, arrayOverlaps, asc, eq, gt } from 'drizzle-orm';
import { rulePackTable } from '../tables.ts';
import { ruleDraftTable } from './rule-draft.tables.ts';

export type RuleDraft = typeof ruleDraftTable.$inferSelect;

export const addDraft = async (tx: Transaction, row: RuleDraft): Promise<void> => {
  await tx.insert(ruleDraftTable).values(row);
};

export const findDraft = async (
  tx: Transaction,
  draftId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<RuleDraft | undefined> => {
  const found = tx
    .select()
    .from(ruleDraftTable)
    .where(eq(ruleDraftTable.draftId, draftId))
    .limit(1);
  const [row] = await (lock ? found.for('update') : found);
  return row;
};

/** The drafts of these places; of every place where none are given. One more than asked. */
export const listDrafts = (
  tx: Transaction,
  places: readonly string[] | undefined,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly RuleDraft[]> =>
  tx
    .select()
    .from(ruleDraftTable)
    .where(
      and(
        places === undefined ? undefined : arrayOverlaps(ruleDraftTable.places, [...places]),
        after === undefined ? undefined : gt(ruleDraftTable.draftId, after),
      ),
    )
    .orderBy(asc(ruleDraftTable.draftId))
    .limit(limit + 1);

export const changeDraft = async (
  tx: Transaction,
  draftId: string,
  set: Partial<RuleDraft>,
): Promise<void> => {
  await tx.update(ruleDraftTable).set(set).where(eq(ruleDraftTable.draftId, draftId));
};

/** The versions of a pack that are recorded. */
export const findRecordedVersions = async (
  db: Database | Transaction,
  packId: string,
): Promise<readonly number[]> => {
  const rows = await db
    .select({ packVersion: rulePackTable.packVersion })
    .from(rulePackTable)
    .where(eq(rulePackTable.packId, packId))
    .limit(10_000);
  return rows.map(({ packVersion }) => packVersion);
};
