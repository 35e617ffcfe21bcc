import { accept } from '@jinbang/kernel/result';
import { describe, expect, it } from 'vitest';
import { knowVisitors, type Visit } from './visitor.ts';

const as = (personId: string) => (sessionId: string | undefined) =>
  Promise.resolve(accept({ personId, sessionId: sessionId ?? 'nobody' }));
const know = knowVisitors({
  sessionCookie: 'jinbang.session_token',
  deviceCookie: 'jinbang.device',
  contestantCookie: 'jinbang.contestant',
  byToken: as('token'),
  byKey: as('key'),
  byAccount: as('account'),
  byContestant: as('contestant'),
  byDevice: ({ cookie: text, proof }) => as(proof === undefined ? 'unproven' : 'device')(text),
});
const comer = () => ({ address: '', prefix: '', agent: null });
const cookie = 'jinbang.session_token=abc.def';
const visit = (change: Partial<Visit>): Visit => ({
  method: 'GET',
  path: '/',
  comer,
  ...change,
});
const refusal = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });

describe('a visitor', () => {
  it('is known by a token, a key by its prefix, or the cookie of a session', async () => {
    expect(await know(visit({ authorization: 'Bearer jb_abc' }))).toMatchObject({
      value: { personId: 'token', sessionId: 'jb_abc' },
    });
    expect(await know(visit({ authorization: 'bearer jbk_abc' }))).toMatchObject({
      value: { personId: 'key' },
    });
    expect(await know(visit({ cookie }))).toMatchObject({
      value: { personId: 'account', sessionId: 'abc.def' },
    });
  });
  it('who holds out a token is not known by a cookie beside it', async () => {
    expect(await know(visit({ authorization: 'Bearer jb_abc', cookie }))).toMatchObject({
      value: { personId: 'token' },
    });
    expect(await know(visit({ authorization: 'Basic abc', cookie }))).toEqual(
      refusal('access.token-invalid'),
    );
  });
  it('on a tablet is known by what it signed, also where somebody is signed in beside', async () => {
    const both = { cookie: `${cookie}; jinbang.device=xyz` };
    expect(await know(visit({ ...both, deviceProof: 'signed' }))).toMatchObject({
      value: { personId: 'device', sessionId: 'xyz' },
    });
    expect(await know(visit(both))).toMatchObject({ value: { personId: 'account' } });
    expect(await know(visit({ cookie: 'jinbang.device=xyz' }))).toMatchObject({
      value: { personId: 'unproven' },
    });
    // Nobody works on it: it may still hand in what was captured.
    expect(await know(visit({ deviceProof: 'signed' }))).toMatchObject({
      value: { personId: 'device', sessionId: 'nobody' },
    });
  });
  it('with a code is known by it on the own pages, and elsewhere where nobody is signed in', async () => {
    const both = { cookie: `${cookie}; jinbang.contestant=own` };
    const own = '/api/ranking/v1/events/e1/own-entries/n1/result';
    const byCode = { value: { personId: 'contestant', sessionId: 'own' } };
    expect(await know(visit({ ...both, path: own }))).toMatchObject(byCode);
    expect(await know(visit({ ...both }))).toMatchObject({ value: { personId: 'account' } });
    expect(await know(visit({ cookie: 'jinbang.contestant=own' }))).toMatchObject(byCode);
    expect(await know(visit({ method: 'POST', cookie: 'jinbang.contestant=own' }))).toEqual(
      refusal('request.origin'),
    );
  });
  it('without anything signs in first', async () => {
    expect(await know(visit({}))).toEqual(refusal('access.unauthenticated'));
    expect(await know(visit({ cookie: 'other=1' }))).toEqual(refusal('access.unauthenticated'));
  });
  it('with a cookie writes only from a page that says which it is', async () => {
    expect(await know(visit({ method: 'POST', cookie }))).toEqual(refusal('request.origin'));
    for (const named of [{ origin: 'http://localhost' }, { secFetchSite: 'same-origin' }]) {
      expect(await know(visit({ method: 'POST', cookie, ...named }))).toMatchObject({ ok: true });
    }
    const authorization = 'Bearer jb_abc';
    expect(await know(visit({ method: 'POST', authorization }))).toMatchObject({ ok: true });
  });
});
