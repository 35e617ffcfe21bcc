import { newId } from '@jinbang/kernel/id';
import { inTenant, openDatabase } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from './contest.fixture.ts';
import {
  type Judging,
  markOf,
  openJudging,
  type Ready,
  readyToMark,
  score,
} from './judging.fixture.ts';
import { sweepTold } from './score-sheet/sweep-told.ts';

describe('the second line of defence in the database', () => {
  let judging: Judging;
  let ready: Ready;
  let runtime: ReturnType<typeof openDatabase>;
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging);
    await ready.judge(0).commands([markOf(ready, '01', 'A1.1', score('2'))]);
    runtime = openDatabase(judging.database.url, { connections: 1 });
  });
  afterAll(async () => {
    await runtime?.close();
    await judging?.close();
  });

  const TABLES = [
    'event',
    'module',
    'subject',
    'scheme_version',
    'panel',
    'score_sheet',
    'mark',
    'aspect_state',
  ];

  it.each(TABLES)(
    'shows no row of %s to a transaction without a tenant or with another one',
    async (table) => {
      const count = (tenants: readonly string[]) =>
        inTenant(runtime.db, tenants, async (tx) => {
          const [row] = await tx.execute<{ count: number }>(
            sql`select count(*)::int as count from ${sql.identifier(table)}`,
          );
          return row?.count;
        });
      expect(await count([])).toBe(0);
      expect(await count([newId()])).toBe(0);
      expect(await count([ready.contest.ownerId])).toBeGreaterThan(0);
    },
  );

  it.each([
    ['mark', 'value'],
    ['subject_code', 'code'],
    ['sheet_signature', 'hash'],
    ['scheme_version', 'content'],
    ['command', 'answer'],
  ])('lets nobody who runs the service change or delete a row of %s', async (table, column) => {
    for (const { db } of [runtime, { db: judging.feeder }]) {
      for (const statement of [
        sql`delete from ${sql.identifier(table)}`,
        sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = null`,
      ]) {
        await expect(db.execute(statement)).rejects.toMatchObject({ cause: { code: '42501' } });
      }
    }
  });
});

describe('the sweep of told marks', () => {
  let judging: Judging;
  beforeAll(async () => {
    judging = await openJudging();
  });
  afterAll(() => judging?.close());

  const sweep = () => sweepTold({ feeder: judging.feeder, now: () => new Date(), newId });

  it('tells again what is settled and in no fact, once', async () => {
    const ready = await readyToMark(judging, aContest());
    for (const seat of [0, 1, 2]) {
      await ready.judge(seat).commands([markOf(ready, '01', 'A1.1', score('2'))]);
    }
    expect(await sweep()).toBe(0);
    // As if the outbox came back from an older copy than the marks.
    await judging.feeder.execute(
      sql`delete from outbox where subject like 'fact.judging.mark.settled.%'`,
    );
    expect(await sweep()).toBe(1);
    expect(await judging.facts('judging.mark.settled')).toMatchObject([
      { aggregateVersion: 4, eventId: ready.contest.eventId, data: { value: '1/3' } },
    ]);
    expect(await sweep()).toBe(0);
  });
  it('tells that a value is gone when readers still have it', async () => {
    const ready = await readyToMark(judging, aContest());
    await ready.judge(0).commands([markOf(ready, '01', 'A1.1', score('2'))]);
    await judging.feeder.execute(sql`
      update aspect_state set told_value = '1' where event_id = ${ready.contest.eventId}`);
    expect(await sweep()).toBe(1);
    expect((await judging.facts('judging.mark.unsettled')).at(-1)).toMatchObject({
      aggregateVersion: 2,
      data: { reason: 'incomplete' },
    });
  });
});
