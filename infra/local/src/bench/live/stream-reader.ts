import { connect, type Socket } from 'node:net';

export type Heard = {
  readonly onOpen: () => void;
  /** A whole message: its event, its version or NaN, and its data as it came. */
  readonly onMessage: (event: string, version: number, data: () => string) => void;
  readonly onEnd: (reason: string) => void;
};

const HEAD_END = Buffer.from('\r\n\r\n');
const MESSAGE_END = Buffer.from('\n\n');
const EVENT = Buffer.from('event: ');
const DATA = Buffer.from('data: ');
const ID = 'id: ';
const LINE_END = 10;

/** One message, read no further than its second line: thousands of viewers must cost little. */
const tell = (message: Buffer, onMessage: Heard['onMessage']): void => {
  // Where a stream comes in chunks of HTTP/1.1, each of whole messages, their lengths stand before.
  const start = message.indexOf(EVENT);
  if (start < 0) return;
  const eventEnd = message.indexOf(LINE_END, start);
  const event = message.toString('latin1', start + EVENT.length, eventEnd);
  const second = message.toString('latin1', eventEnd + 1, eventEnd + 24);
  const version = second.startsWith(ID) ? Number.parseInt(second.slice(ID.length), 10) : Number.NaN;
  onMessage(event, version, () =>
    message.toString('utf8', message.indexOf(DATA, eventEnd) + DATA.length),
  );
};

/**
 * Reads an event stream off a plain socket: no parser of HTTP, no text made of what nobody asks for.
 * A message counts as read when its last byte is here.
 */
export const readStream = (url: URL, heard: Heard): Socket => {
  const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
  let rest: Buffer<ArrayBufferLike> | undefined;
  let isOpen = false;
  socket.once('connect', () => {
    socket.write(
      `GET ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\naccept: text/event-stream\r\n\r\n`,
    );
  });
  const open = (bytes: Buffer): Buffer | undefined => {
    const end = bytes.indexOf(HEAD_END);
    if (end < 0) return undefined;
    const status = bytes.toString('latin1', 0, bytes.indexOf(LINE_END)).split(' ')[1];
    if (status !== '200') socket.destroy(new Error(`the stream was answered with ${status}`));
    isOpen = true;
    heard.onOpen();
    return bytes.subarray(end + HEAD_END.length);
  };
  socket.on('data', (chunk) => {
    let bytes: Buffer<ArrayBufferLike> = rest ? Buffer.concat([rest, chunk]) : chunk;
    if (!isOpen) {
      const body = open(bytes);
      if (!body) {
        rest = bytes;
        return;
      }
      bytes = body;
    }
    let from = 0;
    for (;;) {
      const end = bytes.indexOf(MESSAGE_END, from);
      if (end < 0) break;
      tell(bytes.subarray(from, end), heard.onMessage);
      from = end + MESSAGE_END.length;
    }
    rest = from < bytes.length ? Buffer.from(bytes.subarray(from)) : undefined;
  });
  socket.once('error', (cause) => heard.onEnd(cause.message));
  socket.once('close', () => heard.onEnd('the connection was closed'));
  return socket;
};
