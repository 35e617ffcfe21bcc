import type { Transaction } from '@jinbang/service-kit/database';
import { findPersons } from '../person/person.store.ts';
import { findPersonDetails } from '../person/person-detail.store.ts';
import type { EntryView } from './entry.body.ts';
import { findEntryDetails, findMemberDetails } from './entry-detail.store.ts';
import type { EntryFormView, MemberFormView } from './entry-form.body.ts';

/** A form without what the competition finds missing in it. */
export type GatheredForm = Omit<EntryFormView, 'missing'>;

const said = <Row extends object>(row: Row): { [Key in keyof Row]?: NonNullable<Row[Key]> } =>
  // Safe: what is null is left out, and nothing else is touched.
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as never;

const findPeople = async (tx: Transaction, entries: readonly EntryView[]) => {
  const personIds = entries.flatMap(({ members }) => members.map(({ personId }) => personId));
  const persons = new Map((await findPersons(tx, personIds)).map((row) => [row.personId, row]));
  const details = new Map(
    (await findPersonDetails(tx, personIds)).map((row) => [`${row.ownerId} ${row.personId}`, row]),
  );
  return (ownerId: string, personId: string) => {
    const person = persons.get(personId);
    const detail = details.get(`${ownerId} ${personId}`);
    return {
      personId,
      name: person?.name ?? null,
      nameEn: person?.nameEn ?? null,
      sex: person?.sex ?? null,
      idType: person?.idType ?? null,
      idLastFour: person?.idLastFour ?? null,
      birthDate: person?.birthDate ?? null,
      ethnicGroup: detail?.ethnicGroup ?? null,
      education: detail?.education ?? null,
      phoneLastFour: detail?.phoneLastFour ?? null,
    };
  };
};

/** What stands in the forms of these entries, as staff see it: four digits of numbers. */
export const gatherForms = async (
  tx: Transaction,
  entries: readonly EntryView[],
): Promise<readonly GatheredForm[]> => {
  const entryIds = entries.map(({ entryId }) => entryId);
  const personOf = await findPeople(tx, entries);
  const entryDetails = new Map(
    (await findEntryDetails(tx, entryIds)).map((row) => [row.entryId, row]),
  );
  const memberDetails = new Map(
    (await findMemberDetails(tx, entryIds)).map((row) => [`${row.entryId} ${row.personId}`, row]),
  );
  return entries.map(({ ownerId, members, ...entry }) => {
    const detail = entryDetails.get(entry.entryId);
    const {
      delegation = null,
      leaderName = null,
      coachName = null,
      occupation = null,
    } = detail ?? {};
    return {
      ...entry,
      ...said({ delegation, leaderName, coachName, occupation }),
      enteredBy: detail?.enteredBy ?? null,
      members: members.map(({ personId, heldLevel }): MemberFormView => {
        const row = memberDetails.get(`${entry.entryId} ${personId}`);
        const { entryId: _e, personId: _p, ownerId: _o, eventId: _v, ...rest } = row ?? {};
        return { ...personOf(ownerId, personId), ...said({ ...rest, heldLevel }) };
      }),
    };
  });
};
