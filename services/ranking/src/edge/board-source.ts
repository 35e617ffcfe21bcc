import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type BoardFrame, boardFrame, boardSnapshot } from '@jinbang/contracts/http/live-board';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { Part } from '@jinbang/service-kit/serve';
import type { Msg, NatsConnection } from 'nats';
import { z } from 'zod';
import { createEdgeBoard, type EdgeBoard } from './edge-board.ts';
import { createPageDesk, type PageDesk } from './page-desk.ts';
import {
  freshMessage,
  resyncMessage,
  type StreamMessage,
  sseMessage,
  staleMessage,
} from './stream-message.ts';
import { createViewers, type Viewers } from './viewers.ts';

const uncompress = promisify(gunzip);
const ASK_TIMEOUT_MS = 2_000;
const COMPARE_MS = 5_000;
/** While ranking does not answer: an edge that starts beside it is ready a moment after it. */
const ASK_AGAIN_MS = 300;
/** However many unknown events are asked for, ranking is asked for its list no more often than this. */
const COMPARE_AGAIN_MS = 500;
const PENDING_MAX = 400;
const FETCHED_AT_ONCE = 8;

const liveEvent = boardSnapshot.omit({ rows: true, progress: true });
const eventList = z.object({
  events: z.array(liveEvent).max(10_000),
  /** From where on the list is asked for next; it comes in parts. */
  next: z.int().nullish(),
});
const LISTS_MAX = 20;
export type LiveEvent = z.infer<typeof liveEvent>;

/** One event on this edge: its board, and who watches it. */
export type Channel = { readonly board: EdgeBoard; readonly viewers: Viewers };

type Fetched = Channel | 'unknown' | 'away';

export type BoardSource = Part & {
  readonly events: () => readonly LiveEvent[];
  /** The event's channel; `unknown` where there is no such board, `away` where nobody answers. */
  readonly channel: (eventId: string) => Promise<Fetched>;
  /** True once ranking has answered; what was heard is served from then on, stale or not. */
  readonly hasHeard: () => boolean;
  readonly viewerCount: () => number;
  /** A page of a channel's board, of which the edge holds the first alone where it is long. */
  readonly page: PageDesk['page'];
  /** Since when ranking has not answered; null while it does. */
  readonly staleSince: () => Date | null;
};

type Waiting = { readonly frame: BoardFrame; readonly message: StreamMessage };
type State = {
  readonly channels: Map<string, Channel>;
  /** Boards being fetched, with the frames that came meanwhile. */
  readonly fetching: Map<string, { readonly done: Promise<Fetched>; readonly waiting: Waiting[] }>;
  /** The comparison under way, and when the last one ended. */
  comparing: Promise<void> | undefined;
  comparedMs: number;
  events: readonly LiveEvent[] | undefined;
  /** When ranking was last heard: what it has told since, if anything, is not here. */
  heardMs: number;
  staleSince: Date | null;
  viewers: number;
};

const bodyOf = async (message: Msg): Promise<unknown> => {
  const isCompressed = message.headers?.get('content-encoding') === 'gzip';
  const bytes = isCompressed ? await uncompress(message.data) : message.data;
  return JSON.parse(Buffer.from(bytes).toString());
};

const ask = async (connection: NatsConnection, what: string): Promise<unknown> =>
  bodyOf(await connection.request(`frame-request.${what}`, undefined, { timeout: ASK_TIMEOUT_MS }));

const isUnknown = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'unknown' in answer;

const openChannel = (state: State, eventId: string, snapshot: unknown): Channel => {
  const parsed = boardSnapshot.parse(snapshot);
  const known = state.channels.get(eventId);
  if (known) {
    if (known.board.replace(parsed)) known.viewers.send(resyncMessage(parsed.version));
    return known;
  }
  const board = createEdgeBoard(parsed);
  const onChange = (change: number): void => {
    state.viewers += change;
  };
  const channel = { board, viewers: createViewers(onChange, board.version) };
  state.channels.set(eventId, channel);
  return channel;
};

/** Applies frames in their order; each that leads on goes to everybody who watches. */
const tellWaiting = ({ board, viewers }: Channel, waiting: readonly Waiting[]): void => {
  for (const { frame, message } of waiting) {
    if (board.take(frame, message) === 'taken') viewers.send(message);
  }
};

/** Fetches a board anew; frames that came meanwhile are applied after it. */
const fetchBoard = (
  state: State,
  connection: NatsConnection,
  eventId: string,
): Promise<Fetched> => {
  const busy = state.fetching.get(eventId);
  if (busy) return busy.done;
  const waiting: Waiting[] = [];
  const work = async (): Promise<Fetched> => {
    try {
      const answer = await ask(connection, eventId);
      if (isUnknown(answer)) return 'unknown';
      const channel = openChannel(state, eventId, answer);
      tellWaiting(channel, waiting);
      return channel;
    } catch {
      const known = state.channels.get(eventId);
      if (known) tellWaiting(known, waiting);
      return 'away';
    } finally {
      state.fetching.delete(eventId);
    }
  };
  const done = work();
  state.fetching.set(eventId, { done, waiting });
  return done;
};

