import type { FactOf } from '@jinbang/contracts/fact';
import { entryAdmittedV1, entryWithdrawnV1 } from '@jinbang/contracts/registration/entry';
import type { Telling } from '../telling.ts';
import type { EntryView } from './entry.body.ts';

/** An entry with its number: without one it is not told. */
export type NumberedEntry = EntryView & { readonly entryNo: string };

export const isNumbered = (entry: EntryView): entry is NumberedEntry => entry.entryNo !== null;

const dataOf = ({ entryNo, members, organisationId, region, group }: NumberedEntry) => ({
  entryNo,
  members,
  organisationId,
  region,
  group,
});

export const entryAdmitted = (
  entry: NumberedEntry,
  telling: Telling,
): FactOf<typeof entryAdmittedV1> => ({
  ...telling.envelope(entry.entryId, entry.version),
  type: entryAdmittedV1.type,
  version: entryAdmittedV1.version,
  competitionId: entry.competitionId,
  eventId: entry.eventId,
  data: dataOf(entry),
});

export const entryWithdrawn = (
  entry: NumberedEntry,
  telling: Telling,
): FactOf<typeof entryWithdrawnV1> => ({
  ...telling.envelope(entry.entryId, entry.version),
  type: entryWithdrawnV1.type,
  version: entryWithdrawnV1.version,
  competitionId: entry.competitionId,
  eventId: entry.eventId,
  data: dataOf(entry),
});
