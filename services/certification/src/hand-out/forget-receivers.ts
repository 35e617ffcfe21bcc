import { keptSince } from '@jinbang/contracts/retention';
import type { Clock } from '@jinbang/kernel/clock';
import type { Database } from '@jinbang/service-kit/database';
import { forgetReceiversBefore } from './hand-list.store.ts';

const AT_ONCE = 1_000;

/** Who took a paper for somebody is kept as long as the signed list, and no longer. */
export const forgetReceivers =
  ({ feeder, now }: { readonly feeder: Database; readonly now: Clock }) =>
  (): Promise<number> =>
    forgetReceiversBefore(feeder, keptSince('paper-receiver', now()), AT_ONCE);
