import type { NewId } from '@jinbang/kernel/id';
import type { Transaction } from '@jinbang/service-kit/database';
import { endClaimsMet } from '../entry-claim/claim.store.ts';
import type { EventView } from '../event/event.body.ts';
import { orderedIds } from '../ordered-ids.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { insertPersons } from '../person/person.store.ts';
import { savePersonDetails } from '../person/person-detail.store.ts';
import { rowOf } from '../person/register-persons.ts';
import { sealPersonDetail } from '../person/seal-person-detail.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import type { EntryView } from './entry.body.ts';
import { insertEntries } from './entry.store.ts';
import { saveEntryDetails } from './entry-detail.store.ts';
import type { EntryGround, FormRow, PlainForm, PlainMember } from './entry-form.rules.ts';

type Writing = {
  readonly keys: KeyRing;
  readonly newId: NewId;
  readonly at: Date;
  readonly actorId: string;
};

type Made = { readonly entry: EntryView; readonly form: PlainForm; readonly event: EventView };

/** Registers who is not known yet; an identity in several forms is one person. */
export const registerMembers = async (
  tx: Transaction,
  { keys, newId, at }: Writing,
  rows: readonly FormRow[],
  { persons, events }: EntryGround,
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map([...persons].map(([digest, { personId }]) => [digest, personId]));
  const fresh = new Map<string, { member: PlainMember; organisationId: string; ownerId: string }>();
  for (const { eventId, form } of rows) {
    const ownerId = events.get(eventId)?.ownerId;
    for (const member of form.members) {
      if (ownerId === undefined || ids.has(member.digest) || fresh.has(member.digest)) continue;
      fresh.set(member.digest, { member, organisationId: form.organisationId, ownerId });
    }
  }
  const made = orderedIds(newId, fresh.size);
  const inserted = [...fresh.values()].map(({ member, organisationId, ownerId }, place) => {
    const personId = made[place] ?? newId();
    ids.set(member.digest, personId);
    const { name, nameEn, sex, idType, idNumber, birthDate, digest } = member;
    const person = {
      name,
      sex,
      idType,
      idNumber,
      digest,
      organisationId,
      ...(nameEn === undefined ? {} : { nameEn }),
      ...(birthDate === undefined ? {} : { birthDate }),
    };
    return rowOf({ keys }, personId, person, ownerId, at);
  });
  await insertPersons(tx, inserted);
  return ids;
};

const detailRows = (
  { keys, at, actorId }: Writing,
  made: readonly Made[],
  ids: ReadonlyMap<string, string>,
) => {
  const people = made.flatMap(({ entry, form }) =>
    form.members.flatMap((member) => {
      const personId = ids.get(member.digest);
      if (personId === undefined) return [];
      const whose = { personId, ownerId: entry.ownerId, recordedBy: actorId, recordedAt: at };
      return sealPersonDetail(keys, whose, member);
    }),
  );
  // One person in several events stands once: a row may not be written twice by one statement.
  return [...new Map(people.map((row) => [`${row.ownerId} ${row.personId}`, row])).values()];
};

const entryRows = (
  { at, actorId }: Writing,
  made: readonly Made[],
  ids: ReadonlyMap<string, string>,
) => ({
  entries: made.map(({ entry: { entryId, ownerId, competitionId, eventId }, form, event }) => ({
    entryId,
    ownerId,
    competitionId,
    eventId,
    delegation: form.delegation ?? null,
    leaderName: form.leaderName ?? null,
    coachName: form.coachName ?? null,
    occupation: form.occupation ?? event.occupation.name.zh,
    enteredBy: actorId,
    recordedAt: at,
  })),
  members: made.flatMap(({ entry: { entryId, ownerId, eventId }, form }) =>
    form.members.map((member) => ({
      entryId,
      personId: ids.get(member.digest) ?? '',
      ownerId,
      eventId,
      memberKind: member.memberKind ?? null,
      yearsInOccupation: member.yearsInOccupation ?? null,
      heldCertificateNo: member.heldCertificateNo ?? null,
      heldOccupation: member.heldOccupation ?? null,
      condition: member.condition ?? null,
      workplace: member.workplace ?? null,
      workplaceOrganisationId: member.workplaceOrganisationId ?? null,
      professionalTitle: member.professionalTitle ?? null,
    })),
  ),
});

/** Writes forms that were decided to be new: people, entries and everything they say. */
export const writeEntries = async (
  tx: Transaction,
  writing: Writing,
  rows: readonly FormRow[],
  ground: EntryGround,
): Promise<readonly EntryView[]> => {
  if (rows.length === 0) return [];
  const ids = await registerMembers(tx, writing, rows, ground);
  const organisations = await findOrganisations(
    tx,
    rows.map(({ form }) => form.organisationId),
  );
  const regions = new Map(organisations.map((row) => [row.organisationId, row.region]));
  const entryIds = orderedIds(writing.newId, rows.length);
  const made = rows.flatMap(({ eventId, form }, place): Made[] => {
    const event = ground.events.get(eventId);
    if (!event) return [];
    const entry: EntryView = {
      entryId: entryIds[place] ?? writing.newId(),
      eventId,
      competitionId: event.competitionId,
      ownerId: event.ownerId,
      entryNo: null,
      organisationId: form.organisationId,
      region: form.region ?? regions.get(form.organisationId) ?? '',
      group: form.group,
      members: form.members.map(({ digest, heldLevel }) => ({
        personId: ids.get(digest) ?? '',
        heldLevel: heldLevel ?? null,
      })),
      state: 'entered',
      version: 1,
    };
    return [{ entry, form, event }];
  });
  const entries = made.map(({ entry }) => entry);
  await insertEntries(tx, entries, writing.at);
  await savePersonDetails(tx, detailRows(writing, made, ids));
  const details = entryRows(writing, made, ids);
  await saveEntryDetails(tx, details.entries, details.members);
  await endClaimsMet(tx, entries, writing);
  return entries;
};
