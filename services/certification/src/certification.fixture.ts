import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type AnyFact, tellerOf } from '@jinbang/contracts/fact';
import { newId } from '@jinbang/kernel/id';
import { applyBatch } from '@jinbang/messaging/apply-batch';
import { readFact } from '@jinbang/messaging/read-fact';
import { openCertificatePrinter } from '@jinbang/papers/certificate/certificate-printer';
import { openPrinter } from '@jinbang/papers/printer';
import { tokenVerifier } from '@jinbang/service-kit/actor';
import { type Database, openDatabase } from '@jinbang/service-kit/database';
import { createLog } from '@jinbang/service-kit/log';
import { openWorkbookWriter } from '@jinbang/service-kit/table/workbook-writer';
import { freshDatabase } from '@jinbang/testkit/fresh-database';
import { sql } from 'drizzle-orm';
import { certificationApp } from './app.ts';
import type { SealerOf } from './certificate-paper/sealer.ts';
import type { CertificationSettings } from './config.ts';
import { appointed, type Contest, OCCUPATION } from './contest.fixture.ts';
import type { AskForms } from './office-file/entry-file.client.ts';
import type { AskNames } from './person/names.client.ts';
import { reactions } from './reactions.ts';
import { openTools, stepsOf } from './start-certification.ts';

export const ORIGIN = 'https://cert.example';

const base64url = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as the gateway makes it. */
const tokenFor = (key: KeyObject, personId: string): string => {
  const iat = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: 'gateway',
    aud: 'certification',
    sub: personId,
    sid: 's',
    iat,
    exp: iat + 60,
  };
  const body = `${base64url({ alg: 'EdDSA', kid: 'gateway' })}.${base64url(claims)}`;
  return `${body}.${sign(null, Buffer.from(body), key).toString('base64url')}`;
};

type Json = Record<string, unknown>;
export type Answer<Body = Json> = { readonly status: number; readonly body: Body };
type Write = { readonly commandId?: string; readonly version?: number };
type Request = (path: string, init?: RequestInit) => Response | Promise<Response>;
type Send = <Body>(path: string, init?: RequestInit) => Promise<Answer<Body>>;

const BASE = '/api/certification/v1';

