import { PRESENT_PLEDGE } from '@jinbang/contracts/registration/pledge-text';
import { newId } from '@jinbang/kernel/id';
import { inEveryTenant } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Contest,
  competitionBody,
  enterFour,
  eventBody,
  registerOwner,
  registerPeople,
  setUpContest,
} from '../contest.fixture.ts';
import { erasePersons } from '../erasure/erase-persons.ts';
import { openRegistration, type Registration } from '../registration.fixture.ts';
import { tellingBecause } from '../telling.ts';

let registration: Registration;
let contest: Contest;
/** An organisation nobody competes for; its people may judge. */
let elsewhere: string;

beforeAll(async () => {
  registration = await openRegistration();
});
afterAll(() => registration.close());
beforeEach(async () => {
  contest = await setUpContest(registration);
  elsewhere = await registerOwner(registration);
});

const someone = async (ownerId = elsewhere): Promise<string> =>
  (await registerPeople(registration, ownerId, 1))[0] ?? '';

type Issue = { readonly at: string; readonly code: string };
type Refused = { readonly code: string; readonly errors?: readonly Issue[] };
const codesOf = ({ body }: { body: unknown }): readonly string[] => {
  const { code, errors = [] } = body as Refused;
  return [code, ...errors.map((one) => one.code)];
};

type Invitation = {
  readonly invitationId: string;
  readonly version: number;
  readonly state: string;
  readonly appointmentId: string | null;
};
const ask = (personId: string, office = 'judge') =>
  registration.operator.post<{ invitations: [Invitation] }>(
    `/events/${contest.eventId}/official-invitations`,
    { invitations: [{ personId, office }] },
  );
const invite = async (personId: string, office = 'judge'): Promise<Invitation> => {
  const { body, status } = await ask(personId, office);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.invitations[0];
};
const answer = (by: string, { invitationId, version }: Invitation, said: object) =>
  registration
    .as(by)
    .post<Invitation>(`/official-invitations/${invitationId}/answer`, said, { version });
const YES = { answer: 'accepted', means: 'screen' };

const appoint = (personId: string, office = 'judge') =>
  registration.operator.post('/appointments', {
    appointments: [{ personId, office, scope: { kind: 'event', id: contest.eventId } }],
  });

type Panel = {
  readonly checks: readonly { code: string; isMet: boolean; personIds: readonly string[] }[];
  readonly seats: readonly {
    personId: string;
    office: string;
    standing: string | null;
    pledgedAt: string | null;
    conflicts: readonly { organisationId: string; ground: string }[];
  }[];
};
const panel = async (): Promise<Panel> =>
  (await registration.operator.get<Panel>(`/events/${contest.eventId}/officials`)).body;
const check = async (code: string) => (await panel()).checks.find((one) => one.code === code);

const setRules = async (rules: object) => {
  const path = `/competitions/${contest.competitionId}/official-setting`;
  const { body } = await registration.operator.get<{ version: number }>(path);
  return registration.operator.put(path, rules, { version: body.version });
};

const entryOf = (personId: string) => ({
  personId,
  kind: 'judge',
  qualifications: [{ occupationCode: '0-00-00-00', level: '2' }],
  certificateNo: 'J-001',
  validFrom: '2026-01-01',
  validTo: '2030-12-31',
});

describe('the register of officials', () => {
  it('keeps who may judge what, for its owner alone', async () => {
    const personId = await someone();
    const body = { ownerId: contest.ownerId, officials: [entryOf(personId)] };
    const made = await registration.operator.post<{ officials: [{ officialId: string }] }>(
      '/officials',
      body,
    );
    expect(made.status).toBe(201);
    expect(made.body.officials[0]).toMatchObject({ organisationId: elsewhere, version: 1 });
    expect(codesOf(await registration.operator.post('/officials', body))).toEqual([
      'official.list-refused',
      'official.already-registered',
    ]);
    const path = `/officials/${made.body.officials[0].officialId}`;
    const { personId: _, kind: __, ...change } = { ...entryOf(personId), title: 'mid' };
    const changed = await registration.operator.put(path, change, { version: 1 });
    expect(changed.body).toMatchObject({ title: 'mid', organisationId: elsewhere, version: 2 });
    expect((await registration.operator.put(path, change, { version: 1 })).status).toBe(412);
    const list = `/officials?ownerId=${contest.ownerId}`;
    expect((await registration.operator.get(list)).body.items).toHaveLength(1);
    expect((await contest.judge.get(list)).status).toBe(403);
  });
});

