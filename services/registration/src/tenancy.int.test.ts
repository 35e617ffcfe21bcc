import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  competitionBody,
  consentAll,
  enterFour,
  eventBody,
  official,
  setUpContest,
} from './contest.fixture.ts';
import { openRegistration, type Person, type Registration } from './registration.fixture.ts';

let registration: Registration;
let own: Awaited<ReturnType<typeof setUpContest>>;
let other: Awaited<ReturnType<typeof setUpContest>>;
let otherEntries: readonly string[];
let organiser: Person;
beforeAll(async () => {
  registration = await openRegistration();
  [own, other] = [await setUpContest(registration), await setUpContest(registration)];
  otherEntries = (await enterFour(registration, other)).entryIds;
  organiser = await official(registration, own.ownerId, 'organiser', {
    kind: 'organisation',
    id: own.ownerId,
  });
});
afterAll(() => registration.close());

describe('an organiser of one organisation', () => {
  it('reads nothing of another, whatever id they name', async () => {
    const { competitionId, eventId } = other;
    const paths = [
      `/competitions/${competitionId}`,
      `/competitions/${competitionId}/events`,
      `/competitions/${competitionId}/appointments`,
      `/events/${eventId}`,
      `/events/${eventId}/sessions`,
      `/events/${eventId}/entries`,
      `/events/${eventId}/appointments`,
      `/persons?ownerId=${other.ownerId}`,
    ];
    for (const path of paths) {
      const { status } = await organiser.get(path);
      expect([path, [403, 404].includes(status)]).toEqual([path, true]);
    }
    const seen = await organiser.get<{ items: { competitionId: string }[] }>('/competitions');
    expect(seen.body.items.map((item) => item.competitionId)).toEqual([own.competitionId]);
  });
  it('changes nothing of another, and learns no more than that it is not known', async () => {
    const { competitionId, eventId, sessionIds } = other;
    const version = 1;
    const answers = await Promise.all([
      organiser.post('/competitions', competitionBody(other.ownerId)),
      organiser.post(`/competitions/${competitionId}/events`, eventBody()),
      organiser.post(`/events/${eventId}/moves`, { to: 'CANCELLED', reason: 'x' }, { version }),
      organiser.post(`/entries/${otherEntries[0]}/withdrawal`, undefined, { version }),
      organiser.put(`/events/${eventId}/entry-numbers`, { method: 'in-order' }, { version }),
      organiser.put(`/sessions/${sessionIds[0]}/drawn-stations`, { stations: [] }, { version }),
      organiser.post('/appointments', {
        appointments: [
          { personId: newId(), office: 'judge', scope: { kind: 'event', id: eventId } },
        ],
      }),
    ]);
    for (const { status } of answers) expect([403, 404, 422]).toContain(status);
    expect(answers.map(({ status }) => status)).not.toContain(200);
    const { body } = await registration.operator.get(`/events/${eventId}`);
    expect(body).toMatchObject({ state: 'ELIGIBILITY_CHECK' });
  });
  it('may enter a person another organisation keeps, without reading who it is', async () => {
    for (const to of ['RULES_PUBLISHED', 'REGISTRATION']) await own.move(to);
    await consentAll(registration, own.competitionId, [other.judge.personId]);
    const members = [{ personId: other.judge.personId, heldLevel: '4' }];
    const entries = [{ organisationId: other.ownerId, group: 'worker', members }];
    const answer = await organiser.post(`/events/${own.eventId}/entries`, { entries });
    expect(answer).toMatchObject({ status: 201, body: { entries: [{ ownerId: own.ownerId }] } });
    const kept = await organiser.get<{ items: { personId: string }[] }>(
      `/persons?ownerId=${own.ownerId}&limit=200`,
    );
    expect(kept.body.items.map(({ personId }) => personId)).not.toContain(other.judge.personId);
  });
});

describe('somebody whose office has ended', () => {
  it('sees no row from that moment on', async () => {
    const { body } = await organiser.get<{
      items: { appointmentId: string; personId: string; version: number }[];
    }>(`/events/${own.eventId}/appointments`);
    const office = body.items.find(({ personId }) => personId === own.supervisor.personId);
    expect((await own.supervisor.get(`/events/${own.eventId}`)).status).toBe(200);
    await organiser.post(`/appointments/${office?.appointmentId}/end`, undefined, { version: 1 });
    expect((await own.supervisor.get(`/events/${own.eventId}`)).status).toBe(404);
  });
});
