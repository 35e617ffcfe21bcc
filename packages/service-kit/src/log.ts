import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

export type Log = Logger;

const SECRETS = [
  'authorization',
  'cookie',
  'token',
  'pin',
  'password',
  'secret',
  'apiKey',
  'idNumber',
  'guardianName',
  'birthDate',
  'phone',
  'email',
  'body',
];

/** What a secret looks like wherever it stands in a line: the last net, behind every rule about what is logged. */
const SHAPES: readonly RegExp[] = [
  // 居民身份证 and its kin: eighteen digits, the last perhaps an X.
  /(?<![\w.])\d{17}[\dXx](?![\w])/g,
  // A mobile number as it is written in China.
  /(?<![\w.])1[3-9]\d{9}(?![\w])/g,
  // What this system hands out: access tokens, keys, links, pairing codes.
  /(?<![A-Za-z0-9])jb[a-z]?_[\w-]{16,}/g,
  /(?<![0-9A-Z-])([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z-])/g,
  // Signed tokens, whoever made them, and whatever stands behind these words in a header.
  /eyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g,
  /(?<=\b(?:Bearer|Basic) )[\w+/=.~-]{8,}/gi,
  /(?<=session_token=)[^\s;"]+/g,
  /\$argon2[^\s"]+/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----/g,
  /[\w.+-]+@[\w-]+(\.[\w-]+)+/g,
];

const CUT = '[cut]';
const cutShapes = (line: string): string =>
  SHAPES.reduce((text, shape) => text.replaceAll(shape, CUT), line);

/**
 * Structured lines, on standard output unless told otherwise. Secrets that slip into a field, or one
 * below, are cut out; so is whatever looks like one in the rest of the line.
 */
export const createLog = (service: string, level: string, to?: DestinationStream): Log => {
  const options: LoggerOptions = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: CUT },
    hooks: { streamWrite: cutShapes },
  };
  return to ? pino(options, to) : pino(options);
};
