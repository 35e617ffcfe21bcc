import { generateKeyPairSync } from 'node:crypto';
import { namesRequest } from '@jinbang/contracts/http/names';
import { newId } from '@jinbang/kernel/id';
import { serviceTokenVerifier } from '@jinbang/service-kit/service-token';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDoor } from '../door.fixture.ts';
import {
  appoint,
  browserAt,
  GATEWAY,
  GOOD_PASSWORD,
  linkTokenFor,
  machineAt,
  personWithAccount,
  type TestDoor,
} from '../visitor.fixture.ts';

const ownKey = generateKeyPairSync('ed25519');
const serviceKeys = {
  keys: [{ ...ownKey.publicKey.export({ format: 'jwk' }), kid: 'gateway', alg: 'EdDSA' }],
};

let door: TestDoor;
beforeAll(async () => {
  const SERVICE_KEY = ownKey.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  door = await openTestDoor({ SERVICE_KEY });
});
afterAll(() => door.close());

const INVITATIONS = `${GATEWAY}/invitations`;
const ACCEPT = `${GATEWAY}/public/invitations/passwords`;
const SIGN_IN = `${GATEWAY}/public/sessions`;
const PRESENT = `${GATEWAY}/sessions/present`;
const commands = '/api/judging/v1/commands';

const invite = (personId: string, email: string) =>
  machineAt(door).ask('POST', INVITATIONS, { body: { personId, email } });
const signIn = (email: string, password: string, browser = browserAt(door)) =>
  browser.ask('POST', SIGN_IN, { body: { email, password } });

