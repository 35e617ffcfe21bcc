import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDoor } from '../door.fixture.ts';
import {
  type Browser,
  browserAt,
  GATEWAY,
  linkTokenFor,
  machineAt,
  personWithAccount,
  type TestDoor,
} from '../visitor.fixture.ts';
import { softAuthenticator } from './authenticator.fixture.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

const PASSKEYS = `${GATEWAY}/passkeys`;
const PUBLIC = `${GATEWAY}/public`;
type Authenticator = ReturnType<typeof softAuthenticator>;
type Behaviour = { origin?: string; isVerified?: boolean };

const at = (behaviour: Behaviour) => ({ origin: door.publicOrigin, ...behaviour });

const addTo = async (browser: Browser, authenticator: Authenticator, behaviour: Behaviour = {}) => {
  const { body } = await browser.ask('POST', `${PASSKEYS}/challenges`);
  const response = authenticator.make(body, at(behaviour));
  return browser.ask('POST', PASSKEYS, { body: { name: 'Test key', response } });
};
const signIn = async (authenticator: Authenticator, behaviour: Behaviour = {}) => {
  const browser = browserAt(door);
  const { body } = await browser.ask('POST', `${PUBLIC}/passkey-challenges`);
  const response = authenticator.use(body, at(behaviour));
  const answer = await browser.ask('POST', `${PUBLIC}/passkey-sessions`, { body: { response } });
  return { browser, response, answer };
};

describe('a passkey', () => {
  it('is added by who signed in just now, signs in without a password, and is listed', async () => {
    const { personId, browser } = await personWithAccount(door, 'key@jinbang.example');
    const authenticator = softAuthenticator();
    const added = await addTo(browser, authenticator);
    expect(added).toMatchObject({ status: 200, body: { items: [{ name: 'Test key' }] } });
    const { browser: other, answer } = await signIn(authenticator);
    expect(answer).toMatchObject({ status: 201, body: { personId } });
    expect((await other.ask('GET', `${GATEWAY}/sessions/present`)).body).toMatchObject({
      personId,
    });
    const trail = await other.ask('GET', `${GATEWAY}/access-trail?personId=${personId}`);
    expect(trail.body.items[0]).toMatchObject({ act: 'signed-in', method: 'passkey' });
    expect(trail.body.items[1]).toMatchObject({ act: 'passkey-added' });
  });
  it('accepts an invitation instead of a password, in the invited person’s name alone', async () => {
    const personId = newId();
    const email = 'keyed@jinbang.example';
    await machineAt(door).ask('POST', `${GATEWAY}/invitations`, { body: { personId, email } });
    const token = await linkTokenFor(door, email);
    // Somebody else is signed in at this browser.
    const { browser, personId: elseId } = await personWithAccount(door, 'else@jinbang.example');
    const challenge = `${PUBLIC}/invitations/passkey-challenges`;
    const { body } = await browser.ask('POST', challenge, { body: { token } });
    expect(body.user.name).toBe(email);
    const authenticator = softAuthenticator();
    const response = authenticator.make(body, at({}));
    const accepted = await browser.ask('POST', `${PUBLIC}/invitations/passkeys`, {
      body: { response },
    });
    expect(accepted).toMatchObject({ status: 201, body: { personId } });
    expect(personId).not.toBe(elseId);
    expect((await signIn(authenticator)).answer.body).toMatchObject({ personId });
    const again = await browserAt(door).ask('POST', challenge, { body: { token } });
    expect(again).toMatchObject({ status: 410, code: 'invitation.gone' });
  });
  it('answers its challenge once, for this site, with a finger, a face or a PIN', async () => {
    const { browser } = await personWithAccount(door, 'strict@jinbang.example');
    const authenticator = softAuthenticator();
    await addTo(browser, authenticator);
    const used = await signIn(authenticator);
    const again = await used.browser.ask('POST', `${PUBLIC}/passkey-sessions`, {
      body: { response: used.response },
    });
    expect(again).toMatchObject({ status: 410, code: 'passkey.challenge-gone' });
    const foreign = await signIn(authenticator, { origin: 'https://evil.example' });
    expect(foreign.answer).toMatchObject({ status: 401, code: 'passkey.refused' });
    const untouched = await signIn(authenticator, { isVerified: false });
    expect(untouched.answer).toMatchObject({ status: 403, code: 'passkey.user-not-verified' });
    const stranger = await signIn(softAuthenticator());
    expect(stranger.answer).toMatchObject({ status: 401, code: 'passkey.refused' });
    expect(stranger.browser.cookies.has('jinbang.session_token')).toBe(false);
  });
  it('is not added where it was not verified, nor with a stranger’s answer', async () => {
    const { browser } = await personWithAccount(door, 'unverified@jinbang.example');
    const loose = await addTo(browser, softAuthenticator(), { isVerified: false });
    expect(loose).toMatchObject({ status: 403, code: 'passkey.user-not-verified' });
    const foreign = await addTo(browser, softAuthenticator(), { origin: 'https://evil.example' });
    expect(foreign).toMatchObject({ status: 422, code: 'passkey.not-registered' });
    expect((await browser.ask('GET', PASSKEYS)).body.items).toEqual([]);
  });
  it('is not added a quarter of an hour after signing in, nor by a token', async () => {
    const { browser, sessionId } = await personWithAccount(door, 'stale@jinbang.example');
    await door.feeder.execute(sql`
      update account_session set created_at = now() - interval '15 minutes' where id = ${sessionId}`);
    const stale = await browser.ask('POST', `${PASSKEYS}/challenges`);
    expect(stale).toMatchObject({ status: 403, code: 'sign-in.not-fresh' });
    const machine = await machineAt(door).ask('POST', `${PASSKEYS}/challenges`);
    expect(machine).toMatchObject({ status: 403, code: 'sign-in.account-needed' });
  });
  it('whose counter went back is a copy and is refused', async () => {
    const { browser } = await personWithAccount(door, 'copied@jinbang.example');
    const authenticator = softAuthenticator();
    await addTo(browser, authenticator);
    await signIn(authenticator);
    await door.feeder.execute(sql`update passkey set counter = 99
      where credential_id = ${authenticator.credentialId}`);
    expect((await signIn(authenticator)).answer).toMatchObject({ code: 'passkey.refused' });
  });
  it('is removed, but never as the last way in', async () => {
    const { browser, personId } = await personWithAccount(door, 'removed@jinbang.example');
    const authenticator = softAuthenticator();
    const { body } = await addTo(browser, authenticator);
    const path = `${PASSKEYS}/${body.items[0].passkeyId}`;
    await door.feeder.execute(sql`delete from account_credential where user_id = ${personId}`);
    expect(await browser.ask('DELETE', path)).toMatchObject({ status: 409, code: 'passkey.last' });
    await addTo(browser, softAuthenticator());
    expect((await browser.ask('DELETE', path)).body.items).toHaveLength(1);
    expect((await signIn(authenticator)).answer.status).toBe(401);
    expect((await browser.ask('DELETE', path)).code).toBe('passkey.unknown');
  });
});
