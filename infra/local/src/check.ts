import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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
const hasSource = (room: string): boolean => room === 'tests' || existsSync(join(top, room, 'src'));

const checkTypes = async (): Promise<ToolRun> => {
  const waiting = rooms().filter(hasSource);
  const untyped = waiting.filter((room) => !isTyped(room));
  const failures = untyped.map((room) => `${room} has source and no tsconfig.json\n`);
  const work = async (): Promise<void> => {
    for (let room = waiting.pop(); room !== undefined; room = waiting.pop()) {
      if (!isTyped(room)) continue;
      const { code, output } = await runTool([...tools.tsc, '-p', room]);
      if (code !== 0) failures.push(output);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
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

let failed = 0;
for (const [name, run] of steps) {
  const startMs = Date.now();
  const { code, output } = await run();
  const seconds = ((Date.now() - startMs) / 1_000).toFixed(1);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  if (code === 0) continue;
  failed += 1;
  process.stdout.write(`${output.trimEnd()}\n`);
}
process.exitCode = failed > 0 ? 1 : 0;
