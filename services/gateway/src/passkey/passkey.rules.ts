import type { Rejection } from '@jinbang/kernel/rejection';

/** More than anybody has; a list nobody looks through is a list nobody notices a stranger in. */
export const PASSKEYS_MAX = 10;

/** May one more passkey be added? */
export const additionFlaw = (count: number): Rejection | undefined =>
  count < PASSKEYS_MAX
    ? undefined
    : { kind: 'conflict', code: 'passkey.too-many', params: { most: PASSKEYS_MAX } };

/** May this one go? Not the last way in. */
export const removalFlaw = (
  count: number,
  { hasPassword }: { readonly hasPassword: boolean },
): Rejection | undefined =>
  count > 1 || hasPassword ? undefined : { kind: 'conflict', code: 'passkey.last' };
