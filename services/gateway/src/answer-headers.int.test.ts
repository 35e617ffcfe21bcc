import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@jinbang/kernel/id';
import { freshPort } from '@jinbang/testkit/fresh-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDoor } from './door.fixture.ts';
import type { TestDoor } from './visitor.fixture.ts';

const hallRoot = mkdtempSync(join(tmpdir(), 'jinbang-hall-'));
let door: TestDoor;
let plain: string;
let inner: string;
beforeAll(async () => {
  writeFileSync(join(hallRoot, 'index.html'), '<title>hall</title>');
  const port = await freshPort();
  const innerPort = await freshPort();
  inner = `http://127.0.0.1:${innerPort}`;
  plain = `http://127.0.0.1:${port}`;
  door = await openTestDoor({
    PUBLIC_ORIGIN: 'https://hall.example.test',
    GATEWAY_HALL_ROOT: hallRoot,
    GATEWAY_PLAIN_PORT: port,
    GATEWAY_INNER_PORT: innerPort,
    GATEWAY_REQUESTS_BURST: 40,
    GATEWAY_REQUESTS_PER_S: 0.5,
  });
});
afterAll(async () => {
  await door.close();
  rmSync(hallRoot, { recursive: true });
});

type Sent = { readonly token?: string; readonly init?: RequestInit; readonly origin?: string };
const get = (
  path: string,
  { token = door.bootstrap, init = {}, origin = door.origin }: Sent = {},
) =>
  fetch(`${origin}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  });
const post = (path: string, headers: Record<string, string> = {}, body = '{}') =>
  get(path, {
    init: { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } },
  });

/** What no client library would send, and the answer as one would read it. */
const unreadable = (text: string): Promise<Response> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(door.port, '127.0.0.1', () => socket.end(text));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', body] = answer.split('\r\n\r\n');
      const [line = '', ...lines] = head.split('\r\n');
      const headers = new Headers(
        lines.map((one) => one.split(/: (.*)/).slice(0, 2) as [string, string]),
      );
      resolve(new Response(body ?? null, { status: Number(line.split(' ')[1]), headers }));
    });
  });

type Kind = {
  readonly kind: string;
  readonly status: number;
  readonly ask: () => Promise<Response>;
  /** Holds something personal, or an answer to one request alone. */
  readonly isStored: boolean;
  readonly readers?: 'cross-origin';
};

const KINDS: readonly Kind[] = [
  { kind: 'a page', status: 200, ask: () => get('/board/'), isStored: true },
  {
    kind: 'a page the browser has',
    status: 304,
    ask: async () => {
      const etag = (await get('/board/')).headers.get('etag') ?? '';
      return get('/board/', { init: { headers: { 'if-none-match': etag } } });
    },
    isStored: true,
  },
  { kind: 'a script', status: 200, ask: () => get('/assets/board-abc.js'), isStored: true },
  { kind: 'the hall’s page', status: 200, ask: () => get('/hall'), isStored: true },
  { kind: 'where the boards are', status: 200, ask: () => get('/config.json'), isStored: true },
  { kind: 'the interface’s pages', status: 200, ask: () => get('/api/docs'), isStored: true },
  { kind: 'health', status: 200, ask: () => get('/livez'), isStored: false },
  {
    kind: 'a service’s answer',
    status: 200,
    ask: () => get('/api/judging/v1/days'),
    isStored: false,
  },
  {
    kind: 'a service’s public answer',
    status: 200,
    ask: () => get('/api/certification/v1/public/did.json'),
    isStored: false,
    readers: 'cross-origin',
  },
  {
    kind: 'the gateway’s own answer',
    status: 200,
    ask: () => get('/api/gateway/v1/access-tokens'),
    isStored: false,
  },
  {
    kind: 'a refusal of a stranger',
    status: 401,
    ask: () => get('/api/gateway/v1/sessions', { token: 'x' }),
    isStored: false,
  },
  {
    kind: 'a refusal at the door',
    status: 401,
    ask: () => get('/api/judging/v1/days', { token: 'x' }),
    isStored: false,
  },
  {
    kind: 'a service that is away',
    status: 503,
    ask: () => get('/api/ranking/v1/events'),
    isStored: false,
  },
  { kind: 'nothing there', status: 404, ask: () => get('/nothing'), isStored: false },
  {
    kind: 'a request from another site',
    status: 403,
    ask: () => post('/api/judging/v1/commands', { origin: 'https://elsewhere.example' }),
    isStored: false,
  },
  {
    kind: 'a request a browser says is cross-site',
    status: 403,
    ask: () => post('/api/gateway/v1/public/sessions', { 'sec-fetch-site': 'same-site' }),
    isStored: false,
  },
  {
    kind: 'a body too large',
    status: 413,
    ask: () => post('/api/judging/v1/commands', {}, `"${'x'.repeat(2 * 1024 * 1024)}"`),
    isStored: false,
  },
  { kind: 'no HTTP', status: 400, ask: () => unreadable('NO HTTP\r\n\r\n'), isStored: false },
  {
    kind: 'a head too long',
    status: 431,
    ask: () => unreadable(`GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`),
    isStored: false,
  },
];

const directives = (answer: Response): ReadonlyMap<string, string> =>
  new Map(
    (answer.headers.get('content-security-policy') ?? '').split(';').map((one) => {
      const [name = '', ...sources] = one.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );

/** What must hold of every answer, over https and over http. */
const expectGuarded = (answer: Response, readers: string): void => {
  const policy = directives(answer);
  expect(policy.get('default-src')).toBe("'none'");
  expect(["'self'", "'none'"]).toContain(policy.get('script-src'));
  for (const name of ['object-src', 'base-uri', 'frame-ancestors']) {
    expect([name, policy.get(name)]).toEqual([name, "'none'"]);
  }
  expect(["'self'", "'none'"]).toContain(policy.get('form-action'));
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': readers,
  });
  expect(answer.headers.get('permissions-policy')).toMatch(/geolocation=\(\), microphone=\(\)/);
};

describe('the headers of', () => {
  it.each(KINDS)('$kind', async ({ status, ask, isStored, readers = 'same-origin' }) => {
    const answer = await ask();
    await answer.arrayBuffer();
    expect(answer.status).toBe(status);
    expectGuarded(answer, readers);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    const cache = answer.headers.get('cache-control') ?? '';
    if (isStored) expect(cache).toMatch(/^(no-cache|public, max-age=31536000, immutable)$/);
    else expect(cache).toBe('no-store');
  });
  it('a page let no inline script run', async () => {
    for (const path of ['/', '/board/', '/verify/', '/api/docs', '/hall']) {
      const answer = await get(path);
      expect(directives(answer).get('script-src')).not.toContain('unsafe');
      expect(await answer.text()).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S|\son\w+=/);
    }
  });
});

describe('plain http beside https', () => {
  it('shows the hall’s page, sends readers on, and carries nothing out', async () => {
    const hall = await get('/hall', { origin: plain });
    const other = await get('/console/?a=1', { origin: plain });
    const write = await get('/api/gateway/v1/public/sessions', {
      origin: plain,
      init: { method: 'POST', body: '{"password":"unencrypted"}' },
    });
    const odd = await get('/hall/..%2fx', { origin: plain });
    expect([hall.status, other.status, write.status, odd.status]).toEqual([200, 308, 403, 403]);
    expect(other.headers.get('location')).toBe('https://hall.example.test/console/?a=1');
    expect(await write.json()).toMatchObject({ code: 'request.insecure' });
    for (const answer of [hall, other, write, odd]) {
      expectGuarded(answer, 'same-origin');
      expect(answer.headers.get('strict-transport-security')).toBeNull();
    }
  });
});

describe('the inner listener', () => {
  it('is the same door, for services on this machine', async () => {
    const answer = await get('/livez', { origin: inner });
    expect(answer.status).toBe(200);
    expectGuarded(answer, 'same-origin');
    const stranger = await get('/api/judging/v1/days', { origin: inner, token: 'x' });
    expect(stranger.status).toBe(401);
  });
});

describe('too many requests', () => {
  const tokenFor = async () => {
    const answer = await get('/api/gateway/v1/access-tokens', {
      init: {
        method: 'POST',
        body: JSON.stringify({ personId: newId(), label: '测试甲' }),
        headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
      },
    });
    return ((await answer.json()) as { token: string }).token;
  };
  it('of one account are refused with the time to wait; others at the same address go on', async () => {
    const [fast, calm] = [await tokenFor(), await tokenFor()];
    const days = '/api/judging/v1/days';
    const answers = await Promise.all(Array.from({ length: 45 }, () => get(days, { token: fast })));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(4);
    const [first] = refused;
    if (!first) throw new Error('none was refused');
    expect(first.headers.get('retry-after')).toMatch(/^[12]$/);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expectGuarded(first, 'same-origin');
    expect(await first.json()).toMatchObject({ code: 'request.too-many' });
    // The gateway's own routes count too, and say it in the same words.
    const own = await get('/api/gateway/v1/access-tokens', { token: fast });
    expect([own.status, own.headers.get('retry-after')]).toEqual([429, expect.any(String)]);
    expect((await get(days, { token: calm })).status).toBe(200);
  });
});