describe('an invitation', () => {
  it('makes an account that belongs to the person of registration, and signs them in', async () => {
    const personId = newId();
    const invited = await invite(personId, 'Test.Jia@Jinbang.example');
    expect(invited).toMatchObject({ status: 201, body: { personId, state: 'open' } });
    expect(JSON.stringify(invited.body)).not.toContain('jbi_');
    const token = await linkTokenFor(door, 'test.jia@jinbang.example');
    const browser = browserAt(door);
    const seen = await browser.ask('POST', `${GATEWAY}/public/invitations/views`, {
      body: { token },
    });
    expect(seen.body).toMatchObject({ email: 'test.jia@jinbang.example' });
    const accepted = await browser.ask('POST', ACCEPT, {
      body: { token, password: GOOD_PASSWORD },
    });
    expect(accepted).toMatchObject({ status: 201, body: { personId } });
    expect([...browser.cookies.keys()]).toEqual(['jinbang.session_token']);
    const present = await browser.ask('GET', PRESENT);
    expect(present.body).toMatchObject({
      personId,
      email: 'test.jia@jinbang.example',
      isFresh: true,
    });

    door.upstream.seen.length = 0;
    expect((await browser.ask('POST', commands, { body: {} })).status).toBe(200);
    const inner = door.upstream.seen[0]?.headers.authorization?.split(' ')[1] ?? '';
    expect(await door.verify('judging', inner)).toEqual({
      ok: true,
      value: { personId, sessionId: accepted.body.sessionId, deviceId: null },
    });
    expect(door.upstream.seen[0]?.headers.cookie).toBeUndefined();
  });
  it('is good once, also for two who come at the same moment', async () => {
    const email = 'once@jinbang.example';
    await invite(newId(), email);
    const body = { token: await linkTokenFor(door, email), password: GOOD_PASSWORD };
    const both = await Promise.all([1, 2].map(() => browserAt(door).ask('POST', ACCEPT, { body })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 410]);
    expect((await browserAt(door).ask('POST', ACCEPT, { body })).code).toBe('invitation.gone');
  });
  it('ends after 72 hours, when it is taken back, and when another takes its place', async () => {
    const accept = async (token: string) =>
      (await browserAt(door).ask('POST', ACCEPT, { body: { token, password: GOOD_PASSWORD } }))
        .code;
    await invite(newId(), 'late@jinbang.example');
    const late = await linkTokenFor(door, 'late@jinbang.example');
    await door.feeder.execute(sql`
      update invitation set invited_at = now() - interval '73 hours', expires_at = now() - interval '1 hour'
      where email = 'late@jinbang.example'`);
    expect(await accept(late)).toBe('invitation.gone');

    const personId = newId();
    const first = await invite(personId, 'back@jinbang.example');
    const taken = await linkTokenFor(door, 'back@jinbang.example');
    await machineAt(door).ask('DELETE', `${INVITATIONS}/${first.body.invitationId}`);
    expect(await accept(taken)).toBe('invitation.gone');
    await invite(personId, 'back@jinbang.example');
    const second = await linkTokenFor(door, 'back@jinbang.example');
    await invite(personId, 'back@jinbang.example');
    expect(await accept(second)).toBe('invitation.gone');
    expect(await accept('jbi_never-made-anywhere-at-all')).toBe('invitation.gone');
  });
  it('is made by an organiser for judges of the own event alone, whoever would read the mail', async () => {
    const [organiserId, judgeId, supervisorId] = [newId(), newId(), newId()];
    const scopeId = newId();
    await appoint(door, organiserId, { office: 'organiser', scopeId });
    await appoint(door, judgeId, { office: 'judge', scopeId });
    await appoint(door, supervisorId, { office: 'supervisor', scopeId });
    const { browser } = await personWithAccount(door, 'organiser@jinbang.example', organiserId);
    const inviteAs = (personId: string, key = newId()) =>
      browser.ask('POST', INVITATIONS, {
        body: { personId, email: `p${personId}@jinbang.example` },
        headers: { 'idempotency-key': key },
      });
    const key = newId();
    expect((await inviteAs(judgeId, key)).status).toBe(201);
    expect(await inviteAs(judgeId, key)).toMatchObject({ status: 201 });
    for (const personId of [supervisorId, door.operatorId, newId()]) {
      expect(await inviteAs(personId)).toMatchObject({ status: 403, code: 'access.forbidden' });
    }
    const listed = await browser.ask('GET', INVITATIONS);
    expect(listed.body.items).toHaveLength(1);
    expect((await browser.ask('GET', `${GATEWAY}/mail`)).status).toBe(403);
    expect((await browser.ask('GET', `${GATEWAY}/accounts`)).status).toBe(403);
  });
  it('is refused where there is an account, and with a password everybody would try', async () => {
    const { personId } = await personWithAccount(door, 'there@jinbang.example');
    expect(await invite(personId, 'other@jinbang.example')).toMatchObject({
      code: 'account.exists',
    });
    expect(await invite(newId(), 'there@jinbang.example')).toMatchObject({
      code: 'account.exists',
    });
    await invite(newId(), 'weak@jinbang.example');
    const token = await linkTokenFor(door, 'weak@jinbang.example');
    const weak = await browserAt(door).ask('POST', ACCEPT, {
      body: { token, password: 'Password1234' },
    });
    expect(weak).toMatchObject({ status: 422, code: 'password.guessable' });
  });
  it('that is malformed or without a command id is refused', async () => {
    const operator = machineAt(door);
    expect((await operator.ask('POST', INVITATIONS, { body: { email: 'x' } })).status).toBe(422);
    const body = { personId: newId(), email: 'key@jinbang.example' };
    const headers = { 'idempotency-key': '' };
    expect((await operator.ask('POST', INVITATIONS, { body, headers })).status).toBe(428);
  });
});

