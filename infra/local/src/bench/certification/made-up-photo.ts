import { crc32, deflateSync } from 'node:zlib';
import type { PaperPhoto } from '@jinbang/papers/paper';

const chunk = (type: string, bytes: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), bytes]);
  const part = Buffer.alloc(named.length + 8);
  part.writeUInt32BE(bytes.length, 0);
  named.copy(part, 4);
  part.writeUInt32BE(crc32(named), named.length + 4);
  return part;
};

/** A picture in colour as large as a photo of one inch, with as much in it as a face has. */
export const photoOf = (width: number, height: number): PaperPhoto => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const line = 3 * width + 1;
  const rows = Buffer.alloc(line * height);
  for (let at = 0; at < rows.length; at += 1) {
    const [row, column] = [Math.floor(at / line), at % line];
    if (column > 0) rows[at] = 128 + 90 * Math.sin(row / 17) * Math.cos(column / 31) + (at % 7);
  }
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { type: 'png', base64: png.toString('base64') };
};
