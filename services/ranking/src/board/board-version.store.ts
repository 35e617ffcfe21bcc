import type { Database } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { boardVersionTable } from '../tables.ts';

export const findReserved = async (db: Database): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.select().from(boardVersionTable);
  return new Map(rows.map((row) => [row.eventId, row.reserved]));
};

/** Reserves the next `block` versions of these events; the new ends come back. */
export const reserveVersions = async (
  db: Database,
  eventIds: readonly string[],
  block: number,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.execute<{ event_id: string; reserved: number }>(sql`
    insert into board_version as known (event_id, reserved)
    select event_id, ${block} from unnest(${sql.param([...eventIds])}::uuid[]) as told (event_id)
    on conflict (event_id) do update set reserved = known.reserved + ${block}
    returning event_id, reserved`);
  return new Map(rows.map((row) => [row.event_id, row.reserved]));
};
