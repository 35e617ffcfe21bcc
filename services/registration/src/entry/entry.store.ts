import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, count, eq, gt, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { ListQuery } from '../page.ts';
import { entryMemberTable, entryTable, numberingTable } from '../tables.ts';
import { ENTRIES_MAX, type EntryView } from './entry.body.ts';

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
    .where(inArray(entryMemberTable.entryId, entryIds))
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
  await tx
    .insert(entryTable)
    .values(entries.map(({ members: _, ...entry }) => ({ ...entry, recordedAt: at })));
  await tx
    .insert(entryMemberTable)
    .values(
      entries.flatMap(({ entryId, eventId, ownerId, members }) =>
        members.map((member, place) => ({ ...member, entryId, eventId, ownerId, place })),
      ),
    );
};

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
  { after, limit }: ListQuery,
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
