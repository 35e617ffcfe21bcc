import type { Rejection } from '@jinbang/kernel/rejection';

type Asked = { readonly requestedBy: string; readonly confirmedAt: Date | null };

/** Why this person may not confirm this revocation; undefined when they may: two people, once. */
export const flawOfConfirmation = (
  { requestedBy, confirmedAt }: Asked,
  personId: string,
): Rejection | undefined => {
  if (confirmedAt !== null) return { kind: 'conflict', code: 'revocation.already-confirmed' };
  return requestedBy === personId ? { kind: 'forbidden', code: 'revocation.four-eyes' } : undefined;
};
