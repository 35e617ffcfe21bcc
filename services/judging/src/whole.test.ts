import { describe, expect, it } from 'vitest';
import { whole } from './whole.ts';

const numbers = (count: number) => (limit: number) =>
  Promise.resolve(Array.from({ length: count }, (_, place) => place).slice(0, limit));

describe('a whole list', () => {
  it('has every row as long as there are no more than it may have', async () => {
    expect(await whole(3, numbers(3))).toEqual([0, 1, 2]);
    expect(await whole(3, numbers(0))).toEqual([]);
  });

  it('is refused loudly where there are more, and never cut', async () => {
    await expect(whole(3, numbers(4))).rejects.toThrow('more than 3 rows');
  });
});
