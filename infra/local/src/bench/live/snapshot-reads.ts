import { fork } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Bench } from '../measurement.ts';
import { median, rounded } from '../statistics.ts';
import { benchBoard } from './bench-board.ts';
import { openEdgeAlone } from './edge-alone.ts';
import { openRaw } from './open-raw.ts';
import type { ReadOrder, ReadReport } from './reader-process.ts';

const script = fileURLToPath(new URL('./reader-process.ts', import.meta.url));
const CONNECTIONS = 32;
const ROUNDS = 3;
const ROUND_MS = 4_000;
const READS_MIN = 5_000;

type Read = Extract<ReadReport, { kind: 'read' }>;

/** The reader in a process of its own, kept, so that it is warm. */
const openReader = () => {
  const child = fork(script, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return {
    read: async (url: string): Promise<Read> => {
      const order: ReadOrder = { url, connections: CONNECTIONS, forMs: ROUND_MS };
      child.send(order);
      // Safe: the process answers each order with one report.
      const [report] = (await once(child, 'message')) as [ReadReport];
      if (report.kind === 'failed') throw new Error(report.reason);
      return report;
    },
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
};

/** The very bytes the edge sends to who takes them packed, for the raw server to send as well. */
const bytesOf = (url: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('end', () => resolve(Buffer.concat(parts)));
      answer.once('error', reject);
    });
    asked.once('error', reject);
    asked.end();
  });

const rateOf = ({ answers, elapsedMs }: Read): number => (answers * 1_000) / elapsedMs;

/**
 * Reads of a board's snapshot from the live edge, packed as browsers take it, over connections that
 * are kept; in turns raw node:http serves the same bytes. Medians of three rounds; answers a second.
 */
export const snapshotReads: Bench = {
  name: 'snapshot-reads',
  title: "reads of a board's snapshot from the live edge, beside raw node:http",
  run: async (stage) => {
    const board = benchBoard();
    const edge = await openEdgeAlone(stage, board.now);
    const raw = await openRaw();
    const reader = openReader();
    try {
      const url = `${edge.origin}/live/v1/events/${board.now().eventId}/snapshot`;
      const bytes = await bytesOf(url);
      const headers = { 'content-type': 'application/json', 'content-length': `${bytes.length}` };
      raw.order({ kind: 'serve', bytes, headers });
      const rounds: { edge: Read; raw: Read }[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        stage.say(`snapshots, round ${round} of ${ROUNDS}: the live edge, then raw node:http`);
        rounds.push({
          edge: await reader.read(url),
          raw: await reader.read(`${raw.origin}/board`),
        });
      }
      // The first warmed them up.
      const counted = rounds.slice(1);
      const limit = rounded(median(counted.map((round) => rateOf(round.raw))));
      return [
        {
          name: 'snapshot-reads-per-s',
          value: rounded(median(counted.map((round) => rateOf(round.edge)))),
          unit: 'reads/s',
          limit,
          limitName: 'raw node:http serving the same bytes',
          wanted: { ratioMin: Math.ceil((READS_MIN / limit) * 1_000) / 1_000 },
          notes: [
            `at least ${READS_MIN} a second are wanted; ${bytes.length} bytes packed, ${CONNECTIONS} connections`,
            `rounds: ${counted.map((round) => rounded(rateOf(round.edge))).join(', ')}; raw: ${counted.map((round) => rounded(rateOf(round.raw))).join(', ')}; reading took ${rounded(median(counted.map((round) => round.edge.cpuShare)), 2)} of a core`,
          ],
        },
      ];
    } finally {
      reader.close();
      raw.close();
      await edge.close();
    }
  },
};
