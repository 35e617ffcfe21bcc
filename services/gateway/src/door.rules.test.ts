import { describe, expect, it } from 'vitest';
import { wayOf } from './door.rules.ts';

const services = ['registration', 'judging'];
const certification = ['certification'];

describe('the way of a request', () => {
  it('leads to the service its path names, query and all', () => {
    expect(wayOf('/api/judging/v1/commands?x=1', services)).toEqual({
      kind: 'service',
      service: 'judging',
      path: '/api/judging/v1/commands?x=1',
      isPublic: false,
    });
  });
  it('needs no token where the path says public', () => {
    expect(wayOf('/api/judging/v1/public/x', services)).toMatchObject({ isPublic: true });
    expect(wayOf('/api/judging/v1/publicity', services)).toMatchObject({ isPublic: false });
    expect(wayOf('/api/judging/v1/x?/v1/public/', services)).toMatchObject({ isPublic: false });
  });
  it('never leads inside', () => {
    expect(wayOf('/internal/v1/names', services)).toEqual({ kind: 'site' });
    expect(wayOf('/api/judging/internal/v1', services)).toEqual({ kind: 'own' });
    expect(wayOf('/api/unknown/v1/x', services)).toEqual({ kind: 'own' });
  });
  it('finds what standards fix', () => {
    expect(wayOf('/.well-known/did.json', certification)).toMatchObject({
      path: '/api/certification/v1/public/did.json',
      isPublic: true,
    });
    expect(wayOf('/status/list-1', certification)).toMatchObject({
      path: '/api/certification/v1/public/status/list-1',
    });
  });
  it('leads everything else to the pages', () => {
    expect(wayOf('/board/', services)).toEqual({ kind: 'site' });
  });
});
