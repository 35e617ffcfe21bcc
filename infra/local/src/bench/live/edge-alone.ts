import { join } from 'node:path';
import type { BoardFrame, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { connectBroker } from '@jinbang/messaging/connect';
import { askReady } from '../../ask-ready.ts';
import { freePort } from '../../free-port.ts';
import { type KeptProcess, keepProcess } from '../../processes/kept-process.ts';
import { spawnLogged } from '../../processes/spawn-logged.ts';
import { top } from '../../run-tool.ts';
import { openSecrets } from '../../secrets.ts';
import { findNats } from '../../servers/find-nats.ts';
import { startNats } from '../../servers/nats.ts';
import { natsKeys } from '../../servers/nats-keys.ts';
import { entryOf, serviceProcesses } from '../../services.ts';
import type { Stage } from '../stage.ts';

/** A live edge with nothing behind it: this process tells it what ranking would. */
export type EdgeAlone = {
  readonly origin: string;
  readonly pid: () => number | undefined;
  /** Publishes a frame of the board, as ranking does. */
  readonly tell: (frame: BoardFrame) => void;
  readonly close: () => Promise<void>;
};

const LOOPBACK = '127.0.0.1';

/** Started as the launcher starts it, with the memory it gets there. */
const startEdge = async (
  folder: string,
  natsUrl: string,
  natsSeed: string,
): Promise<{ readonly process: KeptProcess; readonly port: number }> => {
  const port = await freePort();
  const live = serviceProcesses.find(({ name }) => name === 'live');
  if (!live) throw new Error('there is no live edge to start');
  const process_ = await keepProcess({
    name: 'live-alone',
    launch: () =>
      spawnLogged({
        command: process.execPath,
        args: ['--max-semi-space-size=4', `--max-old-space-size=${live.heapMb}`, entryOf(live)],
        env: {
          PATH: process.env.PATH,
          NODE_ENV: 'production',
          PORT: String(port),
          HOST: LOOPBACK,
          NATS_URL: natsUrl,
          NATS_SEED: natsSeed,
          LOG_LEVEL: 'warn',
        },
        cwd: top,
        logFile: join(folder, 'live.log'),
      }),
    probe: () => askReady(port, LOOPBACK, false),
    probePauseMs: 100,
    readyWithinMs: 60_000,
    stopSignal: 'SIGTERM',
    stopWithinMs: 15_000,
    onNews: () => {},
    explain: () => `Its log is ${join(folder, 'live.log')}.`,
  });
  return { process: process_, port };
};

/** @param boardNow the board as ranking has it, for an edge that asks */
export const openEdgeAlone = async (
  stage: Pick<Stage, 'folder' | 'say'>,
  boardNow: () => BoardSnapshot,
): Promise<EdgeAlone> => {
  const folder = join(stage.folder, 'edge-alone');
  const keys = natsKeys(openSecrets(join(folder, 'secrets')));
  const nats = await startNats({
    program: findNats(join(top, '.jinbang', 'nats'), stage.say),
    keys,
    folder,
    logFile: join(folder, 'nats.log'),
    onNews: () => {},
  });
  const broker = await connectBroker({
    url: nats.url,
    service: 'ranking',
    seed: keys.seedOf('ranking'),
  });
  const { connection } = broker;
  connection.subscribe('frame-request.>', {
    callback: (_, message) => {
      const { rows: _rows, progress: _progress, ...head } = boardNow();
      const isList = message.subject.endsWith('.events');
      message.respond(JSON.stringify(isList ? { events: [head] } : boardNow()));
    },
  });
  await connection.flush();
  const edge = await startEdge(folder, nats.url, keys.seedOf('live'));
  return {
    origin: `http://${LOOPBACK}:${edge.port}`,
    pid: edge.process.pid,
    tell: (frame) => connection.publish(`frame.-.${frame.eventId}`, JSON.stringify(frame)),
    close: async () => {
      await edge.process.stop();
      await broker.close();
      await nats.process.stop();
    },
  };
};
