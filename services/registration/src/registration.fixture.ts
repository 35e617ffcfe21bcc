import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { AnyFact } from '@jinbang/contracts/fact';
import { newId } from '@jinbang/kernel/id';
import { openPrinter } from '@jinbang/papers/printer';
import { tokenVerifier } from '@jinbang/service-kit/actor';
import { type OpenDatabase, openDatabase } from '@jinbang/service-kit/database';
import { createLog } from '@jinbang/service-kit/log';
import { serviceTokenSigner, serviceTokenVerifier } from '@jinbang/service-kit/service-token';
import { type FreshDatabase, freshDatabase } from '@jinbang/testkit/fresh-database';
import { sql } from 'drizzle-orm';
import { registrationApp } from './app.ts';
import { appointOperator } from './appointment/appoint-operator.ts';
import { openKeyRing } from './sealing/key-ring.ts';

const base64url = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as the gateway makes it. */
const tokenFor = (key: KeyObject, personId: string): string => {
  const iat = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: 'gateway',
    aud: 'registration',
    sub: personId,
    sid: 's',
    iat,
    exp: iat + 60,
  };
  const body = `${base64url({ alg: 'EdDSA', kid: 'gateway' })}.${base64url(claims)}`;
  return `${body}.${sign(null, Buffer.from(body), key).toString('base64url')}`;
};

const jwksOf = (kid: string, publicKey: KeyObject) => ({
  ...publicKey.export({ format: 'jwk' }),
  kid,
  alg: 'EdDSA',
});

type Json = Record<string, unknown>;
export type Answer<Body = Json> = { readonly status: number; readonly body: Body };

type Write = { readonly commandId?: string; readonly version?: number };

export type Registration = Awaited<ReturnType<typeof openRegistration>>;
export type Person = ReturnType<ReturnType<typeof peopleOf>>;
type Send = <Body>(path: string, init: RequestInit) => Promise<Answer<Body>>;

/** People who speak to registration with a token of the gateway's. */
const peopleOf = (send: Send, key: KeyObject) => (personId: string) => {
  // A token lives for a minute and a file of tests for longer, where the machine is busy.
  const authorization = (): string => `Bearer ${tokenFor(key, personId)}`;
  const write =
    (method: string) =>
    <Body = Json>(path: string, body?: unknown, { commandId = newId(), version }: Write = {}) =>
      send<Body>(`/api/registration/v1${path}`, {
        method,
        headers: {
          authorization: authorization(),
          'accept-language': 'en',
          'idempotency-key': commandId,
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
  const get = <Body = Json>(path: string) =>
    send<Body>(`/api/registration/v1${path}`, { headers: { authorization: authorization() } });
  return {
    personId,
    get authorization() {
      return authorization();
    },
    get,
    post: write('POST'),
    put: write('PUT'),
  };
};

/** Services that speak to it with tokens of their own; one without a key here is a stranger. */
const servicesOf = () => {
  const keys = new Map(
    ['ranking', 'judging', 'certification', 'gateway'].map((name) => [
      name,
      generateKeyPairSync('ed25519'),
    ]),
  );
  const asking =
    (path: string) =>
    (send: Send) =>
    async (service: string, body: unknown, audience = 'registration'): Promise<Answer> => {
      const { privateKey } = keys.get(service) ?? generateKeyPairSync('ed25519');
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
      const token = await serviceTokenSigner(service, pem)(audience);
      return send(`/internal/v1/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    };
  return {
    jwks: { keys: [...keys].map(([name, { publicKey }]) => jwksOf(name, publicKey)) },
    askNames: asking('names'),
    askEntryFile: asking('entry-files'),
  };
};

/** What the mark log of a made-up contest has come to. */
const CHECKPOINT = {
  size: 1_284,
  short: '7F3A-B2C4-D5E6-0000',
  signedAt: '2026-11-20T01:30:00Z',
  address: `https://contest.example/verify/log#1284.${'A'.repeat(43)}`,
};

/** Registration with a database of its own and real tokens; no port is opened. */
export const openRegistration = async () => {
  const database: FreshDatabase = await freshDatabase('registration');
  const requests: OpenDatabase = openDatabase(database.url);
  const feeder: OpenDatabase = openDatabase(database.feederUrl, { connections: 2 });
  const gateway = generateKeyPairSync('ed25519');
  const services = servicesOf();
  const printer = openPrinter({ onFault: (cause) => console.error(cause) });
  const deps = { db: requests.db, now: () => new Date(), newId, wake: () => {} };
  const app = registrationApp({
    ...deps,
    keys: openKeyRing('5a'.repeat(32)),
    verifyToken: tokenVerifier({ keys: [jwksOf('gateway', gateway.publicKey)] }, 'registration'),
    verifyService: serviceTokenVerifier(services.jwks, 'registration'),
    askServices: async () => [{ service: 'other', sections: {} }],
    print: printer.print,
    findCheckpoint: async () => CHECKPOINT,
    log: createLog('test', 'silent'),
  });
  const send: Send = async (path, init) => {
    const answer = await app.request(path, init);
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    const body = isJson ? await answer.json() : new Uint8Array(await answer.arrayBuffer());
    // Safe enough for a test: what it reads, it checks.
    return { status: answer.status, body: body as never };
  };
  const as = peopleOf(send, gateway.privateKey);
  const operatorId = newId();
  await appointOperator(deps, operatorId);
  return {
    app,
    deps,
    database,
    db: requests.db,
    feeder: feeder.db,
    operatorId,
    operator: as(operatorId),
    as,
    askNames: services.askNames(send),
    askEntryFile: services.askEntryFile(send),
    /** The facts told so far, oldest first. */
    told: async (): Promise<readonly AnyFact[]> => {
      const rows = await feeder.db.execute<{ body: string }>(
        sql`select body from outbox order by position`,
      );
      return rows.map(({ body }) => JSON.parse(body));
    },
    close: async () => {
      await Promise.all([requests.close(), feeder.close(), printer.close()]);
      await database.drop();
    },
  };
};
