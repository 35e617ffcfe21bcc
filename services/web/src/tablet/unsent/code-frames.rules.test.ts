import encodeQR from 'qr';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { fromBase45, toBase45 } from './base45.ts';
import {
  FRAMES_MAX,
  framesOf,
  type Gathered,
  missingFrames,
  readFrame,
  wholeOf,
  withFrame,
} from './code-frames.rules.ts';
import { packText, unpackText } from './code-set.ts';

/** Bytes that look like anything, the same each time. */
const someBytes = (length: number) =>
  Uint8Array.from({ length }, (_, at) => (at * 7_919 + (at >> 3) * 31) % 256);
const gather = (frames: readonly string[], before: Gathered | null = null): Gathered | null =>
  frames.reduce<Gathered | null>((gathered, text) => {
    const frame = readFrame(text);
    return frame ? withFrame(gathered, frame) : gathered;
  }, before);

describe('bytes in the letters of a QR code', () => {
  it('are those of RFC 9285, both ways', () => {
    expect(toBase45(new TextEncoder().encode('Hello!!'))).toBe('%69 VD92EX0');
    for (const length of [0, 1, 2, 3, 255]) {
      expect(fromBase45(toBase45(someBytes(length)))).toEqual(someBytes(length));
    }
    for (const text of ['A', ':::', 'ab', 'GGW']) expect(fromBase45(text)).toBeUndefined();
  });
});

describe('a row of codes', () => {
  const set = { setId: '01AB23CD', isPacked: false, bytes: someBytes(1_700) };
  it('is read in any order, twice the same, and says which are missing', () => {
    const frames = framesOf(set) ?? [];
    expect(frames).toHaveLength(4);
    const [one = '', two = '', three = '', four = ''] = frames;
    const some = gather([three, one, one, 'https://jinbang.example']);
    expect(some && missingFrames(some)).toEqual([2, 4]);
    expect(some && wholeOf(some)).toBeNull();
    const all = gather([four, two], some);
    expect(all && wholeOf(all)).toEqual(set);
  });
  it('begins anew where another row is shown', () => {
    const [other = ''] = framesOf({ ...set, setId: 'FFFFFFFF', bytes: someBytes(10) }) ?? [];
    const all = gather([...(framesOf(set) ?? []), other]);
    expect(all?.setId).toBe('FFFFFFFF');
    expect(all && wholeOf(all)?.bytes).toEqual(someBytes(10));
  });
  it('is for few marks: for more there are none', () => {
    expect(framesOf({ ...set, bytes: someBytes(480 * FRAMES_MAX) })).toHaveLength(FRAMES_MAX);
    expect(framesOf({ ...set, bytes: someBytes(480 * FRAMES_MAX + 1) })).toBeNull();
    expect(readFrame('JB1D/01AB23CD/3/2/AAA')).toBeNull();
  });
  it('comes back from the codes themselves as the text it was', async () => {
    const text = JSON.stringify({
      lists: Array.from({ length: 30 }, (_, at) => `测试 ${at} mark`),
    });
    const frames = framesOf(await packText(text)) ?? [];
    const scale = 3;
    const read = frames.map((frame) => {
      const rows = encodeQR(frame, 'raw', { ecc: 'medium', border: 4, scale });
      const data = rows.flatMap((row) =>
        row.flatMap((isDark) => (isDark ? [0, 0, 0, 255] : [255, 255, 255, 255])),
      );
      return decodeQR({ width: rows.length, height: rows.length, data: Uint8Array.from(data) });
    });
    expect(read).toEqual(frames);
    const whole = wholeOf(gather(read) as Gathered);
    expect(whole && (await unpackText(whole))).toBe(text);
    expect(whole && (await unpackText({ ...whole, setId: '00000000' }))).toBeNull();
  });
});
