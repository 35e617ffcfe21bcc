import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDoor } from '../door.fixture.ts';
import { browserAt, GATEWAY, machineAt, type TestDoor } from '../visitor.fixture.ts';
import { openEvent, type Tablet, tabletAt } from './tablet.fixture.ts';

let door: TestDoor;
let event: Awaited<ReturnType<typeof openEvent>>;
beforeAll(async () => {
  door = await openTestDoor();
  event = await openEvent(door);
});
afterAll(() => door.close());

const PUBLIC = `${GATEWAY}/public`;
const OWN = `${PUBLIC}/devices/own`;
const PRESENT = `${GATEWAY}/sessions/present`;
const commands = '/api/judging/v1/commands';
const pairings = (eventId = event.eventId) => `${GATEWAY}/events/${eventId}/pairings`;
const devices = () => `${GATEWAY}/events/${event.eventId}/devices`;
const pins = () => `${GATEWAY}/events/${event.eventId}/pins`;
const codeFor = async () => (await event.support.ask('POST', pairings())).body.code as string;

/** A judge with roster code and PIN. */
const judgeWithPin = async () => {
  const judge = await event.hire('judge');
  const { body } = await event.issue(judge.appointmentId);
  const { pinId, rosterCode, pin } = body.items[0];
  return { ...judge, pinId, rosterCode, pin } as typeof judge &
    Record<'pinId' | 'rosterCode' | 'pin', string>;
};
const wrongOf = (pin: string) => (pin === '582914' ? '582915' : '582914');
const act = (tablet: Tablet, change?: object) =>
  tablet.ask('POST', commands, { body: {}, ...(change ? { change: { ...change } } : {}) });

