import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';

/** Only the encryption judge learns who stands where; not the organiser and not the operator. */
export const mayRecordDraw = (held: readonly HeldOffice[], chain: ScopeChain, at: Date): boolean =>
  holdsOffice(held, ['encryption-judge'], chain, at);
