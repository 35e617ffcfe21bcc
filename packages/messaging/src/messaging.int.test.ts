import type { AnyFact } from '@jinbang/contracts/fact';
import { competitionDeclaredV1 } from '@jinbang/contracts/registration/competition';
import { newId } from '@jinbang/kernel/id';
import { type OpenDatabase, openDatabase } from '@jinbang/service-kit/database';
import { createLog } from '@jinbang/service-kit/log';
import { type FreshDatabase, freshDatabase } from '@jinbang/testkit/fresh-database';
import { type FreshNats, freshNats } from '@jinbang/testkit/fresh-nats';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendFacts } from './append.ts';
import { buryFact, countDeadLetters, openDeadLetters } from './dead-letter.ts';
import { on, onEach } from './handler.ts';
import { migrationSets } from './migrate-service.ts';
import { type Messaging, startMessaging } from './start-messaging.ts';

const log = createLog('test', 'silent');

const declared = (aggregateId: string, aggregateVersion: number, zh = '示例'): AnyFact => ({
  factId: newId(),
  type: competitionDeclaredV1.type,
  version: 1,
  occurredAt: new Date().toISOString(),
  competitionId: aggregateId,
  eventId: null,
  aggregateId,
  aggregateVersion,
  causedBy: 'test',
  traceparent: null,
  data: {
    ownerId: newId(),
    name: { zh },
    tier: 'city',
    contestClass: '1',
    jurisdiction: 'CN-12',
    seasonYear: 2026,
    zone: 'Asia/Shanghai',
    plan: null,
  },
});

type Side = { database: FreshDatabase; feeder: OpenDatabase; messaging: Messaging };

let nats: FreshNats;
let teller: Side;
let reader: Side;
let failing: (fact: AnyFact) => boolean;

const migrated = async (service: string): Promise<FreshDatabase> => {
  const { migrate } = await import('@jinbang/service-kit/migrate');
  const database = await freshDatabase.empty(service);
  await migrate({ ownerUrl: database.ownerUrl, sets: migrationSets('-').slice(0, 1) });
  return database;
};

/** A reader whose effect is one row a competition, and one more a fact in `heard`. */
const reactions = () => [
  on(competitionDeclaredV1, async (facts, tx) => {
    for (const fact of facts) {
      if (failing(fact)) throw new Error('cannot apply this one');
      await tx.execute(sql`insert into state (id, version, name)
        values (${fact.aggregateId}, ${fact.aggregateVersion}, ${fact.data.name.zh})
        on conflict (id) do update set version = excluded.version, name = excluded.name, times = state.times + 1`);
    }
  }),
];

const startTeller = async (database: FreshDatabase): Promise<Side> => {
  const feeder = openDatabase(database.feederUrl, { connections: 2 });
  const messaging = await startMessaging({
    service: 'registration',
    natsUrl: nats.url,
    natsSeed: nats.seedFor('registration'),
    feeder: feeder.db,
    feederUrl: database.feederUrl,
    reactions: {},
    log,
  });
  return { database, feeder, messaging };
};

const startReader = async (database: FreshDatabase): Promise<Side> => {
  const feeder = openDatabase(database.feederUrl, { connections: 2 });
  const messaging = await startMessaging({
    service: 'ranking',
    natsUrl: nats.url,
    natsSeed: nats.seedFor('ranking'),
    feeder: feeder.db,
    feederUrl: database.feederUrl,
    reactions: { registration: reactions() },
    log,
  });
  return { database, feeder, messaging };
};

const stop = async (side: Side) => {
  await side.messaging.stop();
  await side.feeder.close();
};

const tell = async (...facts: readonly AnyFact[]) => {
  await teller.feeder.db.transaction((tx) => appendFacts(tx, facts));
  teller.messaging.wakeRelay();
};

type StateRow = { id: string; version: number; name: string; times: number };
const states = () =>
  reader.feeder.db.execute<StateRow>(sql`select id, version, name, times from state order by id`);

const askForReplay = (id: string | undefined) =>
  reader.feeder.db.execute(
    sql`update dead_letter set replay_asked_at = now() where dead_letter_id = ${id ?? null}`,
  );