describe('pairing a tablet', () => {
  it('works by a code on a screen, with a key of either kind that never leaves the tablet', async () => {
    for (const alg of ['ES256', 'EdDSA'] as const) {
      const begun = await event.support.ask('POST', pairings());
      expect(begun).toMatchObject({ status: 201, body: { eventId: event.eventId } });
      expect(begun.body.link).toBe(`${door.publicOrigin}/tablet/#pair=${begun.body.code}`);
      const tablet = await tabletAt(door, alg);
      const paired = await tablet.pair(begun.body.code, `Tablet ${alg}`);
      expect(paired).toMatchObject({ status: 201, body: { name: `Tablet ${alg}`, version: 1 } });
      const own = await tablet.ask('GET', OWN);
      expect(own.body).toMatchObject({ eventId: event.eventId, revokedAt: null });
    }
  });
  it('works once for each code, also for two tablets that scan it at the same moment', async () => {
    const code = await codeFor();
    const both = await Promise.all([tabletAt(door), tabletAt(door)]);
    const answers = await Promise.all(both.map((one, place) => one.pair(code, `Twin ${place}`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 410]);
    expect(await (await tabletAt(door)).pair(code, 'Third')).toMatchObject({
      status: 410,
      code: 'pairing.gone',
    });
  });
  it('comes too late after five minutes', async () => {
    const code = await codeFor();
    await door.feeder.execute(sql`update pairing set issued_at = now() - interval '6 minutes',
      expires_at = now() - interval '1 minute' where used_at is null`);
    expect((await (await tabletAt(door)).pair(code, 'Late')).code).toBe('pairing.gone');
  });
  it('asked for again by the same command shows the same code', async () => {
    const headers = { 'idempotency-key': newId() };
    const [one, two] = [
      await event.support.ask('POST', pairings(), { headers }),
      await event.support.ask('POST', pairings(), { headers }),
    ];
    expect(one.body).toEqual(two.body);
  });
  it('is begun by those who run the event, and for an event that is known', async () => {
    const [judge, elsewhere] = [await event.hire('judge'), await openEvent(door)];
    expect((await judge.ask('POST', pairings())).code).toBe('access.forbidden');
    expect((await elsewhere.organiser.ask('POST', pairings())).code).toBe('access.forbidden');
    expect((await event.organiser.ask('POST', pairings(newId()))).code).toBe('event.unknown');
    expect((await event.organiser.ask('POST', pairings())).status).toBe(201);
  });
  it('needs the key it registers, of a public form, and a name nobody has', async () => {
    const code = await codeFor();
    const [tablet, thief] = [await tabletAt(door), await tabletAt(door)];
    const body = { code, name: 'Stolen', publicKey: tablet.publicKey };
    const proof = await thief.proofFor('POST', `${PUBLIC}/devices`);
    expect((await thief.ask('POST', `${PUBLIC}/devices`, { body, proof })).code).toBe(
      'device.proof-invalid',
    );
    expect((await browserAt(door).ask('POST', `${PUBLIC}/devices`, { body })).code).toBe(
      'device.proof-missing',
    );
    const withPrivate = { ...body, publicKey: { ...tablet.publicKey, d: 'x'.repeat(43) } };
    expect((await tablet.ask('POST', `${PUBLIC}/devices`, { body: withPrivate })).status).toBe(422);
    await tablet.pair(code, 'Desk 1');
    const again = await tablet.pair(await codeFor(), 'Desk 2');
    expect(again).toMatchObject({ status: 409, code: 'device.key-known' });
    const other = await tabletAt(door);
    const next = await codeFor();
    expect((await other.pair(next, 'desk 1')).code).toBe('device.name-taken');
    expect((await other.pair(next, 'Desk 3')).status).toBe(201);
  });
});

describe('the tablets of an event', () => {
  it('are listed with who works on them, and renamed by who has seen the present name', async () => {
    const tablet = await event.pairTablet('Hall A 1');
    const judge = await judgeWithPin();
    await tablet.signIn(judge.rosterCode, judge.pin);
    const listed = await event.supervisor.ask('GET', `${devices()}?limit=200`);
    expect(listed.body.items).toContainEqual(
      expect.objectContaining({
        deviceId: tablet.own.deviceId,
        session: expect.objectContaining({ personId: judge.personId, isLocked: false }),
      }),
    );
    const path = `${GATEWAY}/devices/${tablet.own.deviceId}/name`;
    const rename = (name: string, version: string) =>
      event.support.ask('PUT', path, { body: { name }, headers: { 'if-match': version } });
    expect((await rename('Hall A 2', '"1"')).body).toMatchObject({ name: 'Hall A 2', version: 2 });
    expect(await rename('Hall A 3', '"1"')).toMatchObject({ status: 412, code: 'device.changed' });
    expect((await rename('Hall A 3', '')).status).toBe(428);
    expect((await judge.ask('GET', devices())).code).toBe('access.forbidden');
  });
  it('that are taken out open nothing any more, whoever works on them', async () => {
    const tablet = await event.pairTablet('Taken out');
    const judge = await judgeWithPin();
    await tablet.signIn(judge.rosterCode, judge.pin);
    expect((await act(tablet)).status).toBe(200);
    const path = `${GATEWAY}/devices/${tablet.own.deviceId}`;
    expect((await judge.ask('DELETE', path)).status).toBe(403);
    expect((await event.supervisor.ask('DELETE', path)).status).toBe(200);
    expect(await act(tablet)).toMatchObject({ status: 401, code: 'device.revoked' });
    tablet.own.ath = undefined;
    expect((await tablet.ask('GET', OWN)).code).toBe('device.revoked');
    expect((await tablet.signIn(judge.rosterCode, judge.pin)).code).toBe('device.revoked');
    expect((await event.supervisor.ask('DELETE', path)).status).toBe(200);
  });
});

describe('signing in on a tablet', () => {
  it('gives the services person, session and tablet', async () => {
    const tablet = await event.pairTablet('Judge 1');
    const judge = await judgeWithPin();
    const began = await tablet.signIn(judge.rosterCode, judge.pin);
    expect(began).toMatchObject({
      status: 201,
      body: { personId: judge.personId, deviceId: tablet.own.deviceId, handedOver: null },
    });
    door.upstream.seen.length = 0;
    expect((await act(tablet)).status).toBe(200);
    const inner = door.upstream.seen[0]?.headers.authorization?.split(' ')[1] ?? '';
    expect(await door.verify('judging', inner)).toEqual({
      ok: true,
      value: {
        personId: judge.personId,
        sessionId: began.body.sessionId,
        deviceId: tablet.own.deviceId,
      },
    });
    const present = await tablet.ask('GET', PRESENT);
    expect(present.body).toMatchObject({
      personId: judge.personId,
      deviceId: tablet.own.deviceId,
      expiresAt: began.body.expiresAt,
    });
    const sessions = await tablet.ask('GET', `${GATEWAY}/sessions`);
    expect(sessions.body.items).toMatchObject([{ kind: 'device', isThis: true }]);
    expect((await tablet.ask('DELETE', PRESENT)).status).toBe(200);
    expect(tablet.browser.cookies.size).toBe(0);
  });
  it('hands the tablet over: who worked before is signed out', async () => {
    const tablet = await event.pairTablet('Shared');
    const [first, second] = [await judgeWithPin(), await judgeWithPin()];
    const before = await tablet.signIn(first.rosterCode, first.pin);
    const cookie = tablet.browser.cookies.get('jinbang.device') ?? '';
    const { ath } = tablet.own;
    const after = await tablet.signIn(second.rosterCode, second.pin);
    expect(after.body).toMatchObject({
      personId: second.personId,
      handedOver: before.body.sessionId,
    });
    expect((await tablet.ask('GET', PRESENT)).body.personId).toBe(second.personId);
    tablet.browser.cookies.set('jinbang.device', cookie);
    tablet.own.ath = ath;
    expect(await act(tablet)).toMatchObject({ status: 401, code: 'sign-in.ended' });
  });
  it('refuses a judge whose appointment ended, with the right PIN too', async () => {
    const tablet = await event.pairTablet('Removed');
    const judge = await judgeWithPin();
    await tablet.signIn(judge.rosterCode, judge.pin);
    await door.feeder.execute(sql`update held_office set ended = true
      where appointment_id = ${judge.appointmentId}`);
    expect((await tablet.signIn(judge.rosterCode, judge.pin)).code).toBe('pin.no-office');
  });
  it('is not possible on a tablet of another event', async () => {
    const elsewhere = await openEvent(door);
    const tablet = await elsewhere.pairTablet('Elsewhere');
    const judge = await judgeWithPin();
    expect((await tablet.signIn(judge.rosterCode, judge.pin)).code).toBe('pin.wrong');
  });
  it('that is malformed or without a signature is refused', async () => {
    const tablet = await event.pairTablet('Malformed');
    expect((await tablet.signIn('12', '34')).status).toBe(422);
    const bare = await browserAt(door).ask('POST', `${PUBLIC}/device-sessions`, {
      body: { rosterCode: '1234', pin: '123456' },
    });
    expect(bare).toMatchObject({ status: 401, code: 'device.proof-missing' });
    tablet.own.deviceId = newId();
    expect((await tablet.signIn('1234', '123456')).code).toBe('device.unknown');
  });
});

describe('guessing PINs', () => {
  it('is stopped after five tries over all tablets together, the right PIN included', async () => {
    const tablets = await Promise.all(
      ['Guess 1', 'Guess 2', 'Guess 3'].map((name) => event.pairTablet(name)),
    );
    const judge = await judgeWithPin();
    const codes: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      for (const tablet of tablets) {
        codes.push((await tablet.signIn(judge.rosterCode, wrongOf(judge.pin))).code);
      }
    }
    expect(codes).toEqual([
      'pin.wrong',
      'pin.wrong',
      'pin.wrong',
      'pin.wrong',
      'pin.locked',
      'pin.locked',
    ]);
    expect((await tablets[0]?.signIn(judge.rosterCode, judge.pin))?.code).toBe('pin.locked');
  });
  it('all at once gives no more tries than one after another', async () => {
    const tablets = await Promise.all(['Burst 1', 'Burst 2'].map((name) => event.pairTablet(name)));
    const judge = await judgeWithPin();
    const answers = await Promise.all(
      tablets.flatMap((tablet) =>
        Array.from({ length: 6 }, () => tablet.signIn(judge.rosterCode, wrongOf(judge.pin))),
      ),
    );
    expect(answers.filter(({ code }) => code === 'pin.wrong')).toHaveLength(4);
    const list = await event.supervisor.ask('GET', `${pins()}?limit=200`);
    expect(list.body.items).toContainEqual(
      expect.objectContaining({ pinId: judge.pinId, triesLeft: 0, lockedAt: expect.any(String) }),
    );
    const unlock = `${GATEWAY}/pins/${judge.pinId}/unlock`;
    expect((await event.organiser.ask('POST', unlock)).code).toBe('access.forbidden');
    expect((await judge.ask('POST', unlock)).code).toBe('access.forbidden');
    expect((await event.supervisor.ask('POST', unlock)).body).toMatchObject({
      triesLeft: 5,
      lockedAt: null,
    });
    expect((await tablets[0]?.signIn(judge.rosterCode, judge.pin))?.status).toBe(201);
  });
  it('across people is stopped at the tablet, and codes nobody has say the same', async () => {
    const tablet = await event.pairTablet('Sweep');
    const codes: string[] = [];
    for (let guess = 0; guess < 21; guess += 1) {
      codes.push((await tablet.signIn(String(9_000 + guess), '582914')).code);
    }
    expect(new Set(codes.slice(0, 20))).toEqual(new Set(['pin.wrong']));
    expect(codes[20]).toBe('device.too-many-tries');
    const judge = await judgeWithPin();
    expect((await tablet.signIn(judge.rosterCode, judge.pin)).status).toBe(429);
  });
});

