import { Fault } from '@jinbang/kernel/fault';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** A line of the stack, not of the message: a driver's message has lines of its own, with values. */
const FRAME = /^\s+at .*\.ts:/;
const ANY_FRAME = /^\s+at /;

/**
 * A sentence of our own: a Fault, or an Error thrown by a line of ours. Others repeat what they were
 * given: a parser the text it could not read, a driver the row, a library the header.
 */
const isOwnSentence = (cause: Error): boolean => {
  if (cause instanceof Fault) return true;
  const top = cause.stack?.split('\n').find((line) => ANY_FRAME.test(line));
  return (
    cause.constructor === Error && top !== undefined && FRAME.test(top) && !/node_modules/.test(top)
  );
};

/** What a log may say about a failure: where, which kind, and words only where they are our own. */
export const describeCause = (cause: unknown): { error: string; code?: string; at?: string } => {
  if (!(cause instanceof Error)) return { error: typeof cause };
  const code = codeOf(cause.cause) ?? codeOf(cause);
  const isOwn = code === undefined && isOwnSentence(cause);
  const at = cause.stack
    ?.split('\n')
    .find((line) => FRAME.test(line))
    ?.trim();
  return {
    error: isOwn ? `${cause.name}: ${cause.message}` : cause.name,
    ...(code === undefined ? {} : { code }),
    ...(at === undefined ? {} : { at }),
  };
};

const TRANSIENT =
  /^(08...|57P..|57014|40001|40P01|55P03|53...|CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ETIMEDOUT)/;

/** A lost connection, a lock held too long or a serialisation failure: the same transaction may succeed later. */
export const isTransient = (cause: unknown): boolean => {
  const code = (cause instanceof Error ? codeOf(cause.cause) : undefined) ?? codeOf(cause);
  return code !== undefined && TRANSIENT.test(code);
};
