import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { PHOTO_BYTES_MAX } from './photo.body.ts';

export type PhotoSize = { readonly width: number; readonly height: number };

const refused = (code: string): Result<never, Rejection> => refuse({ kind: 'invalid', code });

const pngSize = (bytes: Buffer): PhotoSize | undefined =>
  bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR'
    ? undefined
    : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };

// Frames that say a size: SOF0 to SOF15 without the tables DHT, JPG and DAC.
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpegSize = (bytes: Buffer): PhotoSize | undefined => {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
};

/** The size in the header of a picture; nothing is decoded, so nothing can swell. */
export const sizeOf = (bytes: Buffer, kind: 'jpeg' | 'png'): PhotoSize | undefined => {
  const size = kind === 'png' ? pngSize(bytes) : jpegSize(bytes);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
};

const PIXELS_MAX = 40_000_000;
/** One inch at 300 dots: 25 mm × 35 mm. */
const WIDTH_MIN = 295;
const HEIGHT_MIN = 413;
const RATIO = 5 / 7;
const RATIO_SLACK = 0.04;

/** A one-inch photo (S12): what a person would have to take again, as codes. */
export const flawsOfPhoto = ({ width, height }: PhotoSize): readonly string[] => [
  ...(Math.abs(width / height - RATIO) > RATIO_SLACK ? ['photo.ratio'] : []),
  ...(width < WIDTH_MIN || height < HEIGHT_MIN ? ['photo.too-few-pixels'] : []),
];

/** What cannot be kept at all. */
export const readPhoto = (
  bytes: Buffer,
  kind: string | undefined,
): Result<PhotoSize & { readonly kind: 'jpeg' | 'png' }, Rejection> => {
  if (bytes.length > PHOTO_BYTES_MAX) {
    return refuse({
      kind: 'too-large',
      code: 'request.too-large',
      params: { limit: PHOTO_BYTES_MAX },
    });
  }
  if (kind !== 'jpeg' && kind !== 'png') return refused('photo.file-type');
  const size = sizeOf(bytes, kind);
  if (!size) return refused('photo.broken');
  return size.width * size.height > PIXELS_MAX
    ? refused('photo.too-many-pixels')
    : accept({ ...size, kind });
};
