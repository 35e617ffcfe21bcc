import { describe, expect, it } from 'vitest';
import { isAccepted, sizeText } from './file.rules.ts';

describe('a file', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1.0 kB'],
    [12_345, '12.3 kB'],
    [999_999, '999 kB'],
    [5_000_000, '5.0 MB'],
    [2_500_000_000_000, '2500 GB'],
  ])('of %i bytes is called %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
  it('fits by the end of its name or by its kind, whatever its letters', () => {
    const sheet = { name: 'Table.XLSX', type: '' };
    const photo = { name: 'a', type: 'image/png' };
    expect(isAccepted(sheet, '.xlsx,.csv')).toBe(true);
    expect(isAccepted(sheet, '.pdf')).toBe(false);
    expect(isAccepted(photo, 'image/jpeg, image/png')).toBe(true);
    expect(isAccepted(photo, 'image/*')).toBe(true);
    expect(isAccepted(photo, 'application/pdf')).toBe(false);
    expect(isAccepted(sheet, '')).toBe(true);
  });
});
