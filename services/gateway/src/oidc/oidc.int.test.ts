import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDoor } from '../door.fixture.ts';
import { browserAt, GATEWAY, personWithAccount, type TestDoor } from '../visitor.fixture.ts';
import { openProvider } from './provider.fixture.ts';

const CLIENT = 'jinbang-test';
let door: TestDoor;
let provider: Awaited<ReturnType<typeof openProvider>>;
beforeAll(async () => {
  provider = await openProvider(CLIENT);
  door = await openTestDoor({
    GATEWAY_OIDC_DISCOVERY_URL: provider.discoveryUrl,
    GATEWAY_OIDC_CLIENT_ID: CLIENT,
    GATEWAY_OIDC_CLIENT_SECRET: 'client-secret',
  });
});
afterAll(async () => {
  await door.close();
  provider.close();
});

const PUBLIC = `${GATEWAY}/public`;

/** To the provider and back, as a browser goes; ends at the page the callback leads to. */
const goAs = async (person: NonNullable<(typeof provider)['state']['person']>) => {
  const browser = browserAt(door);
  const begun = await browser.ask('POST', `${PUBLIC}/oidc-sign-ins`);
  const asked = new URL(begun.body.url);
  Object.assign(provider.state, { person, nonce: asked.searchParams.get('nonce') ?? '' });
  const back = new URL(asked.searchParams.get('redirect_uri') ?? '');
  back.searchParams.set('code', 'a-code');
  back.searchParams.set('state', asked.searchParams.get('state') ?? '');
  const answer = await fetch(`${door.origin}${back.pathname}${back.search}`, {
    redirect: 'manual',
    headers: {
      'user-agent': 'Test Browser',
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });
  for (const line of answer.headers.getSetCookie()) {
    const [name = '', value = ''] = line.split(';', 1)[0]?.split(/=(.*)/s) ?? [];
    browser.cookies.set(name, value);
  }
  return { browser, asked, location: answer.headers.get('location') ?? '', status: answer.status };
};

describe('another identity provider', () => {
  it('is offered where it is configured, with PKCE and nothing but the address asked for', async () => {
    const methods = await browserAt(door).ask('GET', `${PUBLIC}/sign-in-methods`);
    expect(methods.body).toEqual({
      password: true,
      passkey: true,
      oidc: { name: 'Test Provider' },
    });
    const { body } = await browserAt(door).ask('POST', `${PUBLIC}/oidc-sign-ins`);
    const asked = new URL(body.url).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('scope')).toBe('openid email');
    expect(asked.get('redirect_uri')).toBe(`${door.publicOrigin}${PUBLIC}/oidc-callback`);
  });
  it('signs in the person whose account has the address it verified, and keeps nothing of it', async () => {
    const { personId } = await personWithAccount(door, 'oidc@jinbang.example');
    const person = { sub: 'subject-1', email: 'OIDC@jinbang.example', email_verified: true };
    const { browser, location, status } = await goAs(person);
    expect([status, location]).toEqual([302, '/console/']);
    const present = await browser.ask('GET', `${GATEWAY}/sessions/present`);
    expect(present.body).toMatchObject({ personId });
    const trail = await browser.ask('GET', `${GATEWAY}/access-trail?personId=${personId}`);
    expect(trail.body.items[0]).toMatchObject({ act: 'signed-in', method: 'oidc' });
    const rows = await door.feeder.execute<{ text: string }>(sql`
      select t::text as text from account_credential t union all select t::text from account t`);
    expect(rows.some(({ text }) => /provider-secret|测试甲|eyJ/.test(text))).toBe(false);
    expect((await goAs({ ...person, email: 'moved@elsewhere.example' })).location).toBe(
      '/console/',
    );
  });
  it('signs nobody in whose address it did not verify, or who has no account', async () => {
    await personWithAccount(door, 'unverified@jinbang.example');
    for (const person of [
      { sub: 'subject-2', email: 'unverified@jinbang.example', email_verified: false },
      { sub: 'subject-3', email: 'stranger@jinbang.example', email_verified: true },
    ]) {
      const { browser, location } = await goAs(person);
      expect(location).toContain('/console/sign-in?error=');
      expect(browser.cookies.has('jinbang.session_token')).toBe(false);
    }
  });
  it('is not believed with a state this browser did not begin with', async () => {
    const stranger = browserAt(door);
    const { asked } = await goAs({ sub: 'subject-4', email: 'x@x.example', email_verified: true });
    const before = provider.state.tokenRequests;
    const query = `code=a-code&state=${asked.searchParams.get('state')}`;
    const answer = await fetch(`${door.origin}${PUBLIC}/oidc-callback?${query}`, {
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toContain('error');
    expect(provider.state.tokenRequests).toBe(before);
    expect(stranger.cookies.size).toBe(0);
  });
});

describe('without an identity provider', () => {
  it('there is none to ask', async () => {
    const plain = await openTestDoor();
    const answer = await browserAt(plain).ask('POST', `${PUBLIC}/oidc-sign-ins`);
    expect(answer).toMatchObject({ status: 404, code: 'oidc.not-configured' });
    await plain.close();
  });
});
