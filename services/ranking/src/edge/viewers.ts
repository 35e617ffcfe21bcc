import type { ServerResponse } from 'node:http';
import { HEARTBEAT } from './sse.rules.ts';

/** More than this unread: the viewer is slow and gets no more frames until it has read on. */
const BEHIND_BYTES = 65_536;
/** Behind for so long: nobody reads there. */
const BEHIND_MS = 10_000;
const HEARTBEAT_MS = 15_000;

type Viewer = {
  readonly response: ServerResponse;
  /** Set while it is behind; ends the connection. */
  deadline: NodeJS.Timeout | undefined;
};

/** The viewers of one event's stream. Memory is bounded: a slow one is skipped, a dead one dropped. */
export type Viewers = {
  readonly count: () => number;
  /** @param resync what to say once it has caught up after being skipped */
  readonly add: (response: ServerResponse, resync: () => Buffer) => void;
  readonly send: (message: Buffer) => void;
  readonly stop: () => void;
};

const isBehind = ({ response }: Viewer): boolean => response.writableLength > BEHIND_BYTES;

const write = (viewer: Viewer, message: Buffer): void => {
  if (viewer.deadline) return;
  viewer.response.write(message);
  if (!isBehind(viewer)) return;
  viewer.deadline = setTimeout(() => viewer.response.destroy(), BEHIND_MS);
};

export const createViewers = (onChange: (change: 1 | -1) => void): Viewers => {
  const viewers = new Set<Viewer>();
  const send = (message: Buffer): void => {
    for (const viewer of viewers) write(viewer, message);
  };
  const heartbeat = setInterval(() => send(HEARTBEAT), HEARTBEAT_MS);
  return {
    count: () => viewers.size,
    add: (response, resync) => {
      const viewer: Viewer = { response, deadline: undefined };
      viewers.add(viewer);
      onChange(1);
      response.on('drain', () => {
        if (!viewer.deadline) return;
        clearTimeout(viewer.deadline);
        viewer.deadline = undefined;
        write(viewer, resync());
      });
      response.once('close', () => {
        clearTimeout(viewer.deadline);
        if (viewers.delete(viewer)) onChange(-1);
      });
      response.on('error', () => response.destroy());
    },
    send,
    stop: () => {
      clearInterval(heartbeat);
      for (const { response } of viewers) response.end();
    },
  };
};
