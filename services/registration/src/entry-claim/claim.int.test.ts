import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contest, madeUpIdNumber, official, setUpContest } from '../contest.fixture.ts';
import { erasePersons } from '../erasure/erase-persons.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';
import { openKeyRings } from '../sealing/key-ring.ts';
import { tellingBecause } from '../telling.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import type { ClaimPage, ClaimView } from './claim.body.ts';
import { resealClaims } from './claim.store.ts';

type School = { readonly person: Person; readonly id: string };

let registration: Registration;
let contest: Contest;
let [first, second, third]: School[] = [];
const path = (noun: string) => `/events/${contest.eventId}/${noun}`;

const openSchool = async (name: string): Promise<School> => {
  const { operator } = registration;
  const { body } = await operator.post<{ organisations: [{ organisationId: string }] }>(
    '/organisations',
    { organisations: [{ name: { zh: name }, kind: 'school', region: 'CN-12' }] },
  );
  const id = body.organisations[0].organisationId;
  const scope = { kind: 'organisation', id: contest.ownerId };
  const { personId } = await official(registration, contest.ownerId, 'judge', scope);
  await operator.post('/appointments', {
    appointments: [
      {
        personId,
        office: 'organisation',
        scope: { kind: 'competition', id: contest.competitionId },
        organisationId: id,
      },
    ],
  });
  return { person: registration.as(personId), id };
};

beforeAll(async () => {
  registration = await openRegistration();
  contest = await setUpContest(registration);
  for (const to of ['RULES_PUBLISHED', 'REGISTRATION']) await contest.move(to);
  await registration.operator.put(
    `/competitions/${contest.competitionId}/entry-setting`,
    { requiredFields: [], eventsPerPerson: 1 },
    { version: 0 },
  );
  [first, second, third] = [
    await openSchool('示例甲校'),
    await openSchool('示例乙校'),
    await openSchool('示例丙校'),
  ];
});
afterAll(() => registration.close());

const of = (school: School | undefined): School => {
  if (!school) throw new Error('no school');
  return school;
};
type Held = { entries: { entryId: string | null; known: boolean; claimId: string | null }[] };
const enter = async (school: School | undefined, serial: number, change: object = {}) => {
  const { person, id } = of(school);
  const member = {
    name: `测试${serial}`,
    sex: 'female',
    idType: 'resident-id',
    idNumber: madeUpIdNumber(serial),
    condition: '三级第2条',
    ...change,
  };
  const form = { organisationId: id, group: 'student', members: [member] };
  const answer = await person.post<Held>(path('entry-forms'), { forms: [form] });
  return { ...answer, made: answer.body.entries?.[0] };
};
const claims = async (who: Person) => (await who.get<ClaimPage>(path('entry-claims'))).body.items;
const claimOf = async (claimId: string | null | undefined): Promise<ClaimView> => {
  const found = (await claims(registration.operator)).find((one) => one.claimId === claimId);
  if (!found) throw new Error('no such claim');
  return found;
};
const decide = (who: Person, claim: ClaimView, outcome: string, speaker: string) =>
  who.post(path('entry-claim-decisions'), {
    claimId: claim.claimId,
    version: claim.version,
    outcome,
    speaker,
    reason: '测试理由',
  });
const stateOf = async (entryId: string | null | undefined) =>
  (await registration.operator.get<{ state: string }>(`/entries/${entryId}/form`)).body.state;

