/** A file in an archive, as its directory says; nothing of it has been read yet. */
export type ArchivedFile = {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly packedBytes: number;
  readonly offset: number;
};
export type ArchiveFlaw = 'broken' | 'too-many' | 'encrypted';

export const ARCHIVE_FILES_MAX = 2_000;
export const PHOTO_BYTES_MAX = 2 * 1024 * 1024;
/** The end of an archive: its record, and the longest comment behind it. */
export const END_BYTES_MAX = 22 + 65_535;
/** A directory of so many files with names as long as they may be read. */
export const DIRECTORY_BYTES_MAX = 2 * 1024 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8_NAME = 0x0800;

type Directory = { readonly count: number; readonly bytes: number; readonly offset: number };

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the directory stands, by the last bytes of an archive. */
export const directoryIn = (tail: Uint8Array): Directory | ArchiveFlaw => {
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const bytes = view.getUint32(at + 12, true);
    if (count > ARCHIVE_FILES_MAX || bytes > DIRECTORY_BYTES_MAX) return 'too-many';
    return { count, bytes, offset: view.getUint32(at + 16, true) };
  }
  return 'broken';
};

/** Names of old archives made on a Chinese system are in GBK. */
const nameOf = (bytes: Uint8Array, flags: number): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder((flags & UTF8_NAME) === 0 ? 'gbk' : 'utf-8').decode(bytes);
  }
};

const lastPart = (name: string): string => name.split(/[/\\]/).at(-1) ?? '';

/** No folder, and nothing a system puts beside the files of a person. */
const isPersons = (name: string): boolean =>
  lastPart(name) !== '' && !lastPart(name).startsWith('.') && !name.startsWith('__MACOSX/');

/** The files an archive says it holds; the size each claims is not believed. */
export const filesIn = (
  directory: Uint8Array,
  count: number,
): readonly ArchivedFile[] | ArchiveFlaw => {
  const view = viewOf(directory);
  const files: ArchivedFile[] = [];
  let at = 0;
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== CENTRAL) return 'broken';
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameBytes = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const path = nameOf(directory.subarray(at + 46, at + 46 + nameBytes), flags);
    const packedBytes = view.getUint32(at + 20, true);
    const offset = view.getUint32(at + 42, true);
    at += 46 + nameBytes + rest;
    if (!isPersons(path)) continue;
    if ((flags & 1) === 1) return 'encrypted';
    if (method !== 0 && method !== 8) return 'broken';
    files.push({
      name: lastPart(path),
      method: method === 0 ? 'stored' : 'deflated',
      packedBytes,
      offset,
    });
  }
  return files;
};

/** Where the bytes of a file begin, by the head that stands before them. */
export const contentFrom = (head: Uint8Array, offset: number): number | undefined => {
  const view = viewOf(head);
  if (head.length < 30 || view.getUint32(0, true) !== LOCAL) return undefined;
  return offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
};
