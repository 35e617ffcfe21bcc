import type { BoardFrame, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { type Answer, ask } from '../ui/ask.client.ts';
import { liveOrigin } from '../ui/live-events.client.ts';

const eventUrl = (base: string, eventId: string): string => `${base}/live/v1/events/${eventId}`;

export const fetchSnapshot = async (eventId: string): Promise<Answer<BoardSnapshot>> =>
  // Never from the browser's own cache unasked; the edge answers 304 where nothing changed.
  ask(`${eventUrl(await liveOrigin(), eventId)}/snapshot`, { cache: 'no-cache' });

type StreamEars = {
  readonly onOpen: () => void;
  readonly onFrame: (frame: BoardFrame) => void;
  readonly onResync: (version: number | null) => void;
  /** The edge hears nothing since then; null: it hears again. */
  readonly onStale: (since: string | null) => void;
  readonly onFailure: () => void;
};

/** So long the browser may try to come back by itself (with Last-Event-ID) before it counts again. */
const RETRY_MS = 5_000;

/** Our own edge wrote these messages; their form is promised by contracts/http/live-board. */
const readMessage = <Message>(event: MessageEvent<string>): Message =>
  JSON.parse(event.data) as Message;

/**
 * Listens to a board from the version held. The browser reconnects by itself and says the last
 * version it heard; where it gave up, or a proxy swallows the stream, that is a failure too.
 * Returns how to stop.
 */
export const openStream = (eventId: string, held: number, ears: StreamEars): (() => void) => {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const fail = () => {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(fail, RETRY_MS);
    ears.onFailure();
  };
  const listen = (base: string) => {
    if (isStopped) return;
    source = new EventSource(`${eventUrl(base, eventId)}/stream?after=${held}`);
    timer = setTimeout(fail, RETRY_MS);
    source.onopen = () => {
      clearTimeout(timer);
      ears.onOpen();
    };
    source.onerror = fail;
    source.addEventListener('frame', (event) => ears.onFrame(readMessage<BoardFrame>(event)));
    source.addEventListener('resync', (event) =>
      ears.onResync(readMessage<{ version?: number }>(event).version ?? null),
    );
    source.addEventListener('stale', (event) =>
      ears.onStale(readMessage<{ since: string }>(event).since),
    );
    source.addEventListener('fresh', () => ears.onStale(null));
  };
  void liveOrigin().then(listen);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    source?.close();
  };
};
