import { type Exchange, takesGzip, writeHead } from './answer.ts';
import type { Channel } from './board-source.ts';
import {
  PACKED_HEAD,
  pulseMessage,
  resyncMessage,
  retryMessage,
  type StreamMessage,
  staleMessage,
} from './stream-message.ts';

type Opening = { readonly held: number | null; readonly staleSince: Date | null };

/** What a viewer hears first: what it missed since the version held, or the word to fetch the board. */
const firstMessages = (
  { board }: Channel,
  { held, staleSince }: Opening,
): readonly StreamMessage[] => {
  const missed = held === null ? undefined : board.since(held);
  return [
    retryMessage(Math.random()),
    ...(missed ?? [resyncMessage(board.version())]),
    ...(staleSince ? [staleMessage(staleSince)] : []),
    // Something to hear at once: a proxy that holds streams back is found out by its silence.
    pulseMessage(board.version()),
  ];
};

/** Opens the stream of a board; from here on the socket belongs to its viewers. */
export const openStream = (exchange: Exchange, channel: Channel, opening: Opening): void => {
  const { request, response } = exchange;
  const { socket } = response;
  if (!socket) return;
  const isPacked = takesGzip(request);
  // Its end is the connection's: no chunk lengths between messages, so that all get the same bytes.
  response.removeHeader('transfer-encoding');
  writeHead(exchange, 200, [
    'connection',
    'close',
    'content-type',
    'text/event-stream',
    'cache-control',
    'no-cache, no-transform',
    'vary',
    'accept-encoding',
    'x-accel-buffering',
    'no',
    ...(isPacked ? ['content-encoding', 'gzip'] : []),
  ]);
  response.flushHeaders();
  const messages = firstMessages(channel, opening);
  socket.write(
    Buffer.concat(
      isPacked
        ? [PACKED_HEAD, ...messages.map((message) => message.packed())]
        : messages.map(({ plain }) => plain),
    ),
  );
  channel.viewers.add(socket, { isPacked });
};
