import type { Rejection } from '@jinbang/kernel/rejection';
import type { OfficeRule } from '@jinbang/service-kit/access-rule';
import {
  type HeldOffice,
  heldOffice,
  holdsOffice,
  type ScopeChain,
} from '@jinbang/service-kit/held-office';

type Asker = {
  readonly held: readonly HeldOffice[];
  readonly chain: ScopeChain;
  readonly at: Date;
  readonly capturedAt: Date | undefined;
};

/**
 * The refusal of a rule by office for what a tablet hands in later: the office held when it was
 * written down counts then, and an office that ended since does not take it back (decision 0007).
 */
export const refuseUnlessThen =
  ({ offices }: OfficeRule) =>
  ({ held, chain, at, capturedAt }: Asker): Rejection | undefined => {
    const may =
      capturedAt === undefined
        ? holdsOffice(held, offices, chain, at)
        : heldOffice(held, offices, chain, capturedAt);
    return may ? undefined : { kind: 'forbidden', code: 'access.forbidden' };
  };
