import type { AnyFact } from '@jinbang/contracts/fact';
import { newId } from '@jinbang/kernel/id';
import { appendFacts } from '@jinbang/messaging/append';
import { openDeadLetters } from '@jinbang/messaging/dead-letter';
import { type Messaging, startMessaging } from '@jinbang/messaging/start-messaging';
import { type OpenDatabase, openDatabase } from '@jinbang/service-kit/database';
import { createLog } from '@jinbang/service-kit/log';
import { type FreshDatabase, freshDatabase } from '@jinbang/testkit/fresh-database';
import { type FreshNats, freshNats } from '@jinbang/testkit/fresh-nats';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reactions } from './reactions.ts';

type Side = { database: FreshDatabase; feeder: OpenDatabase; messaging: Messaging };

let nats: FreshNats;
let judging: Side;
let registration: Side;

const start = async (service: 'judging' | 'registration'): Promise<Side> => {
  const database = await freshDatabase(service);
  const feeder = openDatabase(database.feederUrl, { connections: 2 });
  const messaging = await startMessaging({
    service,
    natsUrl: nats.url,
    natsSeed: nats.seedFor(service),
    feeder: feeder.db,
    feederUrl: database.feederUrl,
    reactions: service === 'registration' ? reactions : {},
    log: createLog('test', 'silent'),
  });
  return { database, feeder, messaging };
};

beforeAll(async () => {
  nats = await freshNats();
  [judging, registration] = await Promise.all([start('judging'), start('registration')]);
});
afterAll(async () => {
  for (const { database, feeder, messaging } of [judging, registration]) {
    await messaging.stop();
    await feeder.close();
    await database.drop();
  }
  await nats.stop();
});

const tell = async (...facts: AnyFact[]) => {
  await judging.feeder.db.transaction((tx) => appendFacts(tx, facts));
  judging.messaging.wakeRelay();
};
const fact = (
  type: string,
  aggregateId: string,
  aggregateVersion: number,
  data: unknown,
): AnyFact => ({
  factId: newId(),
  type: type as AnyFact['type'],
  version: 1,
  occurredAt: new Date().toISOString(),
  competitionId: newId(),
  eventId: aggregateId,
  aggregateId,
  aggregateVersion,
  causedBy: 'test',
  traceparent: null,
  data,
});
const advanced = (eventId: string, version: number, state: string) =>
  fact('judging.event.advanced', eventId, version, { state });
const locked = (moduleId: string, version: number, marks: number) =>
  fact('judging.module.locked', moduleId, version, { moduleId, marks, hash: '0'.repeat(64) });
const stateOf = async (eventId: string) => {
  const [row] = await registration.feeder.db.execute<{ state: string }>(
    sql`select state from judged_event where event_id = ${eventId}`,
  );
  return row?.state;
};
const marksOf = async (moduleId: string) => {
  const [row] = await registration.feeder.db.execute<{ marks: number }>(
    sql`select marks from locked_module where module_id = ${moduleId}`,
  );
  return row?.marks;
};
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 30_000 });

describe('what judging tells', () => {
  it('is kept for events and modules not heard of here, newest last', async () => {
    const eventId = newId();
    const moduleId = newId();
    await tell(advanced(eventId, 1, 'RUNNING'), locked(moduleId, 1, 700));
    await soon(async () => expect(await stateOf(eventId)).toBe('RUNNING'));
    await tell(advanced(eventId, 2, 'REVIEW'), locked(moduleId, 2, 768));
    await soon(async () => {
      expect(await stateOf(eventId)).toBe('REVIEW');
      expect(await marksOf(moduleId)).toBe(768);
    });
  });
  it('takes the lock off a module opened again, and keeps the next one', async () => {
    const moduleId = newId();
    const unlocked = fact('judging.module.unlocked', moduleId, 2, {
      moduleId,
      because: 'reopening',
    });
    await tell(locked(moduleId, 1, 700));
    await soon(async () => expect(await marksOf(moduleId)).toBe(700));
    await tell(unlocked);
    await soon(async () => expect(await marksOf(moduleId)).toBeUndefined());
    await tell(locked(moduleId, 3, 701));
    await soon(async () => expect(await marksOf(moduleId)).toBe(701));
  });
  it('repeated or older and late changes nothing', async () => {
    const eventId = newId();
    const last = newId();
    const review = advanced(eventId, 3, 'REVIEW');
    await tell(review);
    await soon(async () => expect(await stateOf(eventId)).toBe('REVIEW'));
    await registration.feeder.db.transaction(async (tx) => {
      const { applyBatch } = await import('@jinbang/messaging/apply-batch');
      const handler = reactions.judging[0];
      if (!handler) throw new Error('no handler');
      await applyBatch(tx, 'registration:judging', [{ fact: review, handler }]);
    });
    await tell(advanced(eventId, 2, 'MARKING'), advanced(last, 1, 'RUNNING'));
    await soon(async () => expect(await stateOf(last)).toBe('RUNNING'));
    expect(await stateOf(eventId)).toBe('REVIEW');
  });
  it('in a form nobody promised is set aside, and the next fact goes through', async () => {
    const eventId = newId();
    await tell(
      fact('judging.event.advanced', newId(), 1, { state: 'DANCING' }),
      advanced(eventId, 1, 'RUNNING'),
    );
    await soon(async () => expect(await stateOf(eventId)).toBe('RUNNING'));
    const letters = await openDeadLetters(registration.feeder.db);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.reason).toContain('data.state');
  });
});
