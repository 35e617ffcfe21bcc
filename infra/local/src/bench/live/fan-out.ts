import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Finding } from '../measurement.ts';
import { median, percentile, rounded } from '../statistics.ts';
import { benchBoard } from './bench-board.ts';
import { type EdgeAlone, openEdgeAlone } from './edge-alone.ts';
import { openRaw, type Raw } from './open-raw.ts';
import { mustAllowFiles, openViewers, type Viewers } from './open-viewers.ts';
import type { StreamReport } from './viewer-plan.ts';

/** Fewer for a quick look; the findings are named after how many there were. */
const VIEWERS = Number(process.env.BENCH_VIEWERS ?? 5_000);
const ROUNDS = 3;
const FRAMES = 12;
/** Long enough for everybody to have read one frame before the next. */
const FRAME_EVERY_MS = 700;
const LATE_MS = 3_000;
const RATIO_MAX = 1.5;
const RSS_MAX_MB = 600;

/** The most memory the process ever held; where the system does not say so, what it holds now. */
const peakMb = (pid: number): number => {
  const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (line === undefined) throw new Error('this system does not tell how much memory was held');
  return Number(line) / 1_024;
};

/** How long each viewer waited for each frame; a frame somebody never read makes the number void. */
const waitsOf = (sentMs: ReadonlyMap<number, number>, stream: StreamReport): readonly number[] => {
  const waits = stream.viewers.flatMap(({ versions, atMs }) =>
    versions.map((version, place) => (atMs[place] ?? 0) - (sentMs.get(version) ?? Number.NaN)),
  );
  if (waits.length !== sentMs.size * VIEWERS) {
    throw new Error(`${waits.length} of ${sentMs.size * VIEWERS} frames were read`);
  }
  return waits;
};

const nowMs = (): number => performance.timeOrigin + performance.now();

/** Sends some frames, one after the other, and gathers how long each took to each viewer. */
const sendRound = async (
  viewers: Viewers,
  url: string,
  send: () => number,
): Promise<readonly number[]> => {
  await viewers.report();
  const sentMs = new Map<number, number>();
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const atMs = nowMs();
    sentMs.set(send(), atMs);
    await sleep(FRAME_EVERY_MS);
  }
  await sleep(LATE_MS);
  const { streams } = await viewers.report();
  const stream = streams.find((one) => one.url === url);
  if (!stream) throw new Error('the stream is not watched');
  return waitsOf(sentMs, stream);
};

type Round = { readonly edge: readonly number[]; readonly raw: readonly number[] };

const measure = async (
  say: (sentence: string) => void,
  board: ReturnType<typeof benchBoard>,
  edge: EdgeAlone,
  raw: Raw,
  viewers: Viewers,
): Promise<readonly Round[]> => {
  const edgeUrl = `${edge.origin}/live/v1/events/${board.now().eventId}/stream?after=1`;
  const rawUrl = `${raw.origin}/stream`;
  const rawBoard = benchBoard();
  say(`opening ${VIEWERS} viewers of the live edge and as many of raw node:http`);
  await viewers.watch([
    { url: edgeUrl, viewers: VIEWERS },
    { url: rawUrl, viewers: VIEWERS },
  ]);
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    say(`fan-out, round ${round} of ${ROUNDS}: the live edge, then raw node:http`);
    const viaEdge = await sendRound(viewers, edgeUrl, () => {
      const frame = board.next();
      edge.tell(frame);
      return frame.version;
    });
    const viaRaw = await sendRound(viewers, rawUrl, () => {
      const frame = rawBoard.next();
      const data = JSON.stringify(frame);
      raw.order({ kind: 'send', message: `event: frame\nid: ${frame.version}\ndata: ${data}\n\n` });
      return frame.version;
    });
    rounds.push({ edge: viaEdge, raw: viaRaw });
  }
  return rounds.slice(1);
};

const findingsOf = (rounds: readonly Round[], rssMb: number): readonly Finding[] => {
  const p99s = (pick: (round: Round) => readonly number[]) =>
    rounds.map((round) => percentile(pick(round), 0.99));
  const p50s = (pick: (round: Round) => readonly number[]) =>
    rounds.map((round) => percentile(pick(round), 0.5));
  const list = (values: readonly number[]): string =>
    values.map((value) => rounded(value, 1)).join(', ');
  const [edge, raw] = [p99s((round) => round.edge), p99s((round) => round.raw)];
  return [
    {
      name: `fan-out-${VIEWERS}-p99-ms`,
      value: rounded(median(edge), 1),
      unit: 'ms',
      limit: rounded(median(raw), 1),
      limitName: 'raw node:http writing the same bytes to as many viewers',
      wanted: { ratioMax: RATIO_MAX },
      notes: [
        `${VIEWERS} viewers, ${FRAMES} frames a round; the edge from the broker's message on, raw from the order on, until the last byte is read`,
        `p99 of the rounds: ${list(edge)}; raw: ${list(raw)}`,
        `p50 of the rounds: ${list(p50s((round) => round.edge))}; raw: ${list(p50s((round) => round.raw))}`,
      ],
    },
    {
      name: `fan-out-${VIEWERS}-rss-mb`,
      value: rounded(rssMb),
      unit: 'MB',
      limit: RSS_MAX_MB,
      limitName: 'the most the process that holds the viewers may take',
      wanted: { ratioMax: 1 },
      notes: [`the most it ever held, with ${VIEWERS} viewers`],
    },
  ];
};

/**
 * One frame to 5,000 viewers of one event: a live edge of its own, told by this process what ranking
 * would tell, in turns with raw node:http that writes the same bytes to as many. 99th percentile over
 * frames and viewers, median of three rounds; and the memory of the edge.
 */
export const fanOut5000: Bench = {
  name: 'fan-out-5000',
  title: 'a frame to 5,000 viewers, beside raw node:http',
  run: async (stage) => {
    mustAllowFiles(2 * VIEWERS);
    const board = benchBoard();
    const edge = await openEdgeAlone(stage, board.now);
    const raw = await openRaw();
    const viewers = openViewers();
    try {
      const rounds = await measure(stage.say, board, edge, raw, viewers);
      const pid = edge.pid();
      if (pid === undefined) throw new Error('the live edge fell');
      return findingsOf(rounds, peakMb(pid));
    } finally {
      viewers.close();
      raw.close();
      await edge.close();
    }
  },
};
