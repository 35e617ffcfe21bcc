import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, or } from 'drizzle-orm';
import type { ListQuery } from '../page.ts';
import { competitionTable, eventTable } from '../tables.ts';
import type { Sight } from './competition.access.ts';

export type CompetitionRow = typeof competitionTable.$inferSelect;

export const insertCompetition = async (
  tx: Transaction,
  row: typeof competitionTable.$inferInsert,
): Promise<void> => {
  await tx.insert(competitionTable).values(row);
};

export const findCompetition = async (
  tx: Transaction,
  competitionId: string,
): Promise<CompetitionRow | undefined> => {
  const [row] = await tx
    .select()
    .from(competitionTable)
    .where(eq(competitionTable.competitionId, competitionId))
    .limit(1);
  return row;
};

/** The competition, and nobody else changes it or adds an event until this transaction ends. */
export const findCompetitionToChange = async (
  tx: Transaction,
  competitionId: string,
): Promise<CompetitionRow | undefined> => {
  const [row] = await tx
    .select()
    .from(competitionTable)
    .where(eq(competitionTable.competitionId, competitionId))
    .limit(1)
    .for('update');
  return row;
};

export const saveCompetition = async (
  tx: Transaction,
  { competitionId, ownerId: _, recordedAt: _at, ...row }: CompetitionRow,
): Promise<void> => {
  await tx
    .update(competitionTable)
    .set(row)
    .where(eq(competitionTable.competitionId, competitionId));
};

/** The states its events are in. */
export const findEventStates = async (
  tx: Transaction,
  competitionId: string,
): Promise<readonly RegistrationState[]> => {
  const rows = await tx
    .selectDistinct({ state: eventTable.state })
    .from(eventTable)
    .where(eq(eventTable.competitionId, competitionId))
    .limit(20);
  return rows.map((row) => row.state);
};

export const findCompetitionIdsOf = async (
  tx: Transaction,
  ownerId: string,
): Promise<readonly string[]> => {
  const rows = await tx
    .select({ competitionId: competitionTable.competitionId })
    .from(competitionTable)
    .where(eq(competitionTable.ownerId, ownerId))
    .limit(1_000);
  return rows.map((row) => row.competitionId);
};

const within = (tx: Transaction, sight: Sight) => {
  if (sight.all) return undefined;
  const ofEvents = tx
    .select({ competitionId: eventTable.competitionId })
    .from(eventTable)
    .where(inArray(eventTable.eventId, [...sight.eventIds]));
  return or(
    inArray(competitionTable.ownerId, [...sight.organisationIds]),
    inArray(competitionTable.competitionId, [...sight.competitionIds]),
    inArray(competitionTable.competitionId, ofEvents),
  );
};

export const findCompetitionInSight = async (
  tx: Transaction,
  competitionId: string,
  sight: Sight,
): Promise<CompetitionRow | undefined> => {
  const [row] = await tx
    .select()
    .from(competitionTable)
    .where(and(within(tx, sight), eq(competitionTable.competitionId, competitionId)))
    .limit(1);
  return row;
};

export const listCompetitions = (
  tx: Transaction,
  { after, limit }: ListQuery,
  sight: Sight,
  seasonYear?: number,
): Promise<readonly CompetitionRow[]> =>
  tx
    .select()
    .from(competitionTable)
    .where(
      and(
        within(tx, sight),
        seasonYear === undefined ? undefined : eq(competitionTable.seasonYear, seasonYear),
        after === undefined ? undefined : gt(competitionTable.competitionId, after),
      ),
    )
    .orderBy(asc(competitionTable.competitionId))
    .limit(limit + 1);
