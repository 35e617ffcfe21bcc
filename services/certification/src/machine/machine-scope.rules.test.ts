import { describe, expect, it } from 'vitest';
import { flawOfScope } from './machine-scope.rules.ts';

const id = '01900000-0000-7000-8000-000000000001';
const asks = (scopes: readonly string[] | undefined, method: string, path: string) =>
  flawOfScope(scopes, { method, path });
const REGISTER = ['certification:register'];

describe('what a key reaches', () => {
  it('is no question for people, who have no scopes', () => {
    expect(asks(undefined, 'POST', `/decision-batches/${id}/approval`)).toBeUndefined();
  });
  it('is the register for one made to read it, and nothing beside it', () => {
    for (const path of ['/certificates', `/certificates/${id}`, `/certificates/${id}/credential`]) {
      expect(asks(REGISTER, 'GET', path)).toBeUndefined();
    }
    for (const path of [
      '/decisions',
      `/certificates/${id}/holder-copy`,
      `/issuers/${id}/webhooks`,
    ]) {
      expect(asks(REGISTER, 'GET', path)?.code).toBe('api-key.scope-missing');
    }
    expect(asks(REGISTER, 'POST', '/register-acts')).toMatchObject({
      params: { scope: 'certification:write' },
    });
  });
  it('are receipts for one made to hand them in, but never the file with everybody’s numbers', () => {
    const receipts = ['certification:receipts'];
    expect(asks(receipts, 'POST', `/upload-runs/${id}/receipts`)).toBeUndefined();
    expect(asks(receipts, 'POST', `/upload-runs/${id}/files`)?.code).toBe('api-key.scope-missing');
    expect(asks(REGISTER, 'POST', `/upload-runs/${id}/receipts`)).toMatchObject({
      params: { scope: 'certification:receipts' },
    });
  });
  it('is never the second pair of eyes, nor a signature, however much it was made for', () => {
    const all = ['certification:read', 'certification:write'];
    for (const path of [
      `/decision-batches/${id}/approval`,
      `/register-acts/${id}/confirmation`,
      `/assessments/${id}/seats/${id}/signatures`,
    ]) {
      expect(asks(all, 'POST', path)?.code).toBe('api-key.people-only');
    }
    expect(asks(all, 'POST', '/register-acts')).toBeUndefined();
  });
});