describe('a locked tablet', () => {
  it('goes on with the PIN, after locking and after ten minutes of nothing', async () => {
    const tablet = await event.pairTablet('Locked');
    const judge = await judgeWithPin();
    const { body } = await tablet.signIn(judge.rosterCode, judge.pin);
    const unlock = (pin: string) =>
      tablet.ask('POST', `${PUBLIC}/device-sessions/unlock`, { body: { pin } });
    expect((await tablet.ask('POST', `${PRESENT}/lock`)).status).toBe(200);
    expect(await act(tablet)).toMatchObject({ status: 401, code: 'device.locked' });
    expect((await unlock(wrongOf(judge.pin))).code).toBe('pin.wrong');
    expect((await unlock(judge.pin)).body).toMatchObject({ sessionId: body.sessionId });
    expect((await act(tablet)).status).toBe(200);
    // On a tablet that is open it says once more who is there: so a judge is asked before signing.
    expect((await unlock(wrongOf(judge.pin))).code).toBe('pin.wrong');
    expect((await unlock(judge.pin)).body).toMatchObject({ sessionId: body.sessionId });

    const other = await event.pairTablet('Left lying');
    await other.signIn(judge.rosterCode, judge.pin);
    await door.feeder.execute(sql`update device_session set last_seen_at = now() - interval '10 minutes'
      where device_id = ${other.own.deviceId}`);
    expect((await act(other)).code).toBe('device.locked');
  });
});

