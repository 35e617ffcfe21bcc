import type { Tier } from '@jinbang/contracts/level';
import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import { competitionFeederEventTable, competitionFeederTable } from '../feeder.tables.ts';
import type { ListQuery } from '../page.ts';
import type { FeederPair } from './feeder.body.ts';

export type FeederRow = typeof competitionFeederTable.$inferSelect;
export type Feeder = FeederRow & { readonly pairs: readonly FeederPair[] };

export type PosterOfCompetition = {
  readonly competitionId: string;
  readonly ownerId: string;
  readonly tier: Tier;
  readonly seasonYear: number;
  readonly name: Bilingual;
};

export type PosterOfEvent = {
  readonly eventId: string;
  readonly competitionId: string;
  readonly teamSize: number;
  readonly state: RegistrationState;
  readonly name: Bilingual;
};

/** What everybody may know of these contests, whoever's they are. */
export const findCompetitionsAnywhere = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PosterOfCompetition>> => {
  const rows = await tx.execute<PosterOfCompetition>(sql`
    select competition_id as "competitionId", owner_id as "ownerId", tier,
      season_year as "seasonYear", name
    from competitions_anywhere(${sql.param([...ids])}::uuid[])`);
  return new Map(rows.map((row) => [row.competitionId, row]));
};

export const findEventsAnywhere = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PosterOfEvent>> => {
  const rows = await tx.execute<PosterOfEvent>(sql`
    select event_id as "eventId", competition_id as "competitionId", team_size as "teamSize",
      state, name
    from events_anywhere(${sql.param([...ids])}::uuid[])`);
  return new Map(rows.map((row) => [row.eventId, row]));
};

export type ResultOfEvent = {
  readonly eventId: string;
  readonly version: number;
  readonly state: 'FINAL' | 'AMENDED';
};

/** The newest final result of each of these events, as ranking told it; whoever's they are. */
export const findResultsAnywhere = async (
  tx: Transaction,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, ResultOfEvent>> => {
  const rows = await tx.execute<ResultOfEvent>(sql`
    select event_id as "eventId", result_version as version, state
    from results_anywhere(${sql.param([...eventIds])}::uuid[])`);
  return new Map(rows.map((row) => [row.eventId, row]));
};

/** Every event of these contests, whoever's they are. */
export const findEventsOf = (
  tx: Transaction,
  competitionIds: readonly string[],
): Promise<readonly PosterOfEvent[]> =>
  tx.execute<PosterOfEvent>(sql`
    select event_id as "eventId", competition_id as "competitionId", team_size as "teamSize",
      state, name
    from events_of_competitions(${sql.param([...competitionIds])}::uuid[])`);

const withPairs = async (
  tx: Transaction,
  rows: readonly FeederRow[],
): Promise<readonly Feeder[]> => {
  if (rows.length === 0) return [];
  const ids = rows.map(({ feederId }) => feederId);
  const pairs = await tx
    .select()
    .from(competitionFeederEventTable)
    .where(inArray(competitionFeederEventTable.feederId, ids))
    .orderBy(asc(competitionFeederEventTable.feederId), asc(competitionFeederEventTable.place))
    .limit(200 * ids.length);
  return rows.map((row) => ({
    ...row,
    pairs: pairs
      .filter(({ feederId }) => feederId === row.feederId)
      .map(({ eventId, feederEventId, quota, minimumTotal }) => ({
        eventId,
        feederEventId,
        quota,
        minimumTotal,
      })),
  }));
};

/** The link, to be read. */
export const findFeeder = async (
  tx: Transaction,
  feederId: string,
): Promise<Feeder | undefined> => {
  const rows = await tx
    .select()
    .from(competitionFeederTable)
    .where(eq(competitionFeederTable.feederId, feederId))
    .limit(1);
  return (await withPairs(tx, rows))[0];
};

/** The link, and nobody else changes it until this transaction ends. */
export const findFeederToChange = async (
  tx: Transaction,
  feederId: string,
): Promise<Feeder | undefined> => {
  const rows = await tx
    .select()
    .from(competitionFeederTable)
    .where(eq(competitionFeederTable.feederId, feederId))
    .limit(1)
    .for('update');
  return (await withPairs(tx, rows))[0];
};

export const isFeederKnown = async (
  tx: Transaction,
  competitionId: string,
  feederCompetitionId: string,
): Promise<boolean> => {
  const rows = await tx
    .select({ feederId: competitionFeederTable.feederId })
    .from(competitionFeederTable)
    .where(
      and(
        eq(competitionFeederTable.competitionId, competitionId),
        eq(competitionFeederTable.feederCompetitionId, feederCompetitionId),
      ),
    )
    .limit(1);
  return rows.length > 0;
};

/** Does it feed another contest, or is it fed by one? */
export const isLinked = async (tx: Transaction, competitionId: string): Promise<boolean> =>
  (await listFeeders(tx, competitionId, { limit: 1 })).length > 0;

/** What feeds this contest and what it feeds. */
export const listFeeders = async (
  tx: Transaction,
  competitionId: string,
  { after, limit }: ListQuery,
): Promise<readonly Feeder[]> => {
  const rows = await tx
    .select()
    .from(competitionFeederTable)
    .where(
      and(
        or(
          eq(competitionFeederTable.competitionId, competitionId),
          eq(competitionFeederTable.feederCompetitionId, competitionId),
        ),
        after === undefined ? undefined : gt(competitionFeederTable.feederId, after),
      ),
    )
    .orderBy(asc(competitionFeederTable.feederId))
    .limit(limit + 1);
  return withPairs(tx, rows);
};

const insertPairs = async (
  tx: Transaction,
  { feederId, ownerId, feederOwnerId, pairs }: Feeder,
): Promise<void> => {
  if (pairs.length === 0) return;
  await tx
    .insert(competitionFeederEventTable)
    .values(pairs.map((pair, place) => ({ ...pair, feederId, ownerId, feederOwnerId, place })));
};

export const insertFeeder = async (tx: Transaction, feeder: Feeder): Promise<void> => {
  const { pairs: _, ...row } = feeder;
  await tx.insert(competitionFeederTable).values(row);
  await insertPairs(tx, feeder);
};

export const saveAgreement = async (
  tx: Transaction,
  { feederId, agreedBy, agreedAt, version }: FeederRow,
): Promise<void> => {
  await tx
    .update(competitionFeederTable)
    .set({ agreedBy, agreedAt, version })
    .where(eq(competitionFeederTable.feederId, feederId));
};

export const savePairs = async (tx: Transaction, feeder: Feeder): Promise<void> => {
  await saveAgreement(tx, feeder);
  await tx
    .delete(competitionFeederEventTable)
    .where(eq(competitionFeederEventTable.feederId, feeder.feederId));
  await insertPairs(tx, feeder);
};
