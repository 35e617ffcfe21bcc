import type { ApiKey } from './key.client.ts';

/** What a key can be made for, as it is offered here; the gateway knows the same list. */
export const KEY_SCOPES = [
  'registration:read',
  'registration:write',
  'judging:read',
  'judging:write',
  'ranking:read',
  'ranking:write',
  'certification:read',
  'certification:write',
  'certification:register',
  'certification:decisions',
  'certification:receipts',
  'certification:webhooks',
] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

export const isKeyScope = (text: string): text is KeyScope =>
  (KEY_SCOPES as readonly string[]).includes(text);

export type KeyState = 'good' | 'ending' | 'over' | 'revoked';

const DAY_MS = 86_400_000;
/** Long enough to change a key at the other end without hurry. */
const ENDING_DAYS = 30;

export const stateOfKey = (
  { expiresAt, revokedAt }: Pick<ApiKey, 'expiresAt' | 'revokedAt'>,
  at: Date,
): KeyState => {
  if (revokedAt !== null) return 'revoked';
  const leftMs = Date.parse(expiresAt) - at.getTime();
  if (leftMs <= 0) return 'over';
  return leftMs < ENDING_DAYS * DAY_MS ? 'ending' : 'good';
};

/** Usable ones first, the newest on top. */
export const keysInOrder = (keys: readonly ApiKey[], at: Date): readonly ApiKey[] => {
  const isUsable = (key: ApiKey) => ['good', 'ending'].includes(stateOfKey(key, at));
  return keys.toSorted(
    (left, right) =>
      Number(isUsable(right)) - Number(isUsable(left)) ||
      right.issuedAt.localeCompare(left.issuedAt),
  );
};
