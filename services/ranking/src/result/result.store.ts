import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import { resultPageTable, resultRowTable, resultTable } from '../tables.ts';
import type { ResultState } from './result.rules.ts';
import type { FrozenResult } from './result-page.rules.ts';

type Reader = Database | Transaction;
export type ResultRecord = typeof resultTable.$inferSelect;

const RESULTS_MAX = 200;

/** Until the transaction ends, nobody else submits a result of this event. */
export const lockResults = async (tx: Transaction, eventId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`results/${eventId}`}, 0))`);
};

/** The newest results of an event first. */
export const findResults = (tx: Reader, eventId: string): Promise<readonly ResultRecord[]> =>
  tx
    .select()
    .from(resultTable)
    .where(eq(resultTable.eventId, eventId))
    .orderBy(desc(resultTable.version))
    .limit(RESULTS_MAX);

/** One result, locked against anybody else who would change where it stands. */
export const findResultForUpdate = async (
  tx: Transaction,
  eventId: string,
  version: number,
): Promise<ResultRecord | undefined> => {
  const [row] = await tx
    .select()
    .from(resultTable)
    .where(and(eq(resultTable.eventId, eventId), eq(resultTable.version, version)))
    .for('update');
  return row;
};

export const findResult = async (
  tx: Reader,
  eventId: string,
  version: number,
): Promise<ResultRecord | undefined> => {
  const [row] = await tx
    .select()
    .from(resultTable)
    .where(and(eq(resultTable.eventId, eventId), eq(resultTable.version, version)))
    .limit(1);
  return row;
};

const ROWS_AT_ONCE = 1_000;

/** Writes a submitted result with its frozen rows and page. */
export const insertResult = async (
  tx: Transaction,
  result: ResultRecord,
  frozen: FrozenResult,
): Promise<void> => {
  await tx.insert(resultTable).values(result);
  const { resultId, eventId, ownerId, version } = result;
  for (let from = 0; from < frozen.rows.length; from += ROWS_AT_ONCE) {
    const rows = frozen.rows.slice(from, from + ROWS_AT_ONCE).map((row) => ({
      resultId,
      place: row.standing.place,
      ownerId,
      ...row,
    }));
    await tx.insert(resultRowTable).values(rows);
  }
  await tx.insert(resultPageTable).values({
    resultId,
    eventId,
    ownerId,
    version,
    body: frozen.page,
    sha256: result.pageHash,
  });
};

export type Standing = {
  readonly state: ResultState;
  readonly approvedBy?: string;
  readonly approvedAt?: Date;
  readonly noticeUntil?: Date;
  readonly finalisedBy?: string;
  readonly finalisedAt?: Date;
  readonly releasedAt?: Date;
  readonly noticePlaces?: readonly string[] | null;
  readonly othersUntil?: Date | null;
};

/** Moves a result on; its revision rises. */
export const moveResult = async (
  tx: Transaction,
  resultId: string,
  standing: Standing,
): Promise<ResultRecord> => {
  const [row] = await tx
    .update(resultTable)
    .set({ ...standing, revision: sql`${resultTable.revision} + 1` })
    .where(eq(resultTable.resultId, resultId))
    .returning();
  if (!row) throw new RangeError('No such result.');
  return row;
};

/** Puts the event's other results that hold one of these states aside. */
export const supersede = async (
  tx: Transaction,
  eventId: string,
  exceptVersion: number,
  states: readonly ResultState[],
): Promise<void> => {
  const others = await tx
    .select({ resultId: resultTable.resultId, state: resultTable.state })
    .from(resultTable)
    .where(and(eq(resultTable.eventId, eventId), ne(resultTable.version, exceptVersion)));
  for (const { resultId, state } of others) {
    if (states.includes(state)) await moveResult(tx, resultId, { state: 'SUPERSEDED' });
  }
};

export const findPage = async (tx: Reader, eventId: string, version: number) => {
  const [row] = await tx
    .select({ body: resultPageTable.body, sha256: resultPageTable.sha256 })
    .from(resultPageTable)
    .where(and(eq(resultPageTable.eventId, eventId), eq(resultPageTable.version, version)))
    .limit(1);
  return row;
};

/** Is this entry a row of the result? */
export const isInResult = async (
  tx: Reader,
  resultId: string,
  entryId: string,
): Promise<boolean> => {
  const own = and(eq(resultRowTable.resultId, resultId), eq(resultRowTable.entryId, entryId));
  return (await tx.$count(resultRowTable, own)) > 0;
};

export const findResultRows = (tx: Reader, resultId: string) =>
  tx
    .select()
    .from(resultRowTable)
    .where(eq(resultRowTable.resultId, resultId))
    .orderBy(asc(resultRowTable.place));
