import { publicationConsentToldV1 } from '@jinbang/contracts/registration/publication-consent';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Contest,
  drawFour,
  enterFour,
  madeUpIdNumber,
  official,
  setUpContest,
} from '../contest.fixture.ts';
import { saveEndings } from '../event/event-ending.store.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';

let registration: Registration;
let contest: Contest;
let keeper: Person;
beforeAll(async () => {
  registration = await openRegistration();
});
beforeEach(async () => {
  contest = await setUpContest(registration);
  keeper = await official(registration, contest.ownerId, 'organiser', {
    kind: 'organisation',
    id: contest.ownerId,
  });
});
afterAll(() => registration.close());

let serial = 500;
const somebody = async () => {
  serial += 1;
  const identity = { idType: 'resident-id', idNumber: madeUpIdNumber(serial) };
  const person = { name: `测试抹${serial}`, sex: 'female', ...identity };
  const register = async () => {
    const made = await registration.operator.post<{ persons: [{ personId: string }] }>('/persons', {
      ownerId: contest.ownerId,
      persons: [{ ...person, organisationId: contest.ownerId }],
    });
    return made.body.persons[0].personId;
  };
  return { ...person, personId: await register(), register };
};
const ask = (who: Person, personId: string) =>
  who.post<{ erasureId: string; code?: string }>(`/persons/${personId}/erasures`, {
    ground: 'own-request',
  });
const confirm = (who: Person, erasureId: string, version = 1) =>
  who.post(`/erasures/${erasureId}/confirmation`, undefined, { version });
const erase = async (personId: string) => {
  const asked = await ask(registration.as(personId), personId);
  return confirm(keeper, asked.body.erasureId);
};
const end = (eventId: string) =>
  registration.feeder.transaction((tx) => saveEndings(tx, [{ eventId, certifiedAt: new Date() }]));

