import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { serverConfig } from '../../../nats/server-config.ts';
import { freePort } from '../free-port.ts';
import { type KeptProcess, keepProcess } from '../processes/kept-process.ts';
import { type SpawnPlan, spawnLogged } from '../processes/spawn-logged.ts';
import type { NatsProgram } from './find-nats.ts';
import type { NatsKeys } from './nats-keys.ts';

export type NatsServer = { readonly url: string; readonly process: KeptProcess };

export type NatsPlan = {
  readonly program: NatsProgram;
  readonly keys: NatsKeys;
  /** Holds the config and, below it, what JetStream stores. */
  readonly folder: string;
  readonly logFile: string;
  readonly port?: number;
  readonly onNews: (sentence: string) => void;
  readonly onLaunched?: (pid: number) => void;
};

/** A server that is up greets every connection with a line that starts with INFO. */
export const greets = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1_000 });
    const end = (greeted: boolean) => {
      socket.destroy();
      resolve(greeted);
    };
    socket.once('data', (data) => end(data.toString('latin1').startsWith('INFO')));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
    socket.once('close', () => end(false));
  });

const commandFor = (
  { program, folder }: NatsPlan,
  config: string,
  port: number,
): Pick<SpawnPlan, 'command' | 'args'> => {
  if (program.kind === 'program') return { command: program.path, args: ['-c', config] };
  const name = `jinbang-nats-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  const user = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
  // A client that was killed leaves its container running under this name.
  const script =
    'docker rm -f "$1" >/dev/null 2>&1; exec docker run --rm --name "$1" --user "$2" -p "127.0.0.1:$3:$3" -v "$4:$4" "$5" -c "$6"';
  const args = ['-c', script, 'sh', name, user, String(port), folder, program.image, config];
  return { command: '/bin/sh', args };
};

/**
 * Starts nats-server with JetStream on the loopback address, one user per service.
 * It is brought back whenever it falls, on the same port with the same store.
 */
export const startNats = async (plan: NatsPlan): Promise<NatsServer> => {
  const { program, keys, folder } = plan;
  const port = plan.port ?? (await freePort());
  const storeDir = join(folder, 'store');
  mkdirSync(storeDir, { recursive: true, mode: 0o700 });
  const config = join(folder, 'nats.conf');
  // Inside a container the loopback address would be the container's own; Docker publishes on ours.
  const host = program.kind === 'container' ? '0.0.0.0' : '127.0.0.1';
  writeFileSync(config, serverConfig({ host, port, storeDir, publicKeys: keys.publicKeys }), {
    mode: 0o600,
  });
  const kept = await keepProcess({
    name: 'nats',
    launch: () =>
      spawnLogged({
        ...commandFor(plan, config, port),
        env: { PATH: process.env.PATH, HOME: process.env.HOME },
        cwd: folder,
        logFile: plan.logFile,
      }),
    probe: () => greets(port),
    probePauseMs: 10,
    readyWithinMs: 30_000,
    stopSignal: 'SIGTERM',
    stopWithinMs: 15_000,
    onNews: plan.onNews,
    ...(plan.onLaunched ? { onLaunched: plan.onLaunched } : {}),
    explain: () => `Its log is ${plan.logFile}.`,
  });
  return { url: `nats://127.0.0.1:${port}`, process: kept };
};
