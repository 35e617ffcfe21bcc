/** Something broke. Thrown, logged with its cause, and never shown to a caller. */
export class Fault extends Error {
  readonly retryable: boolean;

  constructor(message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = 'Fault';
    this.retryable = options.retryable;
  }
}
