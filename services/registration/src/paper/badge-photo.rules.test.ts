import { describe, expect, it } from 'vitest';
import { type PrintablePhoto, photosToPrint } from './badge-photo.rules.ts';

const photo = (personId: string, change: Partial<PrintablePhoto> = {}): PrintablePhoto => ({
  personId,
  width: 295,
  height: 413,
  byteCount: 40_000,
  kind: 'jpeg',
  ...change,
});
const printed = (...photos: readonly PrintablePhoto[]) => [...photosToPrint(photos)];

describe('photos on badges', () => {
  it('are printed for a contest of a hundred and more', () => {
    const many = Array.from({ length: 150 }, (_, place) => photo(`p${place}`));
    expect(photosToPrint(many).size).toBe(150);
  });
  it('leave one out that would keep the typesetter busy, and no other', () => {
    expect(
      printed(
        photo('a', { byteCount: 9_000_000 }),
        photo('b', { width: 6_000, height: 6_000 }),
        photo('c', { kind: 'png', width: 2_000, height: 2_000 }),
        photo('d', { kind: 'pdf' }),
        photo('e'),
      ),
    ).toEqual(['e']);
  });
  it('stop where all together would be too much', () => {
    const large = (id: string) => photo(id, { byteCount: 3 * 1024 * 1024 });
    expect(printed(large('a'), large('b'), large('c'), photo('d'))).toEqual(['a', 'b', 'd']);
    const wide = Array.from({ length: 60 }, (_, place) =>
      photo(`p${place}`, { kind: 'png', width: 1_200, height: 1_200 }),
    );
    expect(photosToPrint(wide).size).toBe(41);
  });
});
