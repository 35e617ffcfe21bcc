import { crc32 } from 'node:zlib';
import { OPEN_BADGES_NAMESPACE } from './svg-credential.ts';

const PNG_KEYWORD = 'openbadgecredential';
const END_BYTES = 12;

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
};

/**
 * Bakes a signed credential into a PNG as Open Badges 3.0 §5.3.1 says: an uncompressed `iTXt` chunk
 * before the last one. The picture stays as it is; `readCarried` finds the text again, to the byte.
 */
export const bakePng = (png: Uint8Array, credential: string): Uint8Array => {
  const text = chunk('iTXt', Buffer.from(`${PNG_KEYWORD}\0\0\0\0\0${credential}`));
  const end = png.length - END_BYTES;
  return Buffer.concat([png.subarray(0, end), text, png.subarray(end)]);
};

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (sign) => ESCAPES[sign] ?? '');

/**
 * Bakes a signed credential into an SVG as Open Badges 3.0 §5.3.2 says: an element of its own as the
 * first in the picture, which must begin with `<svg`.
 */
export const bakeSvg = (svg: string, credential: string): string =>
  svg.replace(
    /^<svg([^>]*)>/,
    (_, attributes: string) =>
      `<svg${attributes} xmlns:openbadges="${OPEN_BADGES_NAMESPACE}"><openbadges:credential>${escaped(credential)}</openbadges:credential>`,
  );
