import { type AccessRule, byOffice, holdsBy } from '@jinbang/service-kit/access-rule';
import type { HeldOffice, ScopeChain } from '@jinbang/service-kit/held-office';
import { ORGANISES_EVENT } from '../competition/competition.access.ts';
import type { InvitationAnswer } from './invitation.body.ts';

export const INVITES = ORGANISES_EVENT;
export const mayInvite = holdsBy(INVITES);

export const READS_INVITATIONS = byOffice(['platform-operator', 'organiser', 'auditor'], 'event');
export const mayReadInvitations = holdsBy(READS_INVITATIONS);

const OWN = { signedIn: true, own: 'official invitation' } as const satisfies AccessRule;
export const ANSWERS_INVITATION = [ORGANISES_EVENT, OWN] as const;

type Asking = {
  readonly actorId: string;
  readonly held: readonly HeldOffice[];
  readonly at: Date;
};

/** On a screen the invited answer for themselves; a written answer the organiser records. */
export const mayAnswer = (
  { actorId, held, at }: Asking,
  chain: ScopeChain,
  personId: string,
  means: InvitationAnswer['means'],
): boolean => (means === 'screen' ? personId === actorId : mayInvite(held, chain, at));
