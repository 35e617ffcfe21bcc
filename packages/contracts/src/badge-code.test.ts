import { describe, expect, it } from 'vitest';
import { badgeCode, readBadgeCode } from './badge-code.ts';

const id = '0197b3c4-5d6e-7f80-9123-456789abcdef';

describe('the code on a badge', () => {
  it('leads back to the member of the entry or the appointment it was made for', () => {
    for (const holder of [
      { kind: 'entry', entryId: id, place: 0 },
      { kind: 'entry', entryId: id, place: 11 },
      { kind: 'appointment', appointmentId: id },
    ] as const) {
      expect(readBadgeCode(badgeCode(holder))).toEqual(holder);
      expect(readBadgeCode(` ${badgeCode(holder).toLowerCase()} `)).toEqual(holder);
    }
  });

  it('is refused when two letters changed places or one is another', () => {
    const code = badgeCode({ kind: 'entry', entryId: id, place: 0 });
    const swapped = `${code.slice(0, 20)}${code[21]}${code[20]}${code.slice(22)}`;
    expect(swapped).not.toBe(code);
    expect(readBadgeCode(swapped)).toBeUndefined();
    expect(readBadgeCode(code.replace('-1-', '-2-'))).toBeUndefined();
    expect(readBadgeCode('https://example.org/')).toBeUndefined();
  });
});
