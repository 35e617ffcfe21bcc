import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { admissionTable, entryDecidedTable } from '../admission.tables.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { findEntriesById } from '../entry/entry.store.ts';
import { entryTable } from '../tables.ts';
import type { AdmissionQuery } from './approval.body.ts';
import type { Standing } from './approval.rules.ts';

export type AdmissionRow = typeof admissionTable.$inferSelect;

export const findAdmissions = async (
  tx: Transaction,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, AdmissionRow>> => {
  if (entryIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(admissionTable)
    .where(inArray(admissionTable.entryId, [...entryIds]))
    .limit(4_000);
  return new Map(rows.map((row) => [row.entryId, row]));
};

/** Entries with how far they are, as the rules see them. */
export const standingsOf = async (
  tx: Transaction,
  entries: readonly EntryView[],
): Promise<ReadonlyMap<string, Standing>> => {
  const admissions = await findAdmissions(
    tx,
    entries.map(({ entryId }) => entryId),
  );
  return new Map(
    entries.map(({ entryId, state }) => [
      entryId,
      { entryId, entryState: state, admission: admissions.get(entryId) ?? null },
    ]),
  );
};

/** Everybody of an event on the way in, or waiting. */
export const findEventAdmissions = (
  tx: Transaction,
  eventId: string,
): Promise<readonly AdmissionRow[]> =>
  tx
    .select()
    .from(admissionTable)
    .where(eq(admissionTable.eventId, eventId))
    .orderBy(asc(admissionTable.entryId))
    .limit(4_000);

/** Writes how far entries are; the row of one that was sent back is written over. */
export const saveAdmissions = async (
  tx: Transaction,
  rows: readonly (typeof admissionTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insert(admissionTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: admissionTable.entryId,
      set: {
        state: sql`excluded.state`,
        batchId: sql`excluded.batch_id`,
        place: sql`excluded.place`,
        submittedBy: sql`excluded.submitted_by`,
        decidedBy: sql`excluded.decided_by`,
        reason: sql`excluded.reason`,
        changedAt: sql`excluded.changed_at`,
        version: sql`excluded.version`,
      },
    });
};

/** Whoever decides on one that was handed in, and has seen another form or file, looks again. */
export const renewSubmitted = async (
  tx: Transaction,
  entryIds: readonly string[],
): Promise<void> => {
  await tx
    .update(admissionTable)
    .set({ version: sql`${admissionTable.version} + 1` })
    .where(
      and(eq(admissionTable.state, 'submitted'), inArray(admissionTable.entryId, [...entryIds])),
    );
};

export const recordSteps = async (
  tx: Transaction,
  rows: readonly (typeof entryDecidedTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length > 0) await tx.insert(entryDecidedTable).values([...rows]);
};

export const listSteps = (tx: Transaction, entryId: string) =>
  tx
    .select()
    .from(entryDecidedTable)
    .where(eq(entryDecidedTable.entryId, entryId))
    .orderBy(asc(entryDecidedTable.decisionId))
    .limit(500);

/** Who entered these, where it was noted. */
export const findWhoEntered = async (
  tx: Transaction,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, { enteredBy: string; delegation: string | null }>> => {
  const rows = await tx.execute<{
    entryId: string;
    enteredBy: string;
    delegation: string | null;
  }>(sql`
    select entry_id as "entryId", entered_by as "enteredBy", delegation
    from entry_detail where entry_id = any(${sql.param([...entryIds])}::uuid[])`);
  return new Map(rows.map((row) => [row.entryId, row]));
};

const ofState = (state: AdmissionQuery['state']) => {
  if (state === undefined) return undefined;
  return state === 'open' ? isNull(admissionTable.state) : eq(admissionTable.state, state);
};

/** A page of an event's entries by how far they are; withdrawn ones only where asked for. */
export const listByState = async (
  tx: Transaction,
  eventId: string,
  { after, limit, state }: AdmissionQuery,
): Promise<readonly EntryView[]> => {
  const isOver = state === 'refused' || state === 'withdrawn';
  const rows = await tx
    .select({ entryId: entryTable.entryId })
    .from(entryTable)
    .leftJoin(admissionTable, eq(admissionTable.entryId, entryTable.entryId))
    .where(
      and(
        eq(entryTable.eventId, eventId),
        ofState(state),
        isOver ? undefined : sql`${entryTable.state} <> 'withdrawn'`,
        after === undefined ? undefined : gt(entryTable.entryId, after),
      ),
    )
    .orderBy(asc(entryTable.entryId))
    .limit(limit + 1);
  return findEntriesById(
    tx,
    rows.map(({ entryId }) => entryId),
  );
};

/** How many entries of an event are how far. */
export const countByState = async (
  tx: Transaction,
  eventId: string,
): Promise<Readonly<Record<string, number>>> => {
  const state = sql<string>`coalesce(${admissionTable.state},
    case when ${entryTable.state} = 'withdrawn' then 'withdrawn' else 'open' end)`;
  const rows = await tx
    .select({ state, entries: count() })
    .from(entryTable)
    .leftJoin(admissionTable, eq(admissionTable.entryId, entryTable.entryId))
    .where(eq(entryTable.eventId, eventId))
    .groupBy(state);
  return Object.fromEntries(rows.map((row) => [row.state, row.entries]));
};

/** Of these entries, those that came from a lower tier. */
export const findQualified = async (
  tx: Transaction,
  entryIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx.execute<{ entryId: string }>(sql`
    select entry_id as "entryId" from qualified_entry
    where entry_id = any(${sql.param([...entryIds])}::uuid[])`);
  return new Set(rows.map(({ entryId }) => entryId));
};
