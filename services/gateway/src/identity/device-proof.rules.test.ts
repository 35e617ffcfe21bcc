import { describe, expect, it } from 'vitest';
import { type Proof, proofFlaw, readProof } from './device-proof.rules.ts';

const at = new Date('2026-05-01T08:00:00Z');
const proof: Proof = {
  htm: 'POST',
  htp: '/api/judging/v1/commands',
  iat: at.getTime() / 1_000,
  jti: 'abcdefghijklmnop',
  ath: 'hash-of-the-cookie',
};
const request = { method: 'POST', path: '/api/judging/v1/commands', ath: 'hash-of-the-cookie' };
const flawOf = (change: Partial<Proof>) => proofFlaw({ ...proof, ...change }, request, at);

describe('a proof of a tablet', () => {
  it('is good for the request it was made for', () => {
    expect(proofFlaw(proof, request, at)).toBeUndefined();
  });
  it.each([{ htm: 'GET' }, { htp: '/api/judging/v1/marks' }, { ath: 'of-another-session' }])(
    'is none for another request: %o',
    (change) => {
      expect(flawOf(change)).toMatchObject({ code: 'device.proof-invalid' });
    },
  );
  it('without a session is none for a request with one, nor the other way round', () => {
    const { ath: _, ...bare } = proof;
    expect(proofFlaw(bare, request, at)).toMatchObject({ code: 'device.proof-invalid' });
    expect(proofFlaw(proof, { ...request, ath: undefined }, at)).toMatchObject({
      code: 'device.proof-invalid',
    });
  });
  it('may be a minute early or late, and beyond that says what time it is', () => {
    expect(flawOf({ iat: proof.iat - 60 })).toBeUndefined();
    expect(flawOf({ iat: proof.iat + 60 })).toBeUndefined();
    expect(flawOf({ iat: proof.iat - 61 })).toMatchObject({
      code: 'device.proof-late',
      params: { serverTime: '2026-05-01T08:00:00.000Z' },
    });
    expect(flawOf({ iat: proof.iat + 61 })).toMatchObject({ code: 'device.proof-late' });
  });
  it.each([
    { iat: '1' },
    { jti: 'short' },
    { jti: undefined },
    { htm: 1 },
    { htp: undefined },
    { ath: 1 },
  ])('with %o is not read at all', (change) => {
    expect(readProof({ ...proof, ...change })).toBeUndefined();
    expect(readProof(proof)).toEqual(proof);
  });
});
