import { performance } from 'node:perf_hooks';
import { readStream } from './stream-reader.ts';
import type { StreamReport, ViewerNews, ViewerOrder, WatchPlan } from './viewer-plan.ts';

// The viewers in a process of their own, so that reading does not slow what is measured.
const tell = (news: ViewerNews): void => void process.send?.(news);

type Viewer = { versions: number[]; atMs: number[] };
type Stream = {
  readonly url: string;
  readonly frames: Map<number, string>;
  readonly viewers: Viewer[];
  resyncs: number;
  ended: number;
};

const streams: Stream[] = [];
let cpu = process.cpuUsage();
let sinceMs = performance.now();

const watchOne = (stream: Stream, onOpen: () => void): void => {
  const viewer: Viewer = { versions: [], atMs: [] };
  stream.viewers.push(viewer);
  readStream(new URL(stream.url), {
    onOpen,
    onMessage: (event, version, data) => {
      if (event === 'resync') stream.resyncs += 1;
      if (event !== 'frame') return;
      viewer.versions.push(version);
      viewer.atMs.push(performance.timeOrigin + performance.now());
      if (!stream.frames.has(version)) stream.frames.set(version, data());
    },
    onEnd: (reason) => {
      stream.ended += 1;
      if (stream.ended === 1) tell({ kind: 'failed', reason: `a viewer was lost: ${reason}` });
    },
  });
};

/** Opens them a few at a time: a burst of thousands would overflow the queue of those who wait. */
const watchAll = (plan: WatchPlan): Promise<number> =>
  new Promise((resolve) => {
    const wanted = plan.streams.flatMap(({ url, viewers }) => {
      const stream: Stream = { url, frames: new Map(), viewers: [], resyncs: 0, ended: 0 };
      streams.push(stream);
      return Array.from({ length: viewers }, () => stream);
    });
    let opened = 0;
    let next = 0;
    const more = (): void => {
      const stream = wanted[next];
      if (!stream) return;
      next += 1;
      watchOne(stream, () => {
        opened += 1;
        if (opened === wanted.length) resolve(opened);
        else more();
      });
    };
    for (let place = 0; place < plan.atOnce; place += 1) more();
  });

/** What was read since the last report; the streams stay open. */
const report = (): ViewerNews => {
  const used = process.cpuUsage(cpu);
  const elapsedMs = performance.now() - sinceMs;
  const told = streams.map(
    ({ url, frames, viewers, resyncs, ended }): StreamReport => ({
      url,
      frames: new Map(frames),
      viewers: viewers.map(({ versions, atMs }) => ({ versions, atMs })),
      resyncs,
      ended,
    }),
  );
  for (const stream of streams) {
    stream.frames.clear();
    stream.resyncs = 0;
    for (const viewer of stream.viewers) Object.assign(viewer, { versions: [], atMs: [] });
  }
  cpu = process.cpuUsage();
  sinceMs = performance.now();
  return {
    kind: 'report',
    streams: told,
    cpuShare: (used.user + used.system) / 1_000 / elapsedMs,
  };
};

process.on('disconnect', () => process.exit());
process.on('message', (order: ViewerOrder) => {
  if (order.kind === 'report') tell(report());
  else void watchAll(order).then((viewers) => tell({ kind: 'watching', viewers }));
});
