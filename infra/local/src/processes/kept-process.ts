import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

export type KeptProcess = {
  readonly name: string;
  readonly pid: () => number | undefined;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Ends it for good, by default with its own way of stopping in order. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
};

export type KeepPlan = {
  readonly name: string;
  readonly launch: () => ChildProcess;
  /** Resolves once the process does its work; it is asked again and again until then. */
  readonly probe: () => Promise<boolean>;
  readonly probePauseMs: number;
  readonly readyWithinMs: number;
  readonly stopSignal: NodeJS.Signals;
  readonly stopWithinMs: number;
  /** A short sentence for the person watching: it fell, it is back. */
  readonly onNews: (sentence: string) => void;
  /** Runs after every launch, e.g. to note the process id. */
  readonly onLaunched?: (pid: number) => void;
  /** What a person should look at if it does not come up. */
  readonly explain: () => string;
};

const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 5_000;
/** A process that lived this long starts its next count of failures at nought. */
const STEADY_MS = 5_000;

/** What still runs when this process ends without having stopped it, e.g. by an exception. */
const kept = new Set<() => void>();
process.on('exit', () => {
  for (const endNow of kept) endNow();
});

/** How long to wait before the nth restart in a row: 0.2 s, doubling, at most 5 s. */
export const retryDelayMs = (failures: number): number =>
  Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1), LAST_RETRY_MS);

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

const howItEnded = (child: ChildProcess): string =>
  child.signalCode
    ? `was ended by ${child.signalCode}`
    : `ended with code ${child.exitCode ?? '?'}`;

const ended = async (child: ChildProcess): Promise<void> => {
  if (!hasEnded(child)) await once(child, 'exit');
};

const untilReady = async (child: ChildProcess, plan: KeepPlan): Promise<string | undefined> => {
  const deadline = Date.now() + plan.readyWithinMs;
  while (Date.now() < deadline) {
    if (hasEnded(child)) return `${plan.name} ${howItEnded(child)}`;
    if (await plan.probe().catch(() => false)) return undefined;
    await pause(plan.probePauseMs);
  }
  return `${plan.name} was not ready within ${plan.readyWithinMs / 1_000} s`;
};

const endChild = async (
  child: ChildProcess,
  plan: KeepPlan,
  signal = plan.stopSignal,
): Promise<void> => {
  if (hasEnded(child)) return;
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), plan.stopWithinMs);
  await ended(child);
  clearTimeout(late);
};

/**
 * Starts a process, waits until it is ready and from then on brings it back whenever it falls,
 * later and later, until `stop`.
 * @throws Error with a sentence when the first start fails
 */
export const keepProcess = async (plan: KeepPlan): Promise<KeptProcess> => {
  const stopped = new AbortController();
  let child: ChildProcess;

  const launch = (): ChildProcess => {
    const next = plan.launch();
    // A command that cannot be run at all reports it here; `hasEnded` sees the missing pid.
    next.on('error', () => {});
    if (next.pid !== undefined) plan.onLaunched?.(next.pid);
    return next;
  };

  const bringBack = async (failures: number): Promise<void> => {
    const delayMs = retryDelayMs(failures);
    plan.onNews(`${plan.name} ${howItEnded(child)}; starting it again in ${delayMs / 1_000} s`);
    await pause(delayMs, undefined, { signal: stopped.signal }).catch(() => {});
    if (stopped.signal.aborted) return;
    child = launch();
    const flaw = await untilReady(child, plan);
    if (flaw) await endChild(child, plan);
    else plan.onNews(`${plan.name} is back`);
  };

  const watch = async (): Promise<void> => {
    for (let failures = 1; !stopped.signal.aborted; failures += 1) {
      const since = Date.now();
      await ended(child);
      if (stopped.signal.aborted) return;
      if (Date.now() - since > STEADY_MS) failures = 1;
      await bringBack(failures);
    }
  };

  child = launch();
  const endNow = () => void child.kill(plan.stopSignal);
  kept.add(endNow);
  const flaw = await untilReady(child, plan);
  if (flaw) {
    await endChild(child, plan);
    kept.delete(endNow);
    throw new Error(`${flaw}. ${plan.explain()}`);
  }
  const watching = watch();

  return {
    name: plan.name,
    pid: () => (hasEnded(child) ? undefined : child.pid),
    kill: (signal) => void child.kill(signal),
    stop: async (signal) => {
      stopped.abort();
      await endChild(child, plan, signal);
      await watching;
      kept.delete(endNow);
    },
  };
};
