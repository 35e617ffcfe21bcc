import { fixedClock } from '@jinbang/testkit/fixed-clock';
import { describe, expect, it } from 'vitest';
import type { KnownToken } from '../access-token/access-token.rules.ts';
import { visitorsOf } from './bearer.ts';
import { hashOfToken } from './token-text.ts';

const bootstrapToken = 'b'.repeat(43);
const token = `jb_${'t'.repeat(43)}`;

const setUp = (change: Partial<KnownToken> = {}) => {
  const { now, passMs } = fixedClock('2026-11-21T08:00:00Z');
  const row = {
    tokenId: 'token-1',
    personId: 'person-1',
    expiresAt: new Date('2026-11-21T09:00:00Z'),
    revokedAt: null as Date | null,
    ...change,
  };
  const asked: string[] = [];
  const find = async (hash: string) => {
    asked.push(hash);
    return hash === hashOfToken(token) ? { ...row } : undefined;
  };
  const visitors = visitorsOf({ bootstrapToken, operatorId: 'operator', find, now });
  return { ...visitors, passMs, asked, revoke: () => Object.assign(row, { revokedAt: now() }) };
};
const refusal = (code: string) => ({ ok: false, refusal: { kind: 'unauthenticated', code } });

describe('a visitor', () => {
  it('is known by the token, looked up once in a while', async () => {
    const { know, asked, passMs } = setUp();
    const visitor = { ok: true, value: { personId: 'person-1', sessionId: 'token-1' } };
    expect(await know(token)).toEqual(visitor);
    expect(await know(token)).toEqual(visitor);
    expect(asked).toHaveLength(1);
    passMs(20_000);
    await know(token);
    expect(asked).toHaveLength(2);
  });
  it('with the bootstrap token is the operator', async () => {
    expect(await setUp().know(bootstrapToken)).toMatchObject({
      value: { personId: 'operator' },
    });
  });
  it.each(['abc', 'x'.repeat(40), `${token} x`, 'ü'.repeat(40)])(
    'with %s is not let in',
    async (text) => {
      expect(await setUp().know(text)).toEqual(refusal('access.token-invalid'));
    },
  );
  it('whose token expires while it is remembered is not let in', async () => {
    const { know, passMs } = setUp({ expiresAt: new Date('2026-11-21T08:00:05Z') });
    expect((await know(token)).ok).toBe(true);
    passMs(5_000);
    expect(await know(token)).toEqual(refusal('access.token-invalid'));
  });
  it('whose token is revoked elsewhere is not let in after 20 s, revoked here at once', async () => {
    const elsewhere = setUp();
    await elsewhere.know(token);
    elsewhere.revoke();
    elsewhere.passMs(20_000);
    expect((await elsewhere.know(token)).ok).toBe(false);
    const here = setUp();
    await here.know(token);
    here.revoke();
    here.forget('token-1');
    expect((await here.know(token)).ok).toBe(false);
  });
});
