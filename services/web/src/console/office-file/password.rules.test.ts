import { OFFICE_PASSWORD_MIN } from '@jinbang/contracts/http/office-file';
import { describe, expect, it } from 'vitest';
import { passwordOf, RANDOM_BYTES } from './password.rules.ts';

describe('a password that is made', () => {
  it('is twenty letters in groups of five, none of which looks like another', () => {
    const made = passwordOf(Uint8Array.from({ length: RANDOM_BYTES }, (_, place) => place * 13));
    expect(made).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/);
    expect(made.length).toBeGreaterThan(OFFICE_PASSWORD_MIN);
  });
  it('takes five bits of each byte, all letters alike', () => {
    const all = new Set(passwordOf(Uint8Array.from({ length: 256 }, (_, byte) => byte)));
    expect(all.size).toBe(32 + 1);
  });
});
