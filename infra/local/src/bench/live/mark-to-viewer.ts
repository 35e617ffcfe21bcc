import { seededRandom } from '../../demo/random.ts';
import { arrangeHall, type Hall } from '../hall.ts';
import type { Cell, LoadReport } from '../load/load-plan.ts';
import { type Load, openLoad } from '../load/open-load.ts';
import type { Bench, Finding } from '../measurement.ts';
import { settleDown } from '../settle-down.ts';
import type { Stage } from '../stage.ts';
import { rounded } from '../statistics.ts';
import {
  type Histogram,
  histogramCount,
  histogramPercentile,
  lagsOf,
  mergeHistograms,
  type SentMark,
  type ToldFrame,
} from './live-lag.rules.ts';
import { openViewers, type Viewers } from './open-viewers.ts';
import type { StreamReport, WatchReport } from './viewer-plan.ts';

const EVENTS = 40;
const EVENT_STATIONS = 12;
const ONE_EVENT_STATIONS = 120;
const VIEWERS = 1_000;
const MARKS_PER_S = 200;
const WARM_SECONDS = 8;
const SECONDS = 20;
const CLIENTS = 64;
const SEED = 20261122;
const ARRANGED_AT_ONCE = 4;
/** A pace that was not held means that something else than this was measured. */
const PACE_SHARE_MIN = 0.95;

/** A mark to be entered: which event's, and the n-th of which contestant. */
type Planned = {
  readonly hall: number;
  readonly cell: Cell;
  readonly line: string;
  readonly nth: number;
};

/** Event by event by chance, as judges of many halls are no clockwork; within one in its own order. */
const planMarks = (halls: readonly Hall[]): readonly Planned[] => {
  const random = seededRandom(SEED);
  const labels = halls.map(
    ({ subjects }) => new Map(subjects.map(({ subjectId, label }) => [subjectId, label])),
  );
  const left = halls.map(({ cells }) => [...cells].reverse());
  const counts = new Map<string, number>();
  const planned: Planned[] = [];
  for (let mark = 0; mark < (WARM_SECONDS + SECONDS) * MARKS_PER_S; mark += 1) {
    const hall = Math.floor(random() * halls.length);
    const cell = left[hall]?.pop();
    if (!cell) continue;
    const line = labels[hall]?.get(cell.subjectId) ?? '';
    const nth = (counts.get(`${hall}/${line}`) ?? 0) + 1;
    counts.set(`${hall}/${line}`, nth);
    planned.push({ hall, cell, line, nth });
  }
  return planned;
};

type Sent = { readonly report: LoadReport; readonly marks: readonly (readonly SentMark[])[] };

/** Enters these marks at their pace and keeps for each event when each of them left. */
const enter = async (
  { urls, judges }: Stage,
  load: Load,
  halls: readonly Hall[],
  planned: readonly Planned[],
): Promise<Sent> => {
  const marks: SentMark[][] = halls.map(() => []);
  const report = await load.run(
    {
      origin: urls.gateway,
      path: '/api/judging/v1/commands',
      clients: CLIENTS,
      tokens: judges.map(({ token }) => token),
      cells: planned.map(({ cell }) => cell),
      perSecond: MARKS_PER_S,
      forMs: undefined,
      tellEvery: 1,
    },
    ({ cell, sentMs }) => {
      const one = planned[cell];
      if (one) marks[one.hall]?.push({ line: one.line, nth: one.nth, sentMs });
    },
  );
  return { report, marks };
};

const paceOf = ({ marks, elapsedMs }: LoadReport): number => (marks * 1_000) / elapsedMs;

const mustHoldPace = (report: LoadReport): void => {
  const pace = paceOf(report);
  if (pace >= MARKS_PER_S * PACE_SHARE_MIN) return;
  throw new Error(`only ${rounded(pace)} of ${MARKS_PER_S} marks a second could be entered`);
};

const streamUrl = ({ urls }: Stage, { eventId }: Hall): string =>
  `${urls.live}/live/v1/events/${eventId}/stream?after=0`;

const framesOf = ({ frames }: StreamReport): readonly ToldFrame[] =>
  // Safe: the live edge sends what contracts/http/live-board promises.
  [...frames.values()].map((text) => JSON.parse(text) as ToldFrame);

type Round = {
  readonly lags: Histogram;
  readonly sent: LoadReport;
  readonly seen: WatchReport;
  readonly frames: number;
};

const joined = ({ marks }: Sent, seen: WatchReport): Histogram => {
  const all = seen.streams.map((stream, place) =>
    lagsOf(marks[place] ?? [], framesOf(stream), stream.viewers),
  );
  const unseen = all.reduce((sum, one) => sum + one.unseen, 0);
  if (unseen > 0) throw new Error(`${unseen} times a viewer never saw a mark that was stored`);
  return mergeHistograms(all.map(({ lags }) => lags));
};

