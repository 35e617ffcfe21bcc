import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamOf } from '@jinbang/contracts/fact';
import { newId } from '@jinbang/kernel/id';
import { madeUpIdNumber } from '@jinbang/local/demo/cast';
import { until } from '@jinbang/local/demo/http-client';
import { sendMarks } from '@jinbang/local/demo/judge-day';
import type { System } from '@jinbang/local/system';
import { connectBroker } from '@jinbang/messaging/connect';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallEvent, setUpSmallEvent } from '../flows/small-event.ts';
import { STATIONS } from '../flows/small-event-plan.ts';
import { startSystem } from '../started-system.ts';
import { sendBroken } from './broken-requests.ts';
import { tablesOf } from './searched-databases.ts';
import { formsIn, SECRET_FORMS, type Secret, secretsIn, textsBelow } from './searched-files.ts';
import { factsOf, placesOf, rowsOf, waysToMarks } from './ways-to-a-mark.ts';

// A system whose every secret is known: people use it, misuse it and break it, and afterwards what it
// wrote down is searched for each of them.
const NAME = '测试密名甲乙丙';
const NAME_EN = 'Test Secretname Jiayi';
const GUARDIAN = '测试密名家长';
const PASSWORD = 'sieben Zwetschgen im Keller 4711';
const WRONG_PASSWORD = 'acht Zwetschgen im Keller 4712';
const PHONE = '13900004711';
const ID_NUMBER = madeUpIdNumber(977);
const PASSPORT = 'XQ4711047110';
const BIRTH_DATE = '2013-03-29';
const EMAIL = 'test.secretmail@jinbang.example';
const POISON = 'poison-4711-marker';

const state = mkdtempSync(join(tmpdir(), 'jinbang-logs-'));
let system: System;
let event: SmallEvent;
const secrets: Secret[] = [
  ['a name', NAME],
  ['an English name', NAME_EN],
  ['a guardian’s name', GUARDIAN],
  ['a password', PASSWORD],
  ['a mistyped password', WRONG_PASSWORD],
  ['a phone number', PHONE],
  ['an identity number', ID_NUMBER],
  ['a passport number', PASSPORT],
  ['a birth date', BIRTH_DATE],
].map(([what = '', text = '']) => ({ what, text }));
/** An address of mail is personal, too; where a command's answer has one, its own period ends it. */
const mail: Secret = { what: 'a mail address', text: EMAIL };
const learn = (what: string, text: string): string => {
  if (text.length < 6) throw new Error(`${what} is too short to be searched for`);
  secrets.push({ what, text });
  return text;
};

const registerPeople = async (): Promise<readonly string[]> => {
  const made = await event.organiser.post<{ persons: { personId: string }[] }>(
    '/api/registration/v1/persons',
    {
      ownerId: event.organisationId,
      persons: [
        { name: NAME, nameEn: NAME_EN, sex: 'female', idType: 'resident-id', idNumber: ID_NUMBER },
        { name: NAME, sex: 'male', idType: 'passport', idNumber: PASSPORT, birthDate: BIRTH_DATE },
      ],
    },
  );
  const ids = made.persons.map(({ personId }) => personId);
  const consent = { purpose: 'taking-part', textVersion: '2026-1', givenBy: 'guardian' };
  await event.organiser.post(`/api/registration/v1/competitions/${event.competitionId}/consents`, {
    consents: [
      {
        ...consent,
        personId: ids[1],
        means: 'paper',
        givenAt: '2026-09-01T00:00:00Z',
        guardianName: GUARDIAN,
      },
    ],
  });
  return ids;
};

