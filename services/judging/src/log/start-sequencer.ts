import { setTimeout as sleep } from 'node:timers/promises';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { Part } from '@jinbang/service-kit/serve';
import type { MarkLog } from './mark-log.ts';

/** A checkpoint covers a mark within the second after it; oftener would cost each mark more. */
const EVERY_MS = 750;

/** Gives records their leaves from now on until stopped; what waits then waits for the next start. */
export const startSequencer = ({
  markLog,
  log,
}: {
  markLog: Pick<MarkLog, 'sequence'>;
  log: Log;
}): Part => {
  const stop = new AbortController();
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await markLog.sequence(stop.signal).catch((cause: unknown) => {
        log.warn(describeCause(cause), 'the mark log waits for the database');
      });
      await sleep(EVERY_MS, undefined, { signal: stop.signal }).catch(() => {});
    }
  };
  const finished = run();
  return {
    name: 'mark log',
    stop: async () => {
      stop.abort();
      await finished;
    },
  };
};
