import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { BoardFrame, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { Part } from '@jinbang/service-kit/serve';
import { headers, type Msg, type NatsConnection } from 'nats';
import type { Framer } from './framer.ts';

const compress = promisify(gzip);
/** No frame is larger, whatever the broker allows: each goes to every viewer as it is. */
const FRAME_BYTES_MAX = 262_144;
const COMPRESS_FROM_BYTES = 32_768;
/** An edge asks on from where a part of the list ended. */
const LISTED_EVENTS = 500;

/** A frame as it travels. Too much at once leads from nowhere: every edge fetches the snapshot. */
export const frameBytes = (frame: BoardFrame): Buffer => {
  const body = Buffer.from(JSON.stringify(frame));
  if (body.length <= FRAME_BYTES_MAX) return body;
  const { beyond: _, ...head } = frame;
  return Buffer.from(JSON.stringify({ ...head, from: frame.version, changed: [], removed: [] }));
};

/** `frame.<competition>.<event>`: each frame once, to any number of live edges. */
export const framePublisher =
  (connection: NatsConnection) =>
  (frame: BoardFrame, competitionId: string | null): void => {
    const subject = `frame.${competitionId ?? '-'}.${frame.eventId}`;
    connection.publish(subject, frameBytes(frame));
  };

export type LiveEvent = Omit<BoardSnapshot, 'rows' | 'progress'>;

type Boards = Pick<Framer, 'snapshot' | 'snapshots' | 'page'> & {
  readonly isReady: () => boolean;
};

/** Every public board with its version; an edge compares and sees what it missed. */
const eventList = (
  boards: Boards,
  from: number,
): { events: readonly LiveEvent[]; next: number | null } => {
  const all = [...boards.snapshots()];
  const end = from + LISTED_EVENTS;
  const events = all.slice(from, end).map(({ rows: _, progress: __, ...event }) => event);
  return { events, next: end < all.length ? end : null };
};

/**
 * What an edge asks for: `frame-request.events` (and `….events.<n>`, the list from there on),
 * `frame-request.<event>`, the snapshot, and `frame-request.<event>.pages.<n>`.
 */
const answerOf = async (boards: Boards, subject: string): Promise<unknown> => {
  const [asked = '', part, number = ''] = subject.slice('frame-request.'.length).split('.');
  if (asked === 'events') return eventList(boards, Number(part ?? 0));
  const board =
    part === 'pages' ? await boards.page(asked, Number(number)) : boards.snapshot(asked);
  return board ?? { unknown: true };
};

const respond = async (message: Msg, boards: Boards): Promise<void> => {
  // No answer while the books are incomplete: the edge goes on with what it has.
  if (!boards.isReady()) return;
  const body = Buffer.from(JSON.stringify(await answerOf(boards, message.subject)));
  if (body.length < COMPRESS_FROM_BYTES) {
    message.respond(body);
    return;
  }
  const head = headers();
  head.set('content-encoding', 'gzip');
  message.respond(await compress(body), { headers: head });
};

/** Answers live edges that start late or missed a frame, so that they need no database. */
export const answerFrameRequests = (connection: NatsConnection, boards: Boards, log: Log): Part => {
  const subscription = connection.subscribe('frame-request.>', {
    callback: (error, message) => {
      if (error) return;
      respond(message, boards).catch((cause: unknown) =>
        log.warn({ ...describeCause(cause), subject: message.subject }, 'no snapshot was given'),
      );
    },
  });
  return { name: 'frame requests', stop: async () => subscription.unsubscribe() };
};
