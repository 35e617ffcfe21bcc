import { describe, expect, it } from 'vitest';
import { newId } from './id.ts';

describe('ids', () => {
  it('are version 7 UUIDs in lower case', () => {
    expect(newId()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
  it('never repeat and begin with the time', () => {
    const ids = Array.from({ length: 1000 }, newId);
    expect(new Set(ids).size).toBe(1000);
    expect(ids[0]?.slice(0, 8)).toBe(
      Math.floor(Date.now() / 0x10000)
        .toString(16)
        .padStart(8, '0'),
    );
  });
});