const letterOf = async (id: string | undefined) => {
  const [row] = await reader.feeder.db.execute<{
    replay_asked_at: Date | null;
    resolution: string;
  }>(sql`select resolution from dead_letter where dead_letter_id = ${id ?? null}`);
  return row;
};

const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 75_000 });

beforeEach(async () => {
  failing = () => false;
  nats = await freshNats();
  const [tellerDatabase, readerDatabase] = await Promise.all([
    migrated('registration'),
    migrated('ranking'),
  ]);
  const owner = openDatabase(readerDatabase.ownerUrl, { connections: 1 });
  await owner.db.execute(sql`create table state
    (id text primary key, version int not null, name text not null, times int not null default 1)`);
  await owner.db.execute(sql`grant all on state to ranking_feeder`);
  await owner.close();
  teller = await startTeller(tellerDatabase);
  reader = await startReader(readerDatabase);
});

afterEach(async () => {
  await Promise.all([stop(teller), stop(reader)]);
  await Promise.all([teller.database.drop(), reader.database.drop(), nats.stop()]);
});

describe('a fact on its way', () => {
  it('reaches the reader once, soon after the commit', async () => {
    const id = newId();
    await tell(declared(id, 1));
    await soon(async () => expect(await states()).toMatchObject([{ id, version: 1, times: 1 }]));
  });

  it('is applied in version order however many there are', async () => {
    const ids = Array.from({ length: 20 }, newId);
    const facts = ids.flatMap((id) => [1, 2, 3, 4, 5].map((version) => declared(id, version)));
    await tell(...facts);
    await soon(async () => {
      const rows = await states();
      expect(rows).toHaveLength(20);
      expect(rows.every((row) => row.version === 5)).toBe(true);
    });
  });

  it('changes nothing when an older version arrives late', async () => {
    const id = newId();
    await tell(declared(id, 2, 'new'));
    await soon(async () => expect(await states()).toMatchObject([{ version: 2 }]));
    const later = newId();
    await tell(declared(id, 1, 'old'), declared(later, 1));
    await soon(async () => expect(await states()).toHaveLength(2));
    expect((await states()).find((row) => row.id === id)).toMatchObject({ name: 'new', times: 1 });
  });

  it('does nothing when it is told again after the broker forgot it', async () => {
    const id = newId();
    await tell(declared(id, 1));
    await soon(async () => expect(await states()).toHaveLength(1));
    await teller.feeder.db.execute(sql`update outbox set sent_at = null`);
    await tell(declared(newId(), 1));
    await soon(async () => expect(await states()).toHaveLength(2));
    expect((await states()).every((row) => row.times === 1)).toBe(true);
  });

  it('is set aside alone when it cannot be applied, and its neighbours go on', async () => {
    const poison = newId();
    failing = (fact) => fact.aggregateId === poison;
    await tell(declared(newId(), 1), declared(poison, 1), declared(newId(), 1));
    await soon(async () => expect(await openDeadLetters(reader.feeder.db)).toHaveLength(1));
    await soon(async () => expect(await states()).toHaveLength(2));
    // Set aside means settled: the broker does not bring it again.
    await soon(async () => expect((await reader.messaging.lag()).registration).toBe(0));

    // Brought again it is the same letter, and no second one.
    const [letter] = await openDeadLetters(reader.feeder.db);
    const { consumer = '', subject = '', body = '', deadLetterId } = letter ?? {};
    await buryFact(reader.feeder.db, { consumer, subject, body, reason: 'again' });
    expect(await openDeadLetters(reader.feeder.db)).toMatchObject([{ reason: 'again' }]);

    // The process that hears applies it again, once somebody asks.
    failing = () => false;
    await askForReplay(deadLetterId);
    await soon(async () => expect(await states()).toHaveLength(3));
    await soon(async () => expect(await countDeadLetters(reader.feeder.db)).toEqual({ open: 0 }));
    expect(await letterOf(deadLetterId)).toMatchObject({ resolution: 'replayed' });
  });

  it('larger than 64 kB is refused when it is appended', async () => {
    const fact = declared(newId(), 1, 'x'.repeat(70_000));
    await expect(tell(fact)).rejects.toThrow('larger than a fact may be');
    const rows = await teller.feeder.db.execute(sql`select 1 from outbox`);
    expect(rows).toHaveLength(0);
  });
});

