import type { Transaction } from '@jinbang/service-kit/database';
import { inArray, sql } from 'drizzle-orm';
import { entryDetailTable, entryMemberDetailTable } from '../entry.tables.ts';

export type EntryDetailRow = typeof entryDetailTable.$inferSelect;
export type EntryMemberDetailRow = typeof entryMemberDetailTable.$inferSelect;

const ROWS_AT_ONCE = 500;

export const findEntryDetails = async (
  tx: Transaction,
  entryIds: readonly string[],
): Promise<readonly EntryDetailRow[]> =>
  entryIds.length === 0
    ? []
    : tx
        .select()
        .from(entryDetailTable)
        .where(inArray(entryDetailTable.entryId, [...entryIds]))
        .limit(20_000);

export const findMemberDetails = async (
  tx: Transaction,
  entryIds: readonly string[],
): Promise<readonly EntryMemberDetailRow[]> =>
  entryIds.length === 0
    ? []
    : tx
        .select()
        .from(entryMemberDetailTable)
        .where(inArray(entryMemberDetailTable.entryId, [...entryIds]))
        .limit(40_000);

/** Writes the forms' fields; one handed in again replaces what stood there. */
export const saveEntryDetails = async (
  tx: Transaction,
  entries: readonly (typeof entryDetailTable.$inferInsert)[],
  members: readonly (typeof entryMemberDetailTable.$inferInsert)[],
): Promise<void> => {
  for (let from = 0; from < entries.length; from += ROWS_AT_ONCE) {
    await tx
      .insert(entryDetailTable)
      .values(entries.slice(from, from + ROWS_AT_ONCE))
      .onConflictDoUpdate({
        target: entryDetailTable.entryId,
        set: {
          delegation: sql`excluded.delegation`,
          leaderName: sql`excluded.leader_name`,
          coachName: sql`excluded.coach_name`,
          occupation: sql`excluded.occupation`,
        },
      });
  }
  for (let from = 0; from < members.length; from += ROWS_AT_ONCE) {
    await tx
      .insert(entryMemberDetailTable)
      .values(members.slice(from, from + ROWS_AT_ONCE))
      .onConflictDoUpdate({
        target: [entryMemberDetailTable.entryId, entryMemberDetailTable.personId],
        set: {
          memberKind: sql`excluded.member_kind`,
          yearsInOccupation: sql`excluded.years_in_occupation`,
          heldCertificateNo: sql`excluded.held_certificate_no`,
          heldOccupation: sql`excluded.held_occupation`,
          condition: sql`excluded.condition`,
          workplace: sql`excluded.workplace`,
          workplaceOrganisationId: sql`excluded.workplace_organisation_id`,
          professionalTitle: sql`excluded.professional_title`,
        },
      });
  }
};

/**
 * With a person go the number of their certificate and the words about their work; the names of
 * leader and coach go when nobody of the entry is left.
 */
export const emptyEntryDetails = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<void> => {
  if (personIds.length === 0) return;
  await tx
    .update(entryMemberDetailTable)
    .set({
      heldCertificateNo: null,
      workplace: null,
      workplaceOrganisationId: null,
      professionalTitle: null,
    })
    .where(inArray(entryMemberDetailTable.personId, [...personIds]));
  await tx.execute(sql`
    update entry_detail set leader_name = null, coach_name = null
    where (leader_name is not null or coach_name is not null)
      and entry_id in (
        select entry_id from entry_member where person_id = any(${sql.param([...personIds])}::uuid[]))
      and not exists (
        select from entry_member m join person p on p.person_id = m.person_id
        where m.entry_id = entry_detail.entry_id and p.erased_at is null)`);
};