const watchAll = (stage: Stage, halls: readonly Hall[], viewers: Viewers): Promise<void> =>
  viewers.watch(
    halls.map((hall) => ({
      url: streamUrl(stage, hall),
      viewers: Math.floor(VIEWERS / halls.length),
    })),
  );

/** Warm marks first, since Node runs cold code slower than it will all day; then those that count. */
const measure = async (
  stage: Stage,
  halls: readonly Hall[],
  load: Load,
  viewers: Viewers,
): Promise<Round> => {
  const planned = planMarks(halls);
  const warm = planned.slice(0, WARM_SECONDS * MARKS_PER_S);
  await enter(stage, load, halls, warm);
  await settleDown(stage);
  await viewers.report();
  const sent = await enter(stage, load, halls, planned.slice(warm.length));
  mustHoldPace(sent.report);
  await settleDown(stage);
  // The last marks are ranked; their frame may still be waiting for its turn.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const seen = await viewers.report();
  const frames = seen.streams.reduce((sum, stream) => sum + stream.frames.size, 0);
  return { lags: joined(sent, seen), sent: sent.report, seen, frames };
};

const inTurns = async <Value>(
  count: number,
  make: () => Promise<Value>,
): Promise<readonly Value[]> => {
  const made: Value[] = [];
  while (made.length < count) {
    const few = Math.min(ARRANGED_AT_ONCE, count - made.length);
    made.push(...(await Promise.all(Array.from({ length: few }, make))));
  }
  return made;
};

const notesOf = ({ lags, sent, seen, frames }: Round): readonly string[] => {
  const at = (share: number): number => histogramPercentile(lags, share);
  return [
    `${sent.marks} marks at ${rounded(paceOf(sent))} a second, ${histogramCount(lags)} times seen by a viewer, in ${frames} frames; from the request's leaving until the frame's last byte is read`,
    `p25 ${at(0.25)} ms, p50 ${at(0.5)} ms, p75 ${at(0.75)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`,
    `answers to judges: p50 ${rounded(sent.p50Ms, 1)} ms, p99 ${rounded(sent.p99Ms, 1)} ms; reading took ${rounded(seen.cpuShare, 2)} of a core, making the load ${sent.cpuShare}`,
    `viewers told to fetch the snapshot: ${seen.streams.reduce((sum, one) => sum + one.resyncs, 0)}`,
  ];
};

const allowed = (
  name: string,
  value: number,
  limit: number,
  notes: readonly string[],
): Finding => ({
  name,
  value,
  unit: 'ms',
  limit,
  limitName: 'the most a viewer may wait for a mark',
  wanted: { ratioMax: 1 },
  notes,
});

const run = async (stage: Stage, halls: readonly Hall[]): Promise<Round> => {
  await settleDown(stage);
  const load = openLoad();
  const viewers = openViewers();
  try {
    await watchAll(stage, halls, viewers);
    stage.say(`${MARKS_PER_S} marks a second before ${VIEWERS} viewers of ${halls.length} boards`);
    return await measure(stage, halls, load, viewers);
  } finally {
    viewers.close();
    load.close();
  }
};

/**
 * From a judge's request to the board of a viewer: 200 marks a second through the gateway, 1,000
 * viewers on the live edge, the whole system and both loads on this machine. Every pair of mark and
 * viewer counts. Over 40 events, by chance which; in ms.
 */
export const markToViewer: Bench = {
  name: 'mark-to-viewer',
  title: 'time from a mark to 1,000 viewers, 200 marks/s over 40 events',
  run: async (stage) => {
    const plan = { modules: 1, board: 'live', stations: EVENT_STATIONS } as const;
    const halls = await inTurns(EVENTS, () => arrangeHall(stage, plan));
    const round = await run(stage, halls);
    return [
      allowed('mark-to-viewer-p50-ms', histogramPercentile(round.lags, 0.5), 120, notesOf(round)),
      allowed('mark-to-viewer-p99-ms', histogramPercentile(round.lags, 0.99), 450, []),
    ];
  },
};

/** The same with all marks and all viewers on one event: what a frame's turn costs, four a second. */
export const markToViewerOneEvent: Bench = {
  name: 'mark-to-viewer-one-event',
  title: 'time from a mark to 1,000 viewers, 200 marks/s on one event',
  run: async (stage) => {
    const plan = { modules: 1, board: 'live', stations: ONE_EVENT_STATIONS } as const;
    const round = await run(stage, [await arrangeHall(stage, plan)]);
    const p50 = histogramPercentile(round.lags, 0.5);
    return [allowed('mark-to-viewer-one-event-p50-ms', p50, 220, notesOf(round))];
  },
};