describe('signing in with a password', () => {
  it('works with the right one, whatever the case of the address', async () => {
    await personWithAccount(door, 'right@jinbang.example');
    const answer = await signIn('Right@Jinbang.example', GOOD_PASSWORD);
    expect(answer.status).toBe(201);
  });
  it('says the same of a wrong password and of an address nobody has', async () => {
    await personWithAccount(door, 'wrong@jinbang.example');
    const wrong = await signIn('wrong@jinbang.example', 'something else entirely');
    const nobody = await signIn('nobody@jinbang.example', 'something else entirely');
    expect(wrong).toMatchObject({ status: 401, code: 'sign-in.wrong' });
    expect(nobody.body).toEqual({ ...wrong.body, requestId: nobody.body.requestId });
  });
  it('is stopped after ten wrong ones, even with the right one, and even all at once', async () => {
    const email = 'guessed@jinbang.example';
    await personWithAccount(door, email);
    const guesses = await Promise.all(
      Array.from({ length: 14 }, (_, place) => signIn(email, `guess number ${place} of many`)),
    );
    const codes = guesses.map(({ code }) => code);
    expect(codes.filter((code) => code === 'sign-in.wrong')).toHaveLength(10);
    expect(codes.filter((code) => code === 'sign-in.too-many')).toHaveLength(4);
    const locked = await signIn(email, GOOD_PASSWORD);
    expect(locked).toMatchObject({ status: 429, code: 'sign-in.too-many' });
    expect(locked.body.params.seconds).toBeGreaterThan(800);
    expect(locked.body.detail).toContain(String(locked.body.params.seconds));
  });
  it('does not count a success', async () => {
    const email = 'daily@jinbang.example';
    await personWithAccount(door, email);
    for (let day = 0; day < 12; day += 1) {
      expect((await signIn(email, GOOD_PASSWORD)).status).toBe(201);
    }
  });
});

describe('recovery', () => {
  const ask = (email: string) =>
    browserAt(door).ask('POST', `${GATEWAY}/public/recoveries`, { body: { email } });
  const set = (token: string, password: string) =>
    browserAt(door).ask('POST', `${GATEWAY}/public/recoveries/passwords`, {
      body: { token, password },
    });

  it('sets a new password by a link that works once, ends every session and unlocks', async () => {
    const email = 'forgot@jinbang.example';
    const { browser } = await personWithAccount(door, email);
    expect((await browser.ask('GET', PRESENT)).status).toBe(200);
    for (let guess = 0; guess < 11; guess += 1)
      await signIn(email, `guess number ${guess} of many`);
    expect((await ask(email)).status).toBe(202);
    const token = await linkTokenFor(door, email);
    expect(await set(token, 'forgot@jinbang.example')).toMatchObject({
      code: 'password.guessable',
    });
    expect((await set(token, 'vier Äpfel im Regal')).status).toBe(200);
    expect(await browser.ask('GET', PRESENT)).toMatchObject({ status: 401, code: 'sign-in.ended' });
    expect((await signIn(email, 'vier Äpfel im Regal')).status).toBe(201);
    expect((await signIn(email, GOOD_PASSWORD)).code).toBe('sign-in.wrong');
    expect(await set(token, 'fünf Pflaumen im Glas')).toMatchObject({
      status: 410,
      code: 'recovery.link-gone',
    });
  });
  it('answers the same for an address nobody has, and sends nothing', async () => {
    const known = await ask('forgot@jinbang.example');
    const unknown = await ask('stranger@jinbang.example');
    expect(unknown).toEqual(known);
    expect(await linkTokenFor(door, 'stranger@jinbang.example')).toBe('');
  });
  it('is asked for three times an hour', async () => {
    for (let time = 0; time < 3; time += 1) await ask('often@jinbang.example');
    expect(await ask('often@jinbang.example')).toMatchObject({ status: 429 });
  });
});

