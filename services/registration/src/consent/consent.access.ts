import { type AccessRule, byOffice, holdsBy } from '@jinbang/service-kit/access-rule';
import type { HeldOffice, ScopeChain } from '@jinbang/service-kit/held-office';
import { ORGANISES_COMPETITION } from '../competition/competition.access.ts';
import type { NewConsent } from './consent.body.ts';

const OWN = { signedIn: true, own: 'consent' } as const satisfies AccessRule;
export const RECORDS_CONSENT = [ORGANISES_COMPETITION, OWN] as const;
const AUDITS = byOffice(['auditor'], 'competition');
export const READS_CONSENTS = [...RECORDS_CONSENT, AUDITS] as const;

const organises = holdsBy(ORGANISES_COMPETITION);

type Asking = {
  readonly actorId: string;
  readonly held: readonly HeldOffice[];
  readonly at: Date;
};

/** On a screen everybody speaks for themselves alone; what stands on paper the organiser records. */
export const mayRecordConsents = (
  { actorId, held, at }: Asking,
  chain: ScopeChain,
  consents: readonly Pick<NewConsent, 'personId' | 'means'>[],
): boolean =>
  consents.every(({ personId, means }) =>
    means === 'screen' ? personId === actorId : organises(held, chain, at),
  );

/** The person, or the organiser who holds the letter. */
export const mayHandleConsent = (
  { actorId, held, at }: Asking,
  chain: ScopeChain,
  personId: string | undefined,
): boolean => personId === actorId || organises(held, chain, at);

const audits = holdsBy(AUDITS);

/** Whoever handles consents, and the auditor. */
export const mayReadConsents = (
  asking: Asking,
  chain: ScopeChain,
  personId: string | undefined,
): boolean => mayHandleConsent(asking, chain, personId) || audits(asking.held, chain, asking.at);
