import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainStop } from './plain-stop.ts';
import { runTool, top } from './run-tool.ts';

const web = join(top, 'services', 'web');
const stampFile = join(top, '.jinbang', 'web-build.stamp');
/** What the browser apps are made of, beside what is installed. */
const SOURCES = [
  'services/web',
  'packages/contracts/src',
  'packages/kernel/src',
  'packages/scoring/src',
  'packages/credentials/src',
];
const isSource = (file: string): boolean => !/(^|\/)(node_modules|dist|\.[^/]*)(\/|$)/.test(file);

/** One hash of names, sizes and times: enough to know that a build is old, and quick. */
export const sourceStamp = (): string => {
  const hash = createHash('sha256').update(readFileSync(join(top, 'pnpm-lock.yaml')));
  for (const folder of SOURCES.map((source) => join(top, source)).filter(existsSync)) {
    for (const file of filesBelow(folder)) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
};

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => isSource(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .toSorted();

const isBuilt = (stamp: string): boolean =>
  existsSync(join(web, 'dist')) &&
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === stamp;

/** Builds the browser apps when their source changed; does nothing while there are none. */
export const buildWeb = async (onProgress: (sentence: string) => void): Promise<void> => {
  if (!existsSync(join(web, 'vite.config.ts'))) return;
  const stamp = sourceStamp();
  if (isBuilt(stamp)) return;
  onProgress('building the browser apps');
  const vite = join(web, 'node_modules', 'vite', 'bin', 'vite.js');
  const { code, output } = await runTool([vite, 'build', 'services/web', '--logLevel', 'warn'], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (code !== 0) throw new PlainStop(`The browser apps could not be built:\n${output.trimEnd()}`);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  onProgress('the browser apps are built');
};