describe('what somebody captured on a tablet', () => {
  it('is handed in by the tablet whoever works on it now, with the span of that session', async () => {
    const tablet = await event.pairTablet('Hand-over');
    const [first, second] = [await judgeWithPin(), await judgeWithPin()];
    const { body } = await tablet.signIn(first.rosterCode, first.pin);
    await tablet.signIn(second.rosterCode, second.pin);
    door.upstream.seen.length = 0;
    expect((await tablet.handIn(body.sessionId, commands)).status).toBe(200);
    const inner = door.upstream.seen[0]?.headers.authorization?.split(' ')[1] ?? '';
    const actor = await door.verify('judging', inner);
    expect(actor).toMatchObject({
      value: { personId: first.personId, sessionId: body.sessionId, deviceId: tablet.own.deviceId },
    });
    const { captured } = actor.ok ? actor.value : {};
    expect(captured?.until).toEqual(
      new Date(Math.floor(Date.parse(body.expiresAt) / 1_000) * 1_000),
    );
    expect((await tablet.handIn(body.sessionId, PRESENT)).code).toBe('capture.not-here');
  });
  it('is brought by another, byte for byte as its tablet signed it, and stays its judge’s', async () => {
    const [dead, other] = [await event.pairTablet('Dead'), await event.pairTablet('Carrier')];
    const [judge, carrier] = [await judgeWithPin(), await judgeWithPin()];
    const { body } = await dead.signIn(judge.rosterCode, judge.pin);
    await other.signIn(carrier.rosterCode, carrier.pin);
    const list = { commands: [{ commandId: newId(), type: 'enter-mark' }] };
    const slip = await dead.slipFor(body.sessionId, list);
    const bring = async (brought: unknown, path = commands) =>
      other.browser.ask('POST', path, {
        body: brought,
        headers: { 'device-proof': await other.proofFor('POST', path), 'carried-slip': slip },
      });
    door.upstream.seen.length = 0;
    expect((await bring(list)).status).toBe(200);
    const [seen] = door.upstream.seen;
    expect(seen?.body).toBe(JSON.stringify(list));
    const actor = await door.verify('judging', seen?.headers.authorization?.split(' ')[1] ?? '');
    expect(actor).toMatchObject({
      value: {
        personId: judge.personId,
        sessionId: body.sessionId,
        deviceId: dead.own.deviceId,
        captured: { from: expect.any(Date) },
        broughtBy: carrier.personId,
      },
    });
    expect((await bring({ commands: [] })).code).toBe('capture.slip-invalid');
    expect((await bring(list, '/api/judging/v1/sheets')).code).toBe('capture.not-here');
    const stranger = machineAt(door, 'jb_nobody');
    const headers = { 'carried-slip': slip };
    expect((await stranger.ask('POST', commands, { body: list, headers })).status).toBe(401);
  });
  it('of a removed judge is handed in still, while the judge is a stranger', async () => {
    const tablet = await event.pairTablet('Left early');
    const judge = await judgeWithPin();
    const { body } = await tablet.signIn(judge.rosterCode, judge.pin);
    await door.feeder.execute(sql`update held_office set ended = true, to_at = now()
      where appointment_id = ${judge.appointmentId}`);
    expect((await tablet.handIn(body.sessionId, commands)).status).toBe(200);
    expect((await tablet.signIn(judge.rosterCode, judge.pin)).code).toBe('pin.no-office');
  });
  it('counts until the PIN was made void, and opens nothing on another tablet', async () => {
    const [tablet, other] = [await event.pairTablet('Void'), await event.pairTablet('Not mine')];
    const judge = await judgeWithPin();
    const { body } = await tablet.signIn(judge.rosterCode, judge.pin);
    await event.organiser.ask('DELETE', `${GATEWAY}/pins/${judge.pinId}`);
    door.upstream.seen.length = 0;
    expect((await tablet.handIn(body.sessionId, commands)).status).toBe(200);
    const inner = door.upstream.seen[0]?.headers.authorization?.split(' ')[1] ?? '';
    const actor = await door.verify('judging', inner);
    const until = actor.ok ? actor.value.captured?.until.getTime() : undefined;
    expect(until).toBeLessThanOrEqual(Date.now());
    expect((await other.handIn(body.sessionId, commands)).code).toBe('sign-in.ended');
  });
});