/** People who speak to certification with a token of the gateway's. */
const peopleOf = (send: Send, request: Request, key: KeyObject) => (personId: string) => {
  // A token lives for a minute and a file of tests for longer, where the machine is busy.
  const authorization = (): string => `Bearer ${tokenFor(key, personId)}`;
  const write =
    (method: string) =>
    <Body = Json>(path: string, body?: unknown, { commandId = newId(), version }: Write = {}) =>
      send<Body>(BASE + path, {
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
    send<Body>(BASE + path, {
      headers: { authorization: authorization(), 'accept-language': 'en' },
    });
  const putFile = <Body = Json>(path: string, bytes: Buffer) =>
    send<Body>(BASE + path, {
      method: 'PUT',
      headers: { authorization: authorization(), 'idempotency-key': newId() },
      body: new Uint8Array(bytes),
    });
  const getFile = async (path: string) => {
    const answer = await request(BASE + path, { headers: { authorization: authorization() } });
    const type = answer.headers.get('content-type');
    return { status: answer.status, type, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  return { personId, authorization, get, getFile, putFile, post: write('POST'), put: write('PUT') };
};
export type Person = ReturnType<ReturnType<typeof peopleOf>>;

/** Stands for registration: everybody has a made-up name and number, but whom a test leaves out. */
export const namesOf = (unknown: ReadonlySet<string> = new Set()): AskNames => {
  return async (personIds) =>
    personIds
      .filter((personId) => !unknown.has(personId))
      .map((personId) => ({
        personId,
        name: '测试甲',
        nameEn: 'Test Jia',
        organisation: '示例学校',
        identity: { idType: 'resident-id', idNumber: `000000${personId.slice(-12)}` },
      }));
};

/** Applies facts as the consumer does: inbox, versions and effects in one transaction. */
export const hearing = (feeder: { readonly db: Database }) => async (facts: readonly AnyFact[]) => {
  for (const [teller, told] of Map.groupBy(facts, ({ type }) => tellerOf(type))) {
    const parsed = told.map((fact) => {
      const read = readFact(reactions[teller] ?? [], JSON.stringify(fact));
      if (!read.ok || !read.value) throw new Error(`${fact.type} is not read`);
      return read.value;
    });
    await feeder.db.transaction((tx) => applyBatch(tx, `certification:${teller}`, parsed));
  }
};

type Options = Parameters<typeof stepsOf>[0];

/** Runs every step until nothing is left to do, as the service's own sweep; a failing step throws. */
const sweepingOf =
  (options: Options, tools: ReturnType<typeof openTools>) =>
  async (change: Partial<Options> = {}): Promise<number> => {
    for (let all = 0; ; ) {
      let done = 0;
      for (const step of stepsOf({ ...options, ...change }, tools)) done += await step.run();
      if (done === 0) return all;
      all += done;
    }
  };

type Wish = {
  readonly askNames?: AskNames;
  /** What registration tells while a file for the office is made: names alone where nothing is said. */
  readonly askForms?: AskForms;
  readonly sealerOf?: SealerOf;
  readonly now?: () => Date;
};

/** A printer and a writer of tables, both begun by whoever first wants something of them. */
const openPapers = () => {
  const settings = { onFault: (cause: unknown) => console.error(cause), timeMs: 90_000 };
  const printer = openPrinter(settings);
  const certificates = openCertificatePrinter(settings);
  return {
    deps: {
      print: printer.print,
      printCertificates: certificates.printCertificates,
      findCheckpoint: async () => null,
      writeWorkbook: openWorkbookWriter(),
    },
    close: () => Promise.all([printer.close(), certificates.close()]),
  };
};

/** Certification with a database of its own and real tokens; no port is opened, no sweep runs by itself. */
export const openCertification = async ({
  askNames = namesOf(),
  askForms = { people: askNames, file: async () => undefined },
  now,
  sealerOf,
}: Wish = {}) => {
  const database = await freshDatabase('certification');
  const requests = openDatabase(database.url);
  const feeder = openDatabase(database.feederUrl, { connections: 4 });
  const gateway = generateKeyPairSync('ed25519');
  const clock = now ?? (() => new Date());
  // Safe: what is left out is read by main.ts and the messaging alone.
  const settings = {
    PUBLIC_ORIGIN: ORIGIN,
    CERTIFICATION_SECRET: Buffer.alloc(32, 9),
  } as CertificationSettings;
  const log = createLog('test', 'silent');
  const options = {
    settings,
    db: requests.db,
    feeder: feeder.db,
    ...{ askNames, askForms },
    now: clock,
    newId,
    log,
  };
  const tools = openTools(options);
  const jwk = { ...gateway.publicKey.export({ format: 'jwk' }), kid: 'gateway', alg: 'EdDSA' };
  const papers = openPapers();
  const app = certificationApp({
    sealerOf: sealerOf ?? (() => undefined),
    ...tools,
    ...papers.deps,
    askForms,
    db: requests.db,
    reader: feeder.db,
    now: clock,
    newId,
    wake: () => {},
    verifyToken: tokenVerifier({ keys: [jwk] }, 'certification'),
    log,
  });
  const send: Send = async (path, init) => {
    const answer = await app.request(path, init);
    // Safe enough for a test: what it reads, it checks.
    return { status: answer.status, body: (await answer.json()) as never };
  };
  const as = peopleOf(send, app.request, gateway.privateKey);
  const sweep = sweepingOf(options, tools);
  return {
    app,
    as,
    send,
    sweep,
    options,
    tools,
    database,
    db: requests.db,
    feeder: feeder.db,
    hear: hearing(feeder),
    /** The facts told so far, oldest first. */
    told: async (type?: string): Promise<readonly AnyFact[]> => {
      const rows = await feeder.db.execute<{ body: string }>(
        sql`select body from outbox order by position`,
      );
      const facts = rows.map(({ body }): AnyFact => JSON.parse(body));
      return facts.filter((fact) => type === undefined || fact.type === type);
    },
    close: async () => {
      await Promise.all([requests.close(), feeder.close(), papers.close()]);
      await database.drop();
    },
  };
};
export type Certification = Awaited<ReturnType<typeof openCertification>>;

export type Staff = {
  readonly bodyId: string;
  readonly operator: Person;
  readonly body: Person;
  readonly second: Person;
  readonly office: Person;
  readonly stranger: Person;
};

const codes = { next: 1 };

/** A filed body with its people and an approving office, for the whole platform or this contest. */
export const staffOf = async (
  certification: Certification,
  contest: Pick<Contest, 'competitionId'>,
): Promise<Staff> => {
  const bodyId = newId();
  const [operator, body, second, office, stranger] = [1, 2, 3, 4, 5].map(() =>
    certification.as(newId()),
  ) as [Person, Person, Person, Person, Person];
  const { competitionId } = contest;
  await certification.hear([
    appointed(operator.personId, 'platform-operator', { kind: 'platform' }),
    appointed(body.personId, 'certification-body', { kind: 'organisation', id: bodyId }),
    appointed(body.personId, 'certification-body', { kind: 'competition', id: competitionId }),
    appointed(second.personId, 'certification-body', { kind: 'organisation', id: bodyId }),
    appointed(office.personId, 'approving-office', { kind: 'competition', id: competitionId }),
    appointed(stranger.personId, 'judge', { kind: 'competition', id: competitionId }),
  ]);
  return { bodyId, operator, body, second, office, stranger };
};

export const issuerBody = (bodyId: string, change: object = {}) => ({
  bodyId,
  name: '示例评价机构',
  evaluator: 'S',
  bodyCode: String(codes.next++).padStart(4, '0'),
  province: '12',
  site: '000001',
  filingNo: '示备〔2026〕1号',
  filed: [
    {
      occupationCode: OCCUPATION,
      levels: ['5', '4', '3', '2', '1'],
      from: '2020-01-01',
      to: null,
    },
  ],
  ...change,
});

export const authorisationBody = { documentNo: '示授〔2026〕1号', from: '2020-01-01', to: null };

type Approval = 'office' | 'standing-authorisation';

/** Files the body and adopts 天津 2024; with a document on file, approval is automatic. */
export const adopt = async (
  { bodyId, operator, body, office }: Staff,
  { competitionId }: Pick<Contest, 'competitionId'>,
  approval: Approval = 'standing-authorisation',
): Promise<Answer> => {
  await operator.post('/issuers', issuerBody(bodyId));
  if (approval === 'standing-authorisation') {
    const document = { ...authorisationBody, competitionId };
    await office.post(`/issuers/${bodyId}/authorisations`, document);
  }
  const wish = { bodyId, packId: 'tianjin-2024', packVersion: 1, approval };
  return body.put(`/competitions/${competitionId}/rule-pack`, wish, { version: 0 });
};