/** An account by its invitation, a session by its cookie, and a wrong password beside. */
const openAccount = async (personId: string): Promise<void> => {
  const { organiser, origin } = event;
  await organiser.post('/api/gateway/v1/invitations', { personId, email: EMAIL });
  const { items } = await organiser.get<{ items: { recipient: string; body: string }[] }>(
    '/api/gateway/v1/mail?limit=200',
  );
  const letter = items.find(({ recipient }) => recipient === EMAIL)?.body ?? '';
  const token = learn('a link’s token', /#token=([\w-]+)/.exec(letter)?.[1] ?? '');
  const send = (path: string, body: object) =>
    fetch(`${origin}/api/gateway/v1/public${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, 'idempotency-key': newId() },
      body: JSON.stringify(body),
    });
  const accepted = await send('/invitations/passwords', { token, password: PASSWORD });
  expect(accepted.status).toBe(201);
  expect((await send('/sessions', { email: EMAIL, password: WRONG_PASSWORD })).status).toBe(401);
  const begun = await send('/sessions', { email: EMAIL, password: PASSWORD });
  const cookie = /session_token=([^;]+)/.exec(begun.headers.get('set-cookie') ?? '')?.[1] ?? '';
  learn('a cookie', decodeURIComponent(cookie));
};

/** Everything that is shown once: a key, a pairing code, a PIN. */
const handOut = async (): Promise<void> => {
  const { organiser, eventId, origin } = event;
  const gateway = '/api/gateway/v1';
  const key = await organiser.post<{ key: string }>(`${gateway}/api-keys`, {
    personId: system.tokens.operatorId,
    label: 'test machine',
    scopes: ['certification:read'],
  });
  learn('an API key', key.key);
  const pairing = await organiser.post<{ code: string }>(
    `${gateway}/events/${eventId}/pairings`,
    {},
  );
  learn('a pairing code', pairing.code);
  const { items } = await organiser.get<{ items: { appointmentId: string; office: string }[] }>(
    `/api/registration/v1/events/${eventId}/appointments`,
  );
  const judge = items.find(({ office }) => office === 'judge')?.appointmentId;
  const pins = await organiser.post<{ items: { pin: string; rosterCode: string }[] }>(
    `${gateway}/events/${eventId}/pins`,
    { appointmentIds: [judge] },
  );
  const { pin = '', rosterCode = '' } = pins.items[0] ?? {};
  learn('a PIN', pin);
  await fetch(`${origin}${gateway}/public/device-sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ rosterCode, pin }),
  });
};

/** Facts nobody can read or apply, told in registration's name. */
const tellPoison = async (): Promise<void> => {
  const seed = readFileSync(join(state, 'secrets', 'nats-registration.seed'), 'utf8').trim();
  const broker = await connectBroker({ url: system.urls.nats, service: 'registration', seed });
  const entryId = newId();
  const subject = `fact.registration.entry.admitted.v1.-.-.${entryId}`;
  const envelope = {
    factId: newId(),
    aggregateId: entryId,
    aggregateVersion: 1,
    traceparent: null,
  };
  const fact = {
    ...envelope,
    type: 'registration.entry.admitted',
    version: 1,
    occurredAt: new Date().toISOString(),
    competitionId: null,
    eventId: null,
    causedBy: POISON,
  };
  const entry = { organisationId: newId(), region: 'CN', group: 'open' };
  const members = [{ personId: newId(), heldLevel: null }];
  for (const data of [
    { [POISON]: POISON, members: POISON },
    // In the right form, but nobody can keep an entry of no event.
    { ...entry, members, entryNo: POISON },
  ]) {
    await broker.js.publish(subject, JSON.stringify({ ...fact, factId: newId(), data }));
  }
  await broker.js.publish(subject, `{"type": ${POISON}`);
  await broker.close();
};

