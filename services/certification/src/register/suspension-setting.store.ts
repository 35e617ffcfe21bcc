import type { Transaction } from '@jinbang/service-kit/database';
import { eq } from 'drizzle-orm';
import { suspensionSettingTable } from '../register.tables.ts';

export type SuspensionSetting = typeof suspensionSettingTable.$inferSelect;

export const findSuspensionSetting = async (
  tx: Transaction,
  bodyId: string,
  { lock }: { lock: boolean } = { lock: false },
): Promise<SuspensionSetting | undefined> => {
  const query = tx
    .select()
    .from(suspensionSettingTable)
    .where(eq(suspensionSettingTable.bodyId, bodyId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

/** Do the certificates this body issues from now on carry a second status? */
export const asksSuspension = async (tx: Transaction, bodyId: string): Promise<boolean> =>
  (await findSuspensionSetting(tx, bodyId))?.asked ?? false;

export const saveSuspensionSetting = async (
  tx: Transaction,
  row: SuspensionSetting,
): Promise<void> => {
  await tx
    .insert(suspensionSettingTable)
    .values(row)
    .onConflictDoUpdate({ target: suspensionSettingTable.bodyId, set: row });
};
