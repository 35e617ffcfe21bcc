import type { Transaction } from '@jinbang/service-kit/database';
import { type SQL, sql } from 'drizzle-orm';

type Whose = {
  readonly personId: string;
  readonly ownerId: string;
  /** A proof belongs to one entry; a photo to all of a person's entries with one owner. */
  readonly entryId?: string | undefined;
};

/** Entries this file is looked at for, until their contest is over. */
const entriesOf = ({ personId, ownerId, entryId }: Whose): SQL => sql`
  select m.entry_id from entry_member m join event e on e.event_id = m.event_id
  where m.person_id = ${personId}::uuid and m.owner_id = ${ownerId}::uuid and not m.withdrawn
    and e.state in ('REGISTRATION', 'ELIGIBILITY_CHECK', 'DRAWN')
    ${entryId === undefined ? sql`` : sql`and m.entry_id = ${entryId}::uuid`}`;

/** Was one of these entries approved by what is there now? */
export const isApprovedBy = async (tx: Transaction, whose: Whose): Promise<boolean> => {
  const rows = await tx.execute(sql`
    select from admission where state = 'approved' and entry_id in (${entriesOf(whose)}) limit 1
    for update`);
  return rows.length > 0;
};

/** Whoever decides on one that was handed in, and has seen another file, looks again. */
export const renewSubmitted = async (tx: Transaction, whose: Whose): Promise<void> => {
  await tx.execute(sql`
    update admission set version = version + 1
    where state = 'submitted' and entry_id in (${entriesOf(whose)})`);
};
