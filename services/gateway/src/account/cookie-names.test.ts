import { describe, expect, it } from 'vitest';
import { cookieIn, cookieNames } from './cookie-names.ts';

describe('the names of our cookies', () => {
  it('bind them to this host wherever it is reached by https', () => {
    expect(cookieNames('https://jinbang.example')).toMatchObject({
      isSecure: true,
      session: '__Host-jinbang.session_token',
    });
  });
  it('go without the prefix on http://localhost, where browsers differ', () => {
    expect(cookieNames('http://localhost:8080').session).toBe('jinbang.session_token');
  });
});

describe('a cookie header', () => {
  it('gives the cookie of exactly this name', () => {
    const header = 'xjinbang.device=1; jinbang.device=a=b; jinbang.device2=3';
    expect(cookieIn(header, 'jinbang.device')).toBe('a=b');
    expect(cookieIn(header, 'device')).toBeUndefined();
    expect(cookieIn(undefined, 'jinbang.device')).toBeUndefined();
  });
});
