import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { revocationTable } from '../register.tables.ts';

export type Revocation = typeof revocationTable.$inferSelect;

/** False when a revocation of this certificate already waits for the second pair of eyes. */
export const addRevocation = async (
  tx: Transaction,
  row: typeof revocationTable.$inferInsert,
): Promise<boolean> => {
  const added = await tx
    .insert(revocationTable)
    .values(row)
    .onConflictDoNothing()
    .returning({ revocationId: revocationTable.revocationId });
  return added.length === 1;
};

export const findRevocation = async (
  tx: Transaction,
  revocationId: string,
  { lock }: { readonly lock: boolean } = { lock: false },
): Promise<Revocation | undefined> => {
  const query = tx
    .select()
    .from(revocationTable)
    .where(eq(revocationTable.revocationId, revocationId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

/** These certificates ended another way: nothing of them is left to be confirmed. */
export const closeRevocations = async (
  tx: Transaction,
  certificateIds: readonly string[],
  closedAt: Date,
): Promise<void> => {
  await tx
    .update(revocationTable)
    .set({ closedAt, version: sql`${revocationTable.version} + 1` })
    .where(
      and(
        isNull(revocationTable.confirmedAt),
        isNull(revocationTable.closedAt),
        sql`${revocationTable.certificateId} = any (${sql.param(certificateIds)}::uuid[])`,
      ),
    );
};

export const confirmRevocationRow = async (
  tx: Transaction,
  revocationId: string,
  set: { confirmedBy: string; confirmedAt: Date; version: number },
): Promise<void> => {
  await tx.update(revocationTable).set(set).where(eq(revocationTable.revocationId, revocationId));
};
