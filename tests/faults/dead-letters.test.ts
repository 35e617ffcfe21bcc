import { newId } from '@jinbang/kernel/id';
import {
  askReplay,
  findLetter,
  listLetters,
  mendLetter,
  setAside,
} from '@jinbang/local/dead-letters';
import { buryFact, countDeadLetters, replayAsked } from '@jinbang/messaging/dead-letter';
import { onAppointments } from '@jinbang/messaging/on-appointment';
import { type OpenDatabase, openDatabase } from '@jinbang/service-kit/database';
import { type FreshDatabase, freshDatabase } from '@jinbang/testkit/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONSUMER = 'gateway:registration';

let database: FreshDatabase;
let feeder: OpenDatabase;
let databases: Record<string, string>;
beforeAll(async () => {
  database = await freshDatabase('gateway');
  feeder = openDatabase(database.feederUrl, { connections: 1 });
  databases = { gateway: database.feederUrl };
});
afterAll(async () => {
  await feeder.close();
  await database.drop();
});

const given = (office: string) => ({
  factId: newId(),
  type: 'registration.appointment.given',
  version: 1,
  occurredAt: '2026-11-22T00:00:00.000Z',
  competitionId: null,
  eventId: null,
  aggregateId: newId(),
  aggregateVersion: 1,
  causedBy: 'test',
  traceparent: null,
  data: {
    personId: newId(),
    office,
    scope: { kind: 'platform' },
    organisationId: null,
    from: '2026-11-22T00:00:00.000Z',
    to: null,
  },
});

/** A fact nobody can apply, as a consumer buries it. */
const bury = async (fact: object): Promise<string> => {
  const subject = `fact.registration.appointment.given.v1.-.-.${newId()}`;
  const body = JSON.stringify(fact);
  await buryFact(feeder.db, { consumer: CONSUMER, subject, body, reason: 'it does not fit' });
  const [letter] = (await listLetters(databases)).filter((one) => one.body === body);
  return letter?.id ?? '';
};

describe('an operator', () => {
  it('sees what waits, mends it, and the service applies it', async () => {
    const fact = given('captain of the ship');
    const id = await bury(fact);
    expect(await findLetter(databases, id)).toMatchObject({ service: 'gateway', mended: null });

    await askReplay(databases, id);
    expect(await replayAsked(feeder.db, CONSUMER, onAppointments)).toBe(0);
    expect(await findLetter(databases, id)).toMatchObject({ replayAsked: false });

    const mended = { ...fact, data: { ...fact.data, office: 'auditor' } };
    await mendLetter(databases, id, JSON.stringify(mended));
    await askReplay(databases, id);
    expect(await replayAsked(feeder.db, CONSUMER, onAppointments)).toBe(1);
    expect(await listLetters(databases)).toEqual([]);
    const held = await feeder.db.execute('select office from held_office');
    expect(held.map((row) => row.office)).toEqual(['auditor']);
  });
  it('sets aside what does not count, and it stays aside when it is brought again', async () => {
    const fact = given('captain of the ship');
    const id = await bury(fact);
    await setAside(databases, id, 'told by mistake');
    expect(await countDeadLetters(feeder.db)).toEqual({ open: 0 });
    await bury(fact);
    expect(await countDeadLetters(feeder.db)).toEqual({ open: 0 });
  });
  it('is told when no such letter waits or the file holds no fact', async () => {
    const id = await bury(given('captain of the ship'));
    await expect(askReplay(databases, newId())).rejects.toThrow('No fact waits under the id');
    await expect(mendLetter(databases, id, 'office: auditor')).rejects.toThrow('no fact as JSON');
  });
});
