import { setTimeout as pause } from 'node:timers/promises';
import type { OwnCertificates, OwnCopy } from '@jinbang/contracts/http/own-certificates';
import type { OwnResult } from '@jinbang/contracts/http/own-result';
import { tabletAt } from '@jinbang/gateway/device/tablet.fixture';
import {
  type Answer,
  type Browser,
  browserAt,
  GATEWAY,
  machineAt,
  personWithAccount,
  type TestDoor,
} from '@jinbang/gateway/visitor.fixture';
import { newId } from '@jinbang/kernel/id';
import { madeUpIdNumber } from '@jinbang/local/demo/cast';
import { until } from '@jinbang/local/demo/http-client';
import { registerOrganisations, registerPersons } from '@jinbang/local/demo/set-up-contest';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { SharedSystem } from '../shared-system.setup.ts';
import {
  certificatesOf,
  markEverything,
  publishEverything,
  setUpCertifiedEvent,
} from './certified-event.ts';
import { tokenSmith } from './forged-token.ts';
import { askPlainly } from './plain-request.ts';
import type { SmallEvent } from './small-event.ts';
import { text } from './small-event-plan.ts';

// Who asks, on a whole system: every kind of sign-in end to end, and how soon one that was taken
// away is refused. One event goes from its marks to its certificates, so the tests build on each other.
const SERVICES = ['registration', 'judging', 'ranking', 'certification'] as const;
const MINUTE_MS = 60_000;
let system: SharedSystem;
let event: SmallEvent;
let door: TestDoor;

beforeAll(async () => {
  system = inject('sharedSystem');
  const { gateway } = system.urls;
  // Safe: the fixtures ask for these three alone when a whole system stands behind them.
  const shown = { origin: gateway, publicOrigin: gateway, bootstrap: system.tokens.bootstrap };
  door = shown as unknown as TestDoor;
  event = await setUpCertifiedEvent(system);
}, 300_000);

const operator = () => machineAt(door);

/**
 * How long, and how often, a sign-in that was taken away is still let in; the code it is refused
 * with. Refused at once is refused when it asks first, however slow the machine.
 */
const untilRefused = async (ask: () => Promise<Answer>) => {
  const startMs = Date.now();
  for (let letIn = 0; ; letIn += 1) {
    const { status, code } = await ask();
    const ms = Date.now() - startMs;
    if (status === 401 || status === 403) return { ms, letIn, code };
    if (ms > MINUTE_MS) throw new Error(`still let in after a minute: ${status} ${code}`);
    await pause(200);
  }
};
const told = (what: string, { ms }: { ms: number }) =>
  console.info(`  ${what}: refused after ${(ms / 1_000).toFixed(1)} s`);

describe('a token at the inner door of a service', () => {
  it.each(SERVICES)(
    'is let in at %s when it is the gateway’s, and refused in every other form',
    async (service) => {
      const { good, bad } = tokenSmith(system.state, service);
      const ask = (token: string) =>
        askPlainly(system.urls.services[service] ?? '', {
          path: `/api/${service}/v1/nothing-here`,
          headers: { authorization: `Bearer ${token}` },
        });
      // The door opens, and there is nothing behind it.
      expect((await ask(good)).status).toBe(404);
      for (const [form, token] of Object.entries(bad)) {
        const { status, body } = await ask(token);
        expect([form, status], JSON.stringify(body)).toEqual([form, 401]);
        expect((body as { code: string }).code, form).toBe('access.token-invalid');
      }
    },
  );
  it('opens nothing from outside, not even a good one', async () => {
    const { good } = tokenSmith(system.state, 'judging');
    const answer = await machineAt(door, good).ask(
      'GET',
      `/api/judging/v1/events/${event.eventId}/day`,
    );
    expect(answer).toMatchObject({ status: 401, code: 'access.token-invalid' });
  });
});

