import type { Database } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import { sql } from 'drizzle-orm';
import type { Broker } from './connect.ts';
import { reconcileStream } from './reconcile.ts';

/** A stream that is gone while nobody tells anything is missed by its readers alone. */
const RECONCILE_MS = 60_000;
const RETRY_MS = 1_000;
/** So many commands that are too old to be answered again go at a time. */
const OLD_COMMANDS_AT_ONCE = 5_000;

type Options = {
  readonly service: string;
  readonly tells?: boolean;
  readonly feeder: Database;
  readonly log: Log;
  readonly broker: Broker;
  readonly wakeRelay: () => void;
  readonly onReconnect: () => void;
};

/**
 * Keeps outbox and stream the same: at start, every minute, when the stream is missed, and whenever
 * the broker came back, since it may have come back with less. Makes room for what comes on the way.
 */
export const keepReconciled = (options: Options) => {
  const { log, broker, onReconnect } = options;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> | undefined;
  let isAskedAgain = false;
  const once = async (): Promise<void> => {
    clearTimeout(timer);
    if (stopped) return;
    const pauseMs = await round(options).catch((cause: unknown) => {
      log.warn(describeCause(cause), 'reconciler tries again');
      return RETRY_MS;
    });
    if (!stopped) timer = setTimeout(run, pauseMs);
  };
  /** One at a time; asked for while one runs, another follows, since that one may have seen too little. */
  const run = (): void => {
    if (current) {
      isAskedAgain = true;
      return;
    }
    isAskedAgain = false;
    current = once().finally(() => {
      current = undefined;
      if (isAskedAgain && !stopped) run();
    });
  };
  const watch = async () => {
    for await (const status of broker.connection.status()) {
      if (status.type !== 'reconnect') continue;
      onReconnect();
      run();
    }
  };
  run();
  watch().catch(() => {});
  return Object.assign(run, {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  });
};

const round = async (options: Options): Promise<number> => {
  const { service, tells, feeder, broker, log } = options;
  await feeder.execute(sql`select ensure_fact_partitions(now())`);
  await feeder.execute(sql`select drop_old_commands(now(), ${OLD_COMMANDS_AT_ONCE})`);
  if (tells !== false) {
    const { republished, created } = await reconcileStream(feeder, await broker.manage(), service);
    if (republished > 0) log.warn({ republished }, 'the stream was shorter than the outbox');
    if (created) log.info('declared the stream');
  }
  options.wakeRelay();
  return RECONCILE_MS;
};
