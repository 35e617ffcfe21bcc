import { createRoute as createPlainRoute, z } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import type { RouteAccess } from './access-rule.ts';
import { createApp, createRoutes, requireActor } from './app.ts';
import { createLog } from './log.ts';
import { createRoute } from './route-access.ts';

const echo = createRoute({
  method: 'post',
  path: '/echo',
  access: { public: true },
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ count: z.int().max(9) }) } },
    },
  },
  responses: { 200: { description: 'The same.' } },
});

const log = createLog('test', 'silent');
const app = createApp({
  log,
  uploads: [/^\/upload$/],
  uploadBytesMax: 2_000_000,
});
app.route(
  '/',
  createRoutes(['/upload', '/broken', '/held'])
    .openapi(echo, (c) => c.json(c.req.valid('json')))
    .put('/upload', async (c) => c.json({ bytes: (await c.req.arrayBuffer()).byteLength }))
    .get('/broken', () => {
      throw new Error('select secret from password where id = 7');
    })
    .get('/held', () => {
      throw Object.assign(new Error('canceling statement'), { code: '57014' });
    }),
);
app.use(
  '/mine/*',
  requireActor(async () => ({
    ok: false,
    refusal: { kind: 'unauthenticated', code: 'access.token-invalid' },
  })),
);

const post = (body: string, headers: Record<string, string> = {}) =>
  app.request('/echo', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

describe('the frame of every service', () => {
  it('asks to come again when somebody else held what was asked for too long', async () => {
    const answer = await app.request('/held');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toMatchObject({ code: 'request.busy', params: { seconds: 5 } });
  });
  it('lets a request that fits its form through', async () => {
    const answer = await post('{"count":3}');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
  it.each([
    ['a body that is no JSON', '{"count":', {}, 400, 'request.not-json'],
    ['a body that does not fit', '{"count":12}', {}, 422, 'request.malformed'],
    [
      'another content type',
      'count=3',
      { 'content-type': 'text/plain' },
      415,
      'request.media-type',
    ],
  ])('refuses %s with a problem document', async (_, body, headers, status, code) => {
    const answer = await post(body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status,
      code,
      type: `urn:jinbang:problem:${code}`,
    });
  });
  it('names the place that does not fit', async () => {
    const { errors } = (await (await post('{"count":"3"}')).json()) as { errors: unknown };
    expect(errors).toEqual([
      { at: 'count', code: 'form.invalid-type', detail: expect.any(String) },
    ]);
  });
  it('speaks Chinese unless English is preferred', async () => {
    const zh = (await (await post('x')).json()) as { detail: string };
    const en = (await (await post('x', { 'accept-language': 'en-GB,zh;q=0.5' })).json()) as {
      detail: string;
    };
    expect(zh.detail).toMatch(/[一-鿿]/);
    expect(en.detail).toMatch(/valid JSON/);
  });
  it('refuses a body larger than a megabyte, but takes it as an upload', async () => {
    const large = 'x'.repeat(1_100_000);
    expect((await post(large)).status).toBe(413);
    const upload = await app.request('/upload', { method: 'PUT', body: large });
    expect(await upload.json()).toEqual({ bytes: 1_100_000 });
    const tooLarge = await app.request('/upload', { method: 'PUT', body: 'x'.repeat(2_000_001) });
    expect(tooLarge.status).toBe(413);
  });
  it('says nothing of a fault but the request id', async () => {
    const answer = await app.request('/broken', { headers: { 'x-request-id': 'request-1' } });
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).toContain('request-1');
    expect(text).not.toContain('secret');
  });
  it('is not made with a route that does not say who may use it', () => {
    const silent = { method: 'get', path: '/silent', responses: { 200: { description: '.' } } };
    const route = createPlainRoute({ ...silent, method: 'get' });
    const saying = /GET \/silent does not say who may use it/;
    expect(() => createRoutes().openapi(route, (c) => c.text(''))).toThrow(saying);
    const hidden = createPlainRoute({ ...silent, method: 'get', hide: true });
    expect(() => createApp({ log }).openapi(hidden, (c) => c.text(''))).toThrow(saying);
    expect(() => createRoutes().openAPIRegistry.registerPath(route)).toThrow(saying);
  });
  it('is not made with a route beside the document, nor with one for people that is hidden', () => {
    const beside = () => createRoutes().get('/beside', (c) => c.text(''));
    expect(beside).toThrow('/beside does not say who may use it');
    expect(() => createApp({ log }).all('/api/*', (c) => c.text(''))).toThrow('/api/*');
    expect(() => createApp({ log, open: ['/page'] }).get('/page', (c) => c.text(''))).not.toThrow();
    const responses = { 200: { description: '.' } };
    const upload = createRoute({
      method: 'put',
      path: '/a/{b}',
      access: { public: true },
      responses,
    });
    const routes = createRoutes();
    routes.openAPIRegistry.registerPath(upload);
    // A body read as it came: documented, and answered by hand.
    expect(() => routes.put(upload.getRoutingPath(), (c) => c.text(''))).not.toThrow();
    expect(() => routes.post(upload.getRoutingPath(), (c) => c.text(''))).toThrow('/a/:b');
    const hide = (access: RouteAccess) => () =>
      createRoutes().openapi(
        createRoute({ method: 'get', path: '/hidden', hide: true, access, responses }),
        (c) => c.text(''),
      );
    expect(hide({ signedIn: true })).toThrow('GET /hidden is hidden');
    expect(hide({ services: ['ranking'] })).not.toThrow();
  });
  it('documents who may use a route', () => {
    const info = { title: 'test', version: '1' };
    const { paths } = app.getOpenAPI31Document({ openapi: '3.1.0', info });
    expect(paths?.['/echo']?.post).toMatchObject({ 'x-access': [{ public: true }] });
    expect(paths?.['/echo']?.post).not.toHaveProperty('access');
  });
  it('answers an unknown address with a sentence', async () => {
    const answer = await app.request('/nowhere');
    expect(await answer.json()).toMatchObject({ status: 404, code: 'request.not-found' });
  });
  it('lets nobody in without a token, nor with a bad one', async () => {
    expect((await app.request('/mine/x')).status).toBe(401);
    const bad = await app.request('/mine/x', { headers: { authorization: 'Bearer nonsense' } });
    expect(await bad.json()).toMatchObject({ code: 'access.token-invalid' });
  });
});
