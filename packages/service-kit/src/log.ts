import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured lines on standard output; secrets that slip into a field are cut out. */
export const createLog = (service: string, level: string): Log =>
  pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.authorization', '*.cookie', '*.token', '*.pin', '*.password', '*.secret'],
      censor: '[cut]',
    },
  });
