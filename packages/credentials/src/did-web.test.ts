import { describe, expect, it } from 'vitest';
import { didDocumentUrl, didOfOrigin } from './did-web.ts';

describe('did:web', () => {
  it.each([
    ['https://cert.example', 'did:web:cert.example', 'https://cert.example/.well-known/did.json'],
    [
      'https://cert.example:8443',
      'did:web:cert.example%3A8443',
      'https://cert.example:8443/.well-known/did.json',
    ],
    [
      'https://CERT.example:443/',
      'did:web:cert.example',
      'https://cert.example/.well-known/did.json',
    ],
    [
      'https://cert.example:3000/bodies/b01',
      'did:web:cert.example%3A3000:bodies:b01',
      'https://cert.example:3000/bodies/b01/did.json',
    ],
    [
      'https://评价.example',
      'did:web:xn--6nq259l.example',
      'https://xn--6nq259l.example/.well-known/did.json',
    ],
  ])('of %s is %s and lies at %s', (origin, did, url) => {
    expect(didOfOrigin(origin)).toBe(did);
    expect(didDocumentUrl(did)).toEqual({ ok: true, value: url });
  });
  it.each([
    'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
    'did:web:',
    'did:web:user%40cert.example',
    'did:web:cert.example%2Fpath',
    'did:web:cert.example:..:secret',
    'did:web:cert.example:%2E%2E',
    'did:web:cert.example:a%2Fb',
    'did:web:cert.example::b',
    'did:web:cert.example%3Fx',
    'did:web:cert.example%3A99999',
    'did:web:%ZZ',
    'https://cert.example',
  ])('leads nowhere for %s', (did) => {
    expect(didDocumentUrl(did).ok).toBe(false);
  });
});
