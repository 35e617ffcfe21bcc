import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDoor } from '../door.fixture.ts';
import {
  appoint,
  GATEWAY,
  machineAt,
  personWithAccount,
  type TestDoor,
} from '../visitor.fixture.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

const KEYS = `${GATEWAY}/api-keys`;
const bodyFor = (personId: string, change: object = {}) => ({
  personId,
  label: 'register',
  scopes: ['certification:read'],
  ...change,
});
const make = (personId: string, change: object = {}, headers: Record<string, string> = {}) =>
  machineAt(door).ask('POST', KEYS, { body: bodyFor(personId, change), headers });

const officer = async () => {
  const personId = newId();
  await appoint(door, personId, {
    office: 'certification-body',
    kind: 'organisation',
    scopeId: newId(),
  });
  return personId;
};
const read = '/api/certification/v1/decisions';

describe('an API key', () => {
  it('is shown once, kept as a hash, and lets a machine do what it was made for', async () => {
    const personId = await officer();
    const made = await make(personId);
    expect(made).toMatchObject({ status: 201, body: { personId, lastUsedAt: null } });
    const machine = machineAt(door, made.body.key);
    door.upstream.seen.length = 0;
    expect((await machine.ask('GET', read)).status).toBe(200);
    const inner = door.upstream.seen[0]?.headers.authorization?.split(' ')[1] ?? '';
    expect(await door.verify('certification', inner)).toMatchObject({
      value: { personId, sessionId: made.body.keyId },
    });
    expect(await machine.ask('POST', read, { body: {} })).toMatchObject({
      status: 403,
      code: 'api-key.scope-missing',
      body: { params: { scope: 'certification:write' } },
    });
    expect(await machine.ask('GET', '/api/judging/v1/marks')).toMatchObject({ status: 403 });
    expect(await machine.ask('GET', KEYS)).toMatchObject({ code: 'api-key.scope-missing' });
    const listed = await machineAt(door).ask('GET', `${KEYS}?limit=200`);
    const [item] = listed.body.items;
    expect(item).toMatchObject({ keyId: made.body.keyId, start: made.body.key.slice(0, 12) });
    expect(item.lastUsedAt).not.toBeNull();
    const rows = await door.feeder.execute<{ text: string }>(
      sql`select t::text as text from api_key t union all select t::text from command t`,
    );
    expect(rows.some(({ text }) => text.includes(made.body.key))).toBe(false);
  });
  it('tells the service its scopes, so a narrow one is judged where it is known', async () => {
    const made = await make(await officer(), { scopes: ['certification:register'] });
    const machine = machineAt(door, made.body.key);
    door.upstream.seen.length = 0;
    expect((await machine.ask('GET', read)).status).toBe(200);
    const inner = door.upstream.seen[0]?.headers.authorization?.split(' ')[1] ?? '';
    expect(await door.verify('certification', inner)).toMatchObject({
      value: { sessionId: made.body.keyId, scopes: ['certification:register'] },
    });
    expect(await machine.ask('GET', '/api/ranking/v1/standings')).toMatchObject({
      ...{ status: 403, code: 'api-key.scope-missing' },
    });
  });
  it('is replaced without a gap: two stand side by side, a third does not', async () => {
    const personId = await officer();
    const [first, second] = [await make(personId), await make(personId)];
    expect(second.status).toBe(201);
    expect(await make(personId)).toMatchObject({ status: 409, code: 'api-key.two-active' });
    const { keyId, key } = first.body;
    expect((await machineAt(door).ask('DELETE', `${KEYS}/${keyId}`)).status).toBe(200);
    expect(await machineAt(door, key).ask('GET', read)).toMatchObject({
      status: 401,
      code: 'access.token-invalid',
    });
    expect((await machineAt(door, second.body.key).ask('GET', read)).status).toBe(200);
    expect((await make(personId)).status).toBe(201);
    expect((await machineAt(door).ask('DELETE', `${KEYS}/${keyId}`)).status).toBe(200);
  });
  it('asked for by several commands at once is at most two', async () => {
    const personId = await officer();
    const made = await Promise.all(Array.from({ length: 4 }, () => make(personId)));
    expect(made.map(({ status }) => status).toSorted()).toEqual([201, 201, 409, 409]);
  });
  it('asked for again by the same command is the same', async () => {
    const personId = await officer();
    const headers = { 'idempotency-key': newId() };
    expect((await make(personId, {}, headers)).body).toEqual(
      (await make(personId, {}, headers)).body,
    );
  });
  it('ends on its day, and then gives its place up', async () => {
    const personId = await officer();
    const { body } = await make(personId);
    await make(personId);
    await door.feeder.execute(sql`update api_key
      set issued_at = now() - interval '2 days', expires_at = now() - interval '1 day'
      where key_id = ${body.keyId}`);
    expect((await machineAt(door, body.key).ask('GET', read)).status).toBe(401);
    expect((await make(personId)).status).toBe(201);
  });
  it('is made by its person or an operator, for offices that have machines', async () => {
    const personId = await officer();
    const { browser, sessionId } = await personWithAccount(
      door,
      'officer@jinbang.example',
      personId,
    );
    const ask = (forWhom: string) =>
      browser.ask('POST', KEYS, {
        body: bodyFor(forWhom),
        headers: { 'idempotency-key': newId() },
      });
    const own = await ask(personId);
    expect(own.status).toBe(201);
    expect((await ask(await officer())).code).toBe('access.forbidden');
    expect((await make(newId())).code).toBe('access.forbidden');
    const other = (await make(await officer())).body.keyId;
    const headers = { 'idempotency-key': newId() };
    expect((await browser.ask('DELETE', `${KEYS}/${other}`, { headers })).status).toBe(403);
    const listed = await browser.ask('GET', KEYS);
    await door.feeder.execute(sql`
      update account_session set created_at = now() - interval '15 minutes' where id = ${sessionId}`);
    expect(await ask(personId)).toMatchObject({ status: 403, code: 'sign-in.not-fresh' });
    expect(listed.body.items.map(({ keyId }: { keyId: string }) => keyId)).toEqual([
      own.body.keyId,
    ]);
  });
  it('of a wrong form, or one letter off, is nobody’s', async () => {
    const { body } = await make(await officer());
    const last = body.key.at(-1) === '0' ? '1' : '0';
    for (const key of [`${body.key.slice(0, -1)}${last}`, 'jbk_short']) {
      expect((await machineAt(door, key).ask('GET', read)).code).toBe('access.token-invalid');
    }
    expect((await make(newId(), { scopes: ['gateway:write'] })).status).toBe(422);
    expect((await make(newId(), { expiresInDays: 367 })).status).toBe(422);
  });
});
