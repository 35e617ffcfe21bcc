import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';

/** The encryption judge opens, the supervisor watches (domain §2). */
export const mayRequestOpening = (
  held: readonly HeldOffice[],
  chain: ScopeChain,
  at: Date,
): boolean => holdsOffice(held, ['encryption-judge'], chain, at);

export const mayConfirmOpening = (
  held: readonly HeldOffice[],
  chain: ScopeChain,
  at: Date,
): boolean => holdsOffice(held, ['supervisor'], chain, at);
