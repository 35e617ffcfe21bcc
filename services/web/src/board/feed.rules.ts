import type { BoardFrame, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { allTouched, type Touched, touchedBy } from './far-page.rules.ts';
import { applyFrame, catchUp } from './frame.rules.ts';

/**
 * How the board hears of changes: by the stream, or, where no stream holds, by asking again and
 * again. `lost`: even asking fails; what is shown is as old as it says.
 */
export type Link = 'connecting' | 'live' | 'reconnecting' | 'polling' | 'lost';

export type Feed<Trouble> = {
  readonly link: Link;
  readonly board: BoardSnapshot | null;
  /** Frames heard while a snapshot is on its way; null while none is. */
  readonly heard: readonly BoardFrame[] | null;
  /** The snapshot on its way was asked for only to see whether the stream still tells everything. */
  readonly isCheck: boolean;
  /** Failures of the stream since it last opened. */
  readonly failures: number;
  readonly polls: number;
  /** The live edge itself hears nothing since then. */
  readonly staleSince: string | null;
  /** Why nothing can be shown; only while there is no board. */
  readonly trouble: Trouble | null;
  /** Which pages below the first of a long board may show other lines, and since which version. */
  readonly touched: readonly Touched[];
};

export type FeedNews<Trouble> =
  | { readonly type: 'stream-opened' }
  | { readonly type: 'frame'; readonly frame: BoardFrame }
  | { readonly type: 'resync'; readonly version: number | null }
  | { readonly type: 'pulse'; readonly version: number }
  | { readonly type: 'stale'; readonly since: string | null }
  | { readonly type: 'stream-failed' }
  | { readonly type: 'snapshot'; readonly snapshot: BoardSnapshot }
  | { readonly type: 'snapshot-failed'; readonly trouble: Trouble }
  | { readonly type: 'poll-due' }
  | { readonly type: 'check-due' };

export type FeedTask = 'open-stream' | 'close-stream' | 'fetch-snapshot' | 'poll-later';
type Step<Trouble> = { readonly feed: Feed<Trouble>; readonly tasks: readonly FeedTask[] };

/** So often the stream may fail before the board asks for snapshots instead. */
const FAILURES_MAX = 2;
/** While asking, every sixth time the stream is tried again. */
const POLLS_PER_TRIAL = 6;

/** Before the first snapshot, which is on its way. */
export const newFeed = {
  link: 'connecting',
  board: null,
  heard: [],
  isCheck: false,
  failures: 0,
  polls: 0,
  staleSince: null,
  trouble: null,
  touched: [],
} as const;

const stay = <Trouble>(feed: Feed<Trouble>): Step<Trouble> => ({ feed, tasks: [] });

/** Fetches once at a time; frames that come meanwhile are kept. */
const fetching = <Trouble>(
  feed: Feed<Trouble>,
  first: readonly BoardFrame[] = [],
): Step<Trouble> =>
  feed.heard
    ? stay({ ...feed, heard: [...feed.heard, ...first] })
    : { feed: { ...feed, heard: first, isCheck: false }, tasks: ['fetch-snapshot'] };

const isAsking = (link: Link): boolean => link === 'polling' || link === 'lost';

const onFrame = <Trouble>(feed: Feed<Trouble>, frame: BoardFrame): Step<Trouble> => {
  if (feed.heard || !feed.board) return fetching(feed, [frame]);
  const applied = applyFrame(feed.board, frame);
  if (applied === 'old') return stay(feed);
  if (applied === 'gap') return fetching(feed, [frame]);
  return stay({ ...feed, board: applied.board, touched: touchedBy(feed.touched, frame) });
};

/** The stream lives and has told all it will: a later version than the one shown was missed. */
const onPulse = <Trouble>(feed: Feed<Trouble>, version: number): Step<Trouble> =>
  feed.heard || !feed.board || feed.board.version >= version ? stay(feed) : fetching(feed);

const onStreamFailed = <Trouble>(feed: Feed<Trouble>): Step<Trouble> => {
  const failures = feed.failures + 1;
  if (isAsking(feed.link)) return { feed: { ...feed, failures }, tasks: ['close-stream'] };
  if (failures < FAILURES_MAX) return stay({ ...feed, failures, link: 'reconnecting' });
  const asking = fetching({ ...feed, failures, link: 'polling' as const });
  return { feed: asking.feed, tasks: ['close-stream', ...asking.tasks] };
};

const isSameVersion = (shown: BoardSnapshot | null, next: BoardSnapshot): boolean =>
  shown?.version === next.version && shown.asOf === next.asOf;

const onSnapshot = <Trouble>(feed: Feed<Trouble>, snapshot: BoardSnapshot): Step<Trouble> => {
  const { board: shown, heard, isCheck } = feed;
  // A cache on the way may answer with an older board than the stream already told.
  const isOlder = shown !== null && snapshot.version < shown.version && snapshot.asOf <= shown.asOf;
  const { board, isWhole } = catchUp(isOlder ? shown : snapshot, heard ?? []);
  const link = feed.link === 'lost' ? 'polling' : feed.link;
  const touched = isSameVersion(shown, board) ? feed.touched : allTouched(board.version);
  const next = { ...feed, board, heard: null, isCheck: false, link, trouble: null, touched };
  // The stream said nothing of what the snapshot shows: it is open and deaf.
  const isDeaf = isCheck && heard?.length === 0 && shown?.version !== snapshot.version;
  if (shown === null || isDeaf) return { feed: next, tasks: ['open-stream'] };
  return { feed: next, tasks: isWhole && !isAsking(link) ? [] : ['poll-later'] };
};

const onSnapshotFailed = <Trouble>(feed: Feed<Trouble>, trouble: Trouble): Step<Trouble> => {
  const next = { ...feed, heard: null, isCheck: false, trouble: feed.board ? null : trouble };
  if (feed.isCheck) return { feed: { ...next, link: 'reconnecting' }, tasks: ['open-stream'] };
  const link = isAsking(feed.link) ? ('lost' as const) : feed.link;
  return { feed: { ...next, link }, tasks: ['poll-later'] };
};

const onPollDue = <Trouble>(feed: Feed<Trouble>): Step<Trouble> => {
  const polls = feed.polls + 1;
  const step = fetching({ ...feed, polls });
  const isTrial = isAsking(feed.link) && feed.board !== null && polls % POLLS_PER_TRIAL === 0;
  return isTrial ? { ...step, tasks: [...step.tasks, 'open-stream'] } : step;
};

const onStreamOpened = <Trouble>(feed: Feed<Trouble>): Step<Trouble> => {
  const open = { ...feed, link: 'live' as const, failures: 0, polls: 0 };
  // The edge replays what was missed since the version held, or says `resync`.
  return stay({ ...open, staleSince: null });
};

/** What a piece of news makes of the feed, and what must be done next. Pure; the client obeys. */
export const stepFeed = <Trouble>(feed: Feed<Trouble>, news: FeedNews<Trouble>): Step<Trouble> => {
  switch (news.type) {
    case 'stream-opened':
      return onStreamOpened(feed);
    case 'frame':
      return onFrame(feed, news.frame);
    case 'resync':
      return news.version !== null && news.version === feed.board?.version
        ? stay(feed)
        : fetching(feed);
    case 'pulse':
      return onPulse(feed, news.version);
    case 'stale':
      return stay({ ...feed, staleSince: news.since });
    case 'stream-failed':
      return onStreamFailed(feed);
    case 'snapshot':
      return onSnapshot(feed, news.snapshot);
    case 'snapshot-failed':
      return onSnapshotFailed(feed, news.trouble);
    case 'poll-due':
      return onPollDue(feed);
    case 'check-due': {
      if (feed.link !== 'live' || feed.heard) return stay(feed);
      return { feed: { ...feed, heard: [], isCheck: true }, tasks: ['fetch-snapshot'] };
    }
  }
};
