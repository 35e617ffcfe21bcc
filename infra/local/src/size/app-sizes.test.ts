import { describe, expect, it } from 'vitest';
import { filesOfPage, isTooLarge, sizeTable } from './app-sizes.ts';

const manifest = {
  'board/index.html': { file: 'assets/board.js', imports: ['_ui.js', '_exact.js'] },
  '_ui.js': { file: 'assets/ui.js', imports: ['_preact.js'] },
  '_exact.js': { file: 'assets/exact.js', imports: ['_preact.js'] },
  '_preact.js': { file: 'assets/preact.js' },
  '_later.js': { file: 'assets/later.js' },
};

describe('the size of an app', () => {
  it('counts its entry and all it imports at once, each script once, nothing loaded later', () => {
    expect(filesOfPage(manifest, 'board/index.html')).toEqual([
      'assets/board.js',
      'assets/ui.js',
      'assets/preact.js',
      'assets/exact.js',
    ]);
  });
  it('cannot be told of a page that was not built', () => {
    expect(() => filesOfPage(manifest, 'tablet/index.html')).toThrow('tablet/index.html');
  });
  it('is too large above its limit, never without one', () => {
    expect(isTooLarge({ app: 'board', bytes: 60_001, limitBytes: 60_000 })).toBe(true);
    expect(isTooLarge({ app: 'board', bytes: 60_000, limitBytes: 60_000 })).toBe(false);
    expect(isTooLarge({ app: 'console', bytes: 900_000, limitBytes: null })).toBe(false);
  });
  it('is shown with its limit', () => {
    expect(sizeTable([{ app: 'board', bytes: 61_000, limitBytes: 60_000 }])).toContain(
      '✗ board      61.0 kB of 60.0 kB',
    );
  });
});
