import type { Rejection } from '@jinbang/kernel/rejection';

export const PAIRING_MS = 5 * 60_000;

export const pairingEnd = (issuedAt: Date): Date => new Date(issuedAt.getTime() + PAIRING_MS);

/** Used, too old or never made is all the same to whoever holds a code. */
export const pairingGone: Rejection = { kind: 'gone', code: 'pairing.gone' };

/** A code pairs one tablet, within five minutes. */
export const isPairingOpen = (
  { expiresAt, usedAt }: { readonly expiresAt: Date; readonly usedAt: Date | null },
  at: Date,
): boolean => usedAt === null && at < expiresAt;
