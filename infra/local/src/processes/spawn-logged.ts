import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

export type Account = { readonly uid: number; readonly gid: number };

export type SpawnPlan = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly logFile: string;
  /** As root: whose process it is to be. */
  readonly account?: Account | undefined;
};

/**
 * Starts a process that writes into its log file. It gets a process group of its own: a Ctrl-C
 * must reach the launcher alone, which then stops everything in order.
 */
export const spawnLogged = (plan: SpawnPlan): ChildProcess => {
  mkdirSync(dirname(plan.logFile), { recursive: true });
  const log = openSync(plan.logFile, 'a', 0o600);
  try {
    return spawn(plan.command, [...plan.args], {
      cwd: plan.cwd,
      env: { ...plan.env },
      detached: true,
      stdio: ['ignore', log, log],
      ...plan.account,
    });
  } finally {
    closeSync(log);
  }
};
