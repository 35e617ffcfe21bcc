import type { HeldOffice, ScopeChain } from '@jinbang/service-kit/held-office';
import { holdsOffice } from '@jinbang/service-kit/held-office';

/** The chief judge or the organiser hands in the ranking. */
export const maySubmit = (held: readonly HeldOffice[], chain: ScopeChain, at: Date): boolean =>
  holdsOffice(held, ['chief-judge', 'organiser'], chain, at);

/** The supervisor or the organiser approves and finalises; that it is another person is a rule of its own. */
export const mayApprove = (held: readonly HeldOffice[], chain: ScopeChain, at: Date): boolean =>
  holdsOffice(held, ['supervisor', 'organiser'], chain, at);

/** The chief judge records the order of entries that tie in every step. */
export const mayDecideTies = (held: readonly HeldOffice[], chain: ScopeChain, at: Date): boolean =>
  holdsOffice(held, ['chief-judge'], chain, at);

/** Who works on the event sees its standing; by code until the codes are opened. */
export const mayReadStandings = (
  held: readonly HeldOffice[],
  chain: ScopeChain,
  at: Date,
): boolean =>
  holdsOffice(
    held,
    ['organiser', 'chief-judge', 'supervisor', 'arbitration', 'auditor', 'platform-operator'],
    chain,
    at,
  );