describe('what breaks on the way', () => {
  it('a broker killed in the middle comes back and every fact arrives once', async () => {
    await tell(...Array.from({ length: 50 }, () => declared(newId(), 1)));
    await nats.kill();
    await tell(...Array.from({ length: 50 }, () => declared(newId(), 1)));
    await nats.restart();
    await soon(async () => expect(await states()).toHaveLength(100));
    expect((await states()).every((row) => row.times === 1)).toBe(true);
  });

  it('a stream that lost everything is told again, and a durable ahead of it is made anew', async () => {
    await tell(...Array.from({ length: 30 }, () => declared(newId(), 1)));
    await soon(async () => expect(await states()).toHaveLength(30));
    await stop(teller);
    await stop(reader);
    await nats.stop();
    nats = await freshNats();
    teller = await startTeller(teller.database);
    reader = await startReader(reader.database);
    await tell(...Array.from({ length: 5 }, () => declared(newId(), 1)));
    await soon(async () => expect(await states()).toHaveLength(35));
    expect((await states()).every((row) => row.times === 1)).toBe(true);
  });

  it('two readers on one durable apply every fact once', async () => {
    const second = await startReader(reader.database);
    await tell(...Array.from({ length: 300 }, () => declared(newId(), 1)));
    await soon(async () => expect(await states()).toHaveLength(300));
    expect((await states()).every((row) => row.times === 1)).toBe(true);
    await stop(second);
  });

  it('a reader whose connections are cut goes on where it was', async () => {
    await tell(...Array.from({ length: 20 }, () => declared(newId(), 1)));
    await teller.feeder.db.execute(sql`select 1`);
    await reader.feeder.db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await tell(...Array.from({ length: 20 }, () => declared(newId(), 1)));
    await soon(async () => expect(await states()).toHaveLength(40));
    expect((await states()).every((row) => row.times === 1)).toBe(true);
  });
});

describe('the ground tables', () => {
  it('keep this month of facts in a partition of its own', async () => {
    await tell(declared(newId(), 1));
    const [row] = await teller.feeder.db.execute<{ partition: string }>(
      sql`select tableoid::regclass::text as partition from outbox limit 1`,
    );
    expect(row?.partition).toMatch(/^outbox_\d{6}$/);
  });

  it('forget commands after ninety days, and none before, whatever is asked', async () => {
    const { db } = reader.feeder;
    await db.execute(sql`
      insert into command (command_id, actor_id, fingerprint, status, answer, recorded_at)
      select 'command-' || days, 'a', 'f', 200, '{}', now() - make_interval(days => days)
      from unnest(array[1, 89, 91, 400]) as days`);
    await db.execute(sql`select drop_old_commands(now() + interval '1 year', 100)`);
    const left = await db.execute<{ id: string }>(
      sql`select command_id as id from command order by 1`,
    );
    expect(left.map(({ id }) => id)).toEqual(['command-1', 'command-89']);
  });

  it('cannot be changed by the running service where they are append-only', async () => {
    const runtime = openDatabase(reader.database.url, { connections: 1 });
    for (const statement of [sql`delete from inbox`, sql`update command set status = 1`]) {
      await expect(runtime.db.execute(statement)).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
    await runtime.close();
  });

  it('hands parts of a set over one by one, each once', async () => {
    const seen: number[] = [];
    const handler = onEach(competitionDeclaredV1, async (facts) => {
      seen.push(...facts.map((fact) => fact.aggregateVersion));
    });
    const { applyBatch } = await import('./apply-batch.ts');
    const id = newId();
    const parts = [declared(id, 2), declared(id, 1), declared(id, 3)];
    for (const _ of [1, 2]) {
      await reader.feeder.db.transaction((tx) =>
        applyBatch(
          tx,
          'test',
          parts.map((fact) => ({ fact, handler })),
        ),
      );
    }
    expect(seen).toEqual([2, 1, 3]);
  });
});
