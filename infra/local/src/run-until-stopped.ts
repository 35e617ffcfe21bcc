import { askedToStop } from './asked-to-stop.ts';
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
