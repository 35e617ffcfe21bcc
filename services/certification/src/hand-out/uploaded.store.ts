import type { Transaction } from '@jinbang/service-kit/database';
import { inArray } from 'drizzle-orm';
import { uploadRowTable } from '../upload.tables.ts';

/** Whose data the register has: handed in last and not refused since. */
export const findUploaded = async (
  tx: Transaction,
  certificateIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (certificateIds.length === 0) return new Set();
  const rows = await tx
    .select({
      certificateId: uploadRowTable.certificateId,
      state: uploadRowTable.state,
      at: uploadRowTable.changedAt,
    })
    .from(uploadRowTable)
    .where(inArray(uploadRowTable.certificateId, [...certificateIds]));
  const told = rows.filter(({ state }) => ['uploaded', 'accepted', 'refused'].includes(state));
  const last = Map.groupBy(told, ({ certificateId }) => certificateId);
  const newest = [...last.values()].map((own) =>
    own.reduce((one, other) => (other.at > one.at ? other : one)),
  );
  return new Set(
    newest.filter(({ state }) => state !== 'refused').map(({ certificateId }) => certificateId),
  );
};
