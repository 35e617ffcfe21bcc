import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  checkpointFragment,
  readCheckpointFragment,
  readShortRoot,
  shortRoot,
} from './printed-checkpoint.ts';

const root = createHash('sha256').update('a log').digest();

describe('a checkpoint on paper', () => {
  it('has sixteen letters that follow from the first eighty bits of the root alone', () => {
    const short = shortRoot(root);
    expect(short).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const bits = Buffer.from(root);
    bits[10] = (bits[10] ?? 0) ^ 0xff;
    expect(shortRoot(bits)).toBe(short);
    bits[9] = (bits[9] ?? 0) ^ 1;
    expect(shortRoot(bits)).not.toBe(short);
    expect(shortRoot(Buffer.alloc(32))).toBe('0000-0000-0000-0000');
    expect(shortRoot(Buffer.alloc(32, 255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  });
  it('is read as people type it, with the letters they take for others', () => {
    const short = shortRoot(root);
    expect(readShortRoot(short.toLowerCase().replaceAll('-', ' '))).toBe(short);
    expect(readShortRoot('OOOO IIII LLLL 0000')).toBe('0000-1111-1111-0000');
    expect(readShortRoot(short.slice(0, -1))).toBeUndefined();
    expect(readShortRoot('UUUU-UUUU-UUUU-UUUU')).toBeUndefined();
  });
  it('comes out of its QR as it went in, with the whole root', () => {
    expect(readCheckpointFragment(`#${checkpointFragment(1_284, root)}`)).toEqual({
      size: 1_284,
      root: root.toString('base64'),
      short: shortRoot(root),
    });
  });
  it.each(['', '#', '#12', '#x.y', `#1.${'A'.repeat(42)}`, `#1.${'A'.repeat(44)}`])(
    'is not found in %s',
    (fragment) => expect(readCheckpointFragment(fragment)).toBeUndefined(),
  );
});
