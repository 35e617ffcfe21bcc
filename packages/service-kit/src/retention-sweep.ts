import { keptSince, type RetentionKind } from '@jinbang/contracts/retention';
import type { Clock } from '@jinbang/kernel/clock';
import { describeCause } from './describe-cause.ts';
import type { Log } from './log.ts';
import type { Part } from './serve.ts';

/** Takes away what of one kind is over; says how many rows that were. */
export type Drop = (before: Date, at: Date) => Promise<number>;
export type Drops = Readonly<Partial<Record<RetentionKind, Drop>>>;

/** One round over all kinds; a kind that fails does not keep the others. Counts by kind. */
export const sweepRetention = async (
  drops: Drops,
  at: Date,
  onFailure: (kind: string, cause: unknown) => void,
): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  for (const [kind, drop] of Object.entries(drops) as [RetentionKind, Drop][]) {
    try {
      counts[kind] = await drop(keptSince(kind, at), at);
    } catch (cause) {
      onFailure(kind, cause);
    }
  }
  return counts;
};

const HOUR_MS = 3_600_000;

/** Sweeps at start and hourly, and reports what went, by kind, where anything did. */
export const startRetention = (deps: { drops: Drops; now: Clock; log: Log }): Part => {
  const { drops, now, log } = deps;
  const run = async (): Promise<void> => {
    const counts = await sweepRetention(drops, now(), (kind, cause) =>
      log.warn({ kind, ...describeCause(cause) }, 'retention tries again in an hour'),
    );
    const gone = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
    if (Object.keys(gone).length > 0) log.info({ gone }, 'retention');
  };
  let running = run();
  const timer = setInterval(() => {
    running = run();
  }, HOUR_MS);
  timer.unref();
  return {
    name: 'retention',
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
};
