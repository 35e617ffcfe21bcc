import { describe, expect, it } from 'vitest';
import { isFromElsewhere } from './same-site.rules.ts';

const own = 'https://jinbang.example';

describe('requests from other sites', () => {
  it('may read but not write', () => {
    const elsewhere = { origin: 'https://evil.example', secFetchSite: 'cross-site' };
    expect(isFromElsewhere('GET', elsewhere, own)).toBe(false);
    expect(isFromElsewhere('POST', elsewhere, own)).toBe(true);
  });
  it('are told by either header alone', () => {
    expect(isFromElsewhere('POST', { origin: 'https://evil.example' }, own)).toBe(true);
    expect(isFromElsewhere('DELETE', { secFetchSite: 'same-site' }, own)).toBe(true);
  });
  it('are not those of the same machine under another of its names', () => {
    const local = 'http://localhost:8080';
    expect(isFromElsewhere('POST', { origin: 'http://127.0.0.1:8080' }, local)).toBe(false);
    expect(isFromElsewhere('POST', { origin: 'http://[::1]:8080' }, local)).toBe(false);
    expect(isFromElsewhere('POST', { origin: 'http://127.0.0.1:9999' }, local)).toBe(true);
    expect(isFromElsewhere('POST', { origin: 'http://localhost.evil.example:8080' }, local)).toBe(
      true,
    );
    expect(isFromElsewhere('POST', { origin: 'null' }, local)).toBe(true);
  });
  it('are not our own pages and not machines', () => {
    expect(isFromElsewhere('POST', { origin: own, secFetchSite: 'same-origin' }, own)).toBe(false);
    expect(isFromElsewhere('POST', {}, own)).toBe(false);
  });
});
