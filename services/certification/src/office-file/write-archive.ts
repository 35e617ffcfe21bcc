import { createHash } from 'node:crypto';
import { configure, ZipWriter } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

/** AES-256, as every archiver of today opens it. */
const STRENGTH = 3;

/** One file that is made when its turn has come. */
export type Member = {
  readonly path: () => string | Promise<string>;
  readonly bytes: () => Promise<Uint8Array | undefined>;
  /** Pictures and papers are packed already. */
  readonly isPacked?: boolean;
};

export type ArchiveEnd = { readonly sha256: string; readonly byteCount: number };

type Told = {
  /** After each file that is in. */
  readonly onMember: (done: number) => Promise<void>;
  readonly onSent: (end: ArchiveEnd) => Promise<void>;
  /** Whoever took it is gone, or something in it could not be made. */
  readonly onBroken: (cause: unknown, byteCount: number) => Promise<void>;
};

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });

/**
 * An encrypted archive that is written while it goes out, one file after the other: nothing is laid
 * down anywhere, and no more than one file stands in memory.
 */
export const writeArchive = (
  members: readonly Member[],
  password: string,
  { onMember, onSent, onBroken }: Told,
): ReadableStream<Uint8Array> => {
  const hash = createHash('sha256');
  let byteCount = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      hash.update(chunk);
      byteCount += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const write = async (): Promise<void> => {
    const zip = new ZipWriter(counted.writable, { password, encryptionStrength: STRENGTH });
    for (const [place, { path, bytes, isPacked }] of members.entries()) {
      const content = await bytes();
      if (content) await zip.add(await path(), streamOf(content), { level: isPacked ? 0 : 6 });
      await onMember(place + 1);
    }
    // The last bytes go out only after the end is on record: a file that arrived is one that is known.
    await zip.close(undefined, { preventClose: true });
    await onSent({ sha256: hash.digest('hex'), byteCount });
    await counted.writable.close();
  };
  void write().catch(async (cause: unknown) => {
    await onBroken(cause, byteCount).catch(() => {});
    await counted.writable.abort(cause).catch(() => {});
  });
  return counted.readable;
};
