import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTool, type ToolRun, tools, top } from './run-tool.ts';

// npm run check: style, types, dead code, rules and rooms; no server, under half a minute.
const rooms = (): readonly string[] =>
  [
    ...['packages', 'services', 'infra'].flatMap((folder) =>
      readdirSync(join(top, folder)).map((name) => join(folder, name)),
    ),
    'tests',
  ].filter((room) => existsSync(join(top, room, 'package.json')));

const isTyped = (room: string): boolean => existsSync(join(top, room, 'tsconfig.json'));

/** One program for everything that runs on Node, so no file is read twice; one for the browser apps. */
const checkTypes = async (): Promise<ToolRun> => {
  const untyped = rooms().filter((room) => !isTyped(room));
  const failures = untyped.map((room) => `${room} has no tsconfig.json\n`);
  for (const project of ['infra/tsconfig.json', 'services/web']) {
    const { code, output } = await runTool([...tools.tsc, '-p', project]);
    if (code !== 0) failures.push(output);
  }
  return { code: failures.length > 0 ? 1 : 0, output: failures.join('') };
};

const steps: readonly (readonly [string, () => Promise<ToolRun>])[] = [
  ['style', () => runTool([...tools.biome, 'check', '--config-path=infra/code-style.json'])],
  ['types', checkTypes],
  ['dead code', () => runTool([...tools.knip, '--config', 'infra/dead-code.json'])],
  [
    'rules and rooms',
    () => runTool([...tools.vitest, 'run', '--project', 'rules', '--project', 'rooms']),
  ],
];

const startMs = Date.now();
const secondsSince = (): string => ((Date.now() - startMs) / 1_000).toFixed(1);

// Side by side: types and tests together keep both cores of a small machine busy.
const outcomes = await Promise.all(
  steps.map(async ([name, run]) => {
    const { code, output } = await run();
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${secondsSince()} s)\n`);
    return { code, output };
  }),
);
const failed = outcomes.filter(({ code }) => code !== 0);
for (const { output } of failed) process.stdout.write(`${output.trimEnd()}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
