const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** A line of the stack, not of the message: a driver's message has lines of its own, with values. */
const FRAME = /^\s+at .*\.ts:/;

/** What a log may say about a failure. Driver messages repeat row contents, so they stay out. */
export const describeCause = (cause: unknown): { error: string; code?: string; at?: string } => {
  if (!(cause instanceof Error)) return { error: typeof cause };
  const code = codeOf(cause.cause) ?? codeOf(cause);
  const isDriver = cause.message.startsWith('Failed query') || code !== undefined;
  const at = cause.stack
    ?.split('\n')
    .find((line) => FRAME.test(line))
    ?.trim();
  return {
    error: isDriver ? cause.name : `${cause.name}: ${cause.message}`,
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
