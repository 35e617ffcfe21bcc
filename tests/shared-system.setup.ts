import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { System } from '@jinbang/local/system';
import { startSystem } from './started-system.ts';

/** What a test needs of a system it shares: it may not stop it, nor kill a process of it. */
export type SharedSystem = Pick<System, 'urls' | 'tokens'> & { readonly state: string };

declare module 'vitest' {
  interface ProvidedContext {
    sharedSystem: SharedSystem;
  }
}

type Project = { provide: (key: 'sharedSystem', system: SharedSystem) => void };

/**
 * One system for the files of the project `house`: each has a contest of its own on it, as contests
 * have in life, and a start less to wait for.
 */
export const setup = async (project: Project): Promise<() => Promise<void>> => {
  const state = mkdtempSync(join(tmpdir(), 'jinbang-house-'));
  const { urls, tokens, stop } = await startSystem({ state, ports: { gateway: 0 } });
  project.provide('sharedSystem', { urls, tokens, state });
  return async () => {
    await stop();
    rmSync(state, { recursive: true, force: true });
  };
};
