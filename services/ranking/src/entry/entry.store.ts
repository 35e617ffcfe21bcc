import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { AdmittedEntry } from '../tables.ts';

export const saveEntries = async (
  tx: Transaction,
  rows: readonly { entryId: string; eventId: string; admitted: AdmittedEntry }[],
  withdrawn: boolean,
): Promise<void> => {
  await tx.execute(sql`
    insert into entry (entry_id, event_id, admitted, withdrawn)
    select entry_id, event_id, admitted::jsonb, ${withdrawn} from unnest(
      ${sql.param(rows.map((row) => row.entryId))}::uuid[],
      ${sql.param(rows.map((row) => row.eventId))}::uuid[],
      ${sql.param(rows.map((row) => JSON.stringify(row.admitted)))}::text[]
    ) as told (entry_id, event_id, admitted)
    on conflict (entry_id) do update
      set event_id = excluded.event_id, admitted = excluded.admitted, withdrawn = excluded.withdrawn`);
};
