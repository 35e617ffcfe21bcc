import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { BoardFrame, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { Part } from '@jinbang/service-kit/serve';
import { headers, type Msg, type NatsConnection } from 'nats';

const compress = promisify(gzip);
/** The broker refuses a message larger than it allows; a little is left for its head. */
const HEAD_BYTES = 4_096;
const COMPRESS_FROM_BYTES = 32_768;

/** `frame.<competition>.<event>`: each frame once, to any number of live edges. */
export const framePublisher =
  (connection: NatsConnection) =>
  (frame: BoardFrame, competitionId: string | null): void => {
    const subject = `frame.${competitionId ?? '-'}.${frame.eventId}`;
    const body = Buffer.from(JSON.stringify(frame));
    const limit = (connection.info?.max_payload ?? 1_048_576) - HEAD_BYTES;
    if (body.length <= limit) {
      connection.publish(subject, body);
      return;
    }
    // Too much at once: a frame that leads from nowhere makes every edge fetch the snapshot.
    const gap = { ...frame, from: frame.version, changed: [], removed: [] };
    connection.publish(subject, Buffer.from(JSON.stringify(gap)));
  };

export type LiveEvent = Omit<BoardSnapshot, 'rows' | 'progress'>;

type Boards = {
  readonly snapshot: (eventId: string) => BoardSnapshot | undefined;
  readonly snapshots: () => Iterable<BoardSnapshot>;
  readonly isReady: () => boolean;
};

/** `frame-request.events`: every public board with its version; an edge compares and sees what it missed. */
const eventList = (boards: Boards): { events: readonly LiveEvent[] } => ({
  events: [...boards.snapshots()].map(({ rows: _, progress: __, ...event }) => event),
});

const answerOf = (boards: Boards, subject: string): unknown => {
  const asked = subject.slice('frame-request.'.length);
  if (asked === 'events') return eventList(boards);
  return boards.snapshot(asked) ?? { unknown: true };
};

const respond = async (message: Msg, boards: Boards): Promise<void> => {
  // No answer while the books are incomplete: the edge goes on with what it has.
  if (!boards.isReady()) return;
  const body = Buffer.from(JSON.stringify(answerOf(boards, message.subject)));
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
