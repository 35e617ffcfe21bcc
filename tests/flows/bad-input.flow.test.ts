import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { workbookFile } from '@jinbang/judging/scheme/workbook.fixture';
import { newId } from '@jinbang/kernel/id';
import { fileIssuer } from '@jinbang/local/demo/certify';
import { OCCUPATION } from '@jinbang/local/demo/demo-plan';
import { until } from '@jinbang/local/demo/http-client';
import type { System } from '@jinbang/local/system';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSystem } from '../started-system.ts';
import { brokenWorkbooks } from './broken-workbooks.ts';
import {
  askPlainly,
  type PlainRequest,
  sayPlainly,
  withHeaders,
  writeHeaders,
} from './plain-request.ts';
import { expectProblem, expectRefused } from './problem-answer.ts';
import { readEverything } from './readable-state.ts';
import {
  commandList,
  proper,
  type Role,
  reads,
  type World,
  type Write,
  writes,
} from './representative-routes.ts';
import { setUpSmallEvent } from './small-event.ts';
import { smallEventBody } from './small-event-plan.ts';

// What reaches the system from outside and is wrong. Through the gateway, on routes of every service:
// a problem document with the right status, a stable code and a sentence, and nothing half done. At
// the end the same requests, sent properly, are carried out: they were refused for what they say.
const state = mkdtempSync(join(tmpdir(), 'jinbang-bad-input-'));
let system: System;
let world: World;
let before: Awaited<ReturnType<typeof readEverything>>;

beforeAll(async () => {
  system = await startSystem({ state, ports: { gateway: 0 } });
  const event = await setUpSmallEvent(system);
  const { organiser, origin, competitionId, organisationId } = event;
  const draft = await organiser.post<{ eventId: string }>(
    `/api/registration/v1/competitions/${competitionId}/events`,
    smallEventBody(newId()),
  );
  const { code: occupationCode } = OCCUPATION;
  await fileIssuer({ organiser, origin, bodyId: organisationId, competitionId, occupationCode });
  world = {
    event,
    draftEventId: draft.eventId,
    tokens: {
      organiser: system.tokens.bootstrap,
      'chief judge': await event.tokenOf(event.chiefJudgeId),
      judge: event.judges[0]?.token ?? '',
      supervisor: await event.tokenOf(event.supervisorId),
      nobody: await event.tokenOf(newId()),
    },
  };
  before = await until(
    'every service has heard of the event',
    () => readEverything(world),
    () => true,
  );
}, 300_000);

afterAll(async () => {
  await system?.stop();
  rmSync(state, { recursive: true, force: true });
}, 120_000);

const jsonWrites: readonly Write[] = [...writes, commandList];
const changes = writes.filter(({ version }) => version !== undefined);

const refused = (request: PlainRequest, status: number, code: string) =>
  expectRefused(world.event.origin, request, status, code);

/** The last test of every group. */
const leavesNothingHalfDone = () =>
  it('leaves nothing half done', async () => {
    expect(await readEverything(world)).toEqual(before);
  });

const asking = (by: Role, path: string): PlainRequest => ({
  path,
  headers: { authorization: `Bearer ${world.tokens[by]}` },
});

