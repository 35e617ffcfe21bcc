import { type OpenDatabase, openDatabase, type Transaction } from '@jinbang/service-kit/database';
import { type FreshDatabase, freshDatabase } from '@jinbang/testkit/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTouched, type Touch } from './touched.ts';

let database: FreshDatabase;
let feeder: OpenDatabase;
beforeAll(async () => {
  database = await freshDatabase('ranking');
  feeder = openDatabase(database.feederUrl, { connections: 2 });
});
afterAll(async () => {
  await feeder.close();
  await database.drop();
});

const touch = (eventId: string): Touch => ({ kind: 'part', part: 'event', eventIds: [eventId] });
/** A transaction whose number a crash of Postgres made forget: it was never written down. */
const forgotten = { execute: async () => [{ xid: '999999999999' }] } as unknown as Transaction;

describe('what transactions touched', () => {
  it('is told once, in order, after their commit', async () => {
    const touched = createTouched();
    await feeder.db.transaction(async (tx) => {
      await touched.note(tx, touch('a'));
      await touched.note(tx, touch('b'));
      expect(await touched.take(feeder.db)).toEqual([]);
    });
    expect(await touched.take(feeder.db)).toEqual([touch('a'), touch('b')]);
    expect(await touched.take(feeder.db)).toEqual([]);
  });

  it('is forgotten when they were rolled back, by themselves or by a crash', async () => {
    const touched = createTouched();
    await touched.note(forgotten, touch('lost'));
    await feeder.db
      .transaction(async (tx) => {
        await touched.note(tx, touch('undone'));
        throw new Error('cut');
      })
      .catch(() => {});
    await feeder.db.transaction((tx) => touched.note(tx, touch('kept')));
    expect(await touched.take(feeder.db)).toEqual([touch('kept')]);
    expect(touched.isWaiting()).toBe(false);
  });
});
