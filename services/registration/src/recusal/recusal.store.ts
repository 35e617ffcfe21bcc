import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { findOfficialsOf } from '../official/official.store.ts';
import { recusalDeclarationTable } from '../officials.tables.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { findPersonsAnywhere } from '../person/person.store.ts';
import { entryMemberTable, entryTable } from '../tables.ts';
import type { EntryTies, OfficialTies } from './recusal.rules.ts';

/** The entries of these events that stand, with whom they belong to and who is in them. */
export const findEntryTies = async (
  tx: Transaction,
  eventIds: readonly string[],
): Promise<readonly EntryTies[]> => {
  if (eventIds.length === 0) return [];
  const rows = await tx
    .select({
      entryId: entryTable.entryId,
      eventId: entryTable.eventId,
      organisationId: entryTable.organisationId,
      region: entryTable.region,
      memberIds: sql<string[]>`array_agg(${entryMemberTable.personId})`,
    })
    .from(entryTable)
    .innerJoin(entryMemberTable, eq(entryMemberTable.entryId, entryTable.entryId))
    .where(and(inArray(entryTable.eventId, [...eventIds]), ne(entryTable.state, 'withdrawn')))
    .groupBy(entryTable.entryId)
    .orderBy(asc(entryTable.entryId))
    .limit(40_000);
  return rows;
};

export type Somebody = {
  readonly personId: string;
  /** Where they come from, as said when they are appointed. */
  readonly organisationId?: string | null | undefined;
};

type Where = { readonly ownerId: string; readonly competitionId: string };

const findDeclared = (tx: Transaction, competitionId: string, personIds: readonly string[]) =>
  tx
    .select()
    .from(recusalDeclarationTable)
    .where(
      and(
        eq(recusalDeclarationTable.competitionId, competitionId),
        inArray(recusalDeclarationTable.personId, [...personIds]),
        isNull(recusalDeclarationTable.endedAt),
      ),
    )
    .limit(10_000);

/** Everything that ties these people to organisations and contestants of a competition. */
export const findOfficialTies = async (
  tx: Transaction,
  people: readonly Somebody[],
  { ownerId, competitionId }: Where,
): Promise<readonly OfficialTies[]> => {
  const personIds = [...new Set(people.map(({ personId }) => personId))];
  if (personIds.length === 0) return [];
  const homes = await findPersonsAnywhere(tx, personIds);
  const registered = await findOfficialsOf(tx, ownerId, personIds);
  const declared = await findDeclared(tx, competitionId, personIds);
  const belonging = [...people, ...homes, ...registered];
  const organisations = await findOrganisations(
    tx,
    belonging.flatMap(({ organisationId }) => organisationId ?? []),
  );
  const regionOf = new Map(organisations.map((one) => [one.organisationId, one.region]));
  return personIds.map((personId) => {
    const isTheirs = (one: { personId: string }) => one.personId === personId;
    const organisationIds = [
      ...new Set(belonging.filter(isTheirs).flatMap(({ organisationId }) => organisationId ?? [])),
    ];
    return {
      personId,
      organisationIds,
      regions: [
        ...organisationIds.flatMap((id) => regionOf.get(id) ?? []),
        ...registered.filter(isTheirs).flatMap(({ region }) => region ?? []),
      ],
      declared: declared.filter(isTheirs),
    };
  });
};
