import type { Transaction } from '@jinbang/service-kit/database';
import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  sql,
} from 'drizzle-orm';
import type { ListQuery } from '../page.ts';
import { entryMemberTable, entryTable, numberingTable } from '../tables.ts';
import { ENTRIES_MAX, type EntryView } from './entry.body.ts';

/** A statement takes no more than 65,535 values. */
const ROWS_AT_ONCE = 500;

type EntryRow = typeof entryTable.$inferSelect;

const withMembers = async (
  tx: Transaction,
  rows: readonly EntryRow[],
): Promise<readonly EntryView[]> => {
  if (rows.length === 0) return [];
  const entryIds = rows.map((row) => row.entryId);
  const members = await tx
    .select()
    .from(entryMemberTable)
    .where(and(inArray(entryMemberTable.entryId, entryIds), isNull(entryMemberTable.leftAt)))
    .orderBy(asc(entryMemberTable.entryId), asc(entryMemberTable.place));
  const byEntry = Map.groupBy(members, (member) => member.entryId);
  return rows.map(({ recordedAt: _, ...row }) => ({
    ...row,
    members: (byEntry.get(row.entryId) ?? []).map(({ personId, heldLevel }) => ({
      personId,
      heldLevel,
    })),
  }));
};

export const insertEntries = async (
  tx: Transaction,
  entries: readonly EntryView[],
  at: Date,
): Promise<void> => {
  const rows = entries.map(({ members: _, ...entry }) => ({ ...entry, recordedAt: at }));
  const members = entries.flatMap(({ entryId, eventId, ownerId, members: all }) =>
    all.map((member, place) => ({ ...member, entryId, eventId, ownerId, place })),
  );
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx.insert(entryTable).values(rows.slice(from, from + ROWS_AT_ONCE));
  }
  for (let from = 0; from < members.length; from += ROWS_AT_ONCE) {
    await tx.insert(entryMemberTable).values(members.slice(from, from + ROWS_AT_ONCE));
  }
};

/** Entries by their ids, of whichever events; in the order they were entered. */
export const findEntriesById = async (
  tx: Transaction,
  entryIds: readonly string[],
): Promise<readonly EntryView[]> =>
  entryIds.length === 0
    ? []
    : withMembers(
        tx,
        await tx
          .select()
          .from(entryTable)
          .where(inArray(entryTable.entryId, [...entryIds]))
          .orderBy(asc(entryTable.entryId))
          .limit(40_000),
      );

/** Of these people, those who have an entry in the event that stands. */
export const findEntered = async (
  tx: Transaction,
  eventId: string,
  personIds: readonly string[],
): Promise<readonly string[]> => {
  const rows = await tx
    .select({ personId: entryMemberTable.personId })
    .from(entryMemberTable)
    .where(
      and(
        eq(entryMemberTable.eventId, eventId),
        eq(entryMemberTable.withdrawn, false),
        inArray(entryMemberTable.personId, [...personIds]),
      ),
    )
    .limit(4_000);
  return rows.map((row) => row.personId);
};

/** The entries of an event that stand, in the order they were entered. */
export const findStandingEntries = async (
  tx: Transaction,
  eventId: string,
): Promise<readonly EntryView[]> =>
  withMembers(
    tx,
    await tx
      .select()
      .from(entryTable)
      .where(and(eq(entryTable.eventId, eventId), ne(entryTable.state, 'withdrawn')))
      .orderBy(asc(entryTable.entryId))
      .limit(ENTRIES_MAX + 1),
  );

export const countStanding = async (tx: Transaction, eventId: string): Promise<number> => {
  const [row] = await tx
    .select({ entries: count() })
    .from(entryTable)
    .where(and(eq(entryTable.eventId, eventId), ne(entryTable.state, 'withdrawn')));
  return row?.entries ?? 0;
};

/** Numbers of entries that were withdrawn after the draw. */
export const findWithdrawnNumbers = async (
  tx: Transaction,
  eventId: string,
): Promise<readonly string[]> => {
  const rows = await tx
    .select({ entryNo: entryTable.entryNo })
    .from(entryTable)
    .where(
      and(
        eq(entryTable.eventId, eventId),
        eq(entryTable.state, 'withdrawn'),
        isNotNull(entryTable.entryNo),
      ),
    )
    .limit(ENTRIES_MAX);
  return rows.flatMap(({ entryNo }) => entryNo ?? []);
};

