import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';
import type { ScopeChain } from '@jinbang/service-kit/held-office';
import type { Issuer } from '../access-token/access-token.access.ts';

/** Who hands slips to contestants: the organiser before, check-in at the door. */
export const issuingCodes = byOffice(['organiser', 'check-in', 'platform-operator'], 'event', {
  secret: true,
});

/** Who sees which codes are out and used; never the codes. */
export const watchingCodes = byOffice(
  ['organiser', 'check-in', 'supervisor', 'auditor', 'platform-operator'],
  'event',
);

const allows =
  (rule: Parameters<typeof holdsBy>[0]) =>
  ({ held, isOperator }: Issuer, chain: ScopeChain, at: Date): boolean =>
    isOperator || holdsBy(rule)(held, chain, at);

export const mayIssueCodes = allows(issuingCodes);
export const mayWatchCodes = allows(watchingCodes);
