import type { Database } from '@jinbang/service-kit/database';
import { eq, sql } from 'drizzle-orm';
import { eventTable } from '../tables.ts';
import { withContent } from './logged-record.ts';

const MODULES_MAX = 200;

type Row = { module_id: string; leaf_index: string; salt: Uint8Array; content: string };

export const hasEvent = async (db: Pick<Database, 'select'>, eventId: string): Promise<boolean> => {
  const rows = await db
    .select({ eventId: eventTable.eventId })
    .from(eventTable)
    .where(eq(eventTable.eventId, eventId))
    .limit(1);
  return rows.length > 0;
};

/** The newest lock of each module of an event, as its leaf holds it, in the order of the log. */
export const findEventLocks = async (
  db: Pick<Database, 'execute'>,
  eventId: string,
): Promise<readonly Row[]> => {
  const rows = await db.execute<Row>(sql`
    with named as materialized (
      select distinct on (record_id) leaf_index, kind, record_id, record_version, salt
      from log_leaf join module_lock
        on module_id = record_id and module_lock.version = record_version
      where kind = 'module-lock' and event_id = ${eventId}
      order by record_id, record_version desc
    )
    select record_id as module_id, leaf_index, salt, content
    from (${withContent('named', ['module-lock'])}) as entry
    order by leaf_index limit ${MODULES_MAX}`);
  return [...rows];
};
