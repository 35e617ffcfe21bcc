import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { issuerOf, mayManage, maySeeEverybody } from '../access-token/access-token.access.ts';
import { type AccountDeps, forbidden } from '../account/account-deps.ts';
import { hashOfToken } from '../identity/token-text.ts';
import type { InvitationView, InvitedView } from './invitation.body.ts';
import { invitationGone, isOpen, stateOf } from './invitation.rules.ts';
import { findInvitationByHash, type InvitationRow, listInvitations } from './invitation.store.ts';

type Page = { readonly items: readonly InvitationView[]; readonly next: string | null };

const viewOf = (row: InvitationRow, at: Date): InvitationView => ({
  invitationId: row.invitationId,
  personId: row.personId,
  email: row.email,
  invitedBy: row.invitedBy,
  invitedAt: row.invitedAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  state: stateOf(row, at),
});

/** All invitations for an operator, one's own for an organiser. */
export const showInvitations =
  ({ db, now, operatorId }: AccountDeps) =>
  async (
    actorId: string,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<Result<Page, Rejection>> => {
    const at = now();
    const issuer = issuerOf(actorId, await findHeldOffices(db, actorId), operatorId, at);
    const isForAll = maySeeEverybody(issuer, at);
    if (!isForAll && !mayManage(issuer, at)) return refuse(forbidden);
    const mine = isForAll ? {} : { invitedBy: actorId };
    const rows = await listInvitations(db, { after, limit, ...mine });
    const shown = rows.slice(0, limit);
    const next = rows.length > limit ? (shown.at(-1)?.invitationId ?? null) : null;
    return accept({ items: shown.map((row) => viewOf(row, at)), next });
  };

/** What whoever holds the link may see before using it. */
export const showInvited =
  ({ db, now }: AccountDeps) =>
  async (token: string): Promise<Result<InvitedView, Rejection>> => {
    const invitation = await findInvitationByHash(db, hashOfToken(token));
    if (!invitation || !isOpen(invitation, now())) return refuse(invitationGone);
    const { email, expiresAt } = invitation;
    return accept({ email, expiresAt: expiresAt.toISOString() });
  };
