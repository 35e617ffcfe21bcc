import { isElected } from '@jinbang/messaging/election';
import { wakeUp } from '@jinbang/messaging/wake-up';
import { openDatabase } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import { type DeliverDeps, deliverTo } from './deliver-messages.ts';
import { findDue } from './delivery.store.ts';

type Options = DeliverDeps & {
  /** For a connection of its own: who holds its lock is the one that sends. */
  readonly feederUrl: string;
  readonly pauseMs: number;
  readonly log: Log;
};

const LANES_MAX = 50;

/**
 * Sends messages from one process of many. Each subscription has a lane of its own, so one whose
 * receiver is slow or dead keeps nobody else waiting.
 */
export const startWebhookSender = (options: Options) => {
  const { feeder, feederUrl, now, pauseMs, log } = options;
  const own = openDatabase(feederUrl, { connections: 1, name: 'certification-webhooks' });
  const signal = wakeUp();
  const deliver = deliverTo(options);
  const lanes = new Map<string, Promise<void>>();

  const begin = (subscriptionId: string): void => {
    const lane = deliver(subscriptionId, () => signal.stopped)
      .then(() => {})
      .catch((cause: unknown) =>
        log.warn({ subscriptionId, ...describeCause(cause) }, 'messages are sent again later'),
      )
      .finally(() => lanes.delete(subscriptionId));
    lanes.set(subscriptionId, lane);
  };

  const look = async (): Promise<void> => {
    if (!(await isElected(own.db, 'webhooks certification'))) return;
    for (const subscriptionId of await findDue(feeder, now())) {
      if (lanes.size >= LANES_MAX) return;
      if (!lanes.has(subscriptionId)) begin(subscriptionId);
    }
  };

  const keepLooking = async (): Promise<void> => {
    while (!signal.stopped) {
      await look().catch((cause: unknown) =>
        log.warn(describeCause(cause), 'messages are looked for again later'),
      );
      if (!signal.stopped) await signal.wait(pauseMs);
    }
  };
  const finished = keepLooking();
  return {
    wake: signal.wake,
    stop: async (): Promise<void> => {
      signal.stop();
      await finished;
      await Promise.all(lanes.values());
      await own.close();
    },
  };
};
