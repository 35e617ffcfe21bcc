import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
const COMPRESS_FROM_BYTES = 1_024;

/** An answer as bytes under its tag, made once for everybody who asks. */
export type Body = {
  readonly version: number;
  readonly etag: string;
  readonly plain: Buffer;
  /** Packed, once; undefined where that is not worth it. */
  readonly packed: () => Promise<Buffer | undefined>;
};

/** @param tag what the bytes are the only ones of, e.g. `v12` */
export const makeBody = (version: number, tag: string, value: unknown): Body => {
  const plain = Buffer.from(JSON.stringify(value));
  let packed: Promise<Buffer> | undefined;
  return {
    version,
    etag: `"${tag}"`,
    plain,
    packed: async () => {
      if (plain.length < COMPRESS_FROM_BYTES) return undefined;
      packed ??= compress(plain);
      return packed;
    },
  };
};
