import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';

/** Bodies up to here are taken whole: one write onwards, and they can be sent a second time. */
const WHOLE_BYTES_MAX = 64 * 1024;

const NOTHING = Buffer.alloc(0);

/** Is the body small by the request's own words? A mark is; a workbook is not. */
export const isSmall = ({ headers }: IncomingMessage): boolean => {
  if (headers['transfer-encoding'] !== undefined) return false;
  return Number(headers['content-length'] ?? 0) <= WHOLE_BYTES_MAX;
};

/** A small body, whole. Rejects when the client goes away in the middle. */
export const readSmall = (request: IncomingMessage): Promise<Buffer> => {
  if (request.headers['content-length'] === undefined) return Promise.resolve(NOTHING);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () =>
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)),
    );
    request.once('error', reject);
  });
};

/** Passes a stream on and ends it with an error where it grows past `bytesMax`. */
export const limitedTo = (bytesMax: number): Transform => {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > bytesMax ? new Error('too large') : null, chunk);
    },
  });
};
