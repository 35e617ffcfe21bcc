import { createHash, randomBytes } from 'node:crypto';

export const SALT_BYTES = 16;

export const newSalt = (): Uint8Array => randomBytes(SALT_BYTES);

/**
 * What a leaf holds in place of a record: without the salt nobody can guess the record from it, and
 * once the salt is thrown away nobody ever will, while every proof stays good.
 */
export const commitmentOf = (salt: Uint8Array, content: string): Uint8Array =>
  createHash('sha256').update(salt).update(content).digest();
