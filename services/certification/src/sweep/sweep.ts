import { wakeUp } from '@jinbang/messaging/wake-up';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';

/** One thing that should exist and may not yet; returns how much of it was made. */
export type Step = { readonly name: string; readonly run: () => Promise<number> };

export type Sweep = {
  /** Look now: facts were applied, or a command was carried out. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
};

export type SweepOptions = {
  readonly steps: readonly Step[];
  /** Longest wait until it looks again by itself. */
  readonly pauseMs: number;
  readonly log: Log;
};

const runStep = async ({ name, run }: Step, log: Log): Promise<number> => {
  try {
    const done = await run();
    if (done > 0) {
      log.info({ step: name, done }, 'sweep');
    }
    return done;
  } catch (cause) {
    log.warn({ step: name, ...describeCause(cause) }, 'the step is tried again later');
    return 0;
  }
};

/**
 * Compares what should exist with what does, again and again: effects of facts and approvals are
 * made here and nowhere else, so a crash between two lines is only a pause.
 */
export const startSweep = ({ steps, pauseMs, log }: SweepOptions): Sweep => {
  const signal = wakeUp();
  /** Every step, again and again, until none has anything left to do. */
  const sweepClean = async (): Promise<void> => {
    for (let done = 1; done > 0 && !signal.stopped; ) {
      done = 0;
      for (const step of steps) done += await runStep(step, log);
    }
  };
  const keepSweeping = async (): Promise<void> => {
    while (!signal.stopped) {
      await sweepClean();
      if (!signal.stopped) await signal.wait(pauseMs);
    }
  };
  const finished = keepSweeping();
  return {
    wake: signal.wake,
    stop: async () => {
      signal.stop();
      await finished;
    },
  };
};
