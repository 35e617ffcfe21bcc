import {
  generateSigningKey,
  type PublicKey,
  publicKeyOf,
  type SigningAlgorithm,
} from '@jinbang/credentials/signer';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { signingKeyTable } from '../tables.ts';
import type { Vault } from './vault.ts';

export type SigningKey = typeof signingKeyTable.$inferSelect;
type NewKey = {
  readonly bodyId: string;
  readonly did: string;
  readonly algorithm: SigningAlgorithm;
  readonly madeAt: Date;
};

export const keyPlace = (keyName: string): string => `signing-key/${keyName}`;

/**
 * Makes a key, sealed before it is stored, and returns its name; null where the body has an active
 * one of this algorithm already.
 */
export const addSigningKey = async (
  tx: Transaction,
  vault: Vault,
  { bodyId, did, algorithm, madeAt }: NewKey,
): Promise<string | null> => {
  const key = generateSigningKey(algorithm);
  const publicKey = publicKeyOf(key);
  const added = await tx
    .insert(signingKeyTable)
    .values({
      keyName: publicKey.name,
      bodyId,
      did,
      publicKey,
      algorithm,
      sealedKey: vault.seal(key, keyPlace(publicKey.name)),
      state: 'active',
      madeAt,
    })
    .onConflictDoNothing()
    .returning({ keyName: signingKeyTable.keyName });
  return added[0]?.keyName ?? null;
};

const ALGORITHMS: readonly SigningAlgorithm[] = ['Ed25519', 'ES256'];

/** The keys a body begins with, one of each kind. */
export const addSigningKeys = async (
  tx: Transaction,
  vault: Vault,
  body: Omit<NewKey, 'algorithm'>,
): Promise<void> => {
  for (const algorithm of ALGORITHMS) await addSigningKey(tx, vault, { ...body, algorithm });
};

/** The key a body signs with now: Ed25519 for proofs, ES256 for JWTs. */
export const findActiveKey = async (
  tx: Transaction,
  bodyId: string,
  algorithm: SigningAlgorithm = 'Ed25519',
): Promise<SigningKey | undefined> => {
  const [row] = await tx
    .select()
    .from(signingKeyTable)
    .where(
      and(
        eq(signingKeyTable.bodyId, bodyId),
        eq(signingKeyTable.algorithm, algorithm),
        eq(signingKeyTable.state, 'active'),
      ),
    )
    .limit(1);
  return row;
};

/** A key of this body, held until the transaction ends. */
export const lockKey = async (
  tx: Transaction,
  bodyId: string,
  keyName: string,
): Promise<SigningKey | undefined> => {
  const [row] = await tx
    .select()
    .from(signingKeyTable)
    .where(and(eq(signingKeyTable.bodyId, bodyId), eq(signingKeyTable.keyName, keyName)))
    .limit(1)
    .for('update');
  return row;
};

export const setKeyState = async (
  tx: Transaction,
  keyName: string,
  set: Partial<Pick<SigningKey, 'state' | 'retiredAt' | 'removedAt'>>,
): Promise<void> => {
  await tx.update(signingKeyTable).set(set).where(eq(signingKeyTable.keyName, keyName));
};

const BODY_KEYS_MAX = 200;

/** Every key a body ever had, the newest first. */
export const listKeys = (tx: Transaction, bodyId: string): Promise<readonly SigningKey[]> =>
  tx
    .select()
    .from(signingKeyTable)
    .where(eq(signingKeyTable.bodyId, bodyId))
    .orderBy(desc(signingKeyTable.madeAt), asc(signingKeyTable.keyName))
    .limit(BODY_KEYS_MAX);

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
