import { describe, expect, it } from 'vitest';
import { recoveryLines } from './recovery-lines.rules.ts';

const share = 'JBPAPER1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPXY';

describe('a share on paper', () => {
  it('is set in groups of four, five a line, with the lines numbered', () => {
    const lines = recoveryLines(share);
    expect(lines.map(({ no }) => no)).toEqual([1, 2, 3]);
    expect(lines[0]?.groups).toEqual(['JBPA', 'PER1', 'QYQS', 'ZQGP', 'QYQS']);
    expect(lines.every(({ groups }) => groups.length <= 5)).toBe(true);
  });

  it('is the same share again when typed from the paper', () => {
    const typed = recoveryLines(share).map(({ groups }) => groups.join(' '));
    expect(typed.join('\n').replaceAll(/\s/g, '')).toBe(share);
    expect(recoveryLines(typed.join('\n').toLowerCase())).toEqual(recoveryLines(share));
  });
});
