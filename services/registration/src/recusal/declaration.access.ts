import { type AccessRule, byOffice, holdsBy } from '@jinbang/service-kit/access-rule';
import type { HeldOffice, ScopeChain } from '@jinbang/service-kit/held-office';
import { ORGANISES_COMPETITION } from '../competition/competition.access.ts';

const OWN = { signedIn: true, own: 'declaration' } as const satisfies AccessRule;
export const DECLARES_RECUSAL = [ORGANISES_COMPETITION, OWN] as const;
/** Ties between people are nobody's business but theirs, the organiser's and who watches. */
const WATCHES = byOffice(['arbitration', 'auditor'], 'competition');
export const READS_RECUSALS = [...DECLARES_RECUSAL, WATCHES] as const;

const organises = holdsBy(ORGANISES_COMPETITION);
const watches = holdsBy(WATCHES);

type Asking = {
  readonly actorId: string;
  readonly held: readonly HeldOffice[];
  readonly at: Date;
};

/** On a screen everybody speaks for themselves alone; what stands on paper the organiser records. */
export const mayDeclare = (
  { actorId, held, at }: Asking,
  chain: ScopeChain,
  list: readonly { readonly personId: string; readonly means: 'screen' | 'paper' }[],
): boolean =>
  list.every(({ personId, means }) =>
    means === 'screen' ? personId === actorId : organises(held, chain, at),
  );

export const mayEndDeclaration = (
  { actorId, held, at }: Asking,
  chain: ScopeChain,
  personId: string,
): boolean => personId === actorId || organises(held, chain, at);

export const mayReadDeclarations = (
  asking: Asking,
  chain: ScopeChain,
  personId: string | undefined,
): boolean =>
  personId === asking.actorId ||
  organises(asking.held, chain, asking.at) ||
  watches(asking.held, chain, asking.at);
