import type { Database, Transaction } from '@jinbang/service-kit/database';
import { asc, inArray } from 'drizzle-orm';
import { isPublishedState } from '../board/board.rules.ts';
import { resultRowTable, resultTable } from '../tables.ts';
import type { PublishedResult } from './result.rules.ts';

/** The results of these events, oldest first; with their rows where they stand before the public. */
export const findPublishedResults = async (
  db: Database | Transaction,
  eventIds: string[],
): Promise<ReadonlyMap<string, readonly PublishedResult[]>> => {
  const heads = await db
    .select()
    .from(resultTable)
    .where(inArray(resultTable.eventId, eventIds))
    .orderBy(asc(resultTable.version));
  const shown = heads.filter(({ state }) => isPublishedState(state)).map((one) => one.resultId);
  const rows = await db
    .select({
      resultId: resultRowTable.resultId,
      entryId: resultRowTable.entryId,
      standing: resultRowTable.standing,
    })
    .from(resultRowTable)
    .where(inArray(resultRowTable.resultId, shown))
    .orderBy(asc(resultRowTable.resultId), asc(resultRowTable.place));
  const rowsOf = Map.groupBy(rows, (row) => row.resultId);
  const results = heads.map((head) => ({ ...head, rows: rowsOf.get(head.resultId) ?? [] }));
  return Map.groupBy(results, (result) => result.eventId);
};
