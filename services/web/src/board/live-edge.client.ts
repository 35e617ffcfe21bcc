import type { BoardFrame, BoardPage, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { type Answer, ask } from '../ui/ask.client.ts';
import { liveOrigin } from '../ui/live-events.client.ts';

const eventUrl = (base: string, eventId: string): string => `${base}/live/v1/events/${eventId}`;

export const fetchSnapshot = async (eventId: string): Promise<Answer<BoardSnapshot>> =>
  // Never from the browser's own cache unasked; the edge answers 304 where nothing changed.
  ask(`${eventUrl(await liveOrigin(), eventId)}/snapshot`, { cache: 'no-cache' });

/** A hundred lines of a long board as they stand now; the first page is 1. */
export const fetchPage = async (eventId: string, page: number): Promise<Answer<BoardPage>> =>
  ask(`${eventUrl(await liveOrigin(), eventId)}/snapshot/pages/${page}`, { cache: 'no-cache' });

type StreamEars = {
  /** The first message is here: nothing on the way holds the stream back. */
  readonly onOpen: () => void;
  readonly onFrame: (frame: BoardFrame) => void;
  readonly onResync: (version: number | null) => void;
  /** The stream lives, and the board is at this version. */
  readonly onPulse: (version: number) => void;
  /** The edge hears nothing since then; null: it hears again. */
  readonly onStale: (since: string | null) => void;
  readonly onFailure: () => void;
};

/** So long the browser may try to come back by itself (with Last-Event-ID) before it counts again. */
const RETRY_MS = 5_000;
/** The edge says something every 15 s; after this long the connection is dead, whatever it claims. */
const SILENCE_MS = 40_000;

/** Our own edge wrote these messages; their form is promised by contracts/http/live-board. */
const readMessage = <Message>(event: MessageEvent<string>): Message =>
  JSON.parse(event.data) as Message;

type Listener = (event: MessageEvent<string>) => void;

const listenersFor = (ears: StreamEars): Readonly<Record<string, Listener>> => ({
  frame: (event) => ears.onFrame(readMessage<BoardFrame>(event)),
  resync: (event) => ears.onResync(readMessage<{ version?: number }>(event).version ?? null),
  pulse: (event) => ears.onPulse(readMessage<{ version: number }>(event).version),
  stale: (event) => ears.onStale(readMessage<{ since: string }>(event).since),
  fresh: () => ears.onStale(null),
});

/**
 * Listens to a board from the version held. The browser reconnects by itself and says the last
 * version it heard; where it gave up, a proxy swallows the stream, or the connection died without a
 * word, that is a failure too. Returns how to stop.
 */
export const openStream = (eventId: string, held: number, ears: StreamEars): (() => void) => {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let isOpen = false;
  let last = String(held);
  const failIn = (pauseMs: number, then: () => void) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(then, pauseMs);
  };
  const fail = () => {
    isOpen = false;
    failIn(RETRY_MS, fail);
    if (!isStopped) ears.onFailure();
  };
  const listen = (base: string) => {
    if (isStopped) return;
    const own = new EventSource(`${eventUrl(base, eventId)}/stream?after=${last}`);
    source = own;
    const again = () => {
      own.close();
      fail();
      listen(base);
    };
    failIn(RETRY_MS, fail);
    own.onerror = fail;
    for (const [name, hear] of Object.entries(listenersFor(ears))) {
      own.addEventListener(name, (event: MessageEvent<string>) => {
        if (isStopped) return;
        if (event.lastEventId !== '') last = event.lastEventId;
        failIn(SILENCE_MS, again);
        if (!isOpen) ears.onOpen();
        isOpen = true;
        hear(event);
      });
    }
  };
  void liveOrigin().then(listen);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    source?.close();
  };
};
