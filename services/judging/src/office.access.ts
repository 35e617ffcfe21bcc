import type { Office } from '@jinbang/contracts/office';
import type { Rejection } from '@jinbang/kernel/rejection';
import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';

type Asker = {
  readonly held: readonly HeldOffice[];
  readonly chain: ScopeChain;
  readonly at: Date;
};

const refuseUnless =
  (offices: readonly Office[]) =>
  ({ held, chain, at }: Asker): Rejection | undefined =>
    holdsOffice(held, offices, chain, at)
      ? undefined
      : { kind: 'forbidden', code: 'access.forbidden' };

/** Codes of subjects and the lock of a module are the chief judge's alone. */
export const refuseChief = refuseUnless(['chief-judge']);
/** Scheme and panels are prepared by the organiser or the chief judge. */
export const refusePreparer = refuseUnless(['organiser', 'chief-judge']);
/** Who may look at a scheme before and after its publication. */
export const refuseSchemeReader = refuseUnless([
  'organiser',
  'chief-judge',
  'judge',
  'scorer',
  'supervisor',
  'arbitration',
]);
/** Counts without marks, for those who run the day. */
export const refuseProgressReader = refuseUnless([
  'organiser',
  'chief-judge',
  'supervisor',
  'arbitration',
]);
/** Whoever marks, types or leads. */
export const refuseDayReader = refuseUnless(['judge', 'chief-judge', 'scorer', 'supervisor']);

/** Those who lead or type see every panel of the day; a judge sees the own ones. */
export const isDayLeader = ({ held, chain, at }: Asker): boolean =>
  holdsOffice(held, ['chief-judge', 'scorer', 'supervisor'], chain, at);
