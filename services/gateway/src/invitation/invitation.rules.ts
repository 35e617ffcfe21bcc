import type { Rejection } from '@jinbang/kernel/rejection';

const HOUR_MS = 3_600_000;
export const INVITATION_HOURS = 72;

export const invitationEnd = (invitedAt: Date): Date =>
  new Date(invitedAt.getTime() + INVITATION_HOURS * HOUR_MS);

export type Invitation = {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

/** One word for one link: used, taken back, too old or never made is all the same to a stranger. */
export const invitationGone: Rejection = { kind: 'gone', code: 'invitation.gone' };

/** Can the link still be used? Once, for 72 hours, unless it was taken back. */
export const isOpen = ({ expiresAt, acceptedAt, withdrawnAt }: Invitation, at: Date): boolean =>
  acceptedAt === null && withdrawnAt === null && at < expiresAt;

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired';

export const stateOf = (invitation: Invitation, at: Date): InvitationState => {
  if (invitation.acceptedAt !== null) return 'accepted';
  if (invitation.withdrawnAt !== null) return 'withdrawn';
  return isOpen(invitation, at) ? 'open' : 'expired';
};
