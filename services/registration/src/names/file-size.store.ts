import { blobTable } from '@jinbang/service-kit/blob-table';
import type { Transaction } from '@jinbang/service-kit/database';
import { inArray } from 'drizzle-orm';

/** How large these files are; one that is not there is left out. */
export const findFileSizes = async (
  tx: Transaction,
  blobIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (blobIds.length === 0) return new Map();
  const rows = await tx
    .select({ blobId: blobTable.blobId, byteCount: blobTable.byteCount })
    .from(blobTable)
    .where(inArray(blobTable.blobId, [...new Set(blobIds)]))
    .limit(40_000);
  return new Map(rows.map(({ blobId, byteCount }) => [blobId, byteCount]));
};
