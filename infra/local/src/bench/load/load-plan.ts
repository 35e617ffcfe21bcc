import type { JudgeValue } from '@jinbang/contracts/http/judging-commands';

/** One mark to be: an agreed value, so one command settles it. */
export type Cell = {
  readonly subjectId: string;
  readonly aspectId: string;
  readonly value: JudgeValue;
};

export type LoadPlan = {
  readonly origin: string;
  readonly path: string;
  /** Each client is one connection with one request under way. */
  readonly clients: number;
  /** Access tokens of the judges; clients take them in turn. */
  readonly tokens: readonly string[];
  /** Each is marked once, in this order. */
  readonly cells: readonly Cell[];
  /** Begins no more marks a second than this, evenly; as fast as it goes where it is not given. */
  readonly perSecond?: number | undefined;
  /** Ends sooner than the cells do, if given. */
  readonly forMs: number | undefined;
  /** Tells of each n-th mark when it was acknowledged; 0 for none. */
  readonly tellEvery: number;
};

/** A mark was answered as stored, at this moment of this machine's clock (ms since 1970). */
export type Acknowledged = {
  readonly kind: 'acknowledged';
  /** Its place in the plan. */
  readonly cell: number;
  readonly atMs: number;
  /** When its request left. */
  readonly sentMs: number;
};

export type LoadReport = {
  readonly kind: 'finished';
  /** Marks answered as stored; every answer was one. */
  readonly marks: number;
  readonly elapsedMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Share of one core the load itself took. */
  readonly cpuShare: number;
};

export type LoadFailure = { readonly kind: 'failed'; readonly reason: string };
export type LoadMessage = Acknowledged | LoadReport | LoadFailure;
