import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { accessTokenTable } from '../tables.ts';
import type { KnownToken } from './access-token.rules.ts';

export const findByHash = async (db: Database, hash: string): Promise<KnownToken | undefined> => {
  const [row] = await db
    .select()
    .from(accessTokenTable)
    .where(eq(accessTokenTable.tokenHash, hash))
    .limit(1);
  return row;
};

export const insertToken = async (
  tx: Transaction,
  row: typeof accessTokenTable.$inferInsert,
): Promise<void> => {
  await tx.insert(accessTokenTable).values(row);
};

/** True when it was there and not revoked before. */
export const revokeById = async (
  tx: Transaction,
  { tokenId, by, at }: { tokenId: string; by: string; at: Date },
): Promise<boolean> => {
  const rows = await tx
    .update(accessTokenTable)
    .set({ revokedAt: at, revokedBy: by })
    .where(and(eq(accessTokenTable.tokenId, tokenId), isNull(accessTokenTable.revokedAt)))
    .returning({ tokenId: accessTokenTable.tokenId });
  return rows.length > 0;
};

export const listTokens = (db: Database, after: string | undefined, limit: number) =>
  db
    .select({
      tokenId: accessTokenTable.tokenId,
      personId: accessTokenTable.personId,
      label: accessTokenTable.label,
      issuedAt: accessTokenTable.issuedAt,
      expiresAt: accessTokenTable.expiresAt,
      revokedAt: accessTokenTable.revokedAt,
    })
    .from(accessTokenTable)
    .where(after === undefined ? undefined : gt(accessTokenTable.tokenId, after))
    .orderBy(asc(accessTokenTable.tokenId))
    .limit(limit);
