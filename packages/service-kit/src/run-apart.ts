import { Worker } from 'node:worker_threads';

export type Bounds = { readonly timeMs: number; readonly heapMb: number };

/**
 * Hands untrusted bytes to a thread of their own with bounded memory and time: a broken file or a
 * bomb costs one answer, and nobody else waits meanwhile. Undefined where the thread fails, takes too
 * long or ends without an answer; what it posts first is the answer.
 */
export const runApart = <Answer>(
  worker: URL,
  workerData: unknown,
  { timeMs, heapMb }: Bounds,
): Promise<Answer | undefined> =>
  new Promise((resolve) => {
    const thread = new Worker(worker, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      stdout: true,
      stderr: true,
    });
    const end = (answer: Answer | undefined) => {
      clearTimeout(timer);
      resolve(answer);
      void thread.terminate();
    };
    const timer = setTimeout(() => end(undefined), timeMs);
    // Safe: the worker named here posts nothing else.
    thread.once('message', (answer: Answer) => end(answer));
    thread.once('error', () => end(undefined));
    thread.once('exit', () => end(undefined));
  });
