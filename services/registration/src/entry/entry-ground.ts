import type { Transaction } from '@jinbang/service-kit/database';
import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { EventView } from '../event/event.body.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { findPersonDetails } from '../person/person-detail.store.ts';
import { findKnown } from '../person/register-persons.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { entryMemberTable, entryTable } from '../tables.ts';
import { findEntriesById } from './entry.store.ts';
import type { EntersFor } from './entry-form.access.ts';
import type { EntryGround, FormRow, StandingForm } from './entry-form.rules.ts';
import type { EntrySetting } from './entry-setting.body.ts';
import { gatherForms } from './gather-forms.ts';

const countStandingBy = async (
  tx: Transaction,
  competitionId: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx
    .select({ eventId: entryTable.eventId, entries: count() })
    .from(entryTable)
    .where(and(eq(entryTable.competitionId, competitionId), ne(entryTable.state, 'withdrawn')))
    .groupBy(entryTable.eventId);
  return new Map(rows.map(({ eventId, entries }) => [eventId, entries]));
};

/** The entries of these people that stand in the competition. */
const findStandingIds = async (
  tx: Transaction,
  competitionId: string,
  personIds: readonly string[],
): Promise<readonly string[]> => {
  if (personIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ entryId: entryMemberTable.entryId })
    .from(entryMemberTable)
    .innerJoin(entryTable, eq(entryTable.entryId, entryMemberTable.entryId))
    .where(
      and(
        eq(entryTable.competitionId, competitionId),
        eq(entryMemberTable.withdrawn, false),
        sql`${entryMemberTable.personId} = any(${sql.param([...personIds])}::uuid[])`,
      ),
    )
    .limit(40_000);
  return rows.map(({ entryId }) => entryId);
};

/** Phones are opened to be compared with those in a form, and go no further. */
const findStanding = async (
  tx: Transaction,
  keys: KeyRing,
  competitionId: string,
  personIds: readonly string[],
): Promise<readonly StandingForm[]> => {
  const entryIds = await findStandingIds(tx, competitionId, personIds);
  const forms = await gatherForms(tx, await findEntriesById(tx, entryIds));
  const people = forms.flatMap(({ members }) => members.map(({ personId }) => personId));
  const phones = new Map(
    (await findPersonDetails(tx, people)).flatMap(({ personId, phoneCipher }) =>
      phoneCipher === null ? [] : [[personId, keys.identity.open(phoneCipher, personId)] as const],
    ),
  );
  return forms.map(({ members, ...form }) => ({
    ...form,
    members: members.map(({ ethnicGroup, education, ...member }) => ({
      ...member,
      ...(ethnicGroup === null ? {} : { ethnicGroup }),
      ...(education === null ? {} : { education }),
      ...(phones.has(member.personId) ? { phone: phones.get(member.personId) ?? '' } : {}),
    })),
  }));
};

type Asked = {
  readonly competitionId: string;
  readonly events: readonly EventView[];
  readonly rows: readonly FormRow[];
  readonly entersFor: EntersFor;
  readonly setting: EntrySetting;
};

/** Everything `planEntries` decides by; identities stay locked until the transaction ends. */
export const findEntryGround = async (
  tx: Transaction,
  keys: KeyRing,
  { competitionId, events, rows, entersFor, setting }: Asked,
): Promise<EntryGround> => {
  const persons = await findKnown(
    tx,
    rows.flatMap(({ form }) => form.members),
  );
  const organisations = await findOrganisations(
    tx,
    rows.flatMap(({ form }) => [
      form.organisationId,
      ...form.members.flatMap(({ workplaceOrganisationId }) => workplaceOrganisationId ?? []),
    ]),
  );
  const personIds = [...persons.values()].map(({ personId }) => personId);
  return {
    events: new Map(events.map((event) => [event.eventId, event])),
    persons,
    standing: await findStanding(tx, keys, competitionId, personIds),
    standingCounts: await countStandingBy(tx, competitionId),
    organisationIds: new Set(organisations.map(({ organisationId }) => organisationId)),
    entersFor,
    setting,
  };
};
