import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wayOf } from './door.rules.ts';

const services = new Set(['registration', 'judging', 'certification']);

describe('the way of a request', () => {
  it('leads to the service its path names, query and all', () => {
    expect(wayOf('/api/judging/v1/commands?x=1?y', services)).toEqual({
      kind: 'service',
      service: 'judging',
      path: '/api/judging/v1/commands?x=1?y',
      isPublic: false,
    });
  });
  it('needs no token where the path says public', () => {
    expect(wayOf('/api/judging/v1/public/x', services)).toMatchObject({ isPublic: true });
    expect(wayOf('/api/judging/v1/publicity', services)).toMatchObject({ isPublic: false });
    expect(wayOf('/api/judging/v1/x?/v1/public/', services)).toMatchObject({ isPublic: false });
  });
  it('never leads inside', () => {
    expect(wayOf('/internal/v1/names', services)).toMatchObject({ kind: 'site' });
    expect(wayOf('/api/judging/internal/v1', services)).toEqual({ kind: 'own' });
    expect(wayOf('/api/unknown/v1/x', services)).toEqual({ kind: 'own' });
  });
  it.each([
    '/api/judging/v1/../../../internal/v1/names',
    '/api/judging/v1/%2e%2E/%2e./internal/v1/names',
    '/api/judging/v1/public/../commands',
    '/api/judging/v1/public/%2e%2e/commands',
    '/api/judging/v1/./commands',
    '/api/judging/v1/..',
    '/api/judging/v1//internal',
    '/api/judging/v1/..%2finternal',
    '/api/judging/v1/..\\internal',
    '/api/judging/v1/%5c..',
    '/api/judging/v1/a%00b',
    '//evil.example/',
    'http://127.0.0.1/internal/v1/names',
    '*',
    '',
  ])('leads nowhere when others could read another path in it: %s', (url) => {
    expect(wayOf(url, services)).toEqual({ kind: 'nowhere' });
  });
  it('is the same path to every reader: a service sees what was judged here', () => {
    const piece = fc.constantFrom(
      '/',
      '.',
      '..',
      '%2e',
      '%2F',
      'api',
      'judging',
      'v1',
      'public',
      'internal',
      '\\',
      '?',
      '#',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const way = wayOf(`/api/judging/v1/${pieces.join('')}`, services);
        if (way.kind !== 'service') return;
        const read = new URL(way.path, 'http://service.example');
        expect(read.host).toBe('service.example');
        expect(read.pathname).toBe(way.path.split('?')[0]);
        expect(decodeURIComponent(read.pathname).startsWith('/api/judging/v1/')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
  it('keeps names that are not ASCII', () => {
    expect(wayOf('/api/certification/v1/public/certificates/S00%E6%B4%A5', services)).toMatchObject(
      {
        kind: 'service',
      },
    );
  });
  it('finds what standards fix', () => {
    expect(wayOf('/.well-known/did.json', services)).toMatchObject({
      path: '/api/certification/v1/public/did.json',
      isPublic: true,
    });
    expect(wayOf('/status/list-1', services)).toMatchObject({
      path: '/api/certification/v1/public/status/list-1',
    });
  });
  it('leads everything else to the pages', () => {
    expect(wayOf('/board/?event=1', services)).toEqual({ kind: 'site', path: '/board/' });
  });
});
