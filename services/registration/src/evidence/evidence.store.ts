import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, inArray } from 'drizzle-orm';
import { entryEvidenceTable } from '../entry-files.tables.ts';
import type { EvidenceKind } from './evidence.body.ts';

export type EvidenceRow = typeof entryEvidenceTable.$inferSelect;
type Key = { readonly entryId: string; readonly personId: string; readonly kind: EvidenceKind };

export const listEvidence = async (
  tx: Transaction,
  entryIds: readonly string[],
): Promise<readonly EvidenceRow[]> =>
  entryIds.length === 0
    ? []
    : tx
        .select()
        .from(entryEvidenceTable)
        .where(inArray(entryEvidenceTable.entryId, [...new Set(entryIds)]))
        .limit(40_000);

export const findEvidence = async (
  tx: Transaction,
  { entryId, personId, kind }: Key,
): Promise<EvidenceRow | undefined> => {
  const [row] = await tx
    .select()
    .from(entryEvidenceTable)
    .where(
      and(
        eq(entryEvidenceTable.entryId, entryId),
        eq(entryEvidenceTable.personId, personId),
        eq(entryEvidenceTable.kind, kind),
      ),
    )
    .limit(1);
  return row;
};

export const saveEvidence = async (tx: Transaction, row: EvidenceRow): Promise<void> => {
  const { entryId, personId, kind } = entryEvidenceTable;
  await tx
    .insert(entryEvidenceTable)
    .values(row)
    .onConflictDoUpdate({ target: [entryId, personId, kind], set: row });
};

/** Takes the rows away and says which files went with them. */
export const dropEvidence = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<readonly string[]> => {
  if (personIds.length === 0) return [];
  const rows = await tx
    .delete(entryEvidenceTable)
    .where(inArray(entryEvidenceTable.personId, [...personIds]))
    .returning({ blobId: entryEvidenceTable.blobId });
  return rows.map(({ blobId }) => blobId);
};