describe('erasing a person', () => {
  it('takes the person and a keeper, empties the row, tells an id and leaves a record without a name', async () => {
    const { personId, name, idNumber } = await somebody();
    const own = registration.as(personId);
    const asked = await ask(own, personId);
    expect(asked).toMatchObject({ status: 201, body: { state: 'requested' } });
    expect((await confirm(own, asked.body.erasureId)).status).toBe(403);
    expect(await confirm(keeper, asked.body.erasureId, 7)).toMatchObject({ status: 412 });
    expect(await confirm(keeper, asked.body.erasureId)).toMatchObject({
      status: 200,
      body: { state: 'done', confirmedBy: keeper.personId },
    });
    const told = (await registration.told()).filter(({ aggregateId }) => aggregateId === personId);
    expect(told).toMatchObject([
      { type: 'registration.person.erased', aggregateVersion: 2, data: { cause: 'request' } },
    ]);
    const tables = await registration.feeder.execute<{ name: string }>(sql`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`);
    for (const table of tables) {
      const rows = await registration.feeder.execute(sql`
        select 1 from ${sql.identifier(table.name)} as t
        where t::text like ${`%${name}%`} or t::text like ${`%${idNumber}%`}`);
      expect([table.name, rows.length]).toEqual([table.name, 0]);
    }
    const record = await keeper.get<{ items: object[] }>(`/erasures?ownerId=${contest.ownerId}`);
    expect(record.body.items).toMatchObject([{ personId, state: 'done', requestedBy: personId }]);
  });
  it('is final: the name is given to nobody, and the same identity makes another person', async () => {
    const { personId, register } = await somebody();
    await erase(personId);
    const names = await registration.askNames('ranking', {
      purpose: 'board',
      personIds: [personId],
    });
    expect(names.body).toEqual({ people: [] });
    expect(await register()).not.toBe(personId);
    await expect(
      registration.feeder.execute(
        sql`update person set name = '测试' where person_id = ${personId}`,
      ),
    ).rejects.toThrow();
    expect((await ask(registration.as(personId), personId)).body.code).toBe('erasure.already-done');
    const entries = [
      {
        organisationId: contest.ownerId,
        group: 'worker',
        members: [{ personId, heldLevel: null }],
      },
    ];
    for (const to of ['RULES_PUBLISHED', 'REGISTRATION']) await contest.move(to);
    expect(
      await registration.operator.post(`/events/${contest.eventId}/entries`, { entries }),
    ).toMatchObject({ body: { errors: [{ code: 'person.unknown' }] } });
  });
  it('waits until the contest is certified, and until holds and offices are gone', async () => {
    const { people } = await drawFour(registration, contest);
    const [personId = ''] = people;
    expect(await ask(keeper, personId)).toMatchObject({
      status: 409,
      body: { code: 'erasure.contest-running' },
    });
    await end(contest.eventId);
    const asked = await ask(keeper, personId);
    expect(asked.status).toBe(201);
    const hold = await keeper.post<{ holdId: string }>(`/persons/${personId}/holds`, {
      ground: 'appeal',
      documentNo: '示例〔2026〕7号',
    });
    expect(await confirm(registration.operator, asked.body.erasureId)).toMatchObject({
      status: 409,
      body: { code: 'erasure.held' },
    });
    const lift = (who: Person) =>
      who.post(`/holds/${hold.body.holdId}/lifting`, undefined, { version: 1 });
    expect(await lift(keeper)).toMatchObject({ body: { code: 'hold.second-person' } });
    expect((await lift(registration.operator)).status).toBe(200);
    expect((await confirm(keeper, asked.body.erasureId)).body).toMatchObject({
      code: 'erasure.second-person',
    });
    expect((await confirm(registration.operator, asked.body.erasureId)).status).toBe(200);
    expect((await ask(keeper, contest.judge.personId)).body.code).toBe('erasure.office-held');
  });
  it('keeps the entry and everything told of it as they are', async () => {
    const { people, entryIds } = await drawFour(registration, contest);
    const facts = async () => JSON.stringify(await registration.told());
    const [before] = [await facts()];
    await end(contest.eventId);
    await erase(people[0] ?? '');
    expect((await facts()).startsWith(before.slice(0, -1))).toBe(true);
    const list = await registration.operator.get<{ items: { entryId: string }[] }>(
      `/events/${contest.eventId}/entries`,
    );
    expect(list.body.items.map(({ entryId }) => entryId)).toEqual(entryIds);
  });
  it('is nobody else’s business: strangers learn not even that there is somebody', async () => {
    const { personId } = await somebody();
    const other = await setUpContest(registration);
    const strange = await official(registration, other.ownerId, 'organiser', {
      kind: 'organisation',
      id: other.ownerId,
    });
    expect((await ask(strange, personId)).status).toBe(404);
    expect((await ask(registration.as(newId()), personId)).status).toBe(404);
    expect((await ask(contest.judge, personId)).status).toBe(404);
    const asked = await ask(keeper, personId);
    expect((await confirm(strange, asked.body.erasureId)).status).toBe(404);
    expect((await strange.post(`/persons/${personId}/holds`, { ground: 'court' })).status).toBe(
      404,
    );
    expect((await strange.get(`/erasures?ownerId=${contest.ownerId}`)).status).toBe(403);
  });
});