/** One frame, on to everybody; after a gap the board is fetched and its viewers are told to. */
const takeFrame = (state: State, connection: NatsConnection, data: Uint8Array): void => {
  const frame = boardFrame.parse(JSON.parse(Buffer.from(data).toString()));
  const message = sseMessage('frame', frame.version, data);
  state.heardMs = Date.now();
  const busy = state.fetching.get(frame.eventId);
  if (busy) {
    if (busy.waiting.length < PENDING_MAX) busy.waiting.push({ frame, message });
    return;
  }
  const channel = state.channels.get(frame.eventId);
  if (!channel) return;
  const outcome = channel.board.take(frame, message);
  if (outcome === 'taken') channel.viewers.send(message);
  if (outcome === 'gap') void fetchBoard(state, connection, frame.eventId);
};

const tellAll = (state: State, message: StreamMessage): void => {
  for (const { viewers } of state.channels.values()) viewers.send(message);
};

/** Nothing newer can come for now: what was heard last is what is shown, and everybody is told. */
const markStale = (state: State): void => {
  if (state.staleSince) return;
  state.staleSince = new Date(state.heardMs);
  tellAll(state, staleMessage(state.staleSince));
};

/** A frame that came since the list was made may have brought a board further than the list says. */
const isBehind = (state: State, { eventId, version }: LiveEvent): boolean =>
  (state.channels.get(eventId)?.board.version() ?? -1) < version;

const askEvents = async (connection: NatsConnection): Promise<readonly LiveEvent[]> => {
  const all: LiveEvent[] = [];
  let next: number | null | undefined = 0;
  for (let list = 0; list < LISTS_MAX && next != null; list += 1) {
    const what: string = next === 0 ? 'events' : `events.${next}`;
    const part: z.infer<typeof eventList> = eventList.parse(await ask(connection, what));
    all.push(...part.events);
    next = part.next;
  }
  return all;
};

/** Compares versions with ranking: finds frames that were lost, new boards, and whether it is there. */
const compare = async (state: State, connection: NatsConnection): Promise<void> => {
  try {
    const events = await askEvents(connection);
    state.events = events;
    state.heardMs = Date.now();
    if (state.staleSince) tellAll(state, freshMessage());
    state.staleSince = null;
    const behind = events.filter((event) => isBehind(state, event));
    for (let start = 0; start < behind.length; start += FETCHED_AT_ONCE) {
      const few = behind.slice(start, start + FETCHED_AT_ONCE);
      await Promise.all(few.map(({ eventId }) => fetchBoard(state, connection, eventId)));
    }
  } catch {
    markStale(state);
  }
};

/** The list is asked for now and then, a board is heard at once: what it stands at now counts. */
const headOf = (state: State, event: LiveEvent): LiveEvent => {
  const board = state.channels.get(event.eventId)?.board;
  if (!board || board.version() <= event.version) return event;
  const { progress: _, ...head } = board.head();
  return head;
};

/** Whoever asks meanwhile waits for the same comparison. */
const compareOnce = (state: State, connection: NatsConnection): Promise<void> => {
  state.comparing ??= compare(state, connection).finally(() => {
    state.comparing = undefined;
    state.comparedMs = Date.now();
  });
  return state.comparing;
};

/** Follows every board over core NATS; keeps serving what it has when ranking or the broker is away. */
export const startBoardSource = (connection: NatsConnection, log: Log): BoardSource => {
  const state: State = {
    channels: new Map(),
    fetching: new Map(),
    comparing: undefined,
    comparedMs: 0,
    events: undefined,
    heardMs: Date.now(),
    staleSince: null,
    viewers: 0,
  };
  const pages = createPageDesk(
    (what) => ask(connection, what),
    () => state.staleSince !== null,
  );
  const stopping = new AbortController();
  const subscription = connection.subscribe('frame.>', {
    callback: (error, message) => {
      if (error) return;
      try {
        takeFrame(state, connection, message.data);
      } catch (cause) {
        log.error(describeCause(cause), 'a frame was not understood');
      }
    },
  });
  const keepComparing = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await compareOnce(state, connection);
      const pauseMs = state.staleSince ? ASK_AGAIN_MS : COMPARE_MS;
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  void keepComparing();
  const watchBroker = async (): Promise<void> => {
    for await (const { type } of connection.status()) {
      if (stopping.signal.aborted) return;
      if (type === 'disconnect') markStale(state);
      if (type === 'reconnect') void compareOnce(state, connection);
    }
  };
  void watchBroker();
  return {
    name: 'boards',
    events: () => (state.events ?? []).map((event) => headOf(state, event)),
    hasHeard: () => state.events !== undefined,
    channel: async (eventId) => {
      if (!state.channels.has(eventId) && Date.now() - state.comparedMs >= COMPARE_AGAIN_MS) {
        await compareOnce(state, connection);
      }
      return state.channels.get(eventId) ?? (state.staleSince ? 'away' : 'unknown');
    },
    viewerCount: () => state.viewers,
    page: pages.page,
    staleSince: () => state.staleSince,
    stop: async () => {
      stopping.abort();
      subscription.unsubscribe();
      for (const { viewers } of state.channels.values()) viewers.stop();
    },
  };
};
