import type { Rejection } from '@jinbang/kernel/rejection';

export type KeyState = 'active' | 'retired' | 'removed';

const conflict = (code: string): Rejection => ({ kind: 'conflict', code });

/** Why a key cannot be replaced now; undefined when it can: only the active one signs. */
export const flawOfRotation = ({ state }: { readonly state: KeyState }): Rejection | undefined => {
  if (state === 'removed') return conflict('signing-key.already-removed');
  return state === 'retired' ? conflict('signing-key.already-retired') : undefined;
};

/** A retired key is removed like the active one: what it signed is believed as long as it is listed. */
export const flawOfRequest = ({ state }: { readonly state: KeyState }): Rejection | undefined =>
  state === 'removed' ? conflict('signing-key.already-removed') : undefined;

export type Asked = {
  readonly requestedBy: string;
  readonly confirmedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

const flawOfEnded = ({ confirmedAt, withdrawnAt }: Asked): Rejection | undefined => {
  if (confirmedAt !== null) return conflict('key-removal.already-confirmed');
  return withdrawnAt === null ? undefined : conflict('key-removal.withdrawn');
};

/** Why this person may not confirm this removal; undefined when they may: two people, once. */
export const flawOfConfirmation = (asked: Asked, personId: string): Rejection | undefined =>
  flawOfEnded(asked) ??
  (asked.requestedBy === personId
    ? { kind: 'forbidden', code: 'key-removal.four-eyes' }
    : undefined);

/** Anybody of the two offices may take back what nobody has confirmed. */
export const flawOfWithdrawal = flawOfEnded;