describe('an access token', () => {
  it('is refused at once when it is changed by one letter or taken back', async () => {
    const day = `/api/judging/v1/events/${event.eventId}/day`;
    const personId = event.judges[2]?.personId ?? '';
    const made = await operator().ask('POST', `${GATEWAY}/access-tokens`, {
      body: { personId, label: 'test', expiresInHours: 1 },
    });
    const { token, tokenId } = made.body;
    const bearer = machineAt(door, token);
    expect((await bearer.ask('GET', day)).status).toBe(200);
    const other = token.endsWith('A') ? 'B' : 'A';
    const changed = machineAt(door, token.slice(0, -1) + other);
    expect((await changed.ask('GET', day)).status).toBe(401);
    expect((await operator().ask('DELETE', `${GATEWAY}/access-tokens/${tokenId}`)).status).toBe(
      200,
    );
    const refused = await untilRefused(() => bearer.ask('GET', day));
    told('a token taken back', refused);
    expect(refused.letIn).toBe(0);
  });
});

type Tablet = Awaited<ReturnType<typeof tabletAt>>;
const pairTablet = async (name: string): Promise<Tablet> => {
  const { body } = await operator().ask('POST', `${GATEWAY}/events/${event.eventId}/pairings`);
  const tablet = await tabletAt(door);
  const answer = await tablet.pair(body.code, name);
  expect(answer.status, answer.code).toBe(201);
  return tablet;
};

type Appointment = { appointmentId: string; personId: string; office: string; version: number };
const appointmentOf = async (personId: string): Promise<Appointment> => {
  const path = `/api/registration/v1/events/${event.eventId}/appointments?limit=200`;
  const { items } = await event.organiser.get<{ items: Appointment[] }>(path);
  const found = items.find((one) => one.personId === personId);
  if (!found) throw new Error('nobody appointed them');
  return found;
};
const issuePin = async (personId: string) => {
  const { appointmentId } = await appointmentOf(personId);
  const { body } = await operator().ask('POST', `${GATEWAY}/events/${event.eventId}/pins`, {
    body: { appointmentIds: [appointmentId] },
  });
  return body.items[0] as { pinId: string; rosterCode: string; pin: string };
};

describe('a tablet and its PINs', () => {
  let tablets: readonly [Tablet, Tablet];
  let removal: Promise<{ ms: number; code: string }>;
  const day = () => `/api/judging/v1/events/${event.eventId}/day`;

  it('lets a judge work until the PIN was guessed at on two tablets, five tries in all', async () => {
    tablets = [await pairTablet('One'), await pairTablet('Two')];
    const [one, two] = tablets;
    const { pinId, rosterCode, pin } = await issuePin(event.judges[0]?.personId ?? '');
    const wrong = pin === '918273' ? '918274' : '918273';
    const codes: string[] = [];
    for (const tablet of [one, two, one, two, one]) {
      codes.push((await tablet.signIn(rosterCode, wrong)).code);
    }
    expect(codes).toEqual([...Array(4).fill('pin.wrong'), 'pin.locked']);
    // The right PIN now opens neither of them.
    for (const tablet of tablets) {
      expect((await tablet.signIn(rosterCode, pin)).code).toBe('pin.locked');
    }
    const supervisor = machineAt(door, await event.tokenOf(event.supervisorId));
    expect((await supervisor.ask('POST', `${GATEWAY}/pins/${pinId}/unlock`)).status).toBe(200);
    expect((await two.signIn(rosterCode, pin)).status).toBe(201);
    expect((await two.ask('GET', day())).status).toBe(200);
  });

  it('taken out, refuses whoever works on it', async () => {
    const [, two] = tablets;
    const path = `${GATEWAY}/devices/${two.own.deviceId}`;
    expect((await operator().ask('DELETE', path)).status).toBe(200);
    const refused = await untilRefused(() => two.ask('GET', day()));
    told('a tablet taken out', refused);
    expect(refused).toMatchObject({ code: 'device.revoked' });
    expect(refused.letIn).toBe(0);
  });

  it('marks for a judge until the judge is removed', async () => {
    await markEverything(event);
    const [one] = tablets;
    const { personId, token } = event.judges[0] ?? { personId: '', token: '' };
    const { rosterCode, pin } = await issuePin(personId);
    expect((await one.signIn(rosterCode, pin)).status).toBe(201);
    expect((await one.ask('GET', day())).status).toBe(200);
    const { appointmentId, version } = await appointmentOf(personId);
    await event.organiser.post(
      `/api/registration/v1/appointments/${appointmentId}/end`,
      {},
      { version },
    );
    // The gateway remembers a session for 20 s; what it forgets is asked for at the end.
    removal = untilRefused(() => one.ask('GET', day()));
    const byToken = await untilRefused(() => machineAt(door, token).ask('GET', day()));
    told('a removed judge by a token of their own', byToken);
    expect(byToken).toMatchObject({ code: 'access.forbidden' });
    expect(byToken.ms).toBeLessThan(10_000);
  });

  it('refuses a removed judge within half a minute, PIN and all', async () => {
    const refused = await removal;
    told('a removed judge on a tablet', refused);
    expect(['pin.no-office', 'access.forbidden']).toContain(refused.code);
    expect(refused.ms).toBeLessThan(30_000);
  });
});

