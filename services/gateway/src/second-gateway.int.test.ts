import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openEvent } from './device/tablet.fixture.ts';
import { openTestDoor } from './door.fixture.ts';
import { REMEMBER_MS } from './identity/remembered.ts';
import {
  appoint,
  GATEWAY,
  machineAt,
  personWithAccount,
  type TestDoor,
} from './visitor.fixture.ts';

// Two gateways over one database. People are known to the first, which remembers them; what ends
// them is told to the second. Within a minute at most the first must refuse them, too.
let door: TestDoor;
let beside: TestDoor;
let event: Awaited<ReturnType<typeof openEvent>>;
beforeAll(async () => {
  door = await openTestDoor();
  beside = { ...door, origin: await door.openBeside() };
  event = await openEvent(door);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => door.close());

const READ = '/api/registration/v1/persons';
const MARKS = '/api/judging/v1/commands';
type Ask = () => Promise<{ readonly status: number; readonly code: string }>;

/** Known at the first gateway, ended at the second, and asked for again when that is forgotten. */
const endElsewhere = async (ask: Ask, end: Ask): Promise<string> => {
  expect((await ask()).status).toBe(200);
  expect((await end()).status).toBe(200);
  // Only the clock moves: every answer still comes from the real database.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + REMEMBER_MS });
  const { status, code } = await ask();
  vi.useRealTimers();
  return `${status} ${code}`;
};

const judgeAtTablet = async (name: string) => {
  const judge = await event.hire('judge');
  const { body } = await event.issue(judge.appointmentId);
  const [pin] = body.items;
  const tablet = await event.pairTablet(name);
  await tablet.signIn(pin.rosterCode, pin.pin);
  return { judge, tablet, pinId: pin.pinId as string };
};

describe('what is ended at another gateway', () => {
  it('is remembered for a third of the minute that is allowed', () => {
    expect(REMEMBER_MS).toBeLessThanOrEqual(20_000);
  });
  it('ends here: a session', async () => {
    const { browser, sessionId } = await personWithAccount(door, 'beside@jinbang.example');
    // The same person, in front of the other gateway.
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const end = async () => {
      const answer = await fetch(`${beside.origin}${GATEWAY}/sessions/${sessionId}`, {
        method: 'DELETE',
        headers: { cookie, origin: door.publicOrigin, 'user-agent': 'Test Browser' },
      });
      return { status: answer.status, code: '' };
    };
    expect(await endElsewhere(() => browser.ask('GET', READ), end)).toBe('401 sign-in.ended');
  });
  it('ends here: an access token', async () => {
    const made = await machineAt(door).ask('POST', `${GATEWAY}/access-tokens`, {
      body: { personId: newId(), label: 'beside' },
    });
    const { token, tokenId } = made.body;
    const ended = await endElsewhere(
      () => machineAt(door, token).ask('GET', READ),
      () => machineAt(beside).ask('DELETE', `${GATEWAY}/access-tokens/${tokenId}`),
    );
    expect(ended).toBe('401 access.token-invalid');
  });
  it('ends here: an API key', async () => {
    const personId = newId();
    const office = {
      office: 'certification-body',
      kind: 'organisation',
      scopeId: newId(),
    } as const;
    await appoint(door, personId, office);
    const made = await machineAt(door).ask('POST', `${GATEWAY}/api-keys`, {
      body: { personId, label: 'beside', scopes: ['registration:read'] },
    });
    const { key, keyId } = made.body;
    const ended = await endElsewhere(
      () => machineAt(door, key).ask('GET', READ),
      () => machineAt(beside).ask('DELETE', `${GATEWAY}/api-keys/${keyId}`),
    );
    expect(ended).toBe('401 access.token-invalid');
  });
  it('ends here: a tablet, for whoever works on it and for what it has captured', async () => {
    const { tablet } = await judgeAtTablet('Beside 1');
    const session = (await tablet.ask('GET', `${GATEWAY}/sessions/present`)).body.sessionId;
    expect((await tablet.handIn(session, MARKS)).status).toBe(200);
    const ended = await endElsewhere(
      () => tablet.ask('POST', MARKS, { body: { commands: [] } }),
      () => machineAt(beside).ask('DELETE', `${GATEWAY}/devices/${tablet.own.deviceId}`),
    );
    expect(ended).toBe('401 device.revoked');
    expect((await tablet.handIn(session, MARKS)).status).toBe(401);
  });
  it('ends here: a PIN that was made void', async () => {
    const { tablet, pinId } = await judgeAtTablet('Beside 2');
    const ended = await endElsewhere(
      () => tablet.ask('POST', MARKS, { body: { commands: [] } }),
      () => machineAt(beside).ask('DELETE', `${GATEWAY}/pins/${pinId}`),
    );
    expect(ended).toMatch(/^401 /);
  });
  it('ends here: a judge whose office registration ended', async () => {
    const { tablet, judge } = await judgeAtTablet('Beside 3');
    const ended = await endElsewhere(
      () => tablet.ask('POST', MARKS, { body: { commands: [] } }),
      async () => {
        await door.feeder.execute(sql`update held_office set ended = true, version = version + 1
          where appointment_id = ${judge.appointmentId}`);
        return { status: 200, code: '' };
      },
    );
    expect(ended).toBe('401 pin.no-office');
  });
});
