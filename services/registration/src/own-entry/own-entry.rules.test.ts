import { describe, expect, it } from 'vitest';
import { publicationOf } from './own-entry.rules.ts';

const given = (day: number) => new Date(`2026-11-0${day}T00:00:00Z`);
const standing = { givenAt: given(1), endedAt: null, endReason: null, version: 1 };
const withdrawn = {
  givenAt: given(1),
  endedAt: given(2),
  endReason: 'withdrawn' as const,
  version: 2,
};

describe('how somebody stands to being published', () => {
  it('is nothing to take back where nothing was asked', () => {
    expect(publicationOf([])).toBeNull();
  });
  it('is given while one consent stands, also after an older one was taken back', () => {
    const again = { ...standing, givenAt: given(3) };
    expect(publicationOf([standing])).toMatchObject({ state: 'given', version: 1 });
    expect(publicationOf([withdrawn, again])).toEqual({
      state: 'given',
      at: given(3).toISOString(),
      version: 1,
    });
  });
  it('is taken back once the last word was no, and says since when', () => {
    const renewed = { ...standing, endedAt: given(1), endReason: 'renewed' as const };
    expect(publicationOf([renewed, withdrawn])).toEqual({
      state: 'taken-back',
      at: given(2).toISOString(),
      version: 2,
    });
  });
});
