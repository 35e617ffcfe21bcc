import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt } from 'drizzle-orm';
import { accessTokenTable } from '../tables.ts';
import type { KnownToken } from './access-token.rules.ts';

export type TokenRow = typeof accessTokenTable.$inferSelect;

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

export const findTokenToChange = async (
  tx: Transaction,
  tokenId: string,
): Promise<TokenRow | undefined> => {
  const [row] = await tx
    .select()
    .from(accessTokenTable)
    .where(eq(accessTokenTable.tokenId, tokenId))
    .limit(1)
    .for('update');
  return row;
};

export const saveRevocation = async (
  tx: Transaction,
  { tokenId, by, at }: { tokenId: string; by: string; at: Date },
): Promise<void> => {
  await tx
    .update(accessTokenTable)
    .set({ revokedAt: at, revokedBy: by })
    .where(eq(accessTokenTable.tokenId, tokenId));
};

/** In the order of their ids; `issuedBy` leaves only what one person made. */
export const listTokens = (
  db: Database,
  { after, limit, issuedBy }: { after?: string | undefined; limit: number; issuedBy?: string },
): Promise<readonly TokenRow[]> =>
  db
    .select()
    .from(accessTokenTable)
    .where(
      and(
        after === undefined ? undefined : gt(accessTokenTable.tokenId, after),
        issuedBy === undefined ? undefined : eq(accessTokenTable.issuedBy, issuedBy),
      ),
    )
    .orderBy(asc(accessTokenTable.tokenId))
    .limit(limit + 1);
