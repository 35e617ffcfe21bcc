import type { Office } from '@jinbang/contracts/office';
import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';

const NUMBERING: readonly Office[] = [
  'platform-operator',
  'organiser',
  'check-in',
  'encryption-judge',
];

/** Judges are not among them: the list says who is behind an entry number. */
const READING: readonly Office[] = [...NUMBERING, 'supervisor', 'arbitration', 'auditor'];

export const mayNumberEntries = (
  held: readonly HeldOffice[],
  chain: ScopeChain,
  at: Date,
): boolean => holdsOffice(held, NUMBERING, chain, at);

export const mayReadEntries = (held: readonly HeldOffice[], chain: ScopeChain, at: Date): boolean =>
  holdsOffice(held, READING, chain, at);

export const mayWithdrawEntry = (
  held: readonly HeldOffice[],
  chain: ScopeChain,
  at: Date,
): boolean => holdsOffice(held, ['platform-operator', 'organiser', 'check-in'], chain, at);
