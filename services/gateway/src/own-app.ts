import { z } from '@hono/zod-openapi';
import { problemDocument } from '@jinbang/contracts/problem';
import { createApp } from '@jinbang/service-kit/app';
import type { Log } from '@jinbang/service-kit/log';
import { addHealth, type ReadyCheck } from '@jinbang/service-kit/serve';
import { docsFiles } from './document/docs-page.ts';
import { openApiOf } from './document/open-api.ts';
import { requireVisitor } from './identity/require-visitor.ts';
import type { ComerOf } from './identity/visit-of.ts';
import type { KnowVisitor } from './identity/visitor.ts';
import type { Routes } from './plug-routes.ts';

type Deps = {
  readonly routes: Routes;
  readonly know: KnowVisitor;
  readonly comerOf: ComerOf;
  readonly services: Readonly<Record<string, URL>>;
  readonly publicOrigin: string;
  readonly liveOrigin: string;
  readonly checks: Readonly<Record<string, ReadyCheck>>;
  readonly log: Log;
};

const BASE = '/api/gateway/v1';

/** What the door shows everybody beside the API document and the pages that explain it. */
const OPEN_PATHS = ['/config.json', '/api/openapi.json'] as const;

/** What the gateway answers itself: accounts, sessions, keys and devices, the API documents, the address of the live edge, health. */
export const ownApp = ({
  routes,
  know,
  comerOf,
  services,
  publicOrigin,
  liveOrigin,
  checks,
  log,
}: Deps) => {
  const docs = docsFiles();
  const app = createApp({ log, open: [...OPEN_PATHS, ...docs.keys()] });
  addHealth(app, checks);
  app.get('/config.json', (c) =>
    c.json({ liveOrigin, publicOrigin }, 200, { 'cache-control': 'no-cache' }),
  );

  for (const open of routes.open) app.route(`${BASE}/public`, open);
  // Whatever is not public needs a visitor, a path nobody serves too.
  app.use(`${BASE}/*`, requireVisitor(know, comerOf));
  for (const known of routes.known) app.route(BASE, known);

  app.openAPIRegistry.register('Problem', z.object(problemDocument.shape));
  const info = { title: 'gateway', version: '1' };
  const own = () =>
    JSON.parse(JSON.stringify(app.getOpenAPI31Document({ openapi: '3.1.0', info })));
  const document = openApiOf({ services, own, origin: publicOrigin, log });
  app.get('/api/openapi.json', async (c) =>
    c.json(await document(), 200, { 'cache-control': 'no-cache' }),
  );
  for (const [path, file] of docs) {
    const headers = docsHeaders(file.type);
    app.get(path, () => new Response(new Uint8Array(file.body), { headers }));
  }
  return app;
};

const docsHeaders = (type: string) => ({
  'content-type': type,
  'cache-control': 'no-cache',
  // The library styles its own elements; its scripts come from here alone.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; object-src 'none'; style-src 'self' 'unsafe-inline'; " +
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
});
