import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@jinbang/service-kit/database';
import { describeCause, isTransient } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { JsMsg } from '@nats-io/jetstream';
import { applyBatch, type ParsedFact } from './apply-batch.ts';
import { buryFact } from './dead-letter.ts';
import { isElected } from './election.ts';
import type { Handler } from './handler.ts';
import { readFact } from './read-fact.ts';

export type Delivery = Pick<JsMsg, 'subject' | 'string' | 'ack' | 'term'>;

export type ConsumerDeps = {
  readonly db: Database;
  /** `<reader>:<teller>`; names the durable's inbox rows. */
  readonly consumer: string;
  readonly handlers: readonly Handler[];
  readonly log: Log;
  /** Called after each commit, e.g. to frame a board or wake the relay. */
  readonly onApplied: () => void;
  readonly isStopping: () => boolean;
};

const TRIES = 3;
const TRY_PAUSE_MS = 1_000;
const TRANSIENT_PAUSE_MAX_MS = 5_000;

/** Lost connections and serialisation failures are retried for ever, at most 5 s apart. */
const whileTransient = async <Value>(
  { log, isStopping }: ConsumerDeps,
  work: () => Promise<Value>,
): Promise<Value> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (cause) {
      if (!isTransient(cause) || isStopping()) throw cause;
      log.warn(describeCause(cause), 'consumer waits for the database');
      await sleep(Math.min(100 * 2 ** attempt, TRANSIENT_PAUSE_MAX_MS));
    }
  }
};

const applyAll = (deps: ConsumerDeps, facts: readonly ParsedFact[]): Promise<void> =>
  whileTransient(deps, () =>
    deps.db.transaction(async (tx) => {
      await applyBatch(tx, deps.consumer, facts);
    }),
  );

/** One fact alone: three tries in three seconds, then it is set aside for an operator. */
const applyOrBury = async (
  deps: ConsumerDeps,
  delivery: Delivery,
  parsed: ParsedFact,
): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await applyAll(deps, [parsed]);
      return delivery.ack();
    } catch (cause) {
      if (deps.isStopping()) throw cause;
      const described = describeCause(cause);
      deps.log.error({ ...described, subject: delivery.subject, attempt }, 'fact not applied');
      if (attempt < TRIES) {
        await sleep(TRY_PAUSE_MS);
        continue;
      }
      await bury(deps, delivery, described.error);
      return;
    }
  }
};

const bury = async (deps: ConsumerDeps, delivery: Delivery, reason: string): Promise<void> => {
  await whileTransient(deps, () =>
    buryFact(deps.db, {
      consumer: deps.consumer,
      subject: delivery.subject,
      body: delivery.string(),
      reason,
    }),
  );
  // Without a reason: servers before 2.11 do not understand one and deliver the fact again.
  delivery.term();
};

/** True when this process may apply facts of the durable; another one may hold the lock. */
export const mayConsume = (deps: ConsumerDeps): Promise<boolean> =>
  whileTransient(deps, () => isElected(deps.db, `consumer:${deps.consumer}`));

/**
 * Up to 200 deliveries, in order, in one transaction; acknowledged after the commit. False when none
 * of them is of any interest here.
 */
export const settleBatch = async (
  deps: ConsumerDeps,
  deliveries: readonly Delivery[],
): Promise<boolean> => {
  const wanted: { delivery: Delivery; parsed: ParsedFact }[] = [];
  const unasked: Delivery[] = [];
  for (const delivery of deliveries) {
    const read = readFact(deps.handlers, delivery.string());
    if (!read.ok) await bury(deps, delivery, read.refusal);
    else if (read.value) wanted.push({ delivery, parsed: read.value });
    else unasked.push(delivery);
  }
  for (const delivery of unasked) delivery.ack();
  if (wanted.length === 0) return false;
  try {
    await applyAll(
      deps,
      wanted.map(({ parsed }) => parsed),
    );
    for (const { delivery } of wanted) delivery.ack();
  } catch (cause) {
    if (deps.isStopping()) throw cause;
    // One by one, so that only the culprit is set aside.
    for (const { delivery, parsed } of wanted) await applyOrBury(deps, delivery, parsed);
  }
  deps.onApplied();
  return true;
};
