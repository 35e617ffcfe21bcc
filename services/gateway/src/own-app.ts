import { createApp, requireActor } from '@jinbang/service-kit/app';
import type { Log } from '@jinbang/service-kit/log';
import { addHealth, type ReadyCheck } from '@jinbang/service-kit/serve';
import { accessTokenRoutes } from './access-token/access-token.routes.ts';
import type { TokenDeps } from './access-token/issue-access-token.ts';
import { docsFiles } from './document/docs-page.ts';
import { openApiOf } from './document/open-api.ts';
import type { Visitor } from './identity/bearer.ts';

type Deps = {
  readonly tokens: TokenDeps;
  readonly visitor: (authorization: string | undefined) => Promise<Visitor | undefined>;
  readonly services: Readonly<Record<string, URL>>;
  readonly publicOrigin: string;
  readonly liveOrigin: string;
  readonly checks: Readonly<Record<string, ReadyCheck>>;
  readonly log: Log;
};

const invalid = { kind: 'unauthenticated', code: 'access.token-invalid' } as const;

/** What the gateway answers itself: tokens, the API documents, the address of the live edge, health. */
export const ownApp = (deps: Deps) => {
  const app = createApp({ log: deps.log });
  addHealth(app, deps.checks);
  app.get('/config.json', (c) => c.json({ liveOrigin: deps.liveOrigin }));

  const routes = accessTokenRoutes(deps.tokens);
  const document = openApiOf(
    deps.services,
    () => {
      const { paths = {}, components = {} } = routes.getOpenAPI31Document({
        openapi: '3.1.0',
        info: { title: 'gateway', version: '1' },
      });
      const prefixed = Object.entries(paths).map(([path, item]) => [
        `/api/gateway/v1${path}`,
        item,
      ]);
      return { paths: Object.fromEntries(prefixed), components: { ...components } };
    },
    deps.publicOrigin,
    deps.log,
  );
  app.get('/api/openapi.json', async (c) => c.json(await document()));
  for (const [path, file] of docsFiles()) {
    app.get(
      path,
      () => new Response(new Uint8Array(file.body), { headers: docsHeaders(file.type) }),
    );
  }

  // The door knows visitors by their own token; a service gets one made for it.
  app.use(
    '/api/gateway/v1/*',
    requireActor(async (token) => {
      const visitor = await deps.visitor(`Bearer ${token}`);
      return visitor
        ? { ok: true, value: { ...visitor, deviceId: null } }
        : { ok: false, refusal: invalid };
    }),
  );
  app.route('/api/gateway/v1', routes);
  return app;
};

const docsHeaders = (type: string) => ({
  'content-type': type,
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  // The library styles its own elements; its scripts come from here alone.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
    "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
});
