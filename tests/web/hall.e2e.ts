import { createHash, X509Certificate } from 'node:crypto';
import { newId } from '@jinbang/kernel/id';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { smallCompetition, smallEventBody } from '../flows/small-event-plan.ts';
import { type HallBrowser, openHallBrowser } from './fixture/hall-browser.ts';
import { askHall, type Hall, startHall } from './fixture/hall-process.ts';
import { flightTests } from './flight-walk.ts';

// npm run hall on the machine's own LAN name, in a browser that trusts its authority and nothing else.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 300_000 });

const GATEWAY = '/api/gateway/v1';
const REGISTRATION = '/api/registration/v1';

let hall: Hall;
let name: string;
let browser: HallBrowser;
let hasStopped = false;

const authority = () => new X509Certificate(hall.file('authority.pem'));

beforeAll(async () => {
  hall = await startHall();
  name = new URL(hall.origin).hostname;
  const leaf = new X509Certificate(hall.file('server.pem'));
  browser = await openHallBrowser(name, { authority: authority(), leaf });
});
afterAll(async () => {
  await browser?.close();
  if (!hasStopped) await hall?.stop();
});

/** As the organiser by token, over a connection that trusts the hall's authority alone. */
const asOrganiser = async <Body>(
  method: string,
  path: string,
  body?: unknown,
  version?: number,
) => {
  const headers = {
    authorization: `Bearer ${hall.token}`,
    'idempotency-key': newId(),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  };
  const ca = hall.file('authority.pem');
  const answer = await askHall(`${hall.origin}${path}`, { method, headers, body }, ca);
  const text = answer.bytes.toString();
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  // Safe: the test names the answer the contract promises for this path.
  return JSON.parse(text) as Body;
};

/** One event the board may show. */
const declareEvent = async (): Promise<string> => {
  const organisation = { name: { zh: '测试组委会' }, kind: 'association', region: 'CN-12' };
  const { organisations } = await asOrganiser<{ organisations: { organisationId: string }[] }>(
    'POST',
    `${REGISTRATION}/organisations`,
    { organisations: [organisation] },
  );
  const { competitionId } = await asOrganiser<{ competitionId: string }>(
    'POST',
    `${REGISTRATION}/competitions`,
    smallCompetition(organisations[0]?.organisationId ?? ''),
  );
  const { eventId } = await asOrganiser<{ eventId: string }>(
    'POST',
    `${REGISTRATION}/competitions/${competitionId}/events`,
    smallEventBody(newId()),
  );
  const path = `${REGISTRATION}/events/${eventId}`;
  const { version } = await asOrganiser<{ version: number }>('GET', path);
  await asOrganiser('POST', `${path}/moves`, { to: 'RULES_PUBLISHED' }, version);
  return eventId;
};

/** The secret of the link an invitation sent to this address. */
const inviteTo = async (email: string): Promise<string> => {
  await asOrganiser('POST', `${GATEWAY}/invitations`, { personId: newId(), email });
  const { items } = await asOrganiser<{ items: { recipient: string; body: string }[] }>(
    'GET',
    `${GATEWAY}/mail?limit=50`,
  );
  const mail = items.find(({ recipient }) => recipient === email);
  return /#token=([\w-]+)/.exec(mail?.body ?? '')?.[1] ?? '';
};

/** A finger that always fits: the browser's own passkeys, without a person. */
const withAuthenticator = async (page: Page): Promise<void> => {
  const session = await browser.context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
};

/** In the page: answers a challenge of the gateway with a passkey made or shown here. */
const answerChallenge = (page: Page, how: 'make' | 'show', link: string) =>
  page.evaluate(
    async ({ how, link }) => {
      const root = '/api/gateway/v1/public';
      const [challenge, answer] =
        how === 'make'
          ? [`${root}/invitations/passkey-challenges`, `${root}/invitations/passkeys`]
          : [`${root}/passkey-challenges`, `${root}/passkey-sessions`];
      const post = async (path: string, body: unknown) => {
        const headers = { 'content-type': 'application/json' };
        const sent = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
        return { status: sent.status, body: await sent.json() };
      };
      const options = (await post(challenge, how === 'make' ? { token: link } : {})).body;
      const credential = await (how === 'make'
        ? navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
          })
        : navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
          }));
      return post(answer, { response: (credential as PublicKeyCredential).toJSON() });
    },
    { how, link },
  );