describe('a supervisor at the tablet', () => {
  const unlock = (tablet: Tablet, rosterCode: string, supervisor: object) =>
    tablet.ask('POST', `${PUBLIC}/device-sessions/pin-unlock`, {
      body: { rosterCode, supervisor },
    });

  it('unlocks a locked judge by their own PIN, and nobody else does', async () => {
    const tablet = await event.pairTablet('Supervised');
    const [judge, colleague] = [await judgeWithPin(), await judgeWithPin()];
    const issued = await event.issue(event.supervisor.appointmentId);
    const { rosterCode, pin } = issued.body.items[0];
    for (let guess = 0; guess < 5; guess += 1)
      await tablet.signIn(judge.rosterCode, wrongOf(judge.pin));
    expect((await tablet.signIn(judge.rosterCode, judge.pin)).code).toBe('pin.locked');
    expect((await unlock(tablet, judge.rosterCode, {})).status).toBe(422);
    const byColleague = { rosterCode: colleague.rosterCode, pin: colleague.pin };
    expect((await unlock(tablet, judge.rosterCode, byColleague)).code).toBe('access.forbidden');
    const wrong = { rosterCode, pin: wrongOf(pin) };
    expect((await unlock(tablet, judge.rosterCode, wrong)).code).toBe('pin.wrong');
    expect((await unlock(tablet, rosterCode, { rosterCode, pin })).code).toBe('access.forbidden');
    expect((await unlock(tablet, judge.rosterCode, { rosterCode, pin })).body).toEqual({
      rosterCode: judge.rosterCode,
      triesLeft: 5,
    });
    expect((await tablet.signIn(judge.rosterCode, judge.pin)).status).toBe(201);
    const trail = await event.supervisor.ask(
      'GET',
      `${GATEWAY}/access-trail?eventId=${event.eventId}&limit=200`,
    );
    expect(trail.body.items).toContainEqual(
      expect.objectContaining({
        act: 'pin-unlocked',
        personId: judge.personId,
        actorId: event.supervisor.personId,
        deviceId: tablet.own.deviceId,
      }),
    );
  });
});