describe('consents', () => {
  const consent = (personId: string, change: object = {}) => ({
    personId,
    purpose: 'taking-part',
    textVersion: '2026-1',
    givenBy: 'self',
    means: 'paper',
    givenAt: '2026-09-01T00:00:00Z',
    ...change,
  });
  const record = (who: Person, ...consents: object[]) =>
    who.post<{ consents: { consentId: string; known: boolean }[]; code?: string }>(
      `/competitions/${contest.competitionId}/consents`,
      { consents },
    );
  const enter = (personId: string) =>
    registration.operator.post(`/events/${contest.eventId}/entries`, {
      entries: [{ organisationId: contest.ownerId, group: 'worker', members: [{ personId }] }],
    });

  it('are needed for an entry, and a withdrawn one counts no longer', async () => {
    for (const to of ['RULES_PUBLISHED', 'REGISTRATION']) await contest.move(to);
    const { personId } = await somebody();
    const own = registration.as(personId);
    const refused = { code: 'entry.list-refused', errors: [{ code: 'consent.missing' }] };
    expect(await enter(personId)).toMatchObject({ status: 422, body: refused });
    const { givenAt: _, ...onScreen } = consent(personId, { means: 'screen' });
    const given = await record(own, onScreen);
    expect(given.status).toBe(201);
    const consentId = given.body.consents[0]?.consentId ?? '';
    const withdraw = (who: Person) =>
      who.post(`/consents/${consentId}/withdrawal`, undefined, { version: 1 });
    expect((await withdraw(contest.judge)).status).toBe(403);
    expect(await withdraw(own)).toMatchObject({ body: { endReason: 'withdrawn', version: 2 } });
    expect(await enter(personId)).toMatchObject({ body: refused });
    expect((await record(keeper, consent(personId))).status).toBe(201);
    expect((await enter(personId)).status).toBe(201);
    const shown = await own.get<{ items: object[] }>(
      `/competitions/${contest.competitionId}/consents?personId=${personId}`,
    );
    expect(shown.body.items).toMatchObject([
      { means: 'screen', endReason: 'withdrawn' },
      { means: 'paper', endReason: null },
    ]);
  });
  it('are given by oneself on a screen and by the organiser’s hand on paper', async () => {
    const { personId } = await somebody();
    const { givenAt: _, ...onScreen } = consent(personId, { means: 'screen' });
    expect((await record(keeper, onScreen)).status).toBe(403);
    expect((await record(registration.as(personId), consent(personId))).status).toBe(403);
    expect((await record(keeper, consent(personId))).body.consents).toMatchObject([
      { known: false },
    ]);
    expect((await record(keeper, consent(personId))).body.consents).toMatchObject([
      { known: true },
    ]);
    const renewed = await record(keeper, consent(personId, { textVersion: '2026-2' }));
    expect(renewed.body.consents).toMatchObject([{ known: false }]);
  });
  it('to publication are told by ids alone whenever one is given, renewed or taken back', async () => {
    const { personId, name } = await somebody();
    const publication = (textVersion: string) =>
      consent(personId, { purpose: 'publication', textVersion });
    await record(keeper, consent(personId), publication('2026-1'));
    const renewed = await record(keeper, publication('2026-2'));
    const consentId = renewed.body.consents[0]?.consentId ?? '';
    await registration
      .as(personId)
      .post(`/consents/${consentId}/withdrawal`, undefined, { version: 1 });
    const told = (await registration.told())
      .flatMap((fact) => publicationConsentToldV1.schema.safeParse(fact).data ?? [])
      .filter(({ data }) => data.personId === personId);
    expect(told.map(({ data, aggregateVersion }) => [data.state, aggregateVersion])).toEqual([
      ['standing', 1],
      ['renewed', 2],
      ['standing', 1],
      ['withdrawn', 2],
    ]);
    expect(JSON.stringify(told)).not.toContain(name);
  });
  it('of a child are the guardian’s, whose name goes with the child’s', async () => {
    const made = await registration.operator.post<{ persons: [{ personId: string }] }>('/persons', {
      ownerId: contest.ownerId,
      persons: [
        {
          name: '测试童',
          sex: 'male',
          idType: 'passport',
          idNumber: 'X0000014',
          birthDate: '2020-05-05',
        },
      ],
    });
    const { personId } = made.body.persons[0];
    expect((await record(keeper, consent(personId))).body).toMatchObject({
      code: 'consent.list-refused',
      errors: [{ at: 'consents.0', code: 'consent.guardian-needed' }],
    });
    const guardian = { givenBy: 'guardian', guardianName: '测试家长' };
    expect((await record(keeper, consent(personId, guardian))).status).toBe(201);
    const names = () =>
      registration.feeder.execute(sql`select 1 from consent where guardian_name = '测试家长'`);
    expect(await names()).toHaveLength(1);
    await erase(personId);
    expect(await names()).toHaveLength(0);
  });
  it('may be demanded for more, or for no more than the law does', async () => {
    const { operator } = registration;
    const { people } = await enterFour(registration, contest);
    expect(people).toHaveLength(4);
    const shown = await operator.get(`/competitions/${contest.competitionId}`);
    expect(shown.body).toMatchObject({ consents: ['taking-part'] });
    const declared = (await registration.told()).filter(
      ({ aggregateId }) => aggregateId === contest.competitionId,
    );
    expect(JSON.stringify(declared)).not.toContain('consents');
  });
});