export const listEntries = async (
  tx: Transaction,
  eventId: string,
  { after, limit, organisationIds }: ListQuery & { organisationIds?: readonly string[] },
): Promise<readonly EntryView[]> =>
  withMembers(
    tx,
    await tx
      .select()
      .from(entryTable)
      .where(
        and(
          eq(entryTable.eventId, eventId),
          after === undefined ? undefined : gt(entryTable.entryId, after),
          organisationIds && inArray(entryTable.organisationId, [...organisationIds]),
        ),
      )
      .orderBy(asc(entryTable.entryId))
      .limit(limit + 1),
  );

export const findEntry = async (
  tx: Transaction,
  entryId: string,
): Promise<EntryView | undefined> => {
  const rows = await tx.select().from(entryTable).where(eq(entryTable.entryId, entryId)).limit(1);
  const [entry] = await withMembers(tx, rows);
  return entry;
};

/** Writes the numbers; lots drawn again may swap, so the old ones are taken off first. */
export const saveNumbers = async (
  tx: Transaction,
  eventId: string,
  entries: readonly EntryView[],
): Promise<void> => {
  await tx
    .update(entryTable)
    .set({ entryNo: null, state: 'entered' })
    .where(and(eq(entryTable.eventId, eventId), ne(entryTable.state, 'withdrawn')));
  await tx.execute(sql`
    update entry set entry_no = drawn.entry_no, state = 'admitted', version = drawn.version
    from unnest(
      ${sql.param(entries.map((entry) => entry.entryId))}::uuid[],
      ${sql.param(entries.map((entry) => entry.entryNo))}::text[],
      ${sql.param(entries.map((entry) => entry.version))}::int[]
    ) as drawn (entry_id, entry_no, version)
    where entry.entry_id = drawn.entry_id`);
};

export const recordNumbering = async (
  tx: Transaction,
  row: typeof numberingTable.$inferInsert,
): Promise<void> => {
  await tx.insert(numberingTable).values(row);
};

/** How the numbers were given that stand now. */
export const findNumbering = async (
  tx: Transaction,
  eventId: string,
): Promise<typeof numberingTable.$inferSelect | undefined> => {
  const [row] = await tx
    .select()
    .from(numberingTable)
    .where(eq(numberingTable.eventId, eventId))
    .orderBy(desc(numberingTable.version))
    .limit(1);
  return row;
};

/** The number stays with a withdrawn entry, so nobody else is ever called by it. */
export const saveWithdrawal = async (
  tx: Transaction,
  { entryId, version }: EntryView,
): Promise<void> => {
  await tx
    .update(entryTable)
    .set({ state: 'withdrawn', version })
    .where(eq(entryTable.entryId, entryId));
  await tx
    .update(entryMemberTable)
    .set({ withdrawn: true })
    .where(eq(entryMemberTable.entryId, entryId));
};

/** Group and held levels after a form was mended. */
export const saveFormOfEntry = async (
  tx: Transaction,
  { entryId, group, members, version }: EntryView,
): Promise<void> => {
  await tx.update(entryTable).set({ group, version }).where(eq(entryTable.entryId, entryId));
  for (const { personId, heldLevel } of members) {
    await tx
      .update(entryMemberTable)
      .set({ heldLevel })
      .where(and(eq(entryMemberTable.entryId, entryId), eq(entryMemberTable.personId, personId)));
  }
};

/** Every entry of a competition that stands, in the order they were entered. */
export const findEntriesOfCompetition = async (
  tx: Transaction,
  competitionId: string,
): Promise<readonly EntryView[]> =>
  withMembers(
    tx,
    await tx
      .select()
      .from(entryTable)
      .where(and(eq(entryTable.competitionId, competitionId), ne(entryTable.state, 'withdrawn')))
      .orderBy(asc(entryTable.entryId))
      .limit(40_000),
  );

/** The entries somebody competes in or has competed in, newest first; ids alone. */
export const listEntriesOf = (
  tx: Transaction,
  personId: string,
  { after, limit }: ListQuery,
): Promise<readonly { readonly eventId: string; readonly entryId: string }[]> =>
  tx
    .select({ eventId: entryMemberTable.eventId, entryId: entryMemberTable.entryId })
    .from(entryMemberTable)
    .where(
      and(
        eq(entryMemberTable.personId, personId),
        isNull(entryMemberTable.leftAt),
        after === undefined ? undefined : lt(entryMemberTable.entryId, after),
      ),
    )
    .orderBy(desc(entryMemberTable.entryId))
    .limit(limit + 1);