describe('the names of a panel', () => {
  const path = () => `/events/${contest.eventId}/official-names`;
  it('are told to whoever leads the judging, and not to a judge', async () => {
    const [chief = '', colleague = ''] = await registerPeople(registration, contest.ownerId, 2);
    await appoint(chief, 'chief-judge');
    await appoint(colleague);
    const organiser = await someone();
    await appoint(organiser, 'organiser');
    const { body } = await registration.as(chief).get<{ items: { personId: string }[] }>(path());
    expect(body.items.map(({ personId }) => personId)).toEqual(
      expect.arrayContaining([chief, colleague, organiser]),
    );
    const own = body.items.find(({ personId }) => personId === colleague);
    const text: string = expect.any(String);
    expect(own).toEqual({ personId: colleague, name: text, nameEn: text });
    expect((await registration.as(colleague).get(path())).status).toBe(403);
  });

  it('are told of people whom another organisation keeps, too', async () => {
    const [chief = ''] = await registerPeople(registration, contest.ownerId, 1);
    await appoint(chief, 'chief-judge');
    const guest = await someone();
    await appoint(guest);
    const { body } = await registration.as(chief).get<{ items: { personId: string }[] }>(path());
    expect(body.items.map(({ personId }) => personId)).toContain(guest);
  });
});

describe('an invitation', () => {
  it('gives the office with the yes of the invited, and not before', async () => {
    const personId = await someone();
    const invited = await invite(personId);
    expect((await panel()).seats.map((seat) => seat.personId)).not.toContain(personId);
    const duties = await registration.as(personId).get<{ items: readonly object[] }>('/own-duties');
    expect(duties.body.items).toEqual([
      expect.objectContaining({ eventId: contest.eventId, offices: [], pledgedAt: null }),
    ]);
    expect((await answer(contest.judge.personId, invited, YES)).status).toBe(403);
    const accepted = await answer(personId, invited, YES);
    expect(accepted.body).toMatchObject({ state: 'accepted', version: 2 });
    const facts = await registration.told();
    expect(facts.at(-1)).toMatchObject({
      type: 'registration.appointment.given',
      aggregateId: accepted.body.appointmentId,
      data: { personId, office: 'judge', organisationId: elsewhere },
    });
    expect((await panel()).seats.map((seat) => seat.personId)).toContain(personId);
    expect(codesOf(await answer(personId, { ...invited, version: 2 }, YES))).toEqual([
      'official-invitation.not-open',
    ]);
  });

  it('is declined on paper as written there, with the words for the organiser alone', async () => {
    const personId = await someone();
    const invited = await invite(personId, 'arbitration');
    const answeredAt = new Date().toISOString();
    const said = { answer: 'declined', reason: 'employer', note: '测试说明', means: 'paper' };
    const paper = { ...said, answeredAt };
    expect((await answer(personId, invited, paper)).status).toBe(403);
    const by = registration.operatorId;
    const declined = await answer(by, invited, paper);
    expect(declined.body).toMatchObject({ state: 'declined', appointmentId: null });
    expect(JSON.stringify(declined.body)).not.toContain('测试说明');
    const list = await registration.operator.get<{ items: readonly object[] }>(
      `/events/${contest.eventId}/official-invitations`,
    );
    expect(list.body.items).toEqual([
      expect.objectContaining({ answeredAt, recordedBy: by, declineNote: '测试说明' }),
    ]);
  });

  it('is the only way onto a panel where the competition says so', async () => {
    await setRules({ byInvitation: true });
    const personId = await someone();
    expect(codesOf(await appoint(personId))).toEqual([
      'appointment.list-refused',
      'appointment.invitation-needed',
    ]);
    expect((await appoint(personId, 'check-in')).status).toBe(201);
    expect((await answer(personId, await invite(personId), YES)).status).toBe(200);
  });

  it('can be taken back until it is answered, and not afterwards', async () => {
    const personId = await someone();
    const { invitationId, version } = await invite(personId);
    const path = `/official-invitations/${invitationId}/withdrawal`;
    expect((await registration.operator.post(path, undefined, { version })).body).toMatchObject({
      state: 'withdrawn',
    });
    expect(codesOf(await registration.operator.post(path, undefined, { version: 2 }))).toEqual([
      'official-invitation.not-open',
    ]);
    expect((await invite(personId)).state).toBe('open');
  });

  it('does not lead past offices that must be apart', async () => {
    const personId = contest.supervisor.personId;
    expect(codesOf(await answer(personId, await invite(personId), YES))).toEqual([
      'appointment.offices-apart',
    ]);
  });
});

