import { keptSince } from '@jinbang/contracts/retention';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEvent } from '../device/tablet.fixture.ts';
import { openTestDoor } from '../door.fixture.ts';
import { oldDrops } from '../retention/drop-old.ts';
import {
  browserAt,
  GATEWAY,
  machineAt,
  personWithAccount,
  type TestDoor,
} from '../visitor.fixture.ts';

let door: TestDoor;
let event: Awaited<ReturnType<typeof openEvent>>;
beforeAll(async () => {
  door = await openTestDoor();
  event = await openEvent(door);
});
afterAll(() => door.close());

const OPEN = `${GATEWAY}/public/contestant-sessions`;
const OWN = `${GATEWAY}/contestant-sessions`;
const codesOf = (eventId: string) => `${GATEWAY}/events/${eventId}/contestant-codes`;

let serial = 0;
/** An entry as registration would have told it. */
const enter = async (eventId = event.eventId, personIds = [newId()]) => {
  const entryId = newId();
  serial += 1;
  await door.feeder.execute(sql`
    insert into contestant_entry (entry_id, event_id, entry_no, person_ids, withdrawn)
    values (${entryId}, ${eventId}, ${`${serial}`.padStart(3, '0')},
      ${sql.param(personIds)}::uuid[], false)`);
  return { entryId, personId: personIds[0] ?? '' };
};
type Holder = { entryId: string; personId: string; email?: string };
const issue = (holders: readonly Holder[], rest: object = {}, headers = {}) =>
  event.organiser.ask('POST', codesOf(event.eventId), { body: { holders, ...rest }, headers });
const codeFor = async (holder: Holder): Promise<string> =>
  (await issue([holder])).body.items[0].code;
const open = async (code: string, browser = browserAt(door)) => ({
  browser,
  ...(await browser.ask('POST', OPEN, { body: { code } })),
});
const resultOf = (entryId: string) =>
  `/api/certification/v1/events/${event.eventId}/own-entries/${entryId}/certificates`;
const refused = { status: 401, code: 'contestant-code.refused' };

