import { describe, expect, it } from 'vitest';
import { viewersWithin } from './open-files.ts';

describe('how many viewers an edge takes', () => {
  const said: string[] = [];
  const within = (wanted: number, filesMax: number | undefined) =>
    viewersWithin(wanted, (sentence) => void said.push(sentence), filesMax);

  it('is what is wanted where files allow it, and nothing is said', () => {
    expect([within(20_000, 65_536), within(20_000, 20_512)]).toEqual([20_000, 20_000]);
    expect(said).toEqual([]);
  });
  it('is fewer where they do not, and a sentence says how to have more', () => {
    expect(within(20_000, 1_024)).toBe(512);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('ulimit -n 20512');
  });
});
