import { sentenceFor } from './plain-stop.ts';
import { type Progress, showProgress } from './progress.ts';
import { type System, type SystemPlan, startSystem } from './system.ts';

/** What npm start and npm run hall do differently. */
export type Run = {
  readonly plan: (progress: Progress) => SystemPlan | Promise<SystemPlan>;
  /** What to print once it is ready. */
  readonly describe: (system: System) => string;
  /** Goes on beside the system; what it gives back ends it. */
  readonly accompany?: (say: (sentence: string) => void) => () => void;
};

const REPEAT_MS = 1_000;

/**
 * Resolves with the first request to stop. A terminal and npm both pass Ctrl-C on, so the same
 * request arrives twice at once; one that comes later is from a person who will not wait.
 */
const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    let firstMs = 0;
    const ask = () => {
      if (firstMs === 0) {
        firstMs = Date.now();
        process.stdout.write('stopping …\n');
        resolve();
      } else if (Date.now() - firstMs > REPEAT_MS) process.exit(130);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  });

const run = async ({ plan, describe, accompany }: Run): Promise<void> => {
  const stopAsked = askedToStop();
  const startMs = Date.now();
  const progress = showProgress(process.stdout);
  try {
    const system = await startSystem({ ...(await plan(progress)), onProgress: progress.say });
    progress.say(`ready after ${((Date.now() - startMs) / 1_000).toFixed(1)} s`);
    progress.end();
    process.stdout.write(`${describe(system)}\n`);
    const leave = accompany?.(progress.say);
    await stopAsked;
    leave?.();
    await system.stop();
    process.stdout.write('stopped.\n');
  } finally {
    progress.end();
  }
};

/** Runs a system until Ctrl-C, then ends this process: 0, or 1 with one sentence of what is wrong. */
export const runUntilStopped = async (what: Run): Promise<never> => {
  try {
    await run(what);
    process.exit(0);
  } catch (cause) {
    const sentence = sentenceFor(cause);
    process.stderr.write(`${sentence ?? (cause instanceof Error ? cause.stack : String(cause))}\n`);
    process.exit(1);
  }
};