describe('sessions', () => {
  it('are listed and ended one by one, and the other browser is a stranger at once', async () => {
    const email = 'two@jinbang.example';
    const { browser, sessionId } = await personWithAccount(door, email);
    const phone = browserAt(door, 'Test Phone');
    const other = (await signIn(email, GOOD_PASSWORD, phone)).body.sessionId;
    expect((await phone.ask('GET', commands)).status).toBe(200);
    const { items } = (await browser.ask('GET', `${GATEWAY}/sessions`)).body;
    expect(items).toHaveLength(2);
    expect(items).toContainEqual(
      expect.objectContaining({
        sessionId: other,
        isThis: false,
        agent: 'Test Phone',
        addressPrefix: '127.0.0.0',
      }),
    );
    expect((await browser.ask('DELETE', `${GATEWAY}/sessions/${other}`)).status).toBe(200);
    expect(await phone.ask('GET', commands)).toMatchObject({ status: 401, code: 'sign-in.ended' });
    expect((await browser.ask('GET', commands)).status).toBe(200);
    expect((await browser.ask('DELETE', PRESENT)).body).toEqual({ sessionId });
    expect(browser.cookies.size).toBe(0);
    expect((await browser.ask('GET', PRESENT)).code).toBe('access.unauthenticated');
  });
  it('of somebody else are nobody’s to end', async () => {
    const { browser } = await personWithAccount(door, 'mine@jinbang.example');
    const { sessionId } = await personWithAccount(door, 'theirs@jinbang.example');
    expect(await browser.ask('DELETE', `${GATEWAY}/sessions/${sessionId}`)).toMatchObject({
      status: 404,
      code: 'sign-in.unknown',
    });
  });
  it('end when nobody used them for two hours', async () => {
    const { browser, sessionId } = await personWithAccount(door, 'idle@jinbang.example');
    await door.feeder.execute(sql`
      update account_session set last_seen_at = now() - interval '2 hours' where id = ${sessionId}`);
    expect(await browser.ask('GET', PRESENT)).toMatchObject({ code: 'sign-in.ended' });
  });
  it('whose cookie was stolen are seen by their person, and ended', async () => {
    const { personId, browser, sessionId } = await personWithAccount(
      door,
      'stolen@jinbang.example',
    );
    expect((await browser.ask('GET', PRESENT)).status).toBe(200);
    const thief = browserAt(door, 'Strange Browser');
    thief.cookies.set('jinbang.session_token', browser.cookies.get('jinbang.session_token') ?? '');
    expect((await thief.ask('GET', PRESENT)).status).toBe(200);
    const trail = await browser.ask('GET', `${GATEWAY}/access-trail?personId=${personId}`);
    expect(trail.body.items[0]).toMatchObject({
      act: 'session-moved',
      sessionId,
      agent: 'Strange Browser',
    });
    const listed = await browser.ask('GET', `${GATEWAY}/sessions`);
    expect(listed.body.items).toMatchObject([{ sessionId, agent: 'Strange Browser' }]);
    expect((await browser.ask('DELETE', PRESENT)).status).toBe(200);
    expect((await thief.ask('GET', PRESENT)).code).toBe('sign-in.ended');
  });
  it('are not carried by a cookie anybody else made, nor by the token in the database', async () => {
    const { sessionId } = await personWithAccount(door, 'forged@jinbang.example');
    const [row] = await door.feeder.execute<{ token: string }>(
      sql`select token from account_session where id = ${sessionId}`,
    );
    for (const value of [row?.token, `${row?.token}.${'A'.repeat(43)}=`]) {
      const thief = browserAt(door);
      thief.cookies.set('jinbang.session_token', encodeURIComponent(value ?? ''));
      expect((await thief.ask('GET', PRESENT)).code).toBe('sign-in.ended');
    }
  });
  it('write nothing for a page that does not say which it is', async () => {
    const { browser } = await personWithAccount(door, 'silent@jinbang.example');
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${door.origin}${PRESENT}`, {
      method: 'DELETE',
      headers: { cookie },
    });
    expect(answer.status).toBe(403);
    expect((await browser.ask('GET', PRESENT)).status).toBe(200);
  });
  it('all end but the one in which the password is changed', async () => {
    const email = 'change@jinbang.example';
    const { browser } = await personWithAccount(door, email);
    const phone = browserAt(door);
    await signIn(email, GOOD_PASSWORD, phone);
    const change = (present: string, password: string) =>
      browser.ask('PUT', `${GATEWAY}/password`, { body: { present, password } });
    expect((await change('not the present one', 'vier Äpfel im Regal')).code).toBe(
      'password.wrong',
    );
    expect((await change(GOOD_PASSWORD, 'short')).code).toBe('password.too-short');
    expect((await change(GOOD_PASSWORD, 'vier Äpfel im Regal')).status).toBe(201);
    expect((await browser.ask('GET', PRESENT)).status).toBe(200);
    expect((await phone.ask('GET', PRESENT)).status).toBe(401);
  });
});

describe('an account', () => {
  it('is closed by an operator; its sessions end and its person can be invited again', async () => {
    const email = 'closed@jinbang.example';
    const { personId, browser } = await personWithAccount(door, email);
    const path = `${GATEWAY}/accounts/${personId}`;
    expect(
      (await browser.ask('DELETE', path, { headers: { 'idempotency-key': newId() } })).status,
    ).toBe(403);
    expect((await machineAt(door).ask('DELETE', path)).status).toBe(200);
    expect((await browser.ask('GET', PRESENT)).status).toBe(401);
    expect((await signIn(email, GOOD_PASSWORD)).code).toBe('sign-in.wrong');
    expect((await machineAt(door).ask('DELETE', path)).code).toBe('account.unknown');
    expect((await invite(personId, email)).status).toBe(201);
  });
});

describe('the access trail', () => {
  it('tells what happened, to the person and to operators alone', async () => {
    const email = 'trail@jinbang.example';
    const { personId, browser } = await personWithAccount(door, email);
    await signIn(email, 'something else entirely');
    await signIn(email, GOOD_PASSWORD);
    const mine = await browser.ask('GET', `${GATEWAY}/access-trail?personId=${personId}`);
    expect(mine.body.items.map(({ act }: { act: string }) => act)).toEqual([
      'signed-in',
      'signed-in',
      'invitation-accepted',
      'invited',
    ]);
    expect(mine.body.items[0]).toMatchObject({ method: 'password', addressPrefix: '127.0.0.0' });
    expect((await browser.ask('GET', `${GATEWAY}/access-trail`)).status).toBe(403);
    const all = await machineAt(door).ask('GET', `${GATEWAY}/access-trail?limit=200`);
    expect(all.body.items).toContainEqual(
      expect.objectContaining({ act: 'sign-in-refused', code: 'sign-in.wrong', personId: null }),
    );
  });
  it('has names for whoever watches by office, asked of registration for this page and not kept', async () => {
    const { personId, browser } = await personWithAccount(door, 'named@jinbang.example');
    const asked: { url: string | undefined; isGateway: boolean; purpose: string }[] = [];
    const verify = serviceTokenVerifier(serviceKeys, 'registration');
    door.upstream.answers(({ url, headers, body }, response) => {
      const token = (headers.authorization ?? '').replace('Bearer ', '');
      const { purpose, personIds } = namesRequest.parse(JSON.parse(body));
      void verify(token).then((caller) => {
        asked.push({ url, isGateway: caller.ok && caller.value === 'gateway', purpose });
        const people = personIds
          .filter((one) => one === personId)
          .map((one) => ({
            personId: one,
            name: '测试甲',
            nameEn: 'Test Jia',
            organisation: null,
          }));
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ people }));
      });
    });
    const path = `${GATEWAY}/access-trail?personId=${personId}`;
    const watched = await machineAt(door).ask('GET', path);
    expect(watched.body.people).toEqual([{ personId, name: '测试甲', nameEn: 'Test Jia' }]);
    expect(asked).toEqual([{ url: '/internal/v1/names', isGateway: true, purpose: 'trail' }]);
    expect((await browser.ask('GET', path)).body.people).toEqual([]);
    expect(asked).toHaveLength(1);
    door.upstream.answers((_, response) => response.writeHead(503).end());
    const without = await machineAt(door).ask('GET', path);
    expect([without.status, without.body.people]).toEqual([200, []]);
    door.upstream.answers();
    const rows = await door.feeder.execute(
      sql`select from access_trail t where t::text like '%测试甲%'`,
    );
    expect(rows).toHaveLength(0);
  });
  it('cannot be changed or deleted by the running service', async () => {
    for (const statement of ['update access_trail set code = null', 'delete from access_trail']) {
      await expect(door.requests.execute(sql.raw(statement))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
  });
  it('and every table beside it hold no password, no link and no whole address', async () => {
    const rows = await door.feeder.execute<{ text: string }>(sql`
      select t::text as text from access_trail t union all select t::text from command t
      union all select t::text from invitation t union all select t::text from account_credential t
      union all select t::text from account_verification t union all select t::text from throttle t
      union all select t::text from account_session t`);
    expect(rows.length).toBeGreaterThan(50);
    const text = rows.map((row) => row.text).join('\n');
    for (const secret of [GOOD_PASSWORD, 'vier Äpfel', 'jbi_', '127.0.0.1']) {
      expect(text).not.toContain(secret);
    }
  });
});
