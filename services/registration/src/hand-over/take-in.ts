import type { Clock } from '@jinbang/kernel/clock';
import type { App } from '@jinbang/service-kit/app';
import type { Database } from '@jinbang/service-kit/database';
import { handOverRoutes } from '@jinbang/service-kit/hand-over/hand-over.routes';
import { type KeyRing, openKeyRing } from '../sealing/key-ring.ts';
import { HAND_OVER_TABLES } from './hand-over.tables.ts';
import { resealRows } from './reseal-rows.ts';

type TakeInDeps = {
  readonly feeder: Database;
  readonly keys: KeyRing;
  readonly now: Clock;
  readonly wake: () => void;
};

/** A contest of another system comes in: what was closed for the way is closed with our keys. */
export const takeInRoutes = ({ feeder, keys, now, wake }: TakeInDeps): App =>
  handOverRoutes({
    feeder,
    now,
    tables: HAND_OVER_TABLES,
    resealFor: (wayKey) => resealRows(openKeyRing(wayKey), keys),
    onApplied: async () => wake(),
  });
