import type { Clock } from '@jinbang/kernel/clock';
import type { Database } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { Part } from '@jinbang/service-kit/serve';
import { dropOldPairings } from '../device/device.store.ts';
import { dropOldTries } from '../throttle/throttle.store.ts';
import { dropDeadRows } from './account.store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Takes away what nobody can use any more: dead sessions, challenges, tries. */
export const sweepOnce = async (db: Database, at: Date): Promise<void> => {
  await dropDeadRows(db, at);
  await dropOldTries(db, new Date(at.getTime() - DAY_MS));
  await dropOldPairings(db, new Date(at.getTime() - DAY_MS));
};

/** Sweeps at start and hourly. */
export const startSweeping = (deps: { db: Database; now: Clock; log: Log }): Part => {
  const run = () =>
    sweepOnce(deps.db, deps.now()).catch((cause: unknown) =>
      deps.log.warn(describeCause(cause), 'the sweep tries again in an hour'),
    );
  let running = run();
  const timer = setInterval(() => {
    running = run();
  }, HOUR_MS);
  timer.unref();
  return {
    name: 'sweep',
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
};