const broken: number[] = [];
const breakThings = async (): Promise<void> => {
  const asking = {
    origin: event.origin,
    bearer: system.tokens.bootstrap,
    secrets: [...secrets, mail],
  };
  broken.push(...(await sendBroken(asking)));
  // The database falls in the middle of requests that are full of names.
  const postgres = system.processes.find(({ name }) => name === 'postgres');
  postgres?.kill('SIGKILL');
  const write = (serial: number) =>
    fetch(`${event.origin}/api/registration/v1/persons`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${system.tokens.bootstrap}`,
        'content-type': 'application/json',
        'idempotency-key': newId(),
      },
      body: JSON.stringify({
        ownerId: event.organisationId,
        persons: [
          { name: NAME, sex: 'male', idType: 'passport', idNumber: `${PASSPORT}${serial}` },
        ],
      }),
    }).then(
      ({ status }) => status,
      () => 0,
    );
  broken.push(...(await Promise.all(Array.from({ length: 20 }, (_, serial) => write(serial)))));
  await until(
    'everything is back',
    () => event.organiser.get(`/api/registration/v1/events/${event.eventId}`),
    () => true,
  );
};

const RECORDS = ['command', 'outbox', 'inbox', 'dead_letter', 'applied_version', 'held_office'];
let records: Awaited<ReturnType<typeof tablesOf>>;
let dump: Awaited<ReturnType<typeof tablesOf>>;

beforeAll(async () => {
  system = await startSystem({ state, ports: { gateway: 0 } });
  event = await setUpSmallEvent(system);
  learn('the first sign-in token', system.tokens.bootstrap);
  for (const { token } of event.judges) learn('a judge’s token', token);
  for (const file of ['registration-identity', 'certification-secret', 'postgres-superuser']) {
    learn(`the secret ${file}`, readFileSync(join(state, 'secrets', file), 'utf8').trim());
  }
  const [, second] = event.judges;
  if (!second) throw new Error('the small event has three judges');
  const mark = { subject: 'T-01', code: 'A1.2', value: { kind: 'value', points: '1' } } as const;
  await sendMarks(second.client, event.day, [mark]);
  const [personId = ''] = await registerPeople();
  await openAccount(personId);
  await handOut();
  await tellPoison();
  await breakThings();
  records = await until(
    'what cannot be applied was set aside',
    () => tablesOf(state, system, RECORDS),
    (tables) => tables.some(([where, text]) => /\.dead_letter$/.test(where) && text.length > 0),
  );
  dump = await tablesOf(state, system);
  await system.stop();
}, 300_000);

afterAll(async () => {
  await system?.stop();
  rmSync(state, { recursive: true, force: true });
}, 120_000);

const logs = () => [...textsBelow(join(state, 'logs'))];

describe('what a system writes down while it is used, misused and broken', () => {
  it('was broken in every way: refused, not found, fallen, and set aside', () => {
    const seen = new Set(broken.map((status) => Math.floor(status / 100)));
    expect([...seen]).toEqual(expect.arrayContaining([4, 5]));
    const text = logs()
      .map(([, bytes]) => bytes.toString())
      .join('');
    expect(text).toContain('request failed');
    expect(text).toContain('fact not applied');
  });
  it('has no secret and nobody’s name in any log', () => {
    expect(logs().length).toBeGreaterThan(6);
    expect(secretsIn([['a probe', Buffer.from(JSON.stringify(NAME))]], secrets)).toHaveLength(1);
    const all = [...secrets, mail, { what: 'a word of a broken fact', text: POISON }];
    expect(secretsIn(logs(), all)).toEqual([]);
    expect(formsIn(logs())).toEqual([]);
  });
  it('would show, kind by kind, what looks like a secret', () => {
    const probes = [
      `jb_${'a'.repeat(43)}`,
      'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
      'cookie: __Host-jinbang.contestant=abc',
      '-----BEGIN PRIVATE KEY-----',
      '$argon2id$v=19$m=1',
      'code 7K3M-Q0XD-9V2H.',
      'postgres://judging:secret@127.0.0.1/judging',
      `"${ID_NUMBER}"`,
      `tel ${PHONE},`,
      EMAIL,
    ];
    const texts = probes.map((text) => ['probe', Buffer.from(text)] as const);
    expect(SECRET_FORMS.map(({ form }, place) => form.test(probes[place] ?? ''))).toEqual(
      SECRET_FORMS.map(() => true),
    );
    expect(formsIn(texts).length).toBeGreaterThanOrEqual(SECRET_FORMS.length);
  });
  it('has none in a stream, to the byte', () => {
    const streams = [...textsBelow(join(state, 'nats'))];
    const told = streams.filter(([where]) => where.includes(streamOf('registration')));
    expect(
      secretsIn(told, [{ what: 'an entry', text: 'registration.entry.admitted' }]),
    ).not.toEqual([]);
    expect(secretsIn(streams, [...secrets, mail])).toEqual([]);
  });
  it('has none in the rows of commands, facts and dead letters', () => {
    expect(records.length).toBeGreaterThanOrEqual(5 * RECORDS.length);
    expect(secretsIn(records, secrets)).toEqual([]);
    const letters = records.filter(([where]) => where.endsWith('.dead_letter'));
    const reasons = letters.map(([, text]) => text.toString()).join('\n');
    expect(reasons).toContain('does not fit its schema');
  });
});

describe('a contest that is drawn, marked and not decrypted', () => {
  const stations = () => STATIONS.slice(0, event.entryIds.length);
  const people = () => [...event.entryIds, ...event.personIds];
  it('has no row in any database where somebody stands beside a station', () => {
    const rows = rowsOf(dump);
    // What is searched for is there, apart: who competes, which stations, and a mark.
    expect(placesOf(rows, event.entryIds)).toContain('registration.entry');
    expect(placesOf(rows, stations())).toContain('judging.subject');
    expect(rows.filter(({ where }) => where === 'judging.mark').length).toBeGreaterThan(0);
    expect(rows.some(({ where, text }) => where.endsWith('.sealed_lots') && text !== '')).toBe(
      true,
    );
    expect(waysToMarks(rows, people(), stations())).toEqual([]);
  });
  it('has no fact in a stream and no line in a log where they stand together', () => {
    const lines = factsOf([...textsBelow(join(state, 'nats')), ...logs()]);
    expect(placesOf(lines, event.entryIds).length).toBeGreaterThan(0);
    expect(placesOf(lines, stations()).length).toBeGreaterThan(0);
    expect(waysToMarks(lines, people(), stations())).toEqual([]);
  });
  it('would show a row, and bytes, where they do', () => {
    const [entryId = ''] = event.entryIds;
    const [station = ''] = stations();
    const lots = JSON.stringify([[entryId, station]]);
    for (const text of [lots, Buffer.from(lots).toString('hex')]) {
      expect(waysToMarks([{ where: 'here', text }], people(), stations())).toEqual(['here']);
    }
  });
});
