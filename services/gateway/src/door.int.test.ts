import { connect } from 'node:net';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestDoor } from './door.fixture.ts';

let door: Awaited<ReturnType<typeof openTestDoor>>;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());
afterEach(() => {
  door.upstream.answers();
  door.upstream.seen.length = 0;
});

const ask = (path: string, init: RequestInit & { token?: string | null } = {}) => {
  const { token = door.bootstrap, headers, ...rest } = init;
  return fetch(`${door.origin}${path}`, {
    ...rest,
    headers: {
      'accept-language': 'en',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
};
const send = (path: string, body: unknown, headers: Record<string, string> = {}, token?: string) =>
  ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': newId(), ...headers },
    ...(token === undefined ? {} : { token }),
  });
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;
const commands = '/api/judging/v1/commands';

/** What no client library would send. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(door.port, '127.0.0.1', () => socket.end(text));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

describe('passing requests on', () => {
  it('gives the service who asks in the gateway’s words, and the client nothing of the inside', async () => {
    const answer = await send(
      `${commands}?a=1`,
      { x: 1 },
      { cookie: 'outer=1', 'x-request-id': 'request-0001' },
    );
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ bytes: 7 });
    expect(answer.headers.get('x-request-id')).toBe('request-0001');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [seen] = door.upstream.seen;
    expect(seen).toMatchObject({ method: 'POST', url: `${commands}?a=1`, body: '{"x":1}' });
    expect(seen?.headers.cookie).toBeUndefined();
    const token = seen?.headers.authorization?.split(' ')[1] ?? '';
    expect(token).not.toBe(door.bootstrap);
    expect(await door.verify('judging', token)).toMatchObject({
      value: { personId: door.operatorId },
    });
    expect((await door.verify('ranking', token)).ok).toBe(false);
  });
  it('keeps one token for a stream of requests', async () => {
    for (let count = 0; count < 3; count += 1) await send(commands, {});
    expect(new Set(door.upstream.seen.map(({ headers }) => headers.authorization)).size).toBe(1);
  });
  it('lets nobody through without a good token, but to what is public', async () => {
    expect(await codeOf(await ask(commands, { token: null }))).toBe('access.unauthenticated');
    expect(await codeOf(await ask(commands, { token: 'x'.repeat(43) }))).toBe(
      'access.token-invalid',
    );
    expect(door.upstream.seen).toEqual([]);
    const open = await ask('/api/certification/v1/public/did.json');
    expect(open.status).toBe(200);
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    expect(door.upstream.seen[0]?.headers.authorization).toBeUndefined();
  });
  it('answers the fixed addresses of standards', async () => {
    expect((await ask('/.well-known/did.json', { token: null })).status).toBe(200);
    expect((await ask('/status/list-1', { token: null })).status).toBe(200);
    expect(door.upstream.seen.map(({ url }) => url)).toEqual([
      '/api/certification/v1/public/did.json',
      '/api/certification/v1/public/status/list-1',
    ]);
  });
  it.each([
    '/internal/v1/names',
    '/api/registration/v1/../../../internal/v1/names',
    '/api/registration/v1/%2e%2e/%2e%2e/%2e%2e/internal/v1/names',
    '//internal/v1/names',
    'http://127.0.0.1/internal/v1/names',
  ])('leads nobody inside by %s', async (target) => {
    const answer = await raw(
      `POST ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${door.bootstrap}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 40[034]/);
    expect(door.upstream.seen).toEqual([]);
  });
  it('refuses a body too large by its own words, readably, and one that grows too large on the way', async () => {
    const large = await ask(commands, {
      method: 'POST',
      body: `{"x":"${'x'.repeat(10 * 1024 * 1024)}"}`,
      headers: { 'content-type': 'application/json' },
    });
    expect(large.status).toBe(413);
    expect(await codeOf(large)).toBe('request.too-large');
    const growing = await fetch(`${door.origin}/api/judging/v1/workbook`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${door.bootstrap}`,
        'content-type': 'application/octet-stream',
      },
      body: new ReadableStream({
        start: (controller) => {
          for (let part = 0; part < 13; part += 1) controller.enqueue(new Uint8Array(1024 * 1024));
          controller.close();
        },
      }),
      duplex: 'half',
    } as RequestInit);
    expect(growing.status).toBe(413);
    expect(door.upstream.seen).toEqual([]);
  });
  it('streams a large body through to its end', async () => {
    const answer = await ask('/api/judging/v1/workbook', {
      method: 'PUT',
      body: new Uint8Array(5 * 1024 * 1024),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(await answer.json()).toEqual({ bytes: 5 * 1024 * 1024 });
  });
  it('passes refusals on as they are', async () => {
    door.upstream.answers((_, response) => {
      response.writeHead(412, {
        'content-type': 'application/problem+json',
        'content-language': 'en',
      });
      response.end('{"code":"cell.stale"}');
    });
    const answer = await send(commands, {});
    expect([answer.status, await codeOf(answer)]).toEqual([412, 'cell.stale']);
  });
  it('passes an event stream on as it comes and ends it with the client', async () => {
    let ended = false;
    door.upstream.answers((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: 1\n\n');
      response.on('close', () => {
        ended = true;
      });
    });
    const stop = new AbortController();
    const answer = await ask('/api/judging/v1/public/x', {
      signal: stop.signal,
    });
    const first = await answer.body?.getReader().read();
    expect(new TextDecoder().decode(first?.value)).toBe('data: 1\n\n');
    stop.abort();
    await expect.poll(() => ended, { timeout: 30_000 }).toBe(true);
  });
});

describe('a service that is away', () => {
  it('is said to be away, and nothing else breaks', async () => {
    const answer = await ask('/api/ranking/v1/events');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(await answer.json()).toMatchObject({ code: 'gateway.service-unavailable', status: 503 });
    expect((await send(commands, {})).status).toBe(200);
  });
  it('that drops a connection in the middle is away too', async () => {
    door.upstream.answers((_, response) => response.destroy());
    expect((await send(commands, {})).status).toBe(503);
  });
  it('that closed a kept connection just now gets the request once more', async () => {
    await send(commands, { first: true });
    let dropped = 0;
    door.upstream.answers((_, response) => {
      dropped += 1;
      if (dropped === 1) return void response.socket?.resetAndDestroy();
      response.end('{}');
    });
    expect((await send(commands, { second: true })).status).toBe(200);
    expect(door.upstream.seen.map(({ body }) => body)).toEqual([
      '{"first":true}',
      '{"second":true}',
      '{"second":true}',
    ]);
  });
});

describe('requests from other sites', () => {
  it('are refused when they would change something', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await send(commands, {}, headers);
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'request.origin']);
    }
    expect((await send(commands, {}, { origin: door.publicOrigin })).status).toBe(200);
  });
});

describe('access tokens', () => {
  const tokens = '/api/gateway/v1/access-tokens';
  type Issued = { tokenId: string; token: string };
  const make = async (personId: string, headers: Record<string, string> = {}, token?: string) => {
    const answer = await send(tokens, { personId, label: '示例裁判' }, headers, token);
    return { status: answer.status, body: (await answer.json()) as Issued };
  };
  const appoint = (personId: string, office: string, eventId: string | null) =>
    door.feeder.execute(sql`
      insert into held_office (appointment_id, person_id, office, scope_kind, scope_id, from_at, version)
      values (${newId()}, ${personId}, ${office}, ${eventId === null ? 'platform' : 'event'}, ${eventId}, now() - interval '1 day', 1)`);

  it('are shown once, kept as a hash, and let their person in', async () => {
    const personId = newId();
    const { status, body } = await make(personId);
    expect(status).toBe(201);
    expect((await send(commands, {}, {}, body.token)).status).toBe(200);
    const inner = door.upstream.seen[0]?.headers.authorization?.split(' ')[1] ?? '';
    expect(await door.verify('judging', inner)).toEqual({
      ok: true,
      value: { personId, sessionId: body.tokenId, deviceId: null },
    });
    const kept = await door.feeder.execute<{ text: string }>(
      sql`select t::text as text from access_token t union all select t::text from command t`,
    );
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.some(({ text }) => text.includes(body.token))).toBe(false);
    const list = (await (await ask(`${tokens}?limit=200`)).json()) as { items: object[] };
    expect(list.items).toContainEqual(expect.objectContaining({ tokenId: body.tokenId, personId }));
    expect(JSON.stringify(list)).not.toContain(body.token);
  });
  it('asked for again by the same command are the same', async () => {
    const personId = newId();
    const headers = { 'idempotency-key': newId() };
    expect(await make(personId, headers)).toEqual(await make(personId, headers));
    expect((await make(newId(), headers)).status).toBe(422);
    expect((await send(tokens, { personId, label: 'x' }, { 'idempotency-key': '' })).status).toBe(
      428,
    );
    expect((await send(tokens, { personId, label: 'x', expiresInHours: 169 })).status).toBe(422);
  });
  it('taken back let nobody in from that moment on', async () => {
    const { body } = await make(newId());
    expect((await send(commands, {}, {}, body.token)).status).toBe(200);
    const headers = { 'idempotency-key': newId() };
    expect((await ask(`${tokens}/${body.tokenId}`, { method: 'DELETE', headers })).status).toBe(
      200,
    );
    expect(await codeOf(await send(commands, {}, {}, body.token))).toBe('access.token-invalid');
    const unknown = await ask(`${tokens}/${newId()}`, {
      method: 'DELETE',
      headers: { 'idempotency-key': newId() },
    });
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'access-token.unknown']);
  });
  it('that have expired let nobody in', async () => {
    const { body } = await make(newId());
    await door.feeder.execute(sql`
      update access_token set issued_at = now() - interval '2 hours', expires_at = now() - interval '1 hour'
      where token_id = ${body.tokenId}`);
    expect((await send(commands, {}, {}, body.token)).status).toBe(401);
  });
  it('are made by an organiser for judges of the own event, and for nobody with other power', async () => {
    const [organiserId, judgeId, elsewhereId, supervisorId, operatorId] = [
      newId(),
      newId(),
      newId(),
      newId(),
      newId(),
    ];
    const eventId = newId();
    await appoint(organiserId, 'organiser', eventId);
    await appoint(judgeId, 'judge', eventId);
    await appoint(elsewhereId, 'judge', eventId);
    await appoint(elsewhereId, 'judge', newId());
    await appoint(supervisorId, 'supervisor', eventId);
    await appoint(operatorId, 'platform-operator', null);
    const organiser = (await make(organiserId)).body.token;
    const judge = await make(judgeId, {}, organiser);
    expect(judge.status).toBe(201);
    for (const personId of [elsewhereId, supervisorId, operatorId, door.operatorId, newId()]) {
      expect((await make(personId, {}, organiser)).status).toBe(403);
    }
    expect((await make(judgeId, {}, judge.body.token)).status).toBe(403);
    const own = (await (await ask(tokens, { token: organiser })).json()) as { items: Issued[] };
    expect(own.items.map(({ tokenId }) => tokenId)).toEqual([judge.body.tokenId]);
    const other = (await make(newId())).body.tokenId;
    const remove = (tokenId: string) =>
      ask(`${tokens}/${tokenId}`, {
        method: 'DELETE',
        token: organiser,
        headers: { 'idempotency-key': newId() },
      });
    expect((await remove(other)).status).toBe(403);
    expect((await remove(judge.body.tokenId)).status).toBe(200);
  });
});

describe('pages', () => {
  it('are found by their paths, with headers that let nothing foreign run', async () => {
    const titles = async (path: string) => {
      const answer = await ask(path, { token: null });
      return [answer.status, (await answer.text()).replace(/<\/?title>/g, '')];
    };
    expect(await titles('/')).toEqual([200, 'entry']);
    expect(await titles('/board/')).toEqual([200, 'board']);
    expect(await titles(`/results/${newId()}/1`)).toEqual([200, 'board']);
    expect(await titles('/v/S000012345678')).toEqual([200, 'verify']);
    const page = await ask('/board/', { token: null });
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.headers.get('content-security-policy')).toContain('http://localhost:1');
    expect(page.headers.get('cache-control')).toBe('no-cache');
  });
  it('are not sent again when the browser has them', async () => {
    const tag = (await ask('/board/', { token: null })).headers.get('etag') ?? '';
    const again = await ask('/board/', { token: null, headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
  it('keep hashed files for good, and have no page for a file that is gone', async () => {
    const asset = await ask('/assets/board-abc.js', { token: null });
    expect(asset.headers.get('cache-control')).toContain('immutable');
    for (const path of [
      '/assets/board-old.js',
      '/board/board-old.js',
      '/nothing',
      '/../package.json',
      '/%2e%2e/package.json',
    ]) {
      expect((await ask(path, { token: null })).status).toBe(404);
    }
    expect(
      await raw('GET /../../package.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
    ).toMatch(/^HTTP\/1\.1 404/);
  });
  it('know where the live edge is', async () => {
    expect(await (await ask('/config.json', { token: null })).json()).toMatchObject({
      liveOrigin: 'http://localhost:1',
    });
  });
});

describe('the interface’s documents', () => {
  it('are one, with the gateway’s own routes', async () => {
    const document = (await (await ask('/api/openapi.json', { token: null })).json()) as {
      paths: object;
    };
    expect(Object.keys(document.paths)).toContain('/api/gateway/v1/access-tokens');
    const page = await ask('/api/docs', { token: null });
    expect(await page.text()).not.toMatch(/(src|href)="https?:/);
    expect((await ask('/api/nothing', { token: null })).status).toBe(404);
  });
});

describe('what anybody may leave behind a public door', () => {
  it('is counted by address, and refused when it is too much; reading goes on', async () => {
    const path = `/api/ranking/v1/public/events/${newId()}/objections`;
    const leave = async () => (await ask(path, { method: 'POST', body: '{}', token: null })).status;
    const first = await Promise.all(Array.from({ length: 60 }, leave));
    // No ranking stands behind this door: whatever comes through is answered as away.
    expect(new Set(first)).toEqual(new Set([503]));
    const refused = await ask(path, { method: 'POST', body: '{}', token: null });
    expect([refused.status, await codeOf(refused)]).toEqual([429, 'request.too-many']);
    expect(refused.headers.get('retry-after')).not.toBeNull();
    expect((await ask(`${path}/1`, { token: null })).status).toBe(503);
  });
});