describe('recusal by event', () => {
  it('closes seats that mark to whose organisation competes, and leaves the floor open', async () => {
    await enterFour(registration, contest);
    const own = await someone(contest.ownerId);
    expect(codesOf(await appoint(own))).toEqual([
      'appointment.list-refused',
      'recusal.own-organisation',
    ]);
    expect(codesOf(await ask(own, 'chief-judge'))).toEqual([
      'official-invitation.list-refused',
      'recusal.own-organisation',
    ]);
    expect((await appoint(own, 'floor-judge')).status).toBe(201);
    expect((await appoint(await someone())).status).toBe(201);
  });

  it('shows a conflict that came with a later entry and ends no seat for it', async () => {
    expect((await check('recusals'))?.isMet).toBe(true);
    const { entryIds } = await enterFour(registration, contest);
    const judge = contest.judge.personId;
    expect(await check('recusals')).toMatchObject({ isMet: false, personIds: [judge] });
    const seat = (await panel()).seats.find((one) => one.personId === judge);
    expect(seat?.conflicts).toEqual([
      { organisationId: contest.ownerId, ground: 'own-organisation' },
    ]);
    for (const entryId of entryIds) {
      await registration.operator.post(`/entries/${entryId}/withdrawal`, undefined, { version: 1 });
    }
    expect((await check('recusals'))?.isMet).toBe(true);
  });

  it('believes a declared pupil, also between the invitation and the answer', async () => {
    const { people } = await enterFour(registration, contest);
    const personId = await someone();
    const invited = await invite(personId);
    const path = `/competitions/${contest.competitionId}/recusal-declarations`;
    const declared = {
      personId,
      ground: 'pupil',
      otherPersonId: people[0],
      means: 'screen',
    };
    const declarations = [declared];
    expect((await contest.judge.post(path, { declarations })).status).toBe(403);
    const made = await registration
      .as(personId)
      .post<{ declarations: [{ declarationId: string }] }>(path, { declarations });
    expect(made.status).toBe(201);
    expect(codesOf(await answer(personId, invited, YES))).toEqual(['recusal.pupil']);
    const { declarationId } = made.body.declarations[0];
    const end = `/recusal-declarations/${declarationId}/end`;
    expect((await registration.operator.post(end, undefined, { version: 1 })).status).toBe(200);
    expect((await answer(personId, invited, YES)).body.state).toBe('accepted');
    expect((await contest.judge.get(path)).status).toBe(403);
    expect((await registration.as(personId).get(`${path}?personId=${personId}`)).status).toBe(200);
  });
});

