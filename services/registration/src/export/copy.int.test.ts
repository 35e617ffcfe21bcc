import type { OwnEntry } from '@jinbang/contracts/http/own-entry';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Contest,
  enterFour,
  official,
  registerPeople,
  setUpContest,
} from '../contest.fixture.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';

let registration: Registration;
let contest: Contest;
let keeper: Person;
let personId: string;
beforeAll(async () => {
  registration = await openRegistration();
  contest = await setUpContest(registration);
  keeper = await official(registration, contest.ownerId, 'organiser', {
    kind: 'organisation',
    id: contest.ownerId,
  });
  [personId = ''] = await registerPeople(registration, contest.ownerId, 1);
});
afterAll(() => registration.close());

type Copied = { services: { service: string; sections: Record<string, object[]> }[] };

it('a copy for others takes two keepers, and only they read it', async () => {
  const { operator } = registration;
  const asked = await keeper.post<{ copyId: string }>(`/persons/${personId}/copies`);
  expect(asked.status).toBe(201);
  const path = `/copies/${asked.body.copyId}`;
  const confirm = (who: Person) => who.post(`${path}/confirmation`, undefined, { version: 1 });
  expect(await keeper.get(path)).toMatchObject({
    status: 409,
    body: { code: 'copy.not-confirmed' },
  });
  expect((await confirm(keeper)).body).toMatchObject({ code: 'copy.second-person' });
  expect((await confirm(contest.judge)).status).toBe(404);
  expect((await confirm(operator)).status).toBe(200);
  for (const who of [keeper, operator]) {
    const copy = await who.get<Copied>(path);
    expect(copy.body.services.map(({ service }) => service)).toEqual(['registration', 'other']);
    expect(copy.body.services[0]?.sections.person).toMatchObject([
      { person_id: personId, id_number: expect.stringMatching(/^999999/) },
    ]);
  }
  expect((await contest.judge.get(path)).status).toBe(404);
  expect((await registration.as(personId).get(path)).status).toBe(404);
});

it('one’s own copy is for oneself alone, without seals and digests', async () => {
  const own = await registration.as(personId).get<Copied>(`/persons/${personId}/data`);
  expect(own.status).toBe(200);
  expect(JSON.stringify(own.body)).not.toMatch(/id_cipher|id_digest|fingerprint/);
  expect((await keeper.get(`/persons/${personId}/data`)).status).toBe(404);
  expect((await contest.judge.post(`/persons/${personId}/copies`)).status).toBe(404);
});

it('of whoever competes is read from their entry, with number, phone and files closed', async () => {
  const { people, entryIds } = await enterFour(registration, contest);
  const [own = '', other = ''] = people;
  const [entryId = ''] = entryIds;
  const at = `/events/${contest.eventId}/own-entries/${entryId}`;
  const entry = await registration.as(own).get(`${at}/entry`);
  expect(entry).toMatchObject({
    status: 200,
    body: { entryId, eventId: contest.eventId, state: 'entered', members: 1 },
  });
  const list = await registration.as(own).get<{ items: object[] }>('/own-entries');
  expect(list.body).toEqual({ items: [entry.body], next: null });
  expect((await keeper.get<{ items: object[] }>('/own-entries')).body.items).toEqual([]);
  const data = await registration.as(own).get<Copied>(`${at}/data`);
  expect(data.body.services.map(({ service }) => service)).toEqual(['registration', 'other']);
  expect(data.body.services[0]?.sections.person).toMatchObject([{ person_id: own }]);
  const whole = await registration.as(own).get<Copied>(`/persons/${own}/data`);
  const [{ id_number: idNumber }] = (whole.body.services[0]?.sections.person ?? []) as [
    { id_number: string },
  ];
  expect(JSON.stringify([entry.body, data.body])).not.toContain(idNumber);
  expect(JSON.stringify(data.body)).not.toMatch(/cipher|digest|base64/);
  // Somebody else's entry, another event, an office: one answer for all.
  const elsewhere = `/events/${personId}/own-entries/${entryId}/data`;
  for (const answer of [
    await registration.as(other).get(`${at}/data`),
    await registration.as(own).get(elsewhere),
    await keeper.get(`${at}/entry`),
    await registration.operator.get(`${at}/data`),
  ]) {
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
  }
});

it('of whoever competes is published no more once they take that back, by their own word', async () => {
  const held = await setUpContest(registration);
  const { people, entryIds } = await enterFour(registration, held);
  const [own = '', other = ''] = people;
  const at = `/events/${held.eventId}/own-entries/${entryIds[0]}`;
  const who = registration.as(own);
  const said = async () => (await who.get<OwnEntry>(`${at}/entry`)).body.publication;
  const back = (by: Person, version: number) =>
    by.post(`${at}/publication-withdrawal`, undefined, { version });
  expect(await said()).toBeNull();
  expect((await back(who, 1)).body).toMatchObject({ code: 'consent.already-ended' });
  const consent = { personId: own, purpose: 'publication', textVersion: '2026-1' };
  await who.post(`/competitions/${held.competitionId}/consents`, {
    consents: [{ ...consent, givenBy: 'self', means: 'screen' }],
  });
  expect(await said()).toMatchObject({ state: 'given', version: 1 });
  expect((await back(registration.as(other), 1)).status).toBe(403);
  expect((await back(keeper, 1)).status).toBe(403);
  expect((await back(who, 2)).body).toMatchObject({ code: 'consent.changed' });
  expect(await back(who, 1)).toMatchObject({ status: 200, body: { endReason: 'withdrawn' } });
  expect(await said()).toMatchObject({ state: 'taken-back', version: 2 });
  expect((await back(who, 2)).body).toMatchObject({ code: 'consent.already-ended' });
});
