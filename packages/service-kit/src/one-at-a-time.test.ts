import { describe, expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

describe('a queue of one', () => {
  it('starts the next only when the one before is over, failed or not', async () => {
    const inTurn = oneAtATime();
    const seen: string[] = [];
    const work = (name: string, fails = false) =>
      inTurn(async () => {
        seen.push(`${name} starts`);
        await Promise.resolve();
        seen.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const [first, second] = await Promise.allSettled([work('a', true), work('b')]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
    expect(seen).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
    expect(await work('c')).toBe('c');
  });
});
