import { describe, expect, it } from 'vitest';
import { flawsOfPhoto, readPhoto, sizeOf } from './photo.rules.ts';

const png = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(40);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const jpeg = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(60);
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex').copy(bytes);
  Buffer.from('ffc000110800000000', 'hex').copy(bytes, 20);
  bytes.writeUInt16BE(height, 25);
  bytes.writeUInt16BE(width, 27);
  return bytes;
};

describe('a photo', () => {
  it('says its size without being decoded', () => {
    expect(sizeOf(png(295, 413), 'png')).toEqual({ width: 295, height: 413 });
    expect(sizeOf(jpeg(358, 501), 'jpeg')).toEqual({ width: 358, height: 501 });
    expect(sizeOf(jpeg(358, 501).subarray(0, 22), 'jpeg')).toBeUndefined();
  });
  it.each([
    [295, 413, []],
    [600, 840, []],
    [600, 600, ['photo.ratio']],
    [100, 140, ['photo.too-few-pixels']],
    [413, 295, ['photo.ratio', 'photo.too-few-pixels']],
  ])('of %i by %i pixels has these flaws: %j', (width, height, flaws) => {
    expect(flawsOfPhoto({ width, height })).toEqual(flaws);
  });
  it('is refused when it is no picture, broken, too large or would swell', () => {
    expect(readPhoto(png(300, 420), 'pdf')).toMatchObject({ refusal: { code: 'photo.file-type' } });
    expect(readPhoto(png(0, 420), 'png')).toMatchObject({ refusal: { code: 'photo.broken' } });
    expect(readPhoto(png(60_000, 60_000), 'png')).toMatchObject({
      refusal: { code: 'photo.too-many-pixels' },
    });
    expect(readPhoto(Buffer.alloc(2 * 1024 * 1024 + 1), 'png')).toMatchObject({
      refusal: { code: 'request.too-large' },
    });
  });
});