describe('the hall', () => {
  it('tells a tablet that trusts nothing yet how to trust it, and nothing else', async () => {
    const { fingerprint256 } = authority();
    const page = (await askHall(`${hall.plain}/hall`)).bytes.toString();
    const shown = (text: string) => text.replaceAll(/[^0-9A-F]/g, '');
    const printed = shown(fingerprint256);
    expect(shown(page)).toContain(printed);
    expect(shown(hall.said())).toContain(printed);
    const { bytes, headers } = await askHall(`${hall.plain}/hall/authority.crt`);
    expect(headers['content-type']).toBe('application/x-x509-ca-cert');
    expect(createHash('sha256').update(bytes).digest('hex').toUpperCase()).toBe(printed);

    const read = await askHall(`${hall.plain}/console/?x=1`);
    expect([read.status, read.headers.location]).toEqual([308, `${hall.origin}/console/?x=1`]);
    const write = await askHall(`${hall.plain}${GATEWAY}/public/sessions`, {
      method: 'POST',
      body: { email: 'nobody@jinbang.example', password: 'unencrypted' },
    });
    expect([write.status, JSON.parse(write.bytes.toString()).code]).toEqual([
      403,
      'request.insecure',
    ]);
    const file = await askHall(`${hall.plain}/hall/..%2fauthority.key`);
    expect(file.status).toBe(403);
  });

  it('is a secure context by its LAN name where its authority is trusted, and nowhere else', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${hall.origin}/`);
    expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([
      true,
      true,
    ]);
    const stranger = await openHallBrowser(name, undefined);
    try {
      const other = await stranger.context.newPage();
      await expect(other.goto(`${hall.origin}/`)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
    } finally {
      await stranger.close();
    }
    await expect(askHall(`${hall.origin}/`)).rejects.toThrow(/certificate/);
  });

  it('signs a person in with a passkey that belongs to its name, by a cookie for it alone', async () => {
    const link = await inviteTo('test-jia@jinbang.example');
    const page = await browser.context.newPage();
    await withAuthenticator(page);
    await page.goto(`${hall.origin}/`);
    expect(await answerChallenge(page, 'make', link)).toMatchObject({ status: 201 });
    await browser.context.clearCookies();
    const { status, body } = await answerChallenge(page, 'show', link);
    expect(status).toBe(201);
    const cookies = await browser.context.cookies();
    expect(cookies.find(({ name: one }) => one === '__Host-jinbang.session_token')).toMatchObject({
      domain: name,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
    });
    const present = await page.evaluate(async () => {
      const answer = await fetch('/api/gateway/v1/sessions/present');
      return [answer.status, await answer.json()];
    });
    expect(present).toEqual([200, expect.objectContaining({ personId: body.personId })]);
  });

  it('streams a board under the same name and certificate', async () => {
    const eventId = await declareEvent();
    const page = await browser.context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') failures.push(line.text());
    });
    const { liveOrigin } = await asOrganiser<{ liveOrigin: string }>('GET', '/config.json');
    expect(new URL(liveOrigin)).toMatchObject({ protocol: 'https:', hostname: name });
    const board = `${liveOrigin}/live/v1/events/${eventId}`;
    await vi.waitFor(async () => {
      const answer = await askHall(`${board}/snapshot`, {}, hall.file('authority.pem'));
      expect(answer.status).toBe(200);
    }, 30_000);
    const [stream] = await Promise.all([
      page.waitForResponse((answer) => answer.url().startsWith(`${board}/stream`)),
      page.goto(`${hall.origin}/board/${eventId}`),
    ]);
    expect(stream.status()).toBe(200);
    expect((await stream.allHeaders())['content-type']).toBe('text/event-stream');
    await page.getByText('实时更新').waitFor();
    expect(failures).toEqual([]);
  });

  describe('a tablet in flight mode', () => flightTests(() => hall));

  it('stops in order by Ctrl-C', async () => {
    hasStopped = true;
    expect(await hall.stop()).toBe(0);
    expect(hall.said().trimEnd().endsWith('stopped.')).toBe(true);
  });
});
