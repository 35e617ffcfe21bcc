export type SseMessage = {
  readonly event: string;
  readonly id: string | null;
  readonly data: unknown;
};

export type SseStream = {
  /** The next message of this kind; others are passed over. Rejects after half a minute. */
  readonly next: (event: string) => Promise<SseMessage>;
  /** Every message there was, in order. */
  readonly seen: () => readonly SseMessage[];
  readonly retryMs: () => number;
  readonly close: () => void;
};

const WAIT_MS = 30_000;

const messageOf = (text: string): SseMessage | undefined => {
  const fields = new Map(
    text
      .split('\n')
      .filter((line) => !line.startsWith(':'))
      .map((line) => {
        const [name = '', ...rest] = line.split(': ');
        return [name, rest.join(': ')] as const;
      }),
  );
  const event = fields.get('event');
  const data = fields.get('data');
  if (event === undefined || data === undefined) return undefined;
  return { event, id: fields.get('id') ?? null, data: JSON.parse(data) };
};

/** Reads an event stream as a browser does, for tests. */
export const openStream = async (
  boardUrl: string,
  { lastEventId, after }: { lastEventId?: number; after?: number },
): Promise<SseStream> => {
  const cut = new AbortController();
  const query = after === undefined ? '' : `?after=${after}`;
  const answer = await fetch(`${boardUrl}/stream${query}`, {
    signal: cut.signal,
    headers: lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) },
  });
  if (answer.status !== 200 || !answer.body) throw new Error(`the stream says ${answer.status}`);
  const messages: SseMessage[] = [];
  const seen: SseMessage[] = [];
  const state = { retryMs: 0 };
  const read = async (body: AsyncIterable<Uint8Array>): Promise<void> => {
    let rest = '';
    for await (const chunk of body) {
      const parts = (rest + Buffer.from(chunk).toString()).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        if (part.startsWith('retry: ')) state.retryMs = Number(part.slice('retry: '.length));
        const message = messageOf(part);
        if (message) {
          messages.push(message);
          seen.push(message);
        }
      }
    }
  };
  read(answer.body).catch(() => {});
  return {
    next: async (event) => {
      const deadline = Date.now() + WAIT_MS;
      for (;;) {
        const place = messages.findIndex((message) => message.event === event);
        const [found] = place < 0 ? [] : messages.splice(0, place + 1).slice(-1);
        if (found) return found;
        if (Date.now() > deadline) throw new Error(`no ${event} came`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    seen: () => seen,
    retryMs: () => state.retryMs,
    close: () => cut.abort(),
  };
};
