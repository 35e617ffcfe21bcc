import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { photosIn } from './photo-archive.ts';

type Member = {
  readonly name: string | Buffer;
  readonly bytes: Buffer;
  readonly flags?: number;
  readonly stored?: boolean;
  /** What the directory claims, where it lies. */
  readonly method?: number;
};

/** An archive as any tool makes it, and as nobody should. */
const zip = (members: readonly Member[], count = members.length): Blob => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, flags = 0x0800, stored = false, method } of members) {
    const title = Buffer.from(name as string);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(title.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method ?? (stored ? 0 : 8), 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt16LE(title.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, title, packed);
    directory.push(central, title);
    offset += 30 + title.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Blob([new Uint8Array(Buffer.concat([...parts, ...directory, end]))]);
};

const photo = Buffer.from('a photo, as far as this test is concerned');
const opened = async (archive: Blob) => {
  const found = await photosIn(archive);
  if (typeof found === 'string') return found;
  return Promise.all(
    found.map(async ({ name, read }) => [name, await (await read())?.text()] as const),
  );
};

describe('an archive of photos', () => {
  it('is opened by the names of its files, packed or not, in folders or not', async () => {
    const archive = zip([
      { name: '照片/001.jpg', bytes: photo },
      { name: '测试甲.png', bytes: photo, stored: true },
      { name: '照片/', bytes: Buffer.alloc(0), stored: true },
      { name: '__MACOSX/._001.jpg', bytes: photo },
      { name: '照片/.DS_Store', bytes: photo },
    ]);
    expect(await opened(archive)).toEqual([
      ['001.jpg', photo.toString()],
      ['测试甲.png', photo.toString()],
    ]);
  });
  it('of an old Chinese system keeps its names', async () => {
    const gbk = Buffer.from('b2e2cad4bcd72e6a7067', 'hex');
    expect(await opened(zip([{ name: gbk, bytes: photo, flags: 0 }]))).toEqual([
      ['测试甲.jpg', photo.toString()],
    ]);
  });
  it('inflates no file past the size of a photo, whatever it claims', async () => {
    const bomb = Buffer.alloc(6 * 1024 * 1024);
    expect(await opened(zip([{ name: '001.jpg', bytes: bomb }]))).toEqual([['001.jpg', undefined]]);
    const broken = zip([{ name: '002.jpg', bytes: photo, stored: true, method: 8 }]);
    expect(await opened(broken)).toEqual([['002.jpg', undefined]]);
  });
  it('that is none, is locked, or claims more files than it may is refused', async () => {
    expect(await opened(new Blob(['no archive at all']))).toBe('broken');
    expect(await opened(zip([{ name: 'a.jpg', bytes: photo, flags: 0x0801 }]))).toBe('encrypted');
    expect(await opened(zip([{ name: 'a.jpg', bytes: photo }], 65_535))).toBe('too-many');
    expect(await opened(zip([{ name: 'a.jpg', bytes: photo }], 3))).toBe('broken');
    expect(await opened(zip([{ name: 'a.jpg', bytes: photo, method: 99 }]))).toBe('broken');
  });
});