describe('how the tablets of an event behave', () => {
  it('is set by the organiser on what they saw, and holds for who signs in next', async () => {
    const own = await openEvent(door);
    const path = `${GATEWAY}/events/${own.eventId}/device-setting`;
    const put = (who: typeof own.organiser, idleAfterMs: number, version: number) =>
      who.ask('PUT', path, { body: { idleAfterMs }, headers: { 'if-match': `"${version}"` } });
    expect((await own.supervisor.ask('GET', path)).body).toMatchObject({
      idleAfterMs: 600_000,
      version: 0,
    });
    expect((await put(own.support, 120_000, 0)).code).toBe('access.forbidden');
    expect((await put(own.organiser, 59_999, 0)).status).toBe(422);
    expect((await put(own.organiser, 120_000, 0)).body).toMatchObject({
      idleAfterMs: 120_000,
      version: 1,
    });
    expect(await put(own.organiser, 180_000, 0)).toMatchObject({
      status: 412,
      code: 'device-setting.changed',
    });
    const judge = await own.hire('judge');
    const { rosterCode, pin } = (await own.issue(judge.appointmentId)).body.items[0];
    const tablet = await own.pairTablet('Short');
    expect((await tablet.signIn(rosterCode, pin)).body.idleAfterMs).toBe(120_000);
    await door.feeder.execute(sql`update device_session set last_seen_at = now() - interval '2 minutes'
      where device_id = ${tablet.own.deviceId}`);
    expect((await act(tablet)).code).toBe('device.locked');
    expect((await put(own.organiser, 300_000, 1)).body).toMatchObject({ version: 2 });
  });
});

describe('a stolen cookie', () => {
  it('opens nothing anywhere else, and is seen', async () => {
    const [tablet, thief] = [await event.pairTablet('Owner'), await event.pairTablet('Thief')];
    const judge = await judgeWithPin();
    await tablet.signIn(judge.rosterCode, judge.pin);
    const cookie = tablet.browser.cookies.get('jinbang.device') ?? '';
    const browser = browserAt(door, 'Stranger');
    browser.cookies.set('jinbang.device', cookie);
    expect(await browser.ask('GET', PRESENT)).toMatchObject({
      status: 401,
      code: 'device.proof-missing',
    });
    thief.browser.cookies.set('jinbang.device', cookie);
    thief.own.ath = tablet.own.ath;
    expect(await act(thief)).toMatchObject({ status: 401, code: 'sign-in.ended' });
    expect((await act(tablet)).status).toBe(200);
    const trail = await event.supervisor.ask(
      'GET',
      `${GATEWAY}/access-trail?eventId=${event.eventId}&limit=200`,
    );
    expect(trail.body.items).toContainEqual(
      expect.objectContaining({
        act: 'session-moved',
        personId: judge.personId,
        agent: 'Stranger',
      }),
    );
  });
  it('and a proof seen on the way are good for that request alone, and once', async () => {
    const tablet = await event.pairTablet('Overheard');
    const judge = await judgeWithPin();
    await tablet.signIn(judge.rosterCode, judge.pin);
    const proof = await tablet.proofFor('POST', commands);
    const ask = (path: string) => tablet.ask('POST', path, { body: {}, proof });
    expect((await ask(commands)).status).toBe(200);
    expect((await ask(commands)).code).toBe('device.proof-invalid');
    expect((await ask('/api/judging/v1/sheets')).code).toBe('device.proof-invalid');
    const now = Math.floor(Date.now() / 1_000);
    const late = await act(tablet, { iat: now - 120 });
    expect(late).toMatchObject({ status: 401, code: 'device.proof-late' });
    expect(Date.parse(late.body.params.serverTime)).toBeGreaterThan((now - 60) * 1_000);
    expect((await act(tablet, { ath: 'x' })).code).toBe('device.proof-invalid');
    expect((await act(tablet, { header: { typ: 'JWT' } })).code).toBe('device.proof-invalid');
    expect((await act(tablet, { header: { alg: 'none' } })).code).toBe('device.proof-invalid');
  });
});

