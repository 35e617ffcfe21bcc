import type { SimulationWish } from '@jinbang/contracts/http/simulation';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { type AnyColumn, and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { competitionTable, entryTable, eventTable, finalResultTable } from '../heard.tables.ts';
import type { FinalResult } from '../result/result.store.ts';
import { adoptionTable } from '../tables.ts';
import type { ResultPlace } from './simulation.access.ts';

/** A final result as it stands now, with what decides who may try rules on it, and when. */
export type SimulatedResult = ResultPlace & {
  readonly result: FinalResult;
  readonly name: Bilingual;
  /** When its event first became final: an amendment does not change its turn in the season. */
  readonly firstFinalAt: Date;
};

const anyOf = (column: AnyColumn, ids: readonly string[]): SQL =>
  sql`${column} = any (${sql.param(ids)}::uuid[])`;

const within = (over: SimulationWish['over']): SQL => {
  if ('eventIds' in over) return anyOf(finalResultTable.eventId, over.eventIds);
  if ('year' in over) return eq(competitionTable.seasonYear, over.year);
  return anyOf(finalResultTable.competitionId, over.competitionIds);
};

const firstFinalOf = (eventId: AnyColumn) =>
  sql`(select min(earlier.finalised_at) from final_result earlier
    where earlier.event_id = ${eventId})`.mapWith(finalResultTable.finalisedAt);

/** All results of a platform's season are looked through before those of others are left out. */
const RESULTS_MAX = 20_000;

/** The newest final result of each event, in the order in which the events first became final. */
export const findResultsOver = async (
  tx: Transaction,
  over: SimulationWish['over'],
): Promise<readonly SimulatedResult[]> => {
  const firstFinalAt = firstFinalOf(finalResultTable.eventId);
  const rows = await tx
    .select({
      result: getTableColumns(finalResultTable),
      name: eventTable.name,
      ownerId: competitionTable.ownerId,
      bodyId: adoptionTable.bodyId,
      consent: adoptionTable.consent,
      firstFinalAt,
    })
    .from(finalResultTable)
    .innerJoin(eventTable, eq(eventTable.eventId, finalResultTable.eventId))
    .innerJoin(competitionTable, eq(competitionTable.competitionId, finalResultTable.competitionId))
    .leftJoin(adoptionTable, eq(adoptionTable.competitionId, finalResultTable.competitionId))
    .where(
      and(
        within(over),
        sql`not exists (select from final_result newer
          where newer.event_id = ${finalResultTable.eventId}
            and newer.result_version > ${finalResultTable.resultVersion})`,
      ),
    )
    .orderBy(firstFinalAt, finalResultTable.eventId)
    .limit(RESULTS_MAX);
  return rows.map(({ result, name, ownerId, bodyId, consent, firstFinalAt: first }) => ({
    result,
    name,
    eventId: result.eventId,
    competitionId: result.competitionId,
    ownerId,
    bodyId: consent === 'accepted' ? bodyId : null,
    firstFinalAt: first,
  }));
};

/** Which event an entry stood in, and when that first became final; null while it is not. */
export type EntryTime = { readonly eventId: string; readonly firstFinalAt: Date | null };

export const findEntryTimes = async (
  tx: Transaction,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, EntryTime>> => {
  if (entryIds.length === 0) return new Map();
  const rows = await tx
    .select({
      entryId: entryTable.entryId,
      eventId: entryTable.eventId,
      firstFinalAt: firstFinalOf(entryTable.eventId),
    })
    .from(entryTable)
    .where(anyOf(entryTable.entryId, entryIds));
  return new Map(rows.map(({ entryId, ...time }) => [entryId, time]));
};

/** One picture of the tables in which nothing can be written: the database itself sees to that. */
export const readOnly = <Value>(
  db: Database,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> =>
  db.transaction(work, { accessMode: 'read only', isolationLevel: 'repeatable read' });