describe('a code for a contestant', () => {
  it('opens, once, a session for the own entry, and stands nowhere in the database', async () => {
    const holder = await enter();
    const code = await codeFor(holder);
    const { browser, ...opened } = await open(code.toLowerCase().replaceAll('-', ' '));
    expect(opened).toMatchObject({ status: 201, body: { entryId: holder.entryId } });
    expect([...browser.cookies.keys()]).toEqual(['jinbang.contestant']);
    expect((await open(code)).code).toBe(refused.code);

    door.upstream.seen.length = 0;
    expect((await browser.ask('GET', resultOf(holder.entryId))).status).toBe(200);
    const inner = door.upstream.seen[0]?.headers.authorization?.split(' ')[1] ?? '';
    expect(await door.verify('certification', inner)).toMatchObject({
      value: { personId: holder.personId, sessionId: opened.body.sessionId },
    });
    const rows = await door.feeder.execute<{ text: string }>(sql`
      select t::text as text from contestant_code t union all select t::text from command t
      union all select t::text from contestant_session t union all select t::text from access_trail t`);
    const cookie = browser.cookies.get('jinbang.contestant') ?? 'none';
    for (const secret of [code, code.replaceAll('-', ''), cookie]) {
      expect(rows.some(({ text }) => text.includes(secret))).toBe(false);
    }
  });
  it('opens nothing of anybody else, and nothing a person may do in an office', async () => {
    // The contestant of one entry organises the event: the slip gives none of that away.
    const holder = await enter(event.eventId, [event.organiser.personId]);
    const other = await enter();
    const { browser } = await open(await codeFor(holder));
    door.upstream.seen.length = 0;
    for (const path of [
      resultOf(other.entryId),
      resultOf(holder.entryId).replace(event.eventId, newId()),
      '/api/registration/v1/persons',
      `${GATEWAY}/sessions`,
      codesOf(event.eventId),
      `${GATEWAY}/access-trail?eventId=${event.eventId}`,
    ]) {
      expect(await browser.ask('GET', path), path).toMatchObject({
        status: 403,
        code: 'contestant-code.only-own',
      });
    }
    expect(await browser.ask('POST', resultOf(holder.entryId), { body: {} })).toMatchObject({
      status: 403,
    });
    expect(door.upstream.seen).toEqual([]);
  });
  it('is answered alike whether it never was, is used, over or taken back', async () => {
    const [used, late, back] = await Promise.all([
      codeFor(await enter()),
      codeFor(await enter()),
      issue([await enter()]),
    ]);
    await open(used);
    await door.feeder.execute(sql`update contestant_code
      set issued_at = now() - interval '2 days', expires_at = now() - interval '1 day'
      where used_at is null and code_id <> ${back.body.items[0].codeId}`);
    const { codeId, code } = back.body.items[0];
    const gone = await event.organiser.ask('DELETE', `${GATEWAY}/contestant-codes/${codeId}`);
    expect(gone.status).toBe(200);
    const answers = await Promise.all(
      ['7K3M-Q0XD-9V2H', used, late, code, 'no code at all'].map((one) => open(one)),
    );
    for (const { status, body } of answers) {
      const { requestId: _, ...said } = body;
      const { requestId: __, ...first } = answers[0]?.body ?? {};
      expect({ status, said }).toEqual({ status: 401, said: first });
      expect(said.code).toBe(refused.code);
    }
  });
  it('typed by two at once opens for one of them', async () => {
    const code = await codeFor(await enter());
    const both = await Promise.all([open(code), open(code)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 401]);
  });
  it('issued anew ends the older one and the session it opened', async () => {
    const holder = await enter();
    const older = await codeFor(holder);
    const { browser } = await open(older);
    expect((await browser.ask('GET', resultOf(holder.entryId))).status).toBe(200);
    const [unused, newer] = [await codeFor(holder), await codeFor(holder)];
    expect(await browser.ask('GET', resultOf(holder.entryId))).toMatchObject({
      status: 401,
      code: 'sign-in.ended',
    });
    expect((await open(unused)).code).toBe(refused.code);
    expect((await open(newer)).status).toBe(201);
  });
  it('asked for again by the same command is the same', async () => {
    const holder = await enter();
    const headers = { 'idempotency-key': newId() };
    const [first, again] = [await issue([holder], {}, headers), await issue([holder], {}, headers)];
    expect(again.body).toEqual(first.body);
    expect(again.status).toBe(201);
  });
  it('goes out by mail where an address is given, and is then in no answer', async () => {
    const holder = { ...(await enter()), email: 'contestant@jinbang.example' };
    const { body } = await issue([holder]);
    expect(body.items).toMatchObject([{ code: null, state: 'open' }]);
    const mail = await machineAt(door).ask('GET', `${GATEWAY}/mail?limit=5`);
    const sent = mail.body.items.find((one: { recipient: string }) =>
      one.recipient.startsWith('contestant@'),
    );
    expect(sent.kind).toBe('contestant-code');
    const code = /\/mine\/#code=([\w-]+)/.exec(sent.body)?.[1] ?? '';
    expect((await open(code)).status).toBe(201);
  });
  it('is made for people who compete in the event, each once, or for nobody', async () => {
    const [one, foreign] = [await enter(), await enter(newId())];
    const answer = await issue([one, foreign, { ...one, personId: newId() }, one]);
    expect(answer).toMatchObject({
      status: 422,
      code: 'contestant-code.list-refused',
      body: {
        errors: [
          { at: 'holders.1', code: 'contestant-code.no-contestant' },
          { at: 'holders.2', code: 'contestant-code.no-contestant' },
          { at: 'holders.3', code: 'contestant-code.twice' },
        ],
      },
    });
    const listed = await event.organiser.ask('GET', `${codesOf(event.eventId)}?limit=200`);
    const entryIds = listed.body.items.map((item: { entryId: string }) => item.entryId);
    expect(entryIds).not.toContain(one.entryId);
  });
  it('is made by organiser and check-in; others see at most that there is one', async () => {
    const holder = await enter();
    const body = { holders: [holder] };
    const ask = async (office: string) => {
      const person = await event.hire(office);
      const made = await person.ask('POST', codesOf(event.eventId), { body });
      const listed = await person.ask('GET', codesOf(event.eventId));
      return [made.status, listed.status];
    };
    expect(await ask('check-in')).toEqual([201, 200]);
    expect(await ask('auditor')).toEqual([403, 200]);
    expect(await ask('judge')).toEqual([403, 403]);
    expect(await ask('contestant')).toEqual([403, 403]);
    const elsewhere = await openEvent(door);
    const other = await elsewhere.organiser.ask('POST', codesOf(event.eventId), { body });
    expect(other).toMatchObject({ status: 403, code: 'access.forbidden' });
    const listed = await event.organiser.ask('GET', `${codesOf(event.eventId)}?limit=200`);
    expect(Object.keys(listed.body.items[0])).not.toContain('code');
  });
});