describe('roster codes and PINs', () => {
  it('are made for people who work on tablets, shown once, and kept as slow hashes', async () => {
    const [judge, coach] = [await event.hire('judge'), await event.hire('coach')];
    const issued = await event.issue(judge.appointmentId);
    const { rosterCode, pin } = issued.body.items[0];
    expect(rosterCode).toMatch(/^\d{4}$/);
    expect(pin).toMatch(/^\d{6}$/);
    const list = await event.organiser.ask('GET', `${pins()}?limit=200`);
    expect(JSON.stringify(list.body)).not.toContain(pin);
    const rows = await door.feeder.execute<{ text: string }>(
      sql`select t::text as text from pin t where person_id = ${judge.personId}
        union all select answer::text from command t union all select t::text from access_trail t`,
    );
    expect(rows.some(({ text }) => new RegExp(`\\b${pin}\\b`).test(text))).toBe(false);
    expect(
      await event.issue(coach.appointmentId, newId(), event.organiser.appointmentId),
    ).toMatchObject({
      status: 422,
      code: 'pin.list-refused',
      body: {
        errors: [
          { at: 'appointmentIds.0', code: 'pin.not-for-tablet' },
          { at: 'appointmentIds.1', code: 'pin.not-for-tablet' },
          { at: 'appointmentIds.2', code: 'pin.not-for-tablet' },
        ],
      },
    });
    expect((await event.issue(judge.appointmentId, judge.appointmentId)).body.errors).toMatchObject(
      [{ code: 'pin.person-twice' }],
    );
  });
  it('are the same for a repeated command, and new for a new one, which makes the old ones void', async () => {
    const judge = await event.hire('judge');
    const body = { appointmentIds: [judge.appointmentId] };
    const headers = { 'idempotency-key': newId() };
    const first = await event.organiser.ask('POST', pins(), { body, headers });
    expect(await event.organiser.ask('POST', pins(), { body, headers })).toEqual(first);
    const tablet = await event.pairTablet('Reissued');
    const old = first.body.items[0];
    expect((await tablet.signIn(old.rosterCode, old.pin)).status).toBe(201);
    const fresh = (await event.issue(judge.appointmentId)).body.items[0];
    expect(fresh.rosterCode).toBe(old.rosterCode);
    expect((await tablet.ask('GET', PRESENT)).status).toBe(401);
    expect((await tablet.signIn(old.rosterCode, old.pin)).code).toBe('pin.wrong');
    expect((await tablet.signIn(fresh.rosterCode, fresh.pin)).status).toBe(201);
    const withdrawn = await event.organiser.ask('DELETE', `${GATEWAY}/pins/${fresh.pinId}`);
    expect(withdrawn.status).toBe(200);
    expect((await act(tablet)).code).toBe('sign-in.ended');
    expect((await tablet.signIn(fresh.rosterCode, fresh.pin)).code).toBe('pin.wrong');
  });
  it('are handed out by the organiser, not by who holds the tablets, and nobody makes their own', async () => {
    const judge = await event.hire('judge');
    const body = { appointmentIds: [judge.appointmentId] };
    for (const one of [event.support, event.supervisor, judge]) {
      expect((await one.ask('POST', pins(), { body })).code).toBe('access.forbidden');
    }
    expect((await event.issue(newId())).status).toBe(422);
  });
});
