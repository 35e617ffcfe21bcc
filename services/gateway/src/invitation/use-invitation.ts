import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import type { WriteTrail } from '../access-trail/write-trail.ts';
import { findAccount, insertAccount } from '../account/account.store.ts';
import { isOpen } from './invitation.rules.ts';
import { findInvitationByHash, findInvitationToUse, saveAccepted } from './invitation.store.ts';

export type Invited = { readonly personId: string; readonly email: string };

type Deps = {
  readonly db: Database;
  readonly now: Clock;
  readonly newId: NewId;
  readonly trail: WriteTrail;
};

/** Whom the link is for while it is good. */
export const findInvited =
  ({ db, now }: Deps) =>
  async (tokenHash: string): Promise<Invited | undefined> => {
    const invitation = await findInvitationByHash(db, tokenHash);
    if (!invitation || !isOpen(invitation, now())) return undefined;
    return { personId: invitation.personId, email: invitation.email };
  };

const useIn = async (
  tx: Transaction,
  { now, newId, trail }: Deps,
  tokenHash: string,
  passwordHash: string | null,
): Promise<Invited | undefined> => {
  const at = now();
  const invitation = await findInvitationToUse(tx, { tokenHash });
  if (!invitation || !isOpen(invitation, at)) return undefined;
  const { personId, email, invitationId } = invitation;
  if (await findAccount(tx, { personId, email })) return undefined;
  await insertAccount(tx, { personId, email, credentialId: newId(), passwordHash });
  await saveAccepted(tx, invitationId, at);
  await trail(tx, undefined, { act: 'invitation-accepted', personId });
  return { personId, email };
};

/**
 * Uses an invitation up: the account comes into being and belongs to the person. Undefined when the
 * link is gone; of two who come at once, one.
 */
export const useInvitation =
  (deps: Deps) =>
  (tokenHash: string, passwordHash: string | null): Promise<Invited | undefined> =>
    deps.db.transaction((tx) => useIn(tx, deps, tokenHash, passwordHash));
