import type { Rejection } from '@jinbang/kernel/rejection';

/** What a key may be used for: reading or writing at one service. */
export const KEY_SCOPES = [
  'registration:read',
  'registration:write',
  'judging:read',
  'judging:write',
  'ranking:read',
  'ranking:write',
  'certification:read',
  'certification:write',
  'reporting:read',
  // Narrow ones, for the machines of certification bodies: certification holds a key to them.
  'certification:register',
  'certification:decisions',
  'certification:receipts',
  'certification:webhooks',
] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** A year: a key nobody thinks of any more ends by itself. */
export const LIFETIME_DAYS_MAX = 366;
const DAY_MS = 86_400_000;
/** `jbk_` tells secret scanners, and us, what it is. */
export const KEY_PREFIX = 'jbk_';
const KEY = /^jbk_([\w-]{43})_([0-9a-z]{7})$/;
/** The part people see again in lists, to tell keys apart. */
const START_LENGTH = 12;

/** CRC-32 (IEEE 802.3) in base 36: seven letters that show a typing slip without a look-up. */
const checksumOf = (text: string): string => {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(36).padStart(7, '0');
};

/** @param secret 256 random bits as base64url */
export const keyTextFrom = (secret: string): string =>
  `${KEY_PREFIX}${secret}_${checksumOf(secret)}`;

/** A key of ours by its form and checksum; anything else needs no look-up. */
export const isKeyShaped = (text: string): boolean => {
  const [, secret = '', checksum] = KEY.exec(text) ?? [];
  return checksum !== undefined && checksumOf(secret) === checksum;
};

export const startOfKey = (text: string): string => text.slice(0, START_LENGTH);

export const keyEnd = (issuedAt: Date, days: number): Date =>
  new Date(issuedAt.getTime() + days * DAY_MS);

export type KnownKey = {
  readonly keyId: string;
  readonly personId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
};

export const isKeyGood = (
  { expiresAt, revokedAt }: Pick<KnownKey, 'expiresAt' | 'revokedAt'>,
  at: Date,
): boolean => revokedAt === null && at < expiresAt;

/** Which of the two places is free: a new key stands beside the old one until that one is taken back. */
export const freeSlot = (
  taken: readonly { readonly slot: number }[],
): { readonly slot: 1 | 2 } | Rejection => {
  for (const slot of [1, 2] as const) if (!taken.some((key) => key.slot === slot)) return { slot };
  return { kind: 'conflict', code: 'api-key.two-active' };
};

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const WHOLE = /:(read|write)$/;

/**
 * Whether a key with these scopes is let through to a service for what needs this one. A narrow scope
 * says which service and no more: the token carries it, and that service judges what it reaches.
 */
export const reachesWith = (scopes: readonly string[], needed: string): boolean => {
  const [service] = needed.split(':');
  return scopes.some(
    (scope) => scope === needed || (scope.startsWith(`${service}:`) && !WHOLE.test(scope)),
  );
};

/** The scope a request at a service needs. */
export const scopeFor = (service: string, method: string): string =>
  `${service}:${SAFE.has(method) ? 'read' : 'write'}`;
