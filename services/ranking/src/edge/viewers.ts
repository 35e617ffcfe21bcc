import type { Socket } from 'node:net';
import { afterSkip, afterWrite, type Backlog, mustResync } from './backlog.rules.ts';
import { pulseMessage, resyncMessage, type StreamMessage } from './stream-message.ts';

/** Behind for so long: nobody reads there. */
const BEHIND_MS = 10_000;
const PULSE_MS = 15_000;

type Viewer = {
  readonly socket: Socket;
  readonly isPacked: boolean;
  backlog: Backlog;
  /** Set while it is behind; ends the connection. */
  deadline: NodeJS.Timeout | undefined;
};

/** The viewers of one event's stream. Memory is bounded: a slow one is skipped, a dead one dropped. */
export type Viewers = {
  readonly count: () => number;
  /**
   * @param socket answered already and written to by nobody else
   * @param options.isPacked it takes its stream as gzip, whose head was sent
   */
  readonly add: (socket: Socket, options: { readonly isPacked: boolean }) => void;
  readonly send: (message: StreamMessage) => void;
  readonly stop: () => void;
};

/** Straight to the socket: the answer's head is sent, and for each of thousands the rest would cost. */
const write = (viewer: Viewer, message: StreamMessage): void => {
  if (viewer.backlog !== 'reading') {
    viewer.backlog = afterSkip(viewer.backlog, message.isPulse === true);
    return;
  }
  viewer.socket.write(viewer.isPacked ? message.packed() : message.plain);
  viewer.backlog = afterWrite(viewer.socket.writableLength);
  if (viewer.backlog === 'reading') return;
  viewer.deadline = setTimeout(() => viewer.socket.destroy(), BEHIND_MS);
};

/** @param version the board's, for pulses and for whom frames have passed by */
export const createViewers = (
  onChange: (change: 1 | -1) => void,
  version: () => number,
): Viewers => {
  const viewers = new Set<Viewer>();
  const send = (message: StreamMessage): void => {
    for (const viewer of viewers) write(viewer, message);
  };
  const pulse = setInterval(() => {
    if (viewers.size > 0) send(pulseMessage(version()));
  }, PULSE_MS);
  const hasRead = (viewer: Viewer): void => {
    if (viewer.backlog === 'reading') return;
    clearTimeout(viewer.deadline);
    viewer.deadline = undefined;
    const isOut = mustResync(viewer.backlog);
    viewer.backlog = 'reading';
    if (isOut) write(viewer, resyncMessage(version()));
  };
  return {
    count: () => viewers.size,
    add: (socket, { isPacked }) => {
      const viewer: Viewer = { socket, isPacked, backlog: 'reading', deadline: undefined };
      viewers.add(viewer);
      onChange(1);
      socket.on('drain', () => hasRead(viewer));
      socket.once('close', () => {
        clearTimeout(viewer.deadline);
        if (viewers.delete(viewer)) onChange(-1);
      });
      socket.on('error', () => socket.destroy());
    },
    send,
    stop: () => {
      clearInterval(pulse);
      for (const { socket } of viewers) socket.end();
    },
  };
};
