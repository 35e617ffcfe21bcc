import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the workspace. */
export const top = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

export type ToolRun = { readonly code: number; readonly output: string };

/** Runs one of the workspace's tools with this Node; its output is kept, or shown as it comes. */
export const runTool = async (
  args: readonly string[],
  { show = false, env = process.env }: { show?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<ToolRun> => {
  const child = spawn(process.execPath, [...args], {
    cwd: top,
    env,
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const forward = (signal: NodeJS.Signals) => void child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  process.off('SIGINT', forward).off('SIGTERM', forward);
  return { code: typeof code === 'number' ? code : 1, output };
};

const packageOf = (name: string): string => join(top, 'node_modules', name);

/** The scripts of the tools; each runs with Node itself, so no shell and no PATH is involved. */
export const tools = {
  vitest: [
    join(packageOf('vitest'), 'vitest.mjs'),
    '--config',
    'tests/vitest.config.ts',
    '--root',
    '.',
  ],
  biome: [join(packageOf('@biomejs/biome'), 'bin/biome')],
  tsc: [join(packageOf('typescript'), 'bin/tsc')],
  knip: [join(packageOf('knip'), 'bin/knip.js')],
} as const;