describe('the sessions codes have opened', () => {
  it('are listed for the holder and ended by them, also one on a stolen cookie', async () => {
    const holder = await enter();
    const { browser } = await open(await codeFor(holder));
    const thief = browserAt(door, 'Another Browser');
    for (const [name, value] of browser.cookies) thief.cookies.set(name, value);
    expect((await thief.ask('GET', resultOf(holder.entryId))).status).toBe(200);
    const listed = await browser.ask('GET', OWN);
    const [session] = listed.body.items;
    expect(session.isThis).toBe(true);
    // Looking at the list is a move back and hides nothing.
    expect(session.moves.map(({ agent }: { agent: string }) => agent)).toContain('Another Browser');
    expect((await browser.ask('GET', `${OWN}/present`)).body.entryNo).toMatch(/^\d{3}$/);
    expect((await browser.ask('DELETE', `${OWN}/present`)).status).toBe(200);
    expect(browser.cookies.size).toBe(0);
    expect((await thief.ask('GET', resultOf(holder.entryId))).status).toBe(401);
    const trail = await machineAt(door).ask(
      'GET',
      `${GATEWAY}/access-trail?personId=${holder.personId}&limit=50`,
    );
    const acts = trail.body.items.map(({ act, method }: { act: string; method: string }) => [
      act,
      method,
    ]);
    expect(acts.toReversed()).toEqual([
      ['code-issued', 'code'],
      ['signed-in', 'code'],
      ['session-moved', 'code'],
      ['session-moved', 'code'],
      ['signed-out', 'code'],
    ]);
  });
  it('are found and ended from the account of the same person, and by nobody else', async () => {
    const holder = await enter();
    const { body } = await open(await codeFor(holder));
    const account = await personWithAccount(door, 'own@jinbang.example', holder.personId);
    const stranger = await open(await codeFor(await enter()));
    const end = `${OWN}/${body.sessionId}`;
    expect((await stranger.browser.ask('DELETE', end)).status).toBe(404);
    const listed = await account.browser.ask('GET', OWN);
    expect(listed.body.items).toMatchObject([{ sessionId: body.sessionId, isThis: false }]);
    expect((await account.browser.ask('DELETE', end)).status).toBe(200);
    expect((await account.browser.ask('GET', OWN)).body.items).toEqual([]);
  });
  it('end when the person no longer competes in the entry', async () => {
    const holder = await enter();
    const code = await codeFor(holder);
    const unused = await enter();
    const second = await codeFor(unused);
    await door.feeder.execute(sql`update contestant_entry
      set person_ids = ${sql.param([newId()])}::uuid[]
      where entry_id in (${holder.entryId}, ${unused.entryId})`);
    expect((await open(code)).code).toBe(refused.code);
    expect((await open(second)).code).toBe(refused.code);
  });
  it('go, codes and sessions, a month after the code is over, and not before', async () => {
    const [used, open_] = [await enter(), await enter()];
    const { body } = await open(await codeFor(used));
    await codeFor(open_);
    const kept = async () =>
      (
        await door.feeder.execute<{ codes: number; sessions: number }>(sql`
          select (select count(*) from contestant_code
              where entry_id in (${used.entryId}, ${open_.entryId}))::int as codes,
            (select count(*) from contestant_session
              where session_id = ${body.sessionId})::int as sessions`)
      )[0];
    // The account of the running service does the sweep; a code made today is over in 14 days.
    const sweepIn = (days: number) =>
      oldDrops(door.requests)['contestant-code']?.(
        keptSince('contestant-code', new Date(Date.now() + days * 86_400_000)),
        new Date(),
      );
    await sweepIn(43);
    expect(await kept()).toEqual({ codes: 2, sessions: 1 });
    expect(await sweepIn(45)).toBeGreaterThanOrEqual(2);
    expect(await kept()).toEqual({ codes: 0, sessions: 0 });
  });
  it('are not opened by guessing: an address has a hundred wrong tries in fifteen minutes', async () => {
    const browser = browserAt(door);
    let last = { status: 0, code: '' };
    for (let round = 0; round < 11 && last.status !== 429; round += 1) {
      const tries = Array.from({ length: 10 }, () => open('7K3M-Q0XD-9V2H', browser));
      last = (await Promise.all(tries)).find(({ status }) => status === 429) ?? last;
    }
    expect(last).toMatchObject({ status: 429, code: 'sign-in.too-many' });
  });
});
