import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';

/** Who may read what: everybody what concerns them, operators and auditors of the platform all of it. */
export const mayReadAll = (held: readonly HeldOffice[], isOperator: boolean, at: Date): boolean =>
  isOperator || holdsOffice(held, ['auditor'], {}, at);

/** What happened on an event's tablets: whoever runs or watches the event. */
export const mayReadEvent = (held: readonly HeldOffice[], chain: ScopeChain, at: Date): boolean =>
  holdsOffice(held, ['organiser', 'supervisor', 'auditor'], chain, at);
