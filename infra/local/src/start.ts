import { join } from 'node:path';
import { portFrom, readArguments } from './read-arguments.ts';
import { top } from './run-tool.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import type { System, SystemPlan } from './system.ts';

// npm start: the whole system on this machine, until Ctrl-C.
const USAGE = 'npm start -- [--port N] [--host ADDRESS] [--state DIR] [--rotate-keys]';

const plan = (): SystemPlan => {
  const text = { type: 'string' } as const;
  const values = readArguments(
    { state: text, port: text, host: text, 'rotate-keys': { type: 'boolean' } },
    USAGE,
  );
  const { state, port, host } = values;
  const gateway = portFrom('port', port);
  return {
    state: state ?? process.env.JINBANG_STATE ?? join(top, '.jinbang'),
    ...(gateway === undefined ? {} : { ports: { gateway } }),
    ...(host === undefined ? {} : { host }),
    ...(process.env.PUBLIC_ORIGIN ? { publicOrigin: process.env.PUBLIC_ORIGIN } : {}),
    rotateKeys: values['rotate-keys'] ?? false,
    databaseUrl: process.env.DATABASE_URL,
    natsUrl: process.env.NATS_URL,
  };
};

const addresses = ({ urls, tokens }: System): string =>
  [
    '',
    `  Jinbang is ready.   ${urls.gateway}`,
    `  Programming interface ${urls.gateway}/api/docs`,
    `  Live boards           ${urls.live}`,
    `  First person begins at ${urls.gateway}/console/first`,
    `  First organiser's token ${tokens.bootstrap}`,
    '',
    '  Ctrl-C stops it; nothing is lost.',
    '',
  ].join('\n');

await runUntilStopped({ plan, describe: addresses });
