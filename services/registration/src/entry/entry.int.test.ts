import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Contest,
  consentAll,
  drawFour,
  enterFour,
  official,
  registerPeople,
  setUpContest,
} from '../contest.fixture.ts';
import { openRegistration, type Registration } from '../registration.fixture.ts';

let registration: Registration;
let contest: Contest;
beforeAll(async () => {
  registration = await openRegistration();
});
beforeEach(async () => {
  contest = await setUpContest(registration);
});
afterAll(() => registration.close());

const entryFacts = async (eventId: string) =>
  (await registration.told()).filter(
    (fact) => fact.eventId === eventId && fact.type.startsWith('registration.entry.'),
  );
const entry = (personId: string) => ({
  organisationId: contest.ownerId,
  group: 'worker',
  members: [{ personId }],
});
const versionOf = async () =>
  (await registration.operator.get<{ version: number }>(`/events/${contest.eventId}`)).body.version;

describe('entries', () => {
  it('are taken while registration is open, once a person', async () => {
    const path = `/events/${contest.eventId}/entries`;
    const [one = '', two = ''] = await registerPeople(registration, contest.ownerId, 2);
    await consentAll(registration, contest.competitionId, [one, two]);
    expect(await registration.operator.post(path, { entries: [entry(one)] })).toMatchObject({
      status: 409,
      body: { code: 'entry.registration-closed' },
    });
    await contest.move('RULES_PUBLISHED');
    await contest.move('REGISTRATION');
    expect(await registration.operator.post(path, { entries: [entry(one)] })).toMatchObject({
      status: 201,
      body: { entries: [{ region: 'CN-12', entryNo: null, state: 'entered' }] },
    });
    expect(
      await registration.operator.post(path, { entries: [entry(two), entry(one)] }),
    ).toMatchObject({
      status: 422,
      body: {
        errors: [{ at: 'entries.1.members.0.personId', code: 'entry.person-entered' }],
      },
    });
    expect((await contest.judge.post(path, { entries: [entry(two)] })).status).toBe(403);
    expect((await registration.operator.post(path, { entries: [] })).body).toMatchObject({
      code: 'request.malformed',
    });
  });
  it('entered by two at once stand once', async () => {
    await contest.move('RULES_PUBLISHED');
    await contest.move('REGISTRATION');
    const [one = ''] = await registerPeople(registration, contest.ownerId, 1);
    await consentAll(registration, contest.competitionId, [one]);
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        registration.operator.post(`/events/${contest.eventId}/entries`, { entries: [entry(one)] }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
  });
  it('are told when the draw gives them a number, and not before', async () => {
    const { entryIds, people } = await enterFour(registration, contest);
    expect(await entryFacts(contest.eventId)).toEqual([]);
    const numbers = entryIds.map((entryId, place) => ({ entryId, entryNo: `L${4 - place}` }));
    const path = `/events/${contest.eventId}/entry-numbers`;
    const version = await versionOf();
    const answer = await registration.operator.put(
      path,
      { method: 'by-hand', numbers },
      { version },
    );
    expect(answer).toMatchObject({ status: 200, body: { eventVersion: version + 1 } });
    expect(await entryFacts(contest.eventId)).toMatchObject(
      entryIds.map((entryId, place) => ({
        type: 'registration.entry.admitted',
        aggregateId: entryId,
        aggregateVersion: 2,
        data: {
          entryNo: `L${4 - place}`,
          members: [{ personId: people[place], heldLevel: '4' }],
          organisationId: contest.ownerId,
          region: 'CN-12',
        },
      })),
    );
  });
  it('may draw again, numbers swapped, until the event is drawn', async () => {
    const { entryIds } = await enterFour(registration, contest);
    const path = `/events/${contest.eventId}/entry-numbers`;
    const draw = async (numbers: object[]) =>
      registration.operator.put(
        path,
        { method: 'by-hand', numbers },
        { version: await versionOf() },
      );
    const inPlace = entryIds.map((entryId, place) => ({ entryId, entryNo: `${place}` }));
    const turned = entryIds.map((entryId, place) => ({ entryId, entryNo: `${3 - place}` }));
    expect((await draw(inPlace)).status).toBe(200);
    expect((await draw(turned)).status).toBe(200);
    expect(await draw(turned.slice(1))).toMatchObject({
      body: { code: 'entry.numbers-incomplete' },
    });
    expect((await contest.move('DRAWN')).status).toBe(200);
    expect(await draw(inPlace)).toMatchObject({
      status: 409,
      body: { code: 'entry.numbers-not-now' },
    });
    const list = await registration.operator.get<{ items: { entryId: string; entryNo: string }[] }>(
      `/events/${contest.eventId}/entries`,
    );
    expect(list.body.items.map(({ entryId, entryNo }) => ({ entryId, entryNo }))).toEqual(turned);
  });
  it('are read by the encryption judge and not by those who mark', async () => {
    await enterFour(registration, contest);
    const path = `/events/${contest.eventId}/entries`;
    expect((await contest.encryptionJudge.get(path)).status).toBe(200);
    expect((await contest.judge.get(path)).status).toBe(403);
    expect((await registration.as(newId()).get(path)).status).toBe(404);
  });
  it('are withdrawn and told, until judging begins', async () => {
    const { entryIds } = await drawFour(registration, contest);
    const withdraw = (entryId: string | undefined, version = 2) =>
      registration.operator.post(`/entries/${entryId}/withdrawal`, undefined, { version });
    expect(await withdraw(entryIds[0], 1)).toMatchObject({
      status: 412,
      body: { code: 'entry.changed' },
    });
    expect(await withdraw(entryIds[0])).toMatchObject({
      status: 200,
      body: { state: 'withdrawn' },
    });
    expect((await entryFacts(contest.eventId)).at(-1)).toMatchObject({
      type: 'registration.entry.withdrawn',
      aggregateId: entryIds[0],
      aggregateVersion: 3,
      data: { entryNo: '001' },
    });
    expect((await withdraw(entryIds[0], 3)).body).toMatchObject({
      code: 'entry.already-withdrawn',
    });
    await registration.feeder.execute(
      sql`insert into judged_event (event_id, state) values (${contest.eventId}, 'RUNNING')`,
    );
    expect((await withdraw(entryIds[1])).body).toMatchObject({ code: 'entry.judging-began' });
  });
  it('withdrawn keep their number when the others draw again', async () => {
    const { entryIds } = await enterFour(registration, contest);
    const path = `/events/${contest.eventId}/entry-numbers`;
    const draw = async () =>
      registration.operator.put<{ entries: { entryNo: string }[] }>(
        path,
        { method: 'in-order' },
        { version: await versionOf() },
      );
    await draw();
    await registration.operator.post(`/entries/${entryIds[0]}/withdrawal`, undefined, {
      version: 2,
    });
    const again = await draw();
    expect(again.body.entries.map(({ entryNo }) => entryNo)).toEqual(['002', '003', '004']);
  });
  it('withdrawn before they had a number are never told', async () => {
    const { entryIds } = await enterFour(registration, contest);
    await registration.operator.post(`/entries/${entryIds[0]}/withdrawal`, undefined, {
      version: 1,
    });
    expect(await entryFacts(contest.eventId)).toEqual([]);
    const answer = await registration.operator.put<{ entries: unknown[] }>(
      `/events/${contest.eventId}/entry-numbers`,
      { method: 'in-order' },
      { version: await versionOf() },
    );
    expect(answer.body.entries).toHaveLength(3);
  });
});

describe('offices', () => {
  const give = (appointment: object, by = registration.operator) =>
    by.post<{ appointments: [{ appointmentId: string }]; code?: string }>('/appointments', {
      appointments: [appointment],
    });
  const scope = () => ({ kind: 'event', id: contest.eventId });

  it('are told with where they count and where the person comes from, and ended', async () => {
    const [personId = ''] = await registerPeople(registration, contest.ownerId, 1);
    const { body } = await give({ personId, office: 'check-in', scope: scope() });
    const { appointmentId } = body.appointments[0];
    const checkIn = registration.as(personId);
    expect((await checkIn.get(`/events/${contest.eventId}/entries`)).status).toBe(200);
    const ended = await registration.operator.post(
      `/appointments/${appointmentId}/end`,
      undefined,
      { version: 1 },
    );
    expect(ended).toMatchObject({ status: 200, body: { ended: true, version: 2 } });
    expect((await checkIn.get(`/events/${contest.eventId}/entries`)).status).toBe(404);
    const facts = (await registration.told()).filter(
      ({ aggregateId }) => aggregateId === appointmentId,
    );
    expect(facts).toMatchObject([
      {
        type: 'registration.appointment.given',
        competitionId: contest.competitionId,
        eventId: contest.eventId,
        data: { personId, office: 'check-in', scope: scope(), organisationId: contest.ownerId },
      },
      { type: 'registration.appointment.ended', aggregateVersion: 2 },
    ]);
    const again = await registration.operator.post(
      `/appointments/${appointmentId}/end`,
      undefined,
      { version: 2 },
    );
    expect(again.body).toMatchObject({ code: 'appointment.already-ended' });
    expect((await give({ personId, office: 'check-in', scope: scope() })).status).toBe(201);
  });
  it('of a contest are given by its organiser; others by an operator alone', async () => {
    const organiser = await official(registration, contest.ownerId, 'organiser', {
      kind: 'competition',
      id: contest.competitionId,
    });
    const [personId = ''] = await registerPeople(registration, contest.ownerId, 1);
    expect((await give({ personId, office: 'judge', scope: scope() }, organiser)).status).toBe(201);
    const far = { kind: 'organisation', id: contest.ownerId };
    expect((await give({ personId, office: 'organiser', scope: far }, organiser)).status).toBe(403);
    expect(
      (await give({ personId, office: 'approving-office', scope: scope() }, organiser)).status,
    ).toBe(403);
    const platform = { kind: 'platform' };
    expect(
      (await give({ personId, office: 'platform-operator', scope: platform }, organiser)).status,
    ).toBe(403);
    expect((await give({ personId, office: 'judge', scope: scope() }, contest.judge)).status).toBe(
      403,
    );
  });
  it('that must be apart are never held by one person, not even at once', async () => {
    const [personId = ''] = await registerPeople(registration, contest.ownerId, 1);
    const answers = await Promise.all(
      ['encryption-judge', 'chief-judge'].map((office) =>
        give({ personId, office, scope: scope() }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
  });
  it('are listed at their place', async () => {
    const { body } = await contest.judge.get<{ items: { office: string }[] }>(
      `/events/${contest.eventId}/appointments`,
    );
    expect(body.items.map(({ office }) => office)).toEqual([
      'encryption-judge',
      'supervisor',
      'judge',
    ]);
    const stranger = registration.as(newId());
    expect((await stranger.get(`/events/${contest.eventId}/appointments`)).status).toBe(403);
  });
});
