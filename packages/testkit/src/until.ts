import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 50;

/** Tries again until `work` succeeds; the last failure is thrown when the time is up. */
export const until = async <Value>(
  work: () => Promise<Value>,
  withinMs: number,
): Promise<Value> => {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await work();
    } catch (cause) {
      if (Date.now() > deadline) throw cause;
      await pause(PAUSE_MS);
    }
  }
};
