import type { Rejection } from '@jinbang/kernel/rejection';
import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';
import type { HeldOffice, ScopeChain } from '@jinbang/service-kit/held-office';

type Asker = {
  readonly held: readonly HeldOffice[];
  readonly chain: ScopeChain;
  readonly at: Date;
};

/**
 * Conflicts, outliers and statistics show what single judges gave: for whoever leads the panels, and
 * for those who watch over it. The organiser runs the day by counts alone.
 */
export const WEIGHS_JUDGES = byOffice(['chief-judge', 'supervisor', 'auditor'], 'event');

const weighs = holdsBy(WEIGHS_JUDGES);

export const refuseWeigher = ({ held, chain, at }: Asker): Rejection | undefined =>
  weighs(held, chain, at) ? undefined : { kind: 'forbidden', code: 'access.forbidden' };
