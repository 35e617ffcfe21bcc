import { describe, expect, it } from 'vitest';
import { shortQueue } from './short-queue.ts';

const busy = { ok: false, refusal: 'busy' };

describe('a short queue', () => {
  it('takes one at work and as many as may wait, and turns the others away at once', async () => {
    const queue = shortQueue({ waitingMax: 2, waitMs: 1_000, now: () => 0 });
    const { promise: open, resolve: opened } = Promise.withResolvers<void>();
    const taken = ['a', 'b', 'c'].map((name) => queue(() => open.then(() => name)));
    expect(await queue(async () => 'd')).toEqual(busy);
    opened();
    expect(await Promise.all(taken)).toEqual(['a', 'b', 'c'].map((value) => ({ ok: true, value })));
    expect(await queue(async () => 'e')).toEqual({ ok: true, value: 'e' });
  });
  it('does no work for whom the turn comes too late', async () => {
    let clock = 0;
    const queue = shortQueue({ waitingMax: 9, waitMs: 1_000, now: () => clock });
    const done: string[] = [];
    const long = queue(async () => {
      clock = 1_001;
      done.push('long');
    });
    const late = queue(async () => done.push('late'));
    expect([(await long).ok, await late, done]).toEqual([true, busy, ['long']]);
  });
  it('has room again after a work that failed', async () => {
    const queue = shortQueue({ waitingMax: 0, waitMs: 1_000, now: () => 0 });
    const broken = queue(() => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
    expect(await queue(async () => 'next')).toEqual({ ok: true, value: 'next' });
  });
});
