import type { Transaction } from '@jinbang/service-kit/database';
import { inArray } from 'drizzle-orm';
import { emptyNotes } from '../official-invitation/invitation.store.ts';
import { officialTable } from '../officials.tables.ts';
import { emptyDeclarations } from '../recusal/declaration.store.ts';

/**
 * What the register says of people, why they declined and whom they are tied to goes with them.
 * That they were registered, asked, pledged and declared something stays, by id alone.
 */
export const emptyOfficials = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<void> => {
  if (personIds.length === 0) return;
  await tx
    .update(officialTable)
    .set({
      organisationId: null,
      region: null,
      certificateNo: null,
      title: null,
      qualifications: [],
    })
    .where(inArray(officialTable.personId, [...personIds]));
  await emptyNotes(tx, personIds);
  await emptyDeclarations(tx, personIds);
};
