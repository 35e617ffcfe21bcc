import type { AnyFact } from '@jinbang/contracts/fact';
import { newId } from '@jinbang/kernel/id';
import { type OpenDatabase, openDatabase } from '@jinbang/service-kit/database';
import { migrate } from '@jinbang/service-kit/migrate';
import { type FreshDatabase, freshDatabase } from '@jinbang/testkit/fresh-database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendFacts } from './append.ts';
import { migrationSets } from './migrate-service.ts';
import { relayOnce } from './relay.ts';

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
const relay = () => relayOnce(feeder.db, js, 'registration');

describe('a stream that lost its tail', () => {
  it('is told again what stood there, even when it has grown past that place since', async () => {
    const first = await tell(5);
    expect(await relay()).toMatchObject({ sent: 5, tailLost: false });
    stream.length = 2;
    const second = await tell(5);
    expect(await relay()).toMatchObject({ sent: 5, tailLost: true });
    expect(stream).toHaveLength(7);
    expect(await relay()).toMatchObject({ sent: 3, tailLost: false });
    expect(new Set(stream)).toEqual(new Set([...first, ...second]));
    expect(stream).toHaveLength(10);
  });
  it('is not suspected when it only knows a fact already', async () => {
    const [factId = ''] = await tell(1);
    expect(await relay()).toMatchObject({ sent: 1, tailLost: false });
    await feeder.db.execute(sql`update outbox set sent_at = null where fact_id = ${factId}`);
    expect(await relay()).toMatchObject({ sent: 1, tailLost: false });
    expect(stream.filter((one) => one === factId)).toHaveLength(1);
  });
});
