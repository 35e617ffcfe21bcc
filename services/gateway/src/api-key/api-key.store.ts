import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import { apiKeyTable } from '../tables.ts';

export type KeyRow = typeof apiKeyTable.$inferSelect;

export const findKeyByHash = async (db: Database, hash: string): Promise<KeyRow | undefined> => {
  const [row] = await db.select().from(apiKeyTable).where(eq(apiKeyTable.keyHash, hash)).limit(1);
  return row;
};

export const insertKey = async (
  tx: Transaction,
  row: typeof apiKeyTable.$inferInsert,
): Promise<void> => {
  await tx.insert(apiKeyTable).values(row);
};

/** Keys of a person that hold a place; of several who ask at once, one after the other. */
export const findKeysOf = async (tx: Transaction, personId: string): Promise<KeyRow[]> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`api-key ${personId}`}, 0))`,
  );
  return tx
    .select()
    .from(apiKeyTable)
    .where(and(eq(apiKeyTable.personId, personId), isNull(apiKeyTable.revokedAt)))
    .limit(10);
};

export const findKeyToChange = async (
  tx: Transaction,
  keyId: string,
): Promise<KeyRow | undefined> => {
  const [row] = await tx
    .select()
    .from(apiKeyTable)
    .where(eq(apiKeyTable.keyId, keyId))
    .limit(1)
    .for('update');
  return row;
};

export const saveKeyRevoked = async (
  tx: Transaction,
  { keyId, by, at }: { keyId: string; by: string; at: Date },
): Promise<void> => {
  await tx
    .update(apiKeyTable)
    .set({ revokedAt: at, revokedBy: by })
    .where(eq(apiKeyTable.keyId, keyId));
};

/** An expired key gives its place up. */
export const retireExpired = async (
  tx: Transaction,
  { personId, by, at }: { personId: string; by: string; at: Date },
): Promise<void> => {
  await tx
    .update(apiKeyTable)
    .set({ revokedAt: at, revokedBy: by })
    .where(
      and(
        eq(apiKeyTable.personId, personId),
        isNull(apiKeyTable.revokedAt),
        lte(apiKeyTable.expiresAt, at),
      ),
    );
};

export const touchKey = async (db: Database, keyId: string, at: Date): Promise<void> => {
  await db.update(apiKeyTable).set({ lastUsedAt: at }).where(eq(apiKeyTable.keyId, keyId));
};

export const listKeys = (
  db: Database,
  { after, limit, personId }: { after?: string | undefined; limit: number; personId?: string },
): Promise<readonly KeyRow[]> =>
  db
    .select()
    .from(apiKeyTable)
    .where(
      and(
        after === undefined ? undefined : gt(apiKeyTable.keyId, after),
        personId === undefined ? undefined : eq(apiKeyTable.personId, personId),
      ),
    )
    .orderBy(asc(apiKeyTable.keyId))
    .limit(limit + 1);
