import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

export type Log = Logger;

const SECRETS = ['authorization', 'cookie', 'token', 'pin', 'password', 'secret'];

/** Structured lines, on standard output unless told otherwise; secrets that slip into a field, or one below, are cut out. */
export const createLog = (service: string, level: string, to?: DestinationStream): Log => {
  const options: LoggerOptions = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '[cut]' },
  };
  return to ? pino(options, to) : pino(options);
};
