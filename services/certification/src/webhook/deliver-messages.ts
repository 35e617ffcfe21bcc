import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Database } from '@jinbang/service-kit/database';
import {
  type Attempt,
  findHead,
  findSecretIds,
  type Head,
  pauseGone,
  saveAttempt,
  setTryAfter,
} from './delivery.store.ts';
import { afterTry, type Next } from './retry.rules.ts';
import type { Answered, Posted } from './send-message.ts';
import { type SecretOf, signedHeaders } from './signature.rules.ts';

export type DeliverDeps = {
  readonly feeder: Database;
  readonly now: Clock;
  readonly newId: NewId;
  readonly secretOf: SecretOf;
  readonly send: (message: Posted) => Promise<Answered>;
};

/** Writes down what became of a try before the next one: cut off here, the message goes out again. */
const record = ({ feeder }: DeliverDeps, attempt: Attempt, next: Next, attemptCount: number) =>
  feeder.transaction(async (tx) => {
    const { subscriptionId, triedAt } = attempt;
    const isOver = next.state === 'delivered' || next.state === 'parked';
    await saveAttempt(tx, attempt, {
      state: isOver ? next.state : 'waiting',
      ...{ attemptCount, endedAt: isOver ? triedAt : null },
    });
    if (next.state === 'paused') await pauseGone(tx, subscriptionId);
    await setTryAfter(tx, subscriptionId, next.state === 'waiting' ? next.tryAfter : null);
  });

const tryOnce = async (deps: DeliverDeps, head: Head): Promise<Next> => {
  const { subscriptionId, messageId, bodyId, sinceAt } = head.delivery;
  const secrets = (await findSecretIds(deps.feeder, subscriptionId)).map(deps.secretOf);
  const begun = performance.now();
  const { url, body } = head;
  const headers = signedHeaders(secrets, { messageId, at: deps.now(), body });
  const answered = await deps.send({ url, body, headers });
  const triedAt = deps.now();
  const attemptCount = head.delivery.attemptCount + 1;
  const next = afterTry({ ...answered, attemptCount, sinceAt, at: triedAt });
  const attempt = {
    ...{ attemptId: deps.newId(), subscriptionId, messageId, bodyId, triedAt, ...answered },
    tookMs: Math.round(performance.now() - begun),
  };
  await record(deps, attempt, next, attemptCount);
  return next;
};

/**
 * Sends what waits for one subscription, in order and one at a time, until one is not taken.
 * @returns how many tries there were
 */
export const deliverTo =
  (deps: DeliverDeps) =>
  async (subscriptionId: string, isStopped: () => boolean = () => false): Promise<number> => {
    for (let tries = 0; ; tries += 1) {
      const head = isStopped()
        ? undefined
        : await findHead(deps.feeder, subscriptionId, deps.now());
      if (!head) return tries;
      const next = await tryOnce(deps, head);
      if (next.state === 'waiting' || next.state === 'paused') return tries + 1;
    }
  };
