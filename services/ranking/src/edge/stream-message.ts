import { constants, deflateRawSync } from 'node:zlib';

/** A message as bytes, made once for all viewers; packed too, once, if anybody takes it packed. */
export type StreamMessage = {
  readonly plain: Buffer;
  readonly packed: () => Buffer;
  /** Nobody who misses it must fetch the board for it. */
  readonly isPulse?: true;
};

/** What a gzip stream begins with. Its end, with a checksum, never comes: a stream has none. */
export const PACKED_HEAD: Buffer = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

/**
 * A part of a gzip stream that refers to nothing before it and ends on a whole byte: the same bytes
 * can follow whatever a viewer has read until now.
 */
const packPart = (plain: Buffer): Buffer =>
  deflateRawSync(plain, { finishFlush: constants.Z_SYNC_FLUSH });

const message = (plain: Buffer, isPulse: boolean): StreamMessage => {
  let packed: Buffer | undefined;
  return {
    plain,
    packed: () => {
      packed ??= packPart(plain);
      return packed;
    },
    ...(isPulse ? { isPulse } : {}),
  };
};

/** An SSE message of one line of data; the bytes are made once for all viewers. */
export const sseMessage = (
  event: string,
  id: number | null,
  data: Uint8Array | string,
): StreamMessage =>
  message(
    Buffer.concat([
      Buffer.from(`event: ${event}\n${id === null ? '' : `id: ${id}\n`}data: `),
      Buffer.from(data),
      Buffer.from('\n\n'),
    ]),
    event === 'pulse',
  );

/** Tells a viewer to fetch the snapshot: it missed frames that are no longer kept. */
export const resyncMessage = (version: number): StreamMessage =>
  sseMessage('resync', null, JSON.stringify({ version }));

/** Tells a viewer that nothing newer can come for now; `fresh` takes it back. */
export const staleMessage = (since: Date): StreamMessage =>
  sseMessage('stale', null, JSON.stringify({ since: since.toISOString() }));
export const freshMessage = (): StreamMessage => sseMessage('fresh', null, '{}');

/**
 * Says that the stream lives, and the version that is current: whoever holds an older one missed
 * something, and whoever hears nothing for long has no stream any more, whatever its socket says.
 */
export const pulseMessage = (version: number): StreamMessage =>
  sseMessage('pulse', null, JSON.stringify({ version }));

/** When to come back after a cut; spread, so that not everybody comes at once after a restart. */
export const retryMessage = (random: number): StreamMessage =>
  message(Buffer.from(`retry: ${2_000 + Math.floor(random * 8_000)}\n\n`), false);
