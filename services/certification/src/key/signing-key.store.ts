import { generateSigningKey, type PublicKey, publicKeyOf } from '@jinbang/credentials/signer';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, eq, sql } from 'drizzle-orm';
import { signingKeyTable } from '../tables.ts';
import type { Vault } from './vault.ts';

export type SigningKey = typeof signingKeyTable.$inferSelect;

export const keyPlace = (keyName: string): string => `signing-key/${keyName}`;

/** One Ed25519 key per issuer, made with the issuer and sealed before it is stored. */
export const addSigningKey = async (
  tx: Transaction,
  vault: Vault,
  { bodyId, did, madeAt }: { bodyId: string; did: string; madeAt: Date },
): Promise<void> => {
  const key = generateSigningKey('Ed25519');
  const publicKey = publicKeyOf(key);
  await tx.insert(signingKeyTable).values({
    keyName: publicKey.name,
    bodyId,
    did,
    publicKey,
    sealedKey: vault.seal(key, keyPlace(publicKey.name)),
    state: 'active',
    madeAt,
  });
};

export const findActiveKey = async (
  tx: Transaction,
  bodyId: string,
): Promise<SigningKey | undefined> => {
  const [row] = await tx
    .select()
    .from(signingKeyTable)
    .where(and(eq(signingKeyTable.bodyId, bodyId), eq(signingKeyTable.state, 'active')))
    .limit(1);
  return row;
};

const KEYS_MAX = 1_000;

/** Every key that may still be believed under this DID: retired ones too, removed ones not. */
export const findListedKeys = async (
  db: Database | Transaction,
  did: string,
): Promise<readonly PublicKey[]> => {
  const rows = await db.execute<{ publicKey: PublicKey }>(
    sql`select public_key as "publicKey" from listed_keys(${did}) limit ${KEYS_MAX}`,
  );
  return rows.map(({ publicKey }) => publicKey);
};
