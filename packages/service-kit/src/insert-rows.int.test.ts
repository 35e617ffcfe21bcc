import { freshDatabase } from '@jinbang/testkit/fresh-database';
import { sql } from 'drizzle-orm';
import { boolean, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from './database.ts';
import { insertRows } from './insert-rows.ts';

const table = pgTable('many', {
  id: uuid('id').primaryKey(),
  said: text('said').notNull(),
  place: integer('place'),
  saidAt: timestamp('said_at', { withTimezone: true }).notNull(),
  data: jsonb('data').$type<unknown>(),
  isKept: boolean('is_kept').notNull().default(true),
});
const idOf = (place: number) => `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`;
const at = new Date('2026-10-04T08:00:00.123Z');

let database: Awaited<ReturnType<typeof freshDatabase.empty>>;
let open: OpenDatabase;
beforeAll(async () => {
  database = await freshDatabase.empty();
  open = openDatabase(database.ownerUrl);
  await open.db.execute(sql`create table many (id uuid primary key, said text not null, place int,
    said_at timestamptz not null, data jsonb, is_kept boolean not null default true)`);
});
afterAll(async () => {
  await open?.close();
  await database?.drop();
});

describe('many rows in one statement', () => {
  it('come back as they were given, more of them than one statement takes', async () => {
    const rows = Array.from({ length: 2_345 }, (_, place) => ({
      id: idOf(place),
      said: `"${place}" \\ 𠮷\n`,
      place: place % 2 ? place : null,
      saidAt: at,
      data: { place, list: [null, 'a'] },
    }));
    await open.db.transaction((tx) => insertRows(tx, table, rows));
    const found = await open.db.select().from(table).orderBy(table.id);
    expect(found).toEqual(rows.map((row) => ({ ...row, isKept: true })));
  });
  it('are nothing where there are none', async () => {
    await open.db.transaction((tx) => insertRows(tx, table, []));
  });
  it('stand all or not at all', async () => {
    const row = { id: idOf(9_001), said: '', saidAt: at };
    const twice = open.db.transaction((tx) => insertRows(tx, table, [row, row]));
    await expect(twice).rejects.toThrow();
    expect(await open.db.$count(table, sql`id = ${row.id}`)).toBe(0);
  });
  it('name no column the table has not', async () => {
    // Safe: what a caller without types could do.
    const row = { id: idOf(9_002), said: '', saidAt: at, 'x"; drop table many; --': 1 } as never;
    await expect(open.db.transaction((tx) => insertRows(tx, table, [row]))).rejects.toThrow(
      'no column',
    );
  });
});