describe('who asks without being allowed to', () => {
  it.each(reads)('is told to sign in when they show nothing ($name)', async ({ path }) => {
    await refused({ path: path(world) }, 401, 'access.unauthenticated');
  });

  it.each(jsonWrites)('is told to sign in before they write ($name)', async (write) => {
    const request = withHeaders(proper(world, write), { authorization: undefined });
    await refused(request, 401, 'access.unauthenticated');
  });

  it.each([
    ['a token nobody was given', `Bearer jb_${'A'.repeat(43)}`],
    ['something that is no token', 'Bearer let-me-in'],
    ['a key nobody was given', `Bearer jbk_${'A'.repeat(43)}`],
    ['a signed token of their own making', `Bearer ${'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.'}`],
    ['a password', 'Basic b3JnYW5pc2VyOnNlY3JldA=='],
    ['an empty token', 'Bearer '],
  ])('is told that it is not valid when they show %s', async (_, authorization) => {
    for (const { path } of reads) {
      await refused({ path: path(world), headers: { authorization } }, 401, 'access.token-invalid');
    }
  });

  it.each(reads.filter(({ toNobody }) => toNobody))(
    'learns nothing without an office ($name)',
    async ({ path, toNobody }) => {
      await refused(asking('nobody', path(world)), toNobody?.status ?? 0, toNobody?.code ?? '');
    },
  );

  it('cannot end a session where there is none', async () => {
    const request = {
      ...asking('organiser', '/api/gateway/v1/sessions/present'),
      method: 'DELETE',
    };
    await refused(request, 404, 'sign-in.unknown');
  });

  it.each(writes)('does nothing without an office ($name)', async (write) => {
    const request = proper(world, { ...write, by: 'nobody' });
    await refused(request, write.toNobody.status, write.toNobody.code);
  });

  leavesNothingHalfDone();
});