describe('a stolen cookie of an account', () => {
  it('is seen by its owner, browser and all, and ended by them', async () => {
    const { browser: owner } = await personWithAccount(door, 'owner@jinbang.example', newId());
    const thief = browserAt(door, 'Another Browser');
    for (const [name, value] of owner.cookies) thief.cookies.set(name, value);
    expect((await thief.ask('GET', `${GATEWAY}/sessions/present`)).status).toBe(200);
    expect((await owner.ask('GET', `${GATEWAY}/sessions/present`)).status).toBe(200);
    const [session] = (await owner.ask('GET', `${GATEWAY}/sessions`)).body.items;
    expect(session.moves.map(({ agent }: { agent: string }) => agent)).toContain('Another Browser');
    const path = `${GATEWAY}/sessions/${session.sessionId}`;
    expect((await owner.ask('DELETE', path)).status).toBe(200);
    const refused = await untilRefused(() => thief.ask('GET', `${GATEWAY}/sessions/present`));
    told('a stolen cookie whose session was ended', refused);
    expect(refused.letIn).toBe(0);
  });
});

describe('the code of a contestant', () => {
  let browser: Browser;
  const own = (service: string, place: number, what: string) =>
    `/api/${service}/v1/events/${event.eventId}/own-entries/${event.entryIds[place]}/${what}`;
  const issue = async (place: number): Promise<string> => {
    const holder = { entryId: event.entryIds[place], personId: event.personIds[place] };
    const { body } = await operator().ask(
      'POST',
      `${GATEWAY}/events/${event.eventId}/contestant-codes`,
      {
        body: { holders: [holder] },
      },
    );
    return body.items[0].code;
  };
  const open = (code: string, at: Browser) =>
    at.ask('POST', `${GATEWAY}/public/contestant-sessions`, { body: { code } });

  it('before the result opens where the event stands and no figure', async () => {
    browser = browserAt(door);
    const code = await issue(9);
    expect((await open(code, browser)).status).toBe(201);
    expect((await open(code, browserAt(door))).code).toBe('contestant-code.refused');
    const answer = await browser.ask('GET', own('ranking', 9, 'result'));
    expect(answer).toMatchObject({ status: 200, body: { state: 'contest', standing: null } });
  });

  it('after it opens the own result with its explanation and the certificate to take', async () => {
    await publishEverything(event);
    await certificatesOf(event);
    const result: OwnResult = (await browser.ask('GET', own('ranking', 9, 'result'))).body;
    expect(result).toMatchObject({ state: 'final', standing: { rank: 1, code: 'OK' } });
    const path = own('certification', 9, 'certificates');
    const { decisions, certificates }: OwnCertificates = (await browser.ask('GET', path)).body;
    expect(decisions.find(({ kind }) => kind === 'level')).toMatchObject({ state: 'granted' });
    expect(certificates).toHaveLength(1);
    const copy = await browser.ask('GET', `${path}/${certificates[0]?.certificateId}/copy`);
    const { number, credential }: OwnCopy = copy.body;
    const answer = await fetch(`${event.origin}/api/certification/v1/public/verifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: credential,
    });
    expect(await answer.json()).toMatchObject({ overall: 'valid', certificate: { number } });
  });

  it('opens nothing of anybody else and nothing of the staff', async () => {
    for (const path of [
      own('ranking', 8, 'result'),
      own('certification', 8, 'certificates'),
      `/api/ranking/v1/events/${event.eventId}/standings`,
      `/api/certification/v1/certificates?eventId=${event.eventId}`,
      `/api/registration/v1/persons/${event.personIds[9]}`,
      `${GATEWAY}/sessions`,
    ]) {
      expect(await browser.ask('GET', path), path).toMatchObject({
        status: 403,
        code: 'contestant-code.only-own',
      });
    }
  });

  it('issued anew ends the session of the older one at once', async () => {
    const newer = await issue(9);
    const refused = await untilRefused(() => browser.ask('GET', own('ranking', 9, 'result')));
    told('a session whose code was issued anew', refused);
    expect(refused.letIn).toBe(0);
    expect((await open(newer, browser)).status).toBe(201);
  });
});

describe('the API key of a certification body', () => {
  const KEYS = `${GATEWAY}/api-keys`;
  let officer = '';
  const register = () => `/api/certification/v1/certificates?eventId=${event.eventId}`;
  const make = (personId: string) =>
    operator().ask('POST', KEYS, {
      body: { personId, label: 'register', scopes: ['certification:read'] },
    });
  /** A made-up person with the office of a certification body, at an organisation. */
  const hireOfficer = async (organisationId: string, serial: number): Promise<string> => {
    const [personId = ''] = await registerPersons(event, [
      { name: '测试甲', nameEn: 'Test Jia', idNumber: madeUpIdNumber(serial), organisationId },
    ]);
    const scope = { kind: 'organisation', id: organisationId };
    const from = new Date(Date.now() - 86_400_000).toISOString();
    const office = 'certification-body';
    await event.organiser.post('/api/registration/v1/appointments', {
      appointments: [{ personId, office, scope, from }],
    });
    return personId;
  };
  /** Once the gateway has heard of the office. */
  const makeFirst = (personId: string): Promise<Answer> =>
    until(
      'the gateway knows the officer',
      () => make(personId),
      ({ status }) => status === 201,
    );
  let keys: readonly { keyId: string; key: string }[];

  it('reads the certificates of its body and nothing else', async () => {
    officer = await hireOfficer(event.organisationId, 901);
    const made = await makeFirst(officer);
    keys = [made.body];
    const machine = machineAt(door, made.body.key);
    const listed = await machine.ask('GET', register());
    expect(listed.status, listed.code).toBe(200);
    expect(listed.body.items.length).toBeGreaterThan(0);
    const [{ certificateId }] = listed.body.items;
    const credential = await machine.ask(
      'GET',
      `/api/certification/v1/certificates/${certificateId}/credential`,
    );
    expect(credential.body.type).toContain('OpenBadgeCredential');
    for (const [method, path] of [
      ['POST', '/api/certification/v1/register-acts'],
      ['POST', `/api/certification/v1/events/${event.eventId}/issuing`],
      ['GET', '/api/registration/v1/persons'],
      ['GET', `/api/judging/v1/events/${event.eventId}/day`],
      ['GET', `/api/ranking/v1/events/${event.eventId}/results`],
      ['GET', KEYS],
      ['GET', `${GATEWAY}/sessions`],
    ] as const) {
      const body = method === 'POST' ? { body: { reason: 'test' } } : {};
      expect(await machine.ask(method, path, body), path).toMatchObject({
        status: 403,
        code: 'api-key.scope-missing',
      });
    }
  });

  it('of another body reads none of them', async () => {
    const [other = ''] = await registerOrganisations(event, [text('测试评价机构', 'Test Body')]);
    const made = await makeFirst(await hireOfficer(other, 902));
    const answer = await machineAt(door, made.body.key).ask('GET', register());
    expect(answer).toMatchObject({ status: 403, code: 'access.forbidden' });
  });

  it('is replaced without a gap, and the older one refused when it is taken back', async () => {
    const second = await make(officer);
    expect((await make(officer)).code).toBe('api-key.two-active');
    const [first] = keys;
    expect((await operator().ask('DELETE', `${KEYS}/${first?.keyId}`)).status).toBe(200);
    const refused = await untilRefused(() => machineAt(door, first?.key).ask('GET', register()));
    told('an API key taken back', refused);
    expect(refused.letIn).toBe(0);
    expect((await machineAt(door, second.body.key).ask('GET', register())).status).toBe(200);
  });
});
