import type { Transaction } from '@jinbang/service-kit/database';
import type { EntryView } from '../entry/entry.body.ts';
import {
  type EntryMemberDetailRow,
  findMemberDetails,
  saveEntryDetails,
} from '../entry/entry-detail.store.ts';
import type { EventView } from '../event/event.body.ts';
import { lookingEverywhere } from '../tenant.store.ts';
import type { ProposalLine } from './qualification.body.ts';

type Made = { readonly entry: EntryView; readonly line: ProposalLine };
type Making = { readonly at: Date; readonly actorId: string };

/** What a member's form said below: facts of the person's work, which this tier's rules look at. */
const takenOver = (
  { entryId, ownerId, eventId }: EntryView,
  personId: string,
  below: EntryMemberDetailRow | undefined,
): EntryMemberDetailRow => ({
  entryId,
  personId,
  ownerId,
  eventId,
  memberKind: below?.memberKind ?? null,
  yearsInOccupation: below?.yearsInOccupation ?? null,
  heldCertificateNo: below?.heldCertificateNo ?? null,
  heldOccupation: below?.heldOccupation ?? null,
  // The clause somebody enters by is this event's own: it is said anew.
  condition: null,
  workplace: below?.workplace ?? null,
  workplaceOrganisationId: below?.workplaceOrganisationId ?? null,
  professionalTitle: below?.professionalTitle ?? null,
});

/**
 * Gives entries that came from below a form, with what the lower tier's form said of their members'
 * work. Phones, photos and proofs are not taken along: for those the people are asked anew.
 */
export const takeOverForms = async (
  tx: Transaction,
  event: EventView,
  made: readonly Made[],
  { at, actorId }: Making,
): Promise<void> => {
  const feederIds = made.map(({ line }) => line.feederEntryId);
  const rows = await lookingEverywhere(tx, () => findMemberDetails(tx, feederIds));
  const below = new Map(rows.map((row) => [`${row.entryId} ${row.personId}`, row]));
  await saveEntryDetails(
    tx,
    made.map(({ entry: { entryId, ownerId, competitionId, eventId } }) => ({
      entryId,
      ownerId,
      competitionId,
      eventId,
      delegation: null,
      leaderName: null,
      coachName: null,
      occupation: event.occupation.name.zh,
      enteredBy: actorId,
      recordedAt: at,
    })),
    made.flatMap(({ entry, line }) =>
      entry.members.map(({ personId }) =>
        takenOver(entry, personId, below.get(`${line.feederEntryId} ${personId}`)),
      ),
    ),
  );
};