describe('a write that a browser sends from another site', () => {
  it.each([
    ['that names itself', { origin: 'https://elsewhere.example' }],
    ['that hides its name', { origin: 'null' }],
    ['of the same machine on another port', { origin: 'http://localhost:1' }],
    ['as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['below the same domain', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused everywhere', async (_, headers) => {
    for (const write of jsonWrites) {
      await refused(withHeaders(proper(world, write), headers), 403, 'request.origin');
    }
  });

  leavesNothingHalfDone();
});

describe('a body that is not what it should be', () => {
  const body = (
    write: Write,
    given: string | Uint8Array,
    headers: Record<string, string> = {},
  ) => ({
    ...withHeaders(proper(world, write), headers),
    body: given,
  });
  const MB = 1024 * 1024;
  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  const everywhere = async (
    given: string | Uint8Array,
    status: number,
    code: string,
    headers: Record<string, string> = {},
  ) => {
    for (const write of jsonWrites) await refused(body(write, given, headers), status, code);
  };

  it.each([
    ['a JSON document cut off', '{"a":'],
    ['no JSON', 'to=RULES_PUBLISHED'],
    ['empty', ''],
    ['JSON with a comment', '{} // please'],
    ['two documents', '{}{}'],
  ])('and is %s: its sender is told so', async (_, given) => {
    await everywhere(given, 400, 'request.not-json');
  });

  it('and is packed: it is not unpacked', async () => {
    await everywhere(gzipSync('{}'), 400, 'request.not-json', { 'content-encoding': 'gzip' });
  });

  it.each([
    ['plain text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a form with files', 'multipart/form-data; boundary=x'],
    ['something like JSON', 'application/json5'],
    ['nothing', ''],
  ])('and is called %s: its sender is told what is taken', async (_, type) => {
    for (const write of jsonWrites) {
      const request = withHeaders(proper(world, write), { 'content-type': type });
      await refused(request, 415, 'request.media-type');
    }
  });

  it.each([
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"RULES_PUBLISHED"'],
    ['a list', '[]'],
  ])('and is %s: its form is wrong', async (_, given) => {
    await everywhere(given, 422, 'request.malformed');
  });

  it('and is 10 MB long: it is not read to its end', async () => {
    await everywhere(`{"a":"${'x'.repeat(10 * MB)}"}`, 413, 'request.too-large');
  });

  it.each([
    ['NUL', '{"reason":"\\u0000","x":1}'],
    ['half a character', '{"reason":"\\ud83c","x":1}'],
    ['NUL in a name', '{"\\u0000":1}'],
  ])('and holds %s: no record could keep it', async (_, given) => {
    await everywhere(given, 422, 'request.not-text');
  });

  it.each([
    ['a hundred', 100],
    ['four hundred thousand', 400_000],
  ])('and is nested %s deep: it is not walked', async (_, depth) => {
    await everywhere(`{"a":${deep(depth)}}`, 422, 'request.too-deep');
  });

  it.each(jsonWrites.filter(({ name }) => !name.includes('approving')))(
    'and hides its fields behind a prototype: they are missing ($name)',
    async (write) => {
      const given = String(proper(world, write).body);
      const hidden = `{"__proto__":${given},"constructor":{"prototype":${given}}}`;
      await refused(body(write, hidden), 422, 'request.malformed');
    },
  );

  leavesNothingHalfDone();
});

describe('the frame of a write', () => {
  it.each(writes)('needs a key, so that a repeat can be recognised ($name)', async (write) => {
    for (const key of [
      undefined,
      '',
      'short',
      'with spaces in it',
      'x'.repeat(65),
      "'; --------",
    ]) {
      const request = withHeaders(proper(world, write), { 'idempotency-key': key });
      await refused(request, 428, 'command.key-missing');
    }
  });

  it.each(changes)('needs the version it is based on ($name)', async (write) => {
    for (const version of [undefined, '', '*', 'W/"1"', '"one"', '"-1"', '"1.5"', '"1", "2"']) {
      const request = withHeaders(proper(world, write), { 'if-match': version });
      await refused(request, 428, 'command.version-missing');
    }
  });

  it.each([
    ['registration, moving an event', 'event.changed'],
    ['judging, putting a scheme', 'scheme.stale'],
    ['certification, changing an issuer', 'command.stale'],
  ])('is stale with a version that is not the present one (%s)', async (name, code) => {
    const write = writes.find((one) => one.name === name) as Write;
    for (const version of ['"0"', '"9"', '"999999999"']) {
      const request = withHeaders(proper(world, write), { 'if-match': version });
      const answer = await askPlainly(world.event.origin, request);
      expect(answer.body).toMatchObject({ params: { version: 1 } });
      await refused(request, 412, code);
    }
  });

  it.each(writes)('answers a refused command again as before ($name)', async (write) => {
    const request = proper(world, { ...write, by: 'nobody' });
    await refused(request, write.toNobody.status, write.toNobody.code);
    await refused(request, write.toNobody.status, write.toNobody.code);
  });

  leavesNothingHalfDone();
});

describe('an id', () => {
  const missing = newId();
  const rows: readonly (readonly [Role, string, string])[] = [
    ['organiser', `/api/registration/v1/competitions/ID`, 'competition.unknown'],
    ['organiser', `/api/registration/v1/competitions/ID/events`, 'competition.unknown'],
    ['organiser', `/api/registration/v1/events/ID`, 'event.unknown'],
    ['organiser', `/api/registration/v1/events/ID/entries`, 'event.unknown'],
    ['judge', `/api/judging/v1/events/ID/day`, 'event.unknown'],
    ['chief judge', `/api/judging/v1/events/ID/progress`, 'event.unknown'],
    ['judge', `/api/judging/v1/sheets/ID`, 'sheet.unknown'],
    ['organiser', `/api/ranking/v1/events/ID/standings`, 'event.unknown'],
    ['organiser', `/api/ranking/v1/events/ID/results`, 'event.unknown'],
    ['organiser', `/api/certification/v1/issuers/ID`, 'issuer.unknown'],
    ['organiser', `/api/certification/v1/certificates/ID`, 'certificate.unknown'],
    ['organiser', `/api/certification/v1/certificates?eventId=ID`, 'event.unknown'],
    ['nobody', `/api/certification/v1/public/status/ID`, 'status-list.unknown'],
    ['nobody', `/api/ranking/v1/public/results/ID/1`, 'result.unknown'],
  ];

  it.each(rows)('unknown is said to be unknown: %s, %s', async (by, path, code) => {
    await refused(asking(by, path.replace('ID', missing)), 404, code);
  });

  it.each(rows)('that is none is not looked up: %s, %s', async (by, path) => {
    for (const odd of ['1', "'%20or%201=1--", `${missing}0`, '%E7%94%B2']) {
      await refused(asking(by, path.replace('ID', odd)), 422, 'request.malformed');
    }
  });

  it('of a person nobody knows gets no offices', async () => {
    const from = '2026-01-01T00:00:00Z';
    const scope = { kind: 'event', id: world.event.eventId };
    await refused(
      {
        method: 'POST',
        path: '/api/registration/v1/appointments',
        headers: writeHeaders(world.tokens.organiser),
        body: JSON.stringify({
          appointments: [{ personId: missing, office: 'judge', scope, from }],
        }),
      },
      422,
      'appointment.list-refused',
    );
  });

  leavesNothingHalfDone();
});

describe('an address', () => {
  it.each([
    '/internal/v1/names',
    '/api/registration/internal/v1/names',
    '/api/judging/v1/../internal',
    '/api/registration/v1/../../../internal/v1/names',
    '/api/registration/v1/%2e%2e/%2e%2e/internal/v1/names',
    '/api/registration/v1/..%2f..%2finternal/v1/names',
    '/api/registration/v1/..%5c..%5cinternal',
    '/api/registration/v1/..;/internal',
    '/api/registration/v1%2forganisations',
    '/api/registration/v1/organisations%00',
    '/api/registration//v1/organisations',
    '/api/registration/v1/organisations/',
    '/api/registration/v1/./organisations',
    '/api/REGISTRATION/v1/organisations',
    '/api/registration/v2/organisations',
    '/api/registration/openapi.json',
    '/api/nobody/v1/things',
    '/api/constructor/v1/things',
    '/api/gateway/v1/../../internal',
    '/api/gateway/v1/nothing-here',
    '/assets/../../../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    'http://elsewhere.example/api/registration/v1/organisations',
  ])('that tries a way round leads nowhere: %s', async (path) => {
    await refused(asking('organiser', path), 404, 'request.not-found');
  });

  it.each(reads)('takes no method it does not know ($name)', async ({ by, path }) => {
    for (const method of ['PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'OPTIONS']) {
      await refused({ ...asking(by, path(world)), method }, 404, 'request.not-found');
    }
  });

  const ofLength = (length: number) =>
    asking('organiser', `/api/registration/v1/organisations?after=${'x'.repeat(length)}`);

  it('that is long is read', async () => {
    await refused(ofLength(10_000), 422, 'request.malformed');
  });

  it.each([13_000, 16_000, 60_000])('that is %i long is not read to its end', async (length) => {
    const answer = await askPlainly(world.event.origin, ofLength(length));
    expectProblem(answer, { status: 431, code: 'request.head-too-large' }, 'zh');
  });

  it('with too many headers is not read to its end', async () => {
    const headers = { 'accept-language': 'en', 'x-padding': 'x'.repeat(13_000) };
    const answer = await askPlainly(world.event.origin, { path: '/api/openapi.json', headers });
    expectProblem(answer, { status: 431, code: 'request.head-too-large' }, 'en');
  });

  leavesNothingHalfDone();
});

describe('what is no HTTP', () => {
  const head = 'POST /api/judging/v1/commands HTTP/1.1\r\nHost: x\r\n';

  it.each([
    ['a word', 'hello\r\n\r\n'],
    ['a request with two lengths', `${head}Content-Length: 2\r\nContent-Length: 9\r\n\r\n{}`],
    [
      'a request with a length and chunks',
      `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['a header with a control character', `${head}X-A: a\0b\r\n\r\n`],
    ['a header without a name', `${head}: b\r\n\r\n`],
  ])('is answered and hung up on: %s', async (_, given) => {
    const [status, ...lines] = (await sayPlainly(world.event.origin, given)).split('\r\n');
    expect(status).toBe('HTTP/1.1 400 Bad Request');
    expect(lines).toContain('Content-Type: application/problem+json; charset=utf-8');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      status: 400,
      code: 'request.not-http',
      detail: expect.stringMatching(/\p{Script=Han}/u),
    });
  });
});

const putWorkbook = (file: Uint8Array, version: number): PlainRequest => {
  const { eventId, moduleId } = world.event;
  return {
    method: 'PUT',
    path: `/api/judging/v1/events/${eventId}/modules/${moduleId}/scheme-workbook`,
    headers: {
      ...writeHeaders(world.tokens['chief judge']),
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'if-match': `"${version}"`,
    },
    body: file,
  };
};

describe('a file that is no workbook of a scheme', () => {
  it.each(brokenWorkbooks)('($name) is refused', async ({ fileOf, status, code }) => {
    await refused(putWorkbook(fileOf(), 1), status, code);
  });

  leavesNothingHalfDone();
});

type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
};
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

describe('every operation there is', () => {
  const NAMES = ['registration', 'judging', 'ranking', 'certification', 'gateway'];
  const ODD = ['%00', '%FF%FE', "'", '__proto__', '-1', '1e9', 'x'.repeat(3_000), '%ED%A0%80'];

  const operationsOf = async (service: string) => {
    const document = await world.event.organiser.get<Document>('/api/openapi.json');
    return Object.entries(document.paths)
      .filter(([path]) => path.startsWith(`/api/${service}/`))
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, { parameters = [] }]) => ({
          method: method.toUpperCase(),
          path,
          queries: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
        })),
      );
  };

  const isPublic = (path: string) => path.includes('/public/');

  /** Whatever is not done is refused in the promised form, and nothing is ever a fault. */
  const expectSound = async (request: PlainRequest) => {
    const answer = await askPlainly(world.event.origin, request);
    const { code } = (answer.body ?? {}) as { code?: string };
    const said = `${request.method} ${request.path.slice(0, 200)}`;
    expect(answer.status, `${said}: ${answer.text.slice(0, 200)}`).toBeLessThan(500);
    if (answer.status < 400) return answer;
    expectProblem(answer, { status: answer.status, code: code ?? said }, 'zh');
    return answer;
  };

  const bare = (method: string, path: string, token?: string): PlainRequest => {
    const { authorization: _, ...headers } = writeHeaders('');
    const signedIn = token === undefined ? {} : { authorization: `Bearer ${token}` };
    if (method === 'GET') return { method, path, headers: signedIn };
    return { method, path, headers: { ...headers, ...signedIn, 'if-match': '"1"' }, body: '{}' };
  };

  it.each(NAMES)('of %s needs a sign-in unless it is public', async (service) => {
    const operations = await operationsOf(service);
    expect(operations.length).toBeGreaterThan(5);
    for (const { method, path } of operations.filter((one) => !isPublic(one.path))) {
      const answer = await expectSound(bare(method, path.replaceAll(/\{\w+\}/g, newId())));
      expect(answer.status, `${method} ${path}`).toBe(401);
    }
  });

  // Who asks for their own where nothing is theirs learns no more than that.
  const isOwnList = (path: string): boolean => path.endsWith('/own-entries/{entryId}/certificates');
  const NOTHING_OF_MINE = { decisions: [], certificates: [] };
  it.each(NAMES)('of %s refuses ids it does not know and ids that are none', async (service) => {
    const operations = (await operationsOf(service)).filter(({ path }) => path.includes('{'));
    for (const { method, path } of operations) {
      for (const given of [newId(), 'one', "'%20--", '__proto__', '9'.repeat(40), '%FF']) {
        const filled = path.replaceAll(/\{\w+\}/g, given);
        const answer = await expectSound(bare(method, filled, world.tokens.organiser));
        if (isOwnList(path) && answer.status === 200)
          expect(answer.body).toMatchObject(NOTHING_OF_MINE);
        else expect(answer.status, `${method} ${filled}`).toBeGreaterThanOrEqual(400);
      }
    }
  });

  it.each(NAMES)('of %s bears anything in its query', async (service) => {
    for (const { method, path, queries } of await operationsOf(service)) {
      const filled = path.replaceAll(/\{\w+\}/g, world.event.eventId);
      for (const name of queries) {
        for (const odd of ODD) {
          await expectSound(bare(method, `${filled}?${name}=${odd}`, world.tokens['chief judge']));
        }
      }
    }
  });

  leavesNothingHalfDone();
});

describe('what anybody may send', () => {
  const verification = (given: string | Uint8Array): PlainRequest => ({
    method: 'POST',
    path: '/api/certification/v1/public/verifications',
    headers: { 'content-type': 'application/json' },
    body: given,
  });

  it.each([
    ['no JSON', '{"a":', 400, 'request.not-json'],
    [
      'a credential holding NUL',
      '{"credentialSubject":{"licenseNumber":"\\u0000"}}',
      422,
      'request.not-text',
    ],
    [
      'a credential nested without end',
      `${'{"a":'.repeat(90_000)}1${'}'.repeat(90_000)}`,
      422,
      'request.too-deep',
    ],
    ['a credential of 10 MB', `{"a":"${'x'.repeat(10 * 1024 * 1024)}"}`, 413, 'request.too-large'],
  ])('to be verified: %s is refused', async (_, given, status, code) => {
    await refused(verification(given), status, code);
  });

  it('to be verified as a form is refused', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    await refused(withHeaders(verification('a=1'), headers), 415, 'request.media-type');
  });

  it.each(['{}', '[]', 'null', '{"__proto__":{"issuer":"x"}}', '{"issuer":{"id":"did:web:x"}}'])(
    'to be verified though it is no credential is found invalid: %s',
    async (given) => {
      const answer = await askPlainly(world.event.origin, verification(given));
      expect(answer).toMatchObject({
        status: 200,
        body: { overall: 'invalid', certificate: null },
      });
    },
  );

  it('to sign in with a guess is refused without saying what was wrong', async () => {
    const request = {
      method: 'POST',
      path: '/api/gateway/v1/public/sessions',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'nobody@example.org', password: 'not the password' }),
    };
    await refused(request, 401, 'sign-in.wrong');
  });

  leavesNothingHalfDone();
});

describe('the same requests sent properly', () => {
  /** The same key for something else: another version, or another body. */
  const reusing = ({ version, other }: Write, request: PlainRequest): PlainRequest =>
    version === undefined
      ? { ...request, body: JSON.stringify(other?.(world)) }
      : withHeaders(request, { 'if-match': '"7"' });

  it.each(writes)('are carried out once, and their keys are used up ($name)', async (write) => {
    const request = proper(world, write);
    const answer = await askPlainly(world.event.origin, request);
    expect(answer.status, answer.text).toBe(write.properly.status);
    if (write.properly.code) expect(answer.body).toMatchObject({ code: write.properly.code });
    const again = await askPlainly(world.event.origin, request);
    const { requestId: _, ...first } = answer.body as Record<string, unknown>;
    expect(again).toMatchObject({ status: answer.status, body: first });
    await refused(reusing(write, request), 422, 'command.key-reused');
  });

  it('are carried out as a command too', async () => {
    const answer = await askPlainly(world.event.origin, proper(world, commandList));
    expect(answer).toMatchObject({ status: 200, body: { results: [{ outcome: 'stored' }] } });
  });

  it('are carried out as a workbook, after all the broken ones', async () => {
    const answer = await askPlainly(world.event.origin, putWorkbook(workbookFile(), 2));
    expect(answer, answer.text).toMatchObject({ status: 200, body: { version: 3 } });
  });

  it('change what everybody can read', async () => {
    expect(await readEverything(world)).not.toEqual(before);
  });
});
