import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@jinbang/kernel/id';
import { tokenVerifier } from '@jinbang/service-kit/actor';
import { openDatabase } from '@jinbang/service-kit/database';
import { createLog } from '@jinbang/service-kit/log';
import { freshDatabase } from '@jinbang/testkit/fresh-database';
import { freshPort } from '@jinbang/testkit/fresh-port';
import type { Settings } from './config.ts';
import { plugDoor } from './plug-door.ts';

export type Seen = {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};
type Respond = (seen: Seen, response: ServerResponse) => void;

const answerOk: Respond = (seen, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'inner=1' });
  response.end(JSON.stringify({ bytes: seen.body.length }));
};

/** A service of the test: says what it saw and answers what it is told. */
export const openUpstream = async () => {
  const seen: Seen[] = [];
  let respond: Respond = answerOk;
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => {});
    request.on('end', () => {
      const { method, url, headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
      seen.push(one);
      respond(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Safe: it listens on a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    server,
    answers: (next: Respond = answerOk) => {
      respond = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const webRoot = () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinbang-web-'));
  for (const app of ['board', 'verify', 'assets']) mkdirSync(join(folder, app));
  writeFileSync(join(folder, 'index.html'), '<title>entry</title>');
  writeFileSync(join(folder, 'board', 'index.html'), '<title>board</title>');
  writeFileSync(join(folder, 'verify', 'index.html'), '<title>verify</title>');
  writeFileSync(join(folder, 'assets', 'board-abc.js'), 'export {};');
  return folder;
};

const ALWAYS = {
  HOST: '127.0.0.1',
  NATS_URL: 'nats://127.0.0.1:1',
  LOG_LEVEL: 'silent',
  GATEWAY_BOOTSTRAP_TOKEN: 'b'.repeat(43),
  GATEWAY_LIVE_URL: 'http://localhost:1',
  GATEWAY_HSTS_S: 31_536_000,
  GATEWAY_REQUESTS_BURST: 2_000,
  GATEWAY_REQUESTS_PER_S: 200,
  GATEWAY_PROXIES: [] as string[],
  GATEWAY_OIDC_NAME: 'Test Provider',
} as const;

/** The whole door on a port of its own, with a real database and a service of the test behind it. */
export const openTestDoor = async (settings: Partial<Settings> = {}) => {
  const [database, upstream] = await Promise.all([freshDatabase('gateway'), openUpstream()]);
  const requests = openDatabase(database.url);
  const feeder = openDatabase(database.feederUrl, { connections: 2 });
  const root = webRoot();
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'gateway', alg: 'EdDSA' }] };
  const port = await freshPort();
  const origin = `http://localhost:${port}`;
  const operatorId = newId();
  const nowhere = `http://127.0.0.1:${await freshPort()}`;
  const plug = async (at: number) => {
    const own = { PORT: at, PUBLIC_ORIGIN: origin, GATEWAY_WEB_ROOT: root };
    const config = {
      ...ALWAYS,
      ...own,
      DATABASE_URL: database.url,
      DATABASE_FEEDER_URL: database.feederUrl,
      TOKEN_KEYS: JSON.stringify(jwks),
      GATEWAY_TOKEN_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      GATEWAY_OPERATOR_ID: operatorId,
      GATEWAY_REGISTRATION_URL: upstream.url,
      GATEWAY_JUDGING_URL: upstream.url,
      GATEWAY_RANKING_URL: nowhere,
      GATEWAY_CERTIFICATION_URL: upstream.url,
      ...settings,
    };
    return plugDoor({ config, db: requests.db, checks: {}, log: createLog('test', 'silent') });
  };
  const parts = [...(await plug(port))];
  return {
    origin: `http://127.0.0.1:${port}`,
    publicOrigin: origin,
    port,
    bootstrap: ALWAYS.GATEWAY_BOOTSTRAP_TOKEN,
    operatorId,
    upstream,
    feeder: feeder.db,
    /** As the running service: what it may not do, no test may do with it. */
    requests: requests.db,
    /** Checks a token as the named service would. */
    verify: (service: string, token: string) => tokenVerifier(jwks, service)(token),
    /** A second gateway over the same database, behind the same name: where it listens. */
    openBeside: async (): Promise<string> => {
      const beside = await freshPort();
      parts.push(...(await plug(beside)));
      return `http://127.0.0.1:${beside}`;
    },
    close: async () => {
      for (const part of parts.toReversed()) await part.stop();
      upstream.close();
      await Promise.all([requests.close(), feeder.close()]);
      await database.drop();
      rmSync(root, { recursive: true });
    },
  };
};
