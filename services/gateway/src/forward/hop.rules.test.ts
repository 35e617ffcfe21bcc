import { describe, expect, it } from 'vitest';
import { givenRequestId, inwardHeaders, limitBroken, outwardHeaders } from './hop.rules.ts';

const own = { host: '127.0.0.1:1', requestId: 'request-1', token: 'inner' };
const namesOf = (headers: readonly string[]) => headers.filter((_, place) => place % 2 === 0);
const valuesOf = (headers: readonly string[], name: string) =>
  headers.filter((_, place) => headers[place - 1] === name && place % 2 === 1);

describe('headers on the way in', () => {
  it('carry the gateway’s token and never the visitor’s own, nor a cookie', () => {
    const headers = inwardHeaders(
      [
        'AUTHORIZATION',
        'Bearer outer',
        'Cookie',
        'session=1',
        'If-Match',
        '"3"',
        'Host',
        'evil.example',
      ],
      own,
    );
    expect(headers).toEqual([
      'If-Match',
      '"3"',
      'Host',
      '127.0.0.1:1',
      'X-Request-Id',
      'request-1',
      'Authorization',
      'Bearer inner',
    ]);
  });
  it('have no authorization at all for a public path', () => {
    const headers = inwardHeaders(['authorization', 'Bearer outer'], { ...own, token: undefined });
    expect(namesOf(headers)).toEqual(['Host', 'X-Request-Id']);
  });
  it('leave behind what belongs to the connection, also what it names itself', () => {
    const headers = inwardHeaders(
      [
        'Connection',
        'keep-alive, X-Secret',
        'X-Secret',
        '1',
        'Transfer-Encoding',
        'chunked',
        'X-Kept',
        '2',
      ],
      own,
    );
    expect(namesOf(headers)).toEqual(['X-Kept', 'Host', 'X-Request-Id', 'Authorization']);
  });
  it('say nothing about where the visitor comes from that the visitor made up', () => {
    expect(
      namesOf(inwardHeaders(['X-Forwarded-For', '10.0.0.1', 'Forwarded', 'for=x'], own)),
    ).toEqual(['Host', 'X-Request-Id', 'Authorization']);
  });
});

describe('headers on the way out', () => {
  it('set no cookie, are not stored, and name the request', () => {
    const headers = outwardHeaders(
      ['Set-Cookie', 'a=1', 'Keep-Alive', 'timeout=5', 'ETag', '"1"'],
      {
        requestId: 'request-1',
        isPublic: false,
      },
    );
    expect(headers).toEqual([
      'ETag',
      '"1"',
      'X-Request-Id',
      'request-1',
      'Cache-Control',
      'no-store',
    ]);
  });
  it('leave caching to the service where it says so, and let anybody read what is public', () => {
    const raw = ['cache-control', 'max-age=60'];
    const headers = outwardHeaders(raw, { requestId: 'request-1', isPublic: true });
    expect(valuesOf(headers, 'cache-control')).toEqual(['max-age=60']);
    expect(valuesOf(headers, 'Access-Control-Allow-Origin')).toEqual(['*']);
    expect(valuesOf(headers, 'Cross-Origin-Resource-Policy')).toEqual(['cross-origin']);
    expect(outwardHeaders(raw, { requestId: 'r', isPublic: false })).not.toContain('no-store');
  });
});

describe('a request', () => {
  it('keeps the id its caller gave it, in a usable form alone', () => {
    expect(givenRequestId('0190-abcd')).toBe('0190-abcd');
    expect(givenRequestId('a b\r\nX: 1')).toBeUndefined();
    expect(givenRequestId(['a1234567', 'b1234567'])).toBeUndefined();
  });
  it('breaks a limit by its own words', () => {
    const json = { 'content-type': 'application/json; charset=utf-8' };
    expect(limitBroken({ ...json, 'content-length': '1000' }, 1000)).toBeUndefined();
    expect(limitBroken({ ...json, 'content-length': '1001' }, 1000)).toBe(1000);
    expect(
      limitBroken({ 'content-type': 'text/csv', 'content-length': '1001' }, 1000),
    ).toBeUndefined();
    expect(limitBroken({ 'content-length': '99999999' }, 1000)).toBe(12 * 1024 * 1024);
  });
});
