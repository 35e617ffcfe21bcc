import {
  type ArchivedFile,
  type ArchiveFlaw,
  contentFrom,
  DIRECTORY_BYTES_MAX,
  directoryIn,
  END_BYTES_MAX,
  filesIn,
  PHOTO_BYTES_MAX,
} from './photo-archive.rules.ts';

/** A photo to be handed in: read when its turn comes, so that one at a time is held. */
export type PhotoFile = {
  readonly name: string;
  /** Null where it cannot be read, or is larger than a photo may be. */
  readonly read: () => Promise<Blob | null>;
};

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** Reads no further than the limit, whatever the archive claims. */
const within = async (
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  bytesMax: number,
): Promise<Blob | null> => {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    bytes += value.length;
    if (bytes > bytesMax) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
};

const readFile = async (
  archive: Blob,
  { method, packedBytes, offset }: ArchivedFile,
): Promise<Blob | null> => {
  const from = contentFrom(await bytesOf(archive.slice(offset, offset + 30)), offset);
  if (from === undefined || packedBytes > PHOTO_BYTES_MAX) return null;
  const packed = archive.slice(from, from + packedBytes);
  if (method === 'stored') return packed;
  try {
    const inflated = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return await within(inflated, PHOTO_BYTES_MAX);
  } catch {
    return null;
  }
};

/**
 * The photos in a ZIP, opened here on the device: names of files say who somebody is, and go nowhere.
 * Its directory alone is read; each file is inflated in its turn and within a photo's size.
 */
export const photosIn = async (archive: Blob): Promise<readonly PhotoFile[] | ArchiveFlaw> => {
  const tail = await bytesOf(archive.slice(Math.max(0, archive.size - END_BYTES_MAX)));
  const directory = directoryIn(tail);
  if (typeof directory === 'string') return directory;
  const { count, offset, bytes } = directory;
  const listed = archive.slice(offset, offset + Math.min(bytes, DIRECTORY_BYTES_MAX));
  const files = filesIn(await bytesOf(listed), count);
  if (typeof files === 'string') return files;
  return files.map((file) => ({ name: file.name, read: () => readFile(archive, file) }));
};
