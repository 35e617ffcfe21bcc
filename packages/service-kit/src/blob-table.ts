import { boolean, customType, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
});

/** Files as they were handed in. A service that keeps files has this table in its migrations. */
export const blobTable = pgTable('blob', {
  blobId: uuid('blob_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  kind: text('kind').notNull(),
  byteCount: integer('byte_count').notNull(),
  /** Of the plain content; null where it is sealed: a hash would tell whose picture it is. */
  sha256: text('sha256'),
  sealed: boolean('sealed').notNull(),
  content: bytes('content').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
});
