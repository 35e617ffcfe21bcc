import type { FactOf } from '@jinbang/contracts/fact';
import type { mappingPartV1 } from '@jinbang/contracts/registration/mapping';
import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

export type OpenedRow = FactOf<typeof mappingPartV1>['data']['rows'][number];

/** Which entry stood where, as told at DECRYPTED part by part (decision 0019). */
export const openedPartTable = pgTable(
  'opened_part',
  {
    openingId: uuid('opening_id').notNull(),
    part: integer('part').notNull(),
    eventId: uuid('event_id').notNull(),
    ownerId: uuid('owner_id'),
    rows: jsonb('rows').$type<readonly OpenedRow[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.openingId, table.part] })],
);

/** What closes the set: nothing is read of it before it is whole. */
export const openedDrawTable = pgTable('opened_draw', {
  openingId: uuid('opening_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id'),
  parts: integer('parts').notNull(),
  rowCount: integer('row_count').notNull(),
  hash: text('hash').notNull(),
});