describe('somebody whom two organisations enter', () => {
  it('is held as a claim: entered once, seen by both and the organiser, by no third', async () => {
    const stands = await enter(first, 601);
    const held = await enter(second, 601);
    expect(held).toMatchObject({ status: 201, made: { entryId: null, known: false } });
    const claimId = held.made?.claimId;
    expect((await enter(second, 601)).made).toEqual({ entryId: null, known: true, claimId });
    const mine = { claimId, standing: { entryId: stands.made?.entryId }, state: 'claimed' };
    expect(await claims(of(first).person)).toMatchObject([
      { ...mine, may: [{ outcome: 'goes', speaker: 'organisation' }] },
    ]);
    expect(await claims(of(second).person)).toMatchObject([
      { ...mine, may: [{ outcome: 'taken-back', speaker: 'organisation' }] },
    ]);
    expect(await claims(of(third).person)).toEqual([]);
    expect((await contest.judge.get(path('entry-claims'))).status).toBe(403);
    const claim = await claimOf(claimId);
    const own = await registration
      .as(claim.personId)
      .get(`${path('own-entries')}/${stands.made?.entryId}/entry`);
    expect(own.body).toMatchObject({
      claims: [{ claimId, organisation: { zh: '示例乙校' }, version: claim.version }],
    });
    const takes = await decide(of(second).person, claim, 'goes', 'organisation');
    expect(takes).toMatchObject({ status: 403 });
    // Nor does anybody decide whom it is nothing to, or by a word that is not theirs.
    for (const who of [of(third).person, contest.judge, registration.as(of(third).id)]) {
      expect((await decide(who, claim, 'goes', 'organiser')).status).toBe(403);
      expect((await decide(who, claim, 'taken-back', 'organisation')).status).toBe(403);
    }
    expect(await claimOf(claimId)).toMatchObject({ state: 'claimed', version: claim.version });
    const none = { ...claim, claimId: registration.deps.newId() };
    expect((await decide(contest.judge, none, 'stays', 'organiser')).status).toBe(403);
    expect(await decide(registration.operator, none, 'stays', 'organiser')).toMatchObject({
      status: 404,
      body: { code: 'entry-claim.unknown' },
    });
  });
  it('goes by their own word: one entry ends with the reason, the other stands', async () => {
    const stands = await enter(first, 602);
    const claim = await claimOf((await enter(second, 602)).made?.claimId);
    const other = await claimOf((await enter(third, 602)).made?.claimId);
    const self = registration.as(claim.personId);
    expect(await claims(self)).toHaveLength(2);
    const decided = await decide(self, claim, 'goes', 'person');
    expect(decided).toMatchObject({ status: 200, body: { state: 'entered' } });
    expect(await stateOf(stands.made?.entryId)).toBe('withdrawn');
    expect(await stateOf(String(decided.body.entryId))).toBe('entered');
    const steps = await registration.operator.get(`/entries/${stands.made?.entryId}/decisions`);
    expect(steps.body).toMatchObject({ items: [{ step: 'withdrawn', reason: '测试理由' }] });
    expect(await claimOf(other.claimId)).toMatchObject({ state: 'refused', reason: '测试理由' });
    const twice = await decide(self, claim, 'goes', 'person');
    expect(twice).toMatchObject({ status: 409, body: { code: 'entry-claim.decided' } });
  });
  it('stays by the organiser’s ruling, and is not claimed again by the same', async () => {
    const stands = await enter(first, 603);
    const claim = await claimOf((await enter(second, 603)).made?.claimId);
    await decide(registration.operator, claim, 'stays', 'organiser');
    expect(await stateOf(stands.made?.entryId)).toBe('entered');
    expect(await enter(second, 603)).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'entry-claim.refused-before' }] },
    });
  });
  it('is free once the other entry has ended: the form handed in again is entered', async () => {
    const stands = await enter(first, 604);
    const claim = await claimOf((await enter(second, 604)).made?.claimId);
    const entryId = stands.made?.entryId;
    await registration.operator.post(`/entries/${entryId}/withdrawal`, {}, { version: 1 });
    expect(await claimOf(claim.claimId)).toMatchObject({ standing: null });
    const again = await enter(second, 604);
    expect(again.made?.entryId).not.toBeNull();
    expect(await claimOf(claim.claimId)).toMatchObject({
      state: 'entered',
      entryId: again.made?.entryId,
    });
  });
  it('leaves nothing behind in any claim when they are erased', async () => {
    await enter(first, 605);
    const refused = await claimOf((await enter(third, 605)).made?.claimId);
    await decide(registration.operator, refused, 'stays', 'paper');
    await enter(second, 605);
    const { db, newId } = registration.deps;
    await db.transaction(async (tx) => {
      await enterEveryTenant(tx);
      const tell = tellingBecause(newId, new Date(), newId());
      await erasePersons(tx, [refused.personId], { cause: 'request', at: new Date(), tell });
    });
    const left = await registration.feeder.execute(sql`
      select state, form_cipher, reason from entry_claim
      where person_id = ${refused.personId} order by claim_id`);
    expect(left).toEqual([
      { state: 'refused', form_cipher: null, reason: '—' },
      { state: 'dropped', form_cipher: null, reason: null },
    ]);
  });
  it('holds the draw up until it is decided, also with a changed key', async () => {
    await contest.move('ELIGIBILITY_CHECK');
    const { body } = await registration.operator.get<{ version: number }>(
      `/events/${contest.eventId}`,
    );
    const draw = { method: 'in-order' };
    expect(await registration.operator.put(path('entry-numbers'), draw, body)).toMatchObject({
      status: 409,
      body: { code: 'entry-claim.open', params: { count: 1 } },
    });
    const before = '5a'.repeat(32);
    const both = openKeyRings({ secret: '6b'.repeat(32), before });
    const back = openKeyRings({ secret: before, before: '6b'.repeat(32) });
    for (const keys of [both, back]) {
      await registration.feeder.transaction((tx) => resealClaims(tx, keys));
    }
    const [claim] = (await claims(of(first).person)).filter(({ state }) => state === 'claimed');
    if (!claim) throw new Error('no open claim');
    const given = await decide(of(first).person, claim, 'goes', 'organisation');
    expect(given).toMatchObject({ status: 200, body: { state: 'entered' } });
  });
});
