import { Worker } from 'node:worker_threads';
import type { Rejection } from '@jinbang/kernel/rejection';
import { type Result, refuse } from '@jinbang/kernel/result';

export type ThreadSettings = {
  /** Told what went wrong inside; never what stood on the paper. */
  readonly onFault: (cause: unknown) => void;
  readonly timeMs?: number;
  readonly idleMs?: number;
};

type ThreadWork<Work> = ThreadSettings & {
  readonly worker: URL;
  /** What speaks against the work before the thread is kept busy with it. */
  readonly flawOf: (work: Work) => Rejection | undefined;
};

const WAITING_MAX = 20;
const tooMany: Rejection = { kind: 'too-many', code: 'paper.busy', params: { seconds: 10 } };
const tookTooLong: Rejection = { kind: 'too-large', code: 'paper.took-too-long' };
const failed: Rejection = { kind: 'conflict', code: 'paper.failed' };

/**
 * One thread that sets papers, one after the other, so that no request waits for a long print but
 * those for papers. It starts with the first paper and ends when none was wanted for a while,
 * which gives its memory back.
 */
export const openThread = <Work, Done>({
  worker: url,
  flawOf,
  onFault,
  timeMs = 30_000,
  idleMs = 120_000,
}: ThreadWork<Work>) => {
  type Outcome = Result<Done, Rejection>;
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  const end = async () => {
    clearTimeout(idle);
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  const start = (): Worker => {
    worker ??= new Worker(url);
    return worker;
  };
  const doNow = (work: Work): Promise<Outcome> =>
    new Promise((resolve) => {
      clearTimeout(idle);
      const used = start();
      used.ref();
      const finish = (outcome: Outcome) => {
        clearTimeout(timer);
        used.off('message', finish).off('error', fail).off('exit', fail);
        used.unref();
        idle = setTimeout(() => void end(), idleMs).unref();
        resolve(outcome);
      };
      const giveUp = (outcome: Outcome) => {
        finish(outcome);
        // Inside the typesetter nothing can be interrupted: the thread ends when it comes out.
        void end();
      };
      const fail = (cause: unknown) => {
        onFault(cause);
        giveUp(refuse(failed));
      };
      const timer = setTimeout(() => giveUp(refuse(tookTooLong)), timeMs);
      used.once('message', finish).once('error', fail).once('exit', fail);
      used.postMessage(work);
    });

  return {
    run: async (work: Work): Promise<Outcome> => {
      const flaw = flawOf(work) ?? (waiting >= WAITING_MAX ? tooMany : undefined);
      if (flaw) return refuse(flaw);
      waiting += 1;
      const turn = last.then(() => doNow(work));
      last = turn;
      return turn.finally(() => {
        waiting -= 1;
      });
    },
    close: end,
  };
};
