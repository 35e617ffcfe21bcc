import type { Clock } from '@jinbang/kernel/clock';
import { createRoutes } from '@jinbang/service-kit/app';
import type { Database } from '@jinbang/service-kit/database';
import { handOverRoutes } from '@jinbang/service-kit/hand-over/hand-over.routes';
import { checkArrived } from './check-arrived.ts';
import { giveContest } from './give-contest.ts';
import { giveRoutes } from './hand-over.routes.ts';
import { HAND_OVER_TABLES } from './hand-over.tables.ts';

type HandOverDeps = {
  /** Of the feeder's role: a contest has rows of several tenants' sight. */
  readonly logDb: Database;
  readonly now: Clock;
  readonly wake: () => void;
};

/** A contest that goes to another system, and one that comes from there. */
export const openHandOver = ({ logDb, now, wake }: HandOverDeps) =>
  createRoutes()
    .route('/', giveRoutes({ giveContest: giveContest({ logDb, now }) }))
    .route(
      '/',
      handOverRoutes({
        feeder: logDb,
        tables: HAND_OVER_TABLES,
        now,
        check: checkArrived,
        onApplied: async () => wake(),
      }),
    );
