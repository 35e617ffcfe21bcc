import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { findAdmissions, renewSubmitted } from '../approval/admission.store.ts';
import { findEventToChange } from '../event/event.store.ts';

type Whose = {
  readonly personId: string;
  readonly ownerId: string;
  /** A proof belongs to one entry; a photo to all of a person's entries with one owner. */
  readonly entryId?: string;
};

/**
 * Has somebody approved an entry by what is there now? Until the contest is over; nobody decides on
 * these entries meanwhile, and whoever is about to, having seen another file, looks again.
 */
export const holdApproval = async (
  tx: Transaction,
  { personId, ownerId, entryId }: Whose,
): Promise<boolean> => {
  const rows = await tx.execute<{ entryId: string; eventId: string }>(sql`
    select m.entry_id as "entryId", m.event_id as "eventId"
    from entry_member m join event e on e.event_id = m.event_id
    where m.person_id = ${personId}::uuid and m.owner_id = ${ownerId}::uuid and not m.withdrawn
      and e.state in ('REGISTRATION', 'ELIGIBILITY_CHECK', 'DRAWN')
      ${entryId === undefined ? sql`` : sql`and m.entry_id = ${entryId}::uuid`}
    order by m.event_id limit 1000`);
  // In one order, so that two who hand in never wait for each other.
  for (const eventId of new Set(rows.map((row) => row.eventId))) {
    await findEventToChange(tx, eventId);
  }
  const entryIds = rows.map((row) => row.entryId);
  const admissions = await findAdmissions(tx, entryIds);
  await renewSubmitted(tx, entryIds);
  return [...admissions.values()].some(({ state }) => state === 'approved');
};
