import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpIdNumber, official, registerOwner } from '../contest.fixture.ts';
import { openRegistration, type Registration } from '../registration.fixture.ts';

let registration: Registration;
let ownerId: string;
beforeAll(async () => {
  registration = await openRegistration();
  ownerId = await registerOwner(registration);
});
afterAll(() => registration.close());

const person = (serial: number, change: object = {}) => ({
  name: `测试${serial}`,
  nameEn: `Test ${serial}`,
  sex: 'male',
  idType: 'resident-id',
  idNumber: madeUpIdNumber(serial),
  organisationId: ownerId,
  ...change,
});
const register = (persons: object[], write: object = {}) =>
  registration.operator.post<{ persons: { personId: string; known: boolean }[] }>(
    '/persons',
    { ownerId, persons },
    write,
  );

describe('people', () => {
  it('keep their id when they are registered again, also by somebody else', async () => {
    const first = await register([person(901), person(902)]);
    expect(first.body.persons.map(({ known }) => known)).toEqual([false, false]);
    const again = await register([person(902), person(903)]);
    expect(again.body.persons[0]).toEqual({
      personId: first.body.persons[1]?.personId,
      known: true,
    });
    const concurrent = await Promise.all([1, 2, 3, 4].map(() => register([person(904)])));
    expect(new Set(concurrent.map(({ body }) => body.persons[0]?.personId)).size).toBe(1);
  });
  it('are registered all or none', async () => {
    const count = async () =>
      (
        await registration.feeder.execute<{ n: number }>(sql`select count(*)::int as n from person`)
      )[0]?.n;
    const before = await count();
    const answer = await register([person(905), person(906, { idNumber: '999999199001010000' })]);
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'person.list-refused',
        errors: [{ at: 'persons.1.idNumber', code: 'person.id-check' }],
      },
    });
    expect(await count()).toBe(before);
  });
  it('show four digits of their number and are seen by their keepers alone', async () => {
    const organiser = await official(registration, ownerId, 'organiser', {
      kind: 'organisation',
      id: ownerId,
    });
    const page = await organiser.get<{ items: Record<string, unknown>[] }>(
      `/persons?ownerId=${ownerId}&limit=200`,
    );
    const shown = page.body.items.find(({ name }) => name === '测试901');
    expect(shown).toMatchObject({
      idLastFour: madeUpIdNumber(901).slice(-4),
      birthDate: '1990-01-01',
    });
    expect(JSON.stringify(page.body)).not.toContain(madeUpIdNumber(901));
    const judge = await official(registration, ownerId, 'judge', {
      kind: 'organisation',
      id: ownerId,
    });
    expect((await judge.get(`/persons?ownerId=${ownerId}`)).status).toBe(403);
    expect((await judge.post('/persons', { ownerId, persons: [person(907)] })).status).toBe(403);
    expect((await organiser.get('/persons')).status).toBe(403);
  });
  it('have their numbers nowhere in the database, nor their names but in one table', async () => {
    await register([person(908)]);
    const tables = await registration.feeder.execute<{ name: string }>(sql`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition`);
    const holding: string[] = [];
    for (const { name } of tables) {
      const rows = await registration.feeder.execute(sql`
        select 1 from ${sql.identifier(name)} as t where t::text like ${`%${madeUpIdNumber(908)}%`}
        union all select 2 from ${sql.identifier(name)} as t where t::text like '%测试908%'`);
      if (rows.length > 0) holding.push(name);
    }
    expect(holding).toEqual(['person']);
    const number = await registration.feeder.execute(
      sql`select 1 from person as t where t::text like ${`%${madeUpIdNumber(908)}%`}`,
    );
    expect(number).toHaveLength(0);
  });
  it('are malformed with a sex nobody has', async () => {
    expect((await register([person(909, { sex: 'x' })])).body).toMatchObject({
      code: 'request.malformed',
    });
  });
});

describe('names for other services', () => {
  const names = async (service: string, purpose: string, audience?: string) => {
    const { body } = await register([person(901)]);
    const personIds = [body.persons[0]?.personId, newId()];
    return registration.askNames(service, { purpose, personIds }, audience);
  };
  it('are given for the purpose of the service, unknown people left out', async () => {
    expect(await names('ranking', 'board')).toMatchObject({
      status: 200,
      body: { people: [{ name: '测试901', nameEn: 'Test 901', organisation: '示例主办单位' }] },
    });
    expect((await names('judging', 'roster')).status).toBe(200);
  });
  it('come with the identity number for a certificate alone', async () => {
    const { body } = await names('certification', 'certificate');
    expect(body).toMatchObject({
      people: [{ identity: { idType: 'resident-id', idNumber: madeUpIdNumber(901) } }],
    });
    expect(JSON.stringify((await names('ranking', 'board')).body)).not.toContain(
      madeUpIdNumber(901),
    );
  });
  it.each([
    ['ranking', 'certificate'],
    ['judging', 'board'],
    ['certification', 'roster'],
    ['gateway', 'board'],
    ['gateway', 'certificate'],
    ['ranking', 'trail'],
  ])('are refused to %s for %s', async (service, purpose) => {
    expect((await names(service, purpose)).status).toBe(403);
  });
  it('are refused to a stranger, to a token for somebody else, and to a person', async () => {
    expect((await names('stranger', 'board')).status).toBe(401);
    expect((await names('ranking', 'board', 'judging')).status).toBe(401);
    const answer = await registration.app.request('/internal/v1/names', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ purpose: 'board', personIds: [newId()] }),
    });
    expect(answer.status).toBe(401);
  });
  it('are refused for more people than one question may have', async () => {
    const personIds = Array.from({ length: 501 }, newId);
    expect((await registration.askNames('ranking', { purpose: 'board', personIds })).status).toBe(
      422,
    );
  });
});
