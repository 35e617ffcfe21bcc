import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { issuerOf, mayIssueFor } from '../access-token/access-token.access.ts';
import { findAccount } from '../account/account.store.ts';
import { type AccountDeps, forbidden } from '../account/account-deps.ts';
import { isErased } from '../erased-person/erased-person.store.ts';
import { hashOfToken } from '../identity/token-text.ts';
import { invitationLink, invitationMail } from '../mail/mail-text.ts';
import { placesOf } from '../place/place.store.ts';
import type { InvitationView } from './invitation.body.ts';
import { invitationEnd } from './invitation.rules.ts';
import { insertInvitation, lockInvited, saveWithdrawn } from './invitation.store.ts';

const erased: Rejection = { kind: 'gone', code: 'person.erased' };
const exists: Rejection = { kind: 'conflict', code: 'account.exists' };

/**
 * Invites a person known to registration to an account of their own. An earlier invitation that is
 * still open ends. Whoever chooses the mail address could be the person, so an organiser invites
 * only those for whom they may make tokens. The link goes out by mail and is in no answer.
 */
export const invitePerson =
  (deps: AccountDeps) =>
  async (
    frame: CommandFrame,
    given: { personId: string; email: string },
  ): Promise<Result<InvitationView, Rejection>> => {
    const { db, now, newId, operatorId, trail } = deps;
    const email = given.email.toLowerCase();
    const { personId } = given;
    const { actorId } = frame;
    const invited = await once(
      db,
      frame,
      async (tx): Promise<Result<InvitationView, Rejection>> => {
        const at = now();
        const issuer = issuerOf(actorId, await findHeldOffices(tx, actorId), operatorId, at);
        const held = await findHeldOffices(tx, personId);
        if (!mayIssueFor(issuer, held, await placesOf(tx, held), at)) return refuse(forbidden);
        await lockInvited(tx, personId);
        if (await isErased(tx, personId)) return refuse(erased);
        if (await findAccount(tx, { personId, email })) return refuse(exists);
        await saveWithdrawn(tx, { personId }, { by: actorId, at });
        const invitationId = newId();
        const expiresAt = invitationEnd(at);
        const tokenHash = hashOfToken(deps.invitationTextOf(invitationId));
        const row = { invitationId, personId, email, invitedBy: actorId, invitedAt: at, expiresAt };
        await insertInvitation(tx, { ...row, tokenHash });
        await trail(tx, undefined, { act: 'invited', personId, actorId });
        return accept({
          ...row,
          invitedAt: at.toISOString(),
          expiresAt: expiresAt.toISOString(),
          state: 'open',
        });
      },
    );
    if (invited.ok) await sendLink(deps, invited.value);
    return invited;
  };

/** After the commit; a repeated command sends the same link again. */
const sendLink = (
  { send, publicOrigin, invitationTextOf }: AccountDeps,
  { invitationId, email }: InvitationView,
): Promise<void> =>
  send(invitationMail(email, invitationLink(publicOrigin, invitationTextOf(invitationId))));
