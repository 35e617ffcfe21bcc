import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildWeb } from './build-web.ts';
import { exitWith } from './exit-with.ts';
import { PlainStop } from './plain-stop.ts';
import { showProgress } from './progress.ts';
import { top } from './run-tool.ts';
import {
  APPS,
  type AppSize,
  filesOfPage,
  isTooLarge,
  type Manifest,
  sizeTable,
} from './size/app-sizes.ts';

// npm run sizes -- [--json]: what a visitor's browser must fetch before an app works.
const dist = join(top, 'services', 'web', 'dist');
const gzipLevel = 9;

const readArguments = () => {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values;
  } catch (cause) {
    throw new PlainStop('npm run sizes -- [--json]', { cause });
  }
};

const gzippedBytes = (file: string): number =>
  gzipSync(readFileSync(join(dist, file)), { level: gzipLevel }).length;

const measure = (): readonly AppSize[] => {
  // The bundler wrote it just now, in its documented form.
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Manifest;
  return APPS.map(({ app, page, limitBytes }) => {
    const bytes = filesOfPage(manifest, page).reduce((sum, file) => sum + gzippedBytes(file), 0);
    return { app, bytes, limitBytes };
  });
};

const main = async (): Promise<number> => {
  const { json } = readArguments();
  const progress = showProgress(process.stderr);
  try {
    await buildWeb(progress.say);
  } finally {
    progress.end();
  }
  const sizes = measure();
  const text = json
    ? JSON.stringify(Object.fromEntries(sizes.map(({ app, bytes }) => [app, bytes])))
    : sizeTable(sizes);
  process.stdout.write(`${text}\n`);
  return sizes.some(isTooLarge) ? 1 : 0;
};

await exitWith(main);
