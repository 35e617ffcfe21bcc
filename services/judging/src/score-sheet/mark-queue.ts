import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '@jinbang/kernel/fault';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { describeCause, isTransient } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { Answer } from './answer.ts';
import type { EnterMarks } from './enter-marks.ts';
import type { MarkCommand } from './mark-batch.rules.ts';

const BATCH_COMMANDS = 50;
const WAITING_MAX = 5_000;
const TRIES = 6;
const PAUSE_MS = 10;
/** A duplicate key: the same command or the same empty cell in another process, a moment ago. */
const UNIQUE_VIOLATION = '23505';

type Waiting = {
  readonly command: MarkCommand;
  readonly key: string;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: unknown) => void;
};

export type MarkQueue = {
  /** False when so much waits that the caller should come back later. */
  readonly hasRoom: (commandCount: number) => boolean;
  readonly add: (command: MarkCommand) => Promise<Answer>;
  /** Resolves when everything taken in is answered. */
  readonly drain: () => Promise<void>;
};

/** Commands about the same aspect of the same subject never run side by side. */
const keyOf = ({ form, commandId }: MarkCommand): string =>
  form.ok ? `${form.value.subjectId}/${form.value.aspectId}` : commandId;

/** Takes up to a batch in order, leaving behind what would meet a running transaction. */
const takeBatch = (waiting: Waiting[], busy: ReadonlySet<string>): readonly Waiting[] => {
  if (busy.size === 0) return waiting.splice(0, BATCH_COMMANDS);
  const batch: Waiting[] = [];
  const left: Waiting[] = [];
  const heldBack = new Set<string>();
  let place = 0;
  for (; place < waiting.length && batch.length < BATCH_COMMANDS; place += 1) {
    const one = waiting[place] as Waiting;
    if (busy.has(one.key) || heldBack.has(one.key)) {
      heldBack.add(one.key);
      left.push(one);
    } else batch.push(one);
  }
  waiting.splice(0, place, ...left);
  return batch;
};

/**
 * Lets concurrent requests share a transaction: what arrives while one runs goes into the next.
 * A batch the database failed on is repeated one by one, so that only the culprit fails.
 */
export const openMarkQueue = ({
  enterMarks,
  transactionsMax,
  log,
}: {
  enterMarks: EnterMarks;
  transactionsMax: number;
  log: Log;
}): MarkQueue => {
  const waiting: Waiting[] = [];
  const busy = new Set<string>();
  const idle: (() => void)[] = [];
  let running = 0;
  let isScheduled = false;

  const carryOut = async (batch: readonly Waiting[]): Promise<void> => {
    const outcome = await tryTogether(enterMarks, batch);
    if (outcome.ok) {
      for (const [place, one] of batch.entries()) settle(one, outcome.value[place]);
      return;
    }
    log.warn({ ...describeCause(outcome.refusal), commands: batch.length }, 'marks not stored');
    if (isTransient(outcome.refusal)) for (const one of batch) one.reject(fault(outcome.refusal));
    else for (const one of batch) await carryOutAlone(enterMarks, one);
  };

  const finish = (batch: readonly Waiting[]): void => {
    running -= 1;
    for (const { key } of batch) busy.delete(key);
    if (waiting.length > 0) pump();
    else if (running === 0) for (const resolve of idle.splice(0)) resolve();
  };

  const pump = (): void => {
    isScheduled = false;
    while (running < transactionsMax && waiting.length > 0) {
      const batch = takeBatch(waiting, busy);
      if (batch.length === 0) break;
      running += 1;
      for (const { key } of batch) busy.add(key);
      void carryOut(batch).finally(() => finish(batch));
    }
  };

  const schedule = (): void => {
    if (isScheduled || running >= transactionsMax) return;
    isScheduled = true;
    // After the requests that arrived in the same turn, so that they share the transaction.
    setImmediate(pump);
  };

  return {
    hasRoom: (commandCount) => waiting.length + commandCount <= WAITING_MAX,
    add: (command) =>
      new Promise((resolve, reject) => {
        waiting.push({ command, key: keyOf(command), resolve, reject });
        schedule();
      }),
    drain: () =>
      running === 0 && waiting.length === 0
        ? Promise.resolve()
        : new Promise((resolve) => idle.push(resolve)),
  };
};

const fault = (cause: unknown): Fault =>
  new Fault('a mark could not be stored', { retryable: true, cause });

const settle = (one: Waiting, answer: Answer | undefined): void => {
  if (answer) one.resolve(answer);
  else one.reject(fault(undefined));
};

/** A lost connection or a deadlock may pass; it is safe to repeat, since every id is remembered. */
const tryTogether = async (
  enterMarks: EnterMarks,
  batch: readonly Waiting[],
): Promise<Result<readonly Answer[], unknown>> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return accept(await enterMarks(batch.map(({ command }) => command)));
    } catch (cause) {
      if (attempt >= TRIES || !isTransient(cause)) return refuse(cause);
      await sleep(PAUSE_MS * 2 ** attempt);
    }
  }
};

const mayPass = (cause: unknown): boolean =>
  isTransient(cause) || describeCause(cause).code === UNIQUE_VIOLATION;

const carryOutAlone = async (enterMarks: EnterMarks, one: Waiting): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const [answer] = await enterMarks([one.command]);
      return settle(one, answer);
    } catch (cause) {
      if (attempt >= TRIES || !mayPass(cause)) return one.reject(fault(cause));
      await sleep(PAUSE_MS * attempt);
    }
  }
};
