import { crc32, inflateRawSync } from 'node:zlib';

/** Why bytes are not the archive they claim to be; the text goes into the log, never to the caller. */
export class BrokenArchive extends Error {}

export type ArchiveLimits = {
  readonly entriesMax: number;
  /** Of one member, inflated. */
  readonly memberBytesMax: number;
  /** Of all members together, inflated. */
  readonly totalBytesMax: number;
};

type Member = { readonly name: string; readonly bytes: Buffer };
type Entry = { name: string; method: number; size: number; offset: number; encrypted: boolean };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;

const findEnd = (archive: Buffer): number => {
  const lowest = Math.max(0, archive.length - END_BYTES - COMMENT_BYTES_MAX);
  for (let at = archive.length - END_BYTES; at >= lowest; at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw new BrokenArchive('no end of central directory');
};

const readEntries = (archive: Buffer, entriesMax: number): readonly Entry[] => {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > entriesMax) throw new BrokenArchive('too many members');
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let place = 0; place < count; place += 1) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new BrokenArchive('central directory broken');
    const nameBytes = archive.readUInt16LE(at + 28);
    const rest = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameBytes),
      method: archive.readUInt16LE(at + 10),
      size: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
      encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    });
    at += 46 + nameBytes + rest;
  }
  return entries;
};

const inflate = (archive: Buffer, entry: Entry, bytesMax: number): Buffer => {
  if (entry.encrypted) throw new BrokenArchive('encrypted');
  if (archive.readUInt32LE(entry.offset) !== LOCAL) throw new BrokenArchive('member header broken');
  const start =
    entry.offset +
    30 +
    archive.readUInt16LE(entry.offset + 26) +
    archive.readUInt16LE(entry.offset + 28);
  const packed = archive.subarray(start, start + entry.size);
  if (entry.method === STORED) {
    if (packed.length > bytesMax) throw new BrokenArchive('member too large');
    return packed;
  }
  if (entry.method !== DEFLATED) throw new BrokenArchive('unknown compression');
  // Stops at the limit, whatever size the headers claim.
  return inflateRawSync(packed, { maxOutputLength: bytesMax });
};

/**
 * Unpacks the wanted members of a ZIP archive within limits that hold whatever its headers say, so
 * that a small file cannot fill the memory.
 * @throws BrokenArchive, or an error of zlib, for anything that is not a plain archive within them
 */
export const unpackWithin = (
  archive: Buffer,
  isWanted: (name: string) => boolean,
  { entriesMax, memberBytesMax, totalBytesMax }: ArchiveLimits,
): readonly Member[] => {
  let left = totalBytesMax;
  return readEntries(archive, entriesMax)
    .filter(({ name }) => isWanted(name))
    .map((entry) => {
      const bytes = inflate(archive, entry, Math.max(1, Math.min(memberBytesMax, left)));
      left -= bytes.length;
      if (left <= 0) throw new BrokenArchive('archive too large');
      return { name: entry.name, bytes };
    });
};

/** An archive of these members, unpacked: for a reader that wants a ZIP and must not inflate anything. */
export const packStored = (members: readonly Member[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of members) {
    const title = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(title.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    parts.push(word(LOCAL), shared, title, bytes);
    directory.push(word(CENTRAL), half(20), shared, tail, title);
    offset += 30 + title.length + bytes.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, word(END), end]);
};

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const half = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
