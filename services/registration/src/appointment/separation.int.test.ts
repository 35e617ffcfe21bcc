import type { Office } from '@jinbang/contracts/office';
import { newId } from '@jinbang/kernel/id';
import { inEveryTenant } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerPeople, setUpContest } from '../contest.fixture.ts';
import { openRegistration, type Registration } from '../registration.fixture.ts';

let registration: Registration;
let contest: Awaited<ReturnType<typeof setUpContest>>;
beforeAll(async () => {
  registration = await openRegistration();
  contest = await setUpContest(registration);
});
afterAll(() => registration.close());

const DAY_MS = 86_400_000;

/** Past the rules, straight into the table, as the role the service runs with. */
const insert = (
  personId: string,
  office: Office,
  { isWholeCompetition = false, to = null as Date | null, ended = false } = {},
) =>
  inEveryTenant(registration.db, (tx) => {
    const { ownerId, competitionId, eventId } = contest;
    const [kind, scopeId] = isWholeCompetition
      ? ['competition', competitionId]
      : ['event', eventId];
    const [from, at] = [new Date(Date.now() - 2 * DAY_MS), new Date()];
    return tx.execute(sql`
      insert into appointment (appointment_id, owner_id, competition_id, event_id, person_id, office,
        scope_kind, scope_id, from_at, to_at, ended, ended_at, ended_by, given_by, version, recorded_at)
      values (${newId()}, ${ownerId}, ${competitionId}, ${isWholeCompetition ? null : eventId},
        ${personId}, ${office}, ${kind}, ${scopeId}, ${from.toISOString()},
        ${to?.toISOString() ?? null}, ${ended}, ${ended ? at.toISOString() : null},
        ${ended ? newId() : null}, 'test', 1, ${at.toISOString()})`);
  });

const refusal = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    ({ cause }: { cause: { constraint_name?: string } }) => cause.constraint_name,
  );

describe('the database, when the rules are passed by', () => {
  it.each([
    ['encryption-judge', 'chief-judge'],
    ['encryption-judge', 'supervisor'],
    ['supervisor', 'judge'],
    ['arbitration', 'scorer'],
    ['measuring-judge', 'supervisor'],
  ] as const)('lets nobody be %s and %s of one event', async (one, other) => {
    const personId = newId();
    await insert(personId, one);
    expect(await refusal(insert(personId, other))).toBe('appointment_offices_apart');
    expect(await refusal(insert(personId, other, { isWholeCompetition: true }))).toBe(
      'appointment_offices_apart',
    );
    await insert(newId(), other);
  });

  it('lets two offices follow each other, and others stand side by side', async () => {
    const personId = newId();
    await insert(personId, 'encryption-judge', { to: new Date(Date.now() - DAY_MS) });
    await insert(personId, 'supervisor', { ended: true });
    await insert(personId, 'chief-judge');
    await insert(personId, 'judge');
    await insert(personId, 'check-in');
  });

  it('lets an ended office come back only where it may', async () => {
    const personId = newId();
    await insert(personId, 'supervisor', { ended: true });
    await insert(personId, 'judge');
    const back = inEveryTenant(registration.db, (tx) =>
      tx.execute(sql`
        update appointment set ended = false, ended_at = null, ended_by = null
        where person_id = ${personId} and office = 'supervisor'`),
    );
    expect(await refusal(back)).toBe('appointment_offices_apart');
  });

  it('keeps operators to the whole platform', async () => {
    expect(await refusal(insert(newId(), 'platform-operator'))).toBe('appointment_placed');
  });

  it('ends no office without the time and the author', async () => {
    const personId = newId();
    await insert(personId, 'judge');
    const end = inEveryTenant(registration.db, (tx) =>
      tx.execute(sql`update appointment set ended = true where person_id = ${personId}`),
    );
    expect(await refusal(end)).toBe('appointment_end_is_noted');
  });
});

describe('an office that was ended', () => {
  it('says when and by whom, to whoever reads it and to every service', async () => {
    const [personId = ''] = await registerPeople(registration, contest.ownerId, 1);
    const scope = { kind: 'event', id: contest.eventId };
    const given = await registration.operator.post<{ appointments: [{ appointmentId: string }] }>(
      '/appointments',
      { appointments: [{ personId, office: 'floor-judge', scope }] },
    );
    const [appointment] = given.body.appointments;
    expect(appointment).toMatchObject({ endedAt: null, endedBy: null });
    const path = `/appointments/${appointment.appointmentId}/end`;
    const ended = await registration.operator.post(path, undefined, { version: 1 });
    const end = { endedAt: expect.any(String), endedBy: registration.operatorId };
    expect(ended.body).toMatchObject({ ended: true, ...end });
    const facts = await registration.told();
    expect(facts.at(-1)).toMatchObject({ type: 'registration.appointment.ended', data: end });
    const listed = await registration.operator.get<{ items: { appointmentId: string }[] }>(
      `/events/${contest.eventId}/appointments?limit=200`,
    );
    expect(
      listed.body.items.find(({ appointmentId }) => appointmentId === appointment.appointmentId),
    ).toMatchObject(end);
  });
});
