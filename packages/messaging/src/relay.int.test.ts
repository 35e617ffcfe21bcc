import type { AnyFact } from '@jinbang/contracts/fact';
import { newId } from '@jinbang/kernel/id';
import { type OpenDatabase, openDatabase } from '@jinbang/service-kit/database';
import { createLog } from '@jinbang/service-kit/log';
import { migrate } from '@jinbang/service-kit/migrate';
import { type FreshDatabase, freshDatabase } from '@jinbang/testkit/fresh-database';
import { freshNats } from '@jinbang/testkit/fresh-nats';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { appendFacts } from './append.ts';
import { connectBroker } from './connect.ts';
import { migrationSets } from './migrate-service.ts';
import { relayOnce, startRelay } from './relay.ts';
import { declareStream } from './stream.ts';

let database: FreshDatabase;
let feeder: OpenDatabase;
beforeAll(async () => {
  database = await freshDatabase.empty('registration');
  await migrate({ ownerUrl: database.ownerUrl, sets: migrationSets('-').slice(0, 1) });
  feeder = openDatabase(database.feederUrl, { connections: 1 });
});
afterAll(async () => {
  await feeder.close();
  await database.drop();
});

const fact = (): AnyFact => ({
  factId: newId(),
  type: 'registration.competition.declared',
  version: 1,
  occurredAt: new Date().toISOString(),
  competitionId: null,
  eventId: null,
  aggregateId: newId(),
  aggregateVersion: 1,
  causedBy: 'test',
  traceparent: null,
  data: {},
});

/** What stands in the stream, in order; cut short it has lost its tail, as after a power cut. */
const stream: string[] = [];
const js = {
  publish: async (_subject: string, _body: unknown, { msgID = '' }: { msgID?: string } = {}) => {
    const known = stream.indexOf(msgID);
    const duplicate = known !== -1;
    const seq = duplicate ? known + 1 : stream.push(msgID);
    return { stream: 'FACTS_REGISTRATION', seq, duplicate, domain: '' };
  },
} as Parameters<typeof relayOnce>[1];

const tell = async (count: number): Promise<readonly string[]> => {
  const facts = Array.from({ length: count }, fact);
  await feeder.db.transaction((tx) => appendFacts(tx, facts));
  return facts.map(({ factId }) => factId);
};
let salt: string | undefined;
const relay = async () => {
  const batch = await relayOnce(feeder.db, js, 'registration', salt);
  salt = batch.salt;
  return batch;
};
const factAt = (msgID: string): string => msgID.split('.')[0] ?? '';

describe('a stream that lost its tail', () => {
  it('is told again what stood there, even when it has grown past that place since', async () => {
    const first = await tell(5);
    expect(await relay()).toMatchObject({ sent: 5, tailLost: false });
    stream.length = 2;
    const second = await tell(5);
    expect(await relay()).toMatchObject({ sent: 5, tailLost: true });
    expect(stream).toHaveLength(7);
    // Three that were lost, and three that took their places.
    expect(await relay()).toMatchObject({ sent: 6, tailLost: false });
    expect(await relay()).toMatchObject({ sent: 0 });
    expect(new Set(stream.map(factAt))).toEqual(new Set([...first, ...second]));
    expect(stream).toHaveLength(13);
  });
  it('leaves nothing where a reader believes to have been already', async () => {
    await tell(8);
    while ((await relay()).sent > 0);
    const place = stream.length;
    stream.length = place - 6;
    // Fewer than were lost: for several tries the stream stays shorter than the reader's place.
    const later = await tell(2);
    for (let tries = 0; tries < 20 && (await relay()).sent > 0; tries += 1);
    const heard = new Set(stream.slice(place).map(factAt));
    expect(later.filter((factId) => !heard.has(factId))).toEqual([]);
    const waiting = await feeder.db.execute(sql`select from outbox where sent_at is null`);
    expect(waiting).toHaveLength(0);
  });
  it('is not suspected when it only knows a fact already', async () => {
    const [factId = ''] = await tell(1);
    expect(await relay()).toMatchObject({ sent: 1, tailLost: false });
    await feeder.db.execute(sql`update outbox set sent_at = null where fact_id = ${factId}`);
    expect(await relay()).toMatchObject({ sent: 1, tailLost: false });
    expect(stream.filter((one) => one === factId)).toHaveLength(1);
  });
});

describe('a stream that is not there', () => {
  it('is asked for at the first fact that nobody takes, and told it', async () => {
    // The lock of the relay above, which would keep this one waiting.
    await feeder.db.execute(
      sql`select pg_advisory_unlock_all(), set_config('elected.relay_registration', '', false)`,
    );
    const nats = await freshNats();
    const seed = nats.seedFor('registration');
    const broker = await connectBroker({ url: nats.url, service: 'registration', seed });
    const manager = await broker.manage();
    const running = startRelay({
      databaseUrl: database.feederUrl,
      js: broker.js,
      service: 'registration',
      log: createLog('test', 'silent'),
      onStreamLost: () => void declareStream(manager, 'registration'),
    });
    await tell(1);
    running.wake();
    await vi.waitFor(
      async () => {
        const { state } = await manager.streams.info('FACTS_REGISTRATION');
        // What another stream took before at that place is told again, as one that was lost.
        expect(state.messages).toBeGreaterThan(0);
      },
      { timeout: 30_000 },
    );
    await running.stop();
    await broker.close();
    await nats.stop();
  });
});
