import type { Office } from '@jinbang/contracts/office';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { type HeldOffice, heldOfficeTable } from '@jinbang/service-kit/held-office';
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { objectionFileTable, objectionTable, objectionTextTable } from '../objection.tables.ts';

export type ObjectionRecord = typeof objectionTable.$inferSelect;
export type ObjectionText = Omit<
  typeof objectionTextTable.$inferSelect,
  'objectionId' | 'eventId' | 'ownerId'
>;
type Written = Pick<ObjectionText, 'filedBy' | 'matter'> &
  Partial<Pick<ObjectionText, 'objectorKind' | 'contact' | 'links'>>;

/** How many objections an event has; until the transaction ends, nobody else adds one. */
export const countObjections = async (tx: Transaction, eventId: string): Promise<number> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`objections/${eventId}`}, 0))`,
  );
  return tx.$count(objectionTable, eq(objectionTable.eventId, eventId));
};

export const insertObjection = async (
  tx: Transaction,
  row: ObjectionRecord,
  text: Written,
): Promise<void> => {
  const { objectionId, eventId, ownerId } = row;
  await tx.insert(objectionTable).values(row);
  await tx.insert(objectionTextTable).values({ objectionId, eventId, ownerId, ...text });
};

export const findObjectionForUpdate = async (
  tx: Transaction,
  eventId: string,
  objectionId: string,
): Promise<ObjectionRecord | undefined> => {
  const [row] = await tx
    .select()
    .from(objectionTable)
    .where(and(eq(objectionTable.objectionId, objectionId), eq(objectionTable.eventId, eventId)))
    .for('update');
  return row;
};

type Moved = Pick<ObjectionRecord, 'state'> &
  Partial<Pick<ObjectionRecord, 'acceptedBy' | 'acceptedAt' | 'answeredBy' | 'answeredAt'>>;

/** Moves an objection on; its version rises. What was erased meanwhile is not written again. */
export const moveObjection = async (
  tx: Transaction,
  objectionId: string,
  moved: Moved,
  text: Partial<Pick<ObjectionText, 'declinedBecause' | 'answer'>>,
): Promise<ObjectionRecord> => {
  const [row] = await tx
    .update(objectionTable)
    .set({ ...moved, version: sql`${objectionTable.version} + 1` })
    .where(eq(objectionTable.objectionId, objectionId))
    .returning();
  if (!row) throw new RangeError('No such objection.');
  if (Object.keys(text).length > 0) {
    await tx
      .update(objectionTextTable)
      .set(text)
      .where(eq(objectionTextTable.objectionId, objectionId));
  }
  return row;
};

/** More than any event may have over the network. */
const OBJECTIONS_MAX = 10_000;

/** Where every objection of an event stands. */
export const findObjectionStates = (
  tx: Database | Transaction,
  eventId: string,
): Promise<readonly Pick<ObjectionRecord, 'state' | 'resultId' | 'resultVersion'>[]> =>
  tx
    .select({
      state: objectionTable.state,
      resultId: objectionTable.resultId,
      resultVersion: objectionTable.resultVersion,
    })
    .from(objectionTable)
    .where(eq(objectionTable.eventId, eventId))
    .limit(OBJECTIONS_MAX);

/** A page of objections with what was written, newest first. */
export const findObjections = (
  tx: Transaction,
  eventId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
) =>
  tx
    .select()
    .from(objectionTable)
    .leftJoin(objectionTextTable, eq(objectionTextTable.objectionId, objectionTable.objectionId))
    .where(
      and(
        eq(objectionTable.eventId, eventId),
        after === undefined ? undefined : lt(objectionTable.objectionId, after),
      ),
    )
    .orderBy(desc(objectionTable.objectionId))
    .limit(limit);

/** One objection by its number, whoever asks: how far it is and no more. */
export const findObjectionOf = async (
  tx: Transaction,
  objectionId: string,
): Promise<
  Pick<ObjectionRecord, 'state' | 'receivedAt' | 'acceptedAt' | 'answeredAt'> | undefined
> => {
  const [row] = await tx
    .select()
    .from(objectionTable)
    .where(eq(objectionTable.objectionId, objectionId))
    .limit(1);
  return row;
};

/**
 * What was written about entries of people who are erased goes; about a whole result it goes when
 * nobody of the event is left.
 */
export const eraseTexts = async (tx: Transaction, personIds: readonly string[]): Promise<void> => {
  const touched = sql`(
    select entry.entry_id, entry.event_id from entry,
      jsonb_array_elements(entry.admitted->'members') as member
    where (member->>'personId')::uuid in ${[...personIds]})`;
  const left = sql`
    exists (select from entry, jsonb_array_elements(entry.admitted->'members') as member
      where entry.event_id = ${objectionTable.eventId}
        and (member->>'personId')::uuid not in (select person_id from erased_person))`;
  const gone = await tx
    .select({ objectionId: objectionTable.objectionId })
    .from(objectionTable)
    .where(
      sql`${objectionTable.entryId} in (select entry_id from ${touched} as own)
        or (${objectionTable.entryId} is null
          and ${objectionTable.eventId} in (select event_id from ${touched} as theirs) and not ${left})`,
    );
  await dropWritten(
    tx,
    gone.map(({ objectionId }) => objectionId),
  );
};

/** What was written and handed in with these objections goes; that they were, and their outcome, stays. */
const dropWritten = async (tx: Transaction, objectionIds: readonly string[]): Promise<number> => {
  if (objectionIds.length === 0) return 0;
  const ids = [...objectionIds];
  await tx.delete(objectionFileTable).where(inArray(objectionFileTable.objectionId, ids));
  const gone = await tx
    .delete(objectionTextTable)
    .where(inArray(objectionTextTable.objectionId, ids))
    .returning({ objectionId: objectionTextTable.objectionId });
  return gone.length;
};

const AT_ONCE = 1_000;

/** What was written so long ago that nobody may keep it any more; says of how many objections. */
export const dropOldTexts = (db: Database, before: Date): Promise<number> =>
  db.transaction(async (tx) => {
    const old = await tx
      .select({ objectionId: objectionTable.objectionId })
      .from(objectionTable)
      .innerJoin(objectionTextTable, eq(objectionTextTable.objectionId, objectionTable.objectionId))
      .where(lt(objectionTable.recordedAt, before))
      .limit(AT_ONCE);
    return dropWritten(
      tx,
      old.map(({ objectionId }) => objectionId),
    );
  });

const HOLDERS_MAX = 2_000;

/** Whoever holds one of these offices somewhere; whether it reaches an event the caller decides. */
export const findHolders = (
  tx: Transaction,
  offices: readonly Office[],
): Promise<readonly HeldOffice[]> =>
  tx
    .select()
    .from(heldOfficeTable)
    .where(and(inArray(heldOfficeTable.office, [...offices]), eq(heldOfficeTable.ended, false)))
    .limit(HOLDERS_MAX);
