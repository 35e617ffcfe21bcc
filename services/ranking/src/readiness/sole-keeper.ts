import { setTimeout as sleep } from 'node:timers/promises';
import { isElected } from '@jinbang/messaging/election';
import { openDatabase } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { Part } from '@jinbang/service-kit/serve';

const WAIT_MS = 500;
const WATCH_MS = 2_000;
const NAME = 'ranking:books';

export type SoleKeeper = Part & { readonly elected: Promise<void> };

/**
 * One process keeps the books: a second one would hold a copy nobody updates. It waits until the
 * first is gone; one that lost its place to another calls `onLost`, for its copy is no longer kept.
 */
export const becomeSoleKeeper = (url: string, log: Log, onLost: () => void): SoleKeeper => {
  const database = openDatabase(url, { connections: 1, name: 'ranking-keeper' });
  let isStopped = false;
  /** undefined: the database did not answer, so nobody else can have been elected either. */
  const ask = (): Promise<boolean | undefined> =>
    isElected(database.db, NAME).catch((cause: unknown) => {
      log.warn(describeCause(cause), 'keeper waits for the database');
      return undefined;
    });
  const election = async (): Promise<void> => {
    while (!isStopped && (await ask()) !== true) await sleep(WAIT_MS);
  };
  const watch = async (): Promise<void> => {
    while (!isStopped) {
      await sleep(WATCH_MS, undefined, { ref: false });
      if (!isStopped && (await ask()) === false) return onLost();
    }
  };
  const elected = election();
  void elected.then(watch);
  return {
    name: 'keeper',
    elected,
    stop: async () => {
      isStopped = true;
      await database.close();
    },
  };
};
