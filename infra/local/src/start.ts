import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainStop, sentenceFor } from './plain-stop.ts';
import { showProgress } from './progress.ts';
import { top } from './run-tool.ts';
import { type System, startSystem } from './system.ts';

// npm start: the whole system on this machine, until Ctrl-C.
const readArguments = () => {
  try {
    const { values } = parseArgs({
      options: {
        state: { type: 'string', default: process.env.JINBANG_STATE ?? join(top, '.jinbang') },
        port: { type: 'string' },
        host: { type: 'string' },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_535)) {
      throw new PlainStop(`--port wants a number from 0 to 65534, not ${values.port}.`);
    }
    return { ...values, port };
  } catch (cause) {
    if (cause instanceof PlainStop) throw cause;
    throw new PlainStop('npm start -- [--port N] [--host ADDRESS] [--state DIR]', { cause });
  }
};

const addresses = ({ urls, tokens }: System): string =>
  [
    '',
    `  Jinbang is ready.   ${urls.gateway}`,
    `  Programming interface ${urls.gateway}/api/docs`,
    `  Live boards           ${urls.live}`,
    `  First organiser's token ${tokens.bootstrap}`,
    '',
    '  Ctrl-C stops it; nothing is lost.',
    '',
  ].join('\n');

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

const main = async (): Promise<void> => {
  const stopAsked = askedToStop();
  const startMs = Date.now();
  const { state, port, host } = readArguments();
  const progress = showProgress(process.stdout);
  try {
    const system = await startSystem({
      state,
      ...(port === undefined ? {} : { ports: { gateway: port } }),
      ...(host === undefined ? {} : { host }),
      ...(process.env.PUBLIC_ORIGIN ? { publicOrigin: process.env.PUBLIC_ORIGIN } : {}),
      databaseUrl: process.env.DATABASE_URL,
      natsUrl: process.env.NATS_URL,
      onProgress: progress.say,
    });
    progress.say(`ready after ${((Date.now() - startMs) / 1_000).toFixed(1)} s`);
    progress.end();
    process.stdout.write(`${addresses(system)}\n`);
    await stopAsked;
    await system.stop();
    process.stdout.write('stopped.\n');
  } finally {
    progress.end();
  }
};

try {
  await main();
  process.exit(0);
} catch (cause) {
  const sentence = sentenceFor(cause);
  process.stderr.write(`${sentence ?? (cause instanceof Error ? cause.stack : String(cause))}\n`);
  process.exit(1);
}
