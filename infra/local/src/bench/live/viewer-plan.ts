/** Streams to open: so many viewers on each address. */
export type WatchPlan = {
  readonly kind: 'watch';
  readonly streams: readonly { readonly url: string; readonly viewers: number }[];
  /** Connections under way at once while they open. */
  readonly atOnce: number;
};

/** What one viewer has read: the versions in their order, and when each was there (ms since 1970). */
export type Sighting = { readonly versions: readonly number[]; readonly atMs: readonly number[] };

export type StreamReport = {
  readonly url: string;
  /** The data of each version, as the first viewer read it. */
  readonly frames: ReadonlyMap<number, string>;
  readonly viewers: readonly Sighting[];
  /** How often a viewer was told to fetch the snapshot since the last report. */
  readonly resyncs: number;
  /** Connections that ended before they were asked to. */
  readonly ended: number;
};

export type WatchReport = {
  readonly kind: 'report';
  readonly streams: readonly StreamReport[];
  /** Share of one core that reading took since the last report. */
  readonly cpuShare: number;
};

export type ViewerOrder = WatchPlan | { readonly kind: 'report' };
export type ViewerNews =
  | { readonly kind: 'watching'; readonly viewers: number }
  | WatchReport
  | { readonly kind: 'failed'; readonly reason: string };
