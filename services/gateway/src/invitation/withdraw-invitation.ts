import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { issuerOf, mayRevoke } from '../access-token/access-token.access.ts';
import { type AccountDeps, forbidden } from '../account/account-deps.ts';
import { invitationGone, isOpen } from './invitation.rules.ts';
import { findInvitationToUse, saveWithdrawn } from './invitation.store.ts';

type Withdrawn = { readonly invitationId: string };

/** Takes an open invitation back; its link is dead at once. */
export const withdrawInvitation =
  ({ db, now, operatorId, trail }: AccountDeps) =>
  (frame: CommandFrame, invitationId: string): Promise<Result<Withdrawn, Rejection>> =>
    once(db, frame, async (tx): Promise<Result<Withdrawn, Rejection>> => {
      const at = now();
      const { actorId } = frame;
      const issuer = issuerOf(actorId, await findHeldOffices(tx, actorId), operatorId, at);
      const invitation = await findInvitationToUse(tx, { invitationId });
      if (!invitation || !mayRevoke(issuer, invitation.invitedBy, at)) return refuse(forbidden);
      if (!isOpen(invitation, at)) return refuse(invitationGone);
      await saveWithdrawn(tx, { invitationId }, { by: actorId, at });
      const { personId } = invitation;
      await trail(tx, undefined, { act: 'invitation-withdrawn', personId, actorId });
      return accept({ invitationId });
    });
