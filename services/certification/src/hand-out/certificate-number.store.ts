import type { Transaction } from '@jinbang/service-kit/database';
import { inArray } from 'drizzle-orm';
import { certificateTable } from '../tables.ts';

/** Numbers of these certificates, by id. */
export const findNumbersOf = async (
  tx: Transaction,
  certificateIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (certificateIds.length === 0) return new Map();
  const rows = await tx
    .select({ certificateId: certificateTable.certificateId, number: certificateTable.number })
    .from(certificateTable)
    .where(inArray(certificateTable.certificateId, [...certificateIds]));
  return new Map(rows.map(({ certificateId, number }) => [certificateId, number]));
};
