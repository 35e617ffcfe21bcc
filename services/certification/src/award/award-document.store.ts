import { type Database, inTenant, type Transaction } from '@jinbang/service-kit/database';
import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import {
  type AwardState,
  awardCredentialTable,
  awardDocumentTable,
  awardSeriesTable,
} from '../award.tables.ts';
import { bumpLists } from '../status/status-list.store.ts';
import { readAwardNumber } from './award-number.rules.ts';
import { type AwardOrganiser, findByCode } from './award-organiser.store.ts';
import { closeAwardRevocations } from './award-revocation.store.ts';

export type AwardRow = typeof awardDocumentTable.$inferSelect;
export type NewAward = typeof awardDocumentTable.$inferInsert;
export type AwardCredentialRow = typeof awardCredentialTable.$inferSelect;

const DOCUMENTS_MAX = 50_000;

/** Every document a plan ever made, the oldest first. */
export const listDocuments = (tx: Transaction, planId: string): Promise<readonly AwardRow[]> =>
  tx
    .select()
    .from(awardDocumentTable)
    .where(eq(awardDocumentTable.planId, planId))
    .orderBy(asc(awardDocumentTable.awardId))
    .limit(DOCUMENTS_MAX);

/** How many documents of a plan stand, and how many did. */
export const countStates = async (
  tx: Transaction,
  planId: string,
): Promise<Readonly<Record<AwardState, number>>> => {
  const rows = await tx
    .select({ state: awardDocumentTable.state, count: count() })
    .from(awardDocumentTable)
    .where(eq(awardDocumentTable.planId, planId))
    .groupBy(awardDocumentTable.state);
  const counted = Object.fromEntries(rows.map((row) => [row.state, row.count]));
  return { live: 0, superseded: 0, revoked: 0, ...counted };
};

export const findDocument = async (
  tx: Transaction,
  awardId: string,
  { lock }: { readonly lock: boolean } = { lock: false },
): Promise<AwardRow | undefined> => {
  const query = tx
    .select()
    .from(awardDocumentTable)
    .where(eq(awardDocumentTable.awardId, awardId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

/** The next serials of an organiser's year; the row is held until the transaction ends, so there is no gap. */
export const takeSerials = async (
  tx: Transaction,
  { bodyId, year, count }: { bodyId: string; year: number; count: number },
): Promise<number> => {
  const [row] = await tx
    .insert(awardSeriesTable)
    .values({ bodyId, year, last: count })
    .onConflictDoUpdate({
      target: [awardSeriesTable.bodyId, awardSeriesTable.year],
      set: { last: sql`${awardSeriesTable.last} + ${count}` },
    })
    .returning({ last: awardSeriesTable.last });
  return (row?.last ?? count) - count + 1;
};

export const addDocuments = async (
  tx: Transaction,
  documents: readonly NewAward[],
  credentials: readonly (typeof awardCredentialTable.$inferInsert)[],
): Promise<void> => {
  if (documents.length === 0) return;
  await tx.insert(awardDocumentTable).values([...documents]);
  await tx.insert(awardCredentialTable).values([...credentials]);
};

/** Ends documents for good: superseded by a later result, or revoked by two people. Other requests end with them. */
export const endDocuments = async (
  tx: Transaction,
  awardIds: readonly string[],
  set: { readonly state: AwardState; readonly endedAt: Date; readonly madeAgain?: boolean },
): Promise<void> => {
  if (awardIds.length === 0) return;
  const ended = await tx
    .update(awardDocumentTable)
    .set({ ...set, version: sql`${awardDocumentTable.version} + 1` })
    .where(
      and(
        eq(awardDocumentTable.state, 'live'),
        sql`${awardDocumentTable.awardId} = any (${sql.param(awardIds)}::uuid[])`,
      ),
    )
    .returning({ listId: awardDocumentTable.listId });
  await closeAwardRevocations(tx, awardIds, set.endedAt);
  await bumpLists(tx, [...new Set(ended.map(({ listId }) => listId))]);
};

/** What still follows from a newer result says so. */
export const confirmDocuments = async (
  tx: Transaction,
  awardIds: readonly string[],
  confirmedResultVersion: number,
): Promise<void> => {
  if (awardIds.length === 0) return;
  await tx
    .update(awardDocumentTable)
    .set({ confirmedResultVersion })
    .where(sql`${awardDocumentTable.awardId} = any (${sql.param(awardIds)}::uuid[])`);
};

/** Of each document the credential that stands: its newest version. */
export const listCredentials = (
  tx: Transaction,
  awardIds: readonly string[],
): Promise<readonly AwardCredentialRow[]> =>
  tx
    .selectDistinctOn([awardCredentialTable.awardId])
    .from(awardCredentialTable)
    .where(inArray(awardCredentialTable.awardId, [...awardIds]))
    .orderBy(awardCredentialTable.awardId, desc(awardCredentialTable.credentialVersion));

/** An award document of our register with what stands around it. */
export type RegisteredAward = {
  readonly award: AwardRow;
  readonly credential: AwardCredentialRow;
  readonly organiser: AwardOrganiser;
  /** A later final result is known that nothing was made of yet. */
  readonly isUnderReview: boolean;
};

/**
 * Of any event its plan stands on: the document names the first of them, how far the plan came with
 * the others stands there.
 */
const hasLaterResult = async (
  tx: Transaction,
  { planId, eventId, confirmedResultVersion }: AwardRow,
): Promise<boolean> => {
  const [row] = await tx.execute<{ later: boolean }>(sql`
    select exists (
      select from award_plan plan join final_result final on final.event_id = any (plan.event_ids)
      where plan.plan_id = ${planId} and final.result_version > case final.event_id
        when ${eventId} then ${confirmedResultVersion}
        -- A plan that is to look at everything anew has forgotten: only a first result is surely known.
        else coalesce((plan.made_by ->> final.event_id::text)::integer, 1) end) as later`);
  return row?.later === true;
};

const registeredOf = async (
  tx: Transaction,
  award: AwardRow | undefined,
  organiser: AwardOrganiser,
): Promise<RegisteredAward | undefined> => {
  if (!award) return undefined;
  const [credential] = await listCredentials(tx, [award.awardId]);
  if (!credential) return undefined;
  const isUnderReview = award.state === 'live' && (await hasLaterResult(tx, award));
  return { award, credential, organiser, isUnderReview };
};

/** Looks an award document up by its number as people type it, in whichever organiser's series. */
export const findAward = async (
  db: Database,
  typed: string,
): Promise<RegisteredAward | undefined> => {
  const parts = readAwardNumber(typed);
  const organiser = parts && (await findByCode(db, parts.code));
  if (!organiser) return undefined;
  return inTenant(db, [organiser.bodyId], async (tx) => {
    const [award] = await tx
      .select()
      .from(awardDocumentTable)
      .where(
        and(
          eq(awardDocumentTable.bodyId, organiser.bodyId),
          eq(awardDocumentTable.seriesYear, parts.year),
          eq(awardDocumentTable.serial, parts.serial),
        ),
      )
      .limit(1);
    return registeredOf(tx, award, organiser);
  });
};