describe('a pledge', () => {
  it('is made by oneself on a screen, and by the organiser from paper', async () => {
    const { competitionId, eventId, judge, supervisor } = contest;
    const path = `/competitions/${competitionId}/pledges`;
    const textVersion = PRESENT_PLEDGE.version;
    const pledge = (personId: string) => ({ personId, eventId, textVersion, means: 'screen' });
    expect((await judge.post(path, { pledges: [pledge(supervisor.personId)] })).status).toBe(403);
    expect((await judge.post(path, { pledges: [pledge(judge.personId)] })).status).toBe(201);
    expect(codesOf(await judge.post(path, { pledges: [pledge(judge.personId)] }))).toEqual([
      'pledge.list-refused',
      'pledge.already-given',
    ]);
    const paper = { means: 'paper', pledgedAt: '2026-10-01T00:00:00Z', eventId: null };
    const signed = { ...pledge(supervisor.personId), ...paper };
    expect((await registration.operator.post(path, { pledges: [signed] })).status).toBe(201);
    expect(await check('pledged')).toMatchObject({
      personIds: [contest.encryptionJudge.personId],
    });
    const stranger = await someone();
    const uncalled = await registration.as(stranger).post(path, { pledges: [pledge(stranger)] });
    expect(codesOf(uncalled)).toEqual(['pledge.list-refused', 'pledge.not-on-duty']);
  });

  it('stays as it was made, whoever would change it', async () => {
    const change = inEveryTenant(registration.db, (tx) =>
      tx.execute(sql`update pledge set text_version = 'other'`),
    );
    await expect(change).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});

describe('a panel that may not judge its event', () => {
  it('stops the draw where the competition blocks, and says what is missing', async () => {
    await enterFour(registration, contest);
    const { version } = (
      await registration.operator.get<{ version: number }>(`/events/${contest.eventId}`)
    ).body;
    const numbers = `/events/${contest.eventId}/entry-numbers`;
    await registration.operator.put(numbers, { method: 'in-order' }, { version });
    await setRules({ panel: 'block', judgesMin: 1 });
    expect(codesOf(await contest.move('DRAWN'))).toEqual([
      'event.panel-incomplete',
      'panel-check.chief-judge',
      'panel-check.arbitration',
      'panel-check.qualified',
      'panel-check.pledged',
      'panel-check.recusals',
    ]);
    await setRules({ panel: 'warn' });
    expect((await contest.move('DRAWN')).status).toBe(200);
  });

  it('keeps whoever has judged often enough off it, where rotation is a limit', async () => {
    const { operator } = registration;
    const personId = await someone();
    for (const seasonYear of [2023, 2025]) {
      const { competitionId } = (
        await operator.post<{ competitionId: string }>('/competitions', {
          ...competitionBody(contest.ownerId),
          seasonYear,
        })
      ).body;
      const { eventId } = (
        await operator.post<{ eventId: string }>(
          `/competitions/${competitionId}/events`,
          eventBody(),
        )
      ).body;
      const scope = { kind: 'event', id: eventId };
      await operator.post('/appointments', {
        appointments: [{ personId, office: 'judge', scope }],
      });
    }
    await setRules({ rotation: 'block', rotationLimit: 2 });
    expect(codesOf(await appoint(personId))).toEqual([
      'appointment.list-refused',
      'official.rotation-due',
    ]);
    await setRules({ rotation: 'block', rotationLimit: 2, rotationSeasons: 2 });
    expect((await appoint(personId)).status).toBe(201);
  });
});

describe('what is kept of an official', () => {
  it('is in their copy, and goes with them but for that it was', async () => {
    const personId = await someone();
    await registration.operator.post('/officials', {
      ownerId: contest.ownerId,
      officials: [entryOf(personId)],
    });
    const invited = await invite(personId);
    await answer(personId, invited, { ...YES, answer: 'declined', reason: 'time', note: '测试' });
    const path = `/competitions/${contest.competitionId}/recusal-declarations`;
    const declarations = [
      { personId, ground: 'relative', organisationId: elsewhere, means: 'screen' },
    ];
    await registration.as(personId).post(path, { declarations });
    const copy = await registration.as(personId).get(`/persons/${personId}/data`);
    const copied = JSON.stringify(copy.body);
    for (const kept of ['J-001', 'decline_note', 'recusal_declaration']) {
      expect(copied).toContain(kept);
    }
    const because = { cause: 'request', at: new Date() } as const;
    await registration.feeder.transaction((tx) =>
      erasePersons(tx, [personId], {
        ...because,
        tell: tellingBecause(newId, because.at, newId()),
      }),
    );
    const [left] = await registration.feeder.execute<Record<string, unknown>>(sql`
      select o.certificate_no, o.qualifications, o.organisation_id, i.decline_note, i.state,
        r.organisation_id as tied_to, r.ground
      from official o join official_invitation i using (person_id)
        join recusal_declaration r using (person_id)
      where person_id = ${personId}::uuid`);
    expect(left).toEqual({
      certificate_no: null,
      qualifications: [],
      organisation_id: null,
      decline_note: null,
      state: 'declined',
      tied_to: null,
      ground: 'relative',
    });
  });
});
