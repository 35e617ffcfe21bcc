import type { Database, Transaction } from '@jinbang/service-kit/database';
import { eq, sql } from 'drizzle-orm';
import { eventTable } from '../tables.ts';

export type EventRow = typeof eventTable.$inferSelect;

/** Whose event this is; null while nobody told. */
export const findTenant = async (
  db: Pick<Database, 'execute'>,
  eventId: string,
): Promise<string | null> => {
  const [row] = await db.execute<{ tenant: string | null }>(
    sql`select tenant_of_event(${eventId}::uuid) as tenant`,
  );
  return row?.tenant ?? null;
};

/** From here on the transaction sees this owner's rows. */
export const setTenant = async (tx: Transaction, ownerId: string): Promise<void> => {
  await tx.execute(sql`select set_config('jinbang.tenants', ${ownerId}, true)`);
};

export const findEvent = async (
  tx: Transaction,
  eventId: string,
): Promise<EventRow | undefined> => {
  const [row] = await tx.select().from(eventTable).where(eq(eventTable.eventId, eventId)).limit(1);
  return row;
};

/** The event that owns a sheet or a subject; null where there is none. */
export const findEventOfSheet = async (
  db: Pick<Database, 'execute'>,
  sheetId: string,
): Promise<string | null> => {
  const [row] = await db.execute<{ event_id: string | null }>(
    sql`select event_of_sheet(${sheetId}::uuid) as event_id`,
  );
  return row?.event_id ?? null;
};

export const findEventOfSubject = async (
  db: Pick<Database, 'execute'>,
  subjectId: string,
): Promise<string | null> => {
  const [row] = await db.execute<{ event_id: string | null }>(
    sql`select event_of_subject(${subjectId}::uuid) as event_id`,
  );
  return row?.event_id ?? null;
};
