import type { Database } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';

/** The newest whole version of the scheme of each module; an event has a dozen modules at most. */
export const findSchemeVersions = async (
  feeder: Database,
  eventId: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await feeder.execute<{ module_id: string; set_version: number }>(sql`
    select part.rows->0->>'moduleId' as module_id, max(closing.set_version)::int as set_version
    from told_closing closing
    join told_part part
      using (set_kind, aggregate_id, set_version)
    where closing.set_kind = 'scheme' and closing.event_id = ${eventId}
      and closing.parts = (
        select count(*) from told_part own
        where own.set_kind = closing.set_kind and own.aggregate_id = closing.aggregate_id
          and own.set_version = closing.set_version)
    group by 1
    limit 200`);
  return new Map(rows.map(({ module_id, set_version }) => [module_id, set_version]));
};
