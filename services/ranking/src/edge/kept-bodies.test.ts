import { describe, expect, it } from 'vitest';
import { makeBody } from './body.ts';
import { createKeptBodies } from './kept-bodies.ts';

const body = (version: number) => makeBody(version, `v${version}`, 'x'.repeat(98));

describe('bodies that are kept', () => {
  it('are as many as fit, those asked for least lately gone first', () => {
    const kept = createKeptBodies(300);
    for (const version of [1, 2, 3]) kept.keep(`v${version}`, body(version));
    kept.find('v1');
    kept.keep('v4', body(4));
    expect([1, 2, 3, 4].map((version) => kept.find(`v${version}`)?.version)).toEqual([
      1,
      undefined,
      3,
      4,
    ]);
  });
  it('hold the newest, however large it is, and nothing once forgotten', () => {
    const kept = createKeptBodies(50);
    kept.keep('v1', body(1));
    expect(kept.find('v1')?.etag).toBe('"v1"');
    kept.keep('v2', body(2));
    expect(kept.find('v1')).toBeUndefined();
    kept.forget();
    expect(kept.find('v2')).toBeUndefined();
  });
});
