import type { Database, Transaction } from '@jinbang/service-kit/database';
import { eq, inArray, sql } from 'drizzle-orm';
import { competitionTable } from '../heard.tables.ts';

export type Competition = typeof competitionTable.$inferSelect;

export const saveCompetitions = async (
  tx: Transaction,
  rows: readonly (typeof competitionTable.$inferInsert)[],
): Promise<void> => {
  await tx
    .insert(competitionTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: competitionTable.competitionId,
      set: {
        ownerId: sql`excluded.owner_id`,
        name: sql`excluded.name`,
        tier: sql`excluded.tier`,
        contestClass: sql`excluded.contest_class`,
        jurisdiction: sql`excluded.jurisdiction`,
        seasonYear: sql`excluded.season_year`,
        zone: sql`excluded.zone`,
        plan: sql`excluded.plan`,
        version: sql`excluded.version`,
      },
    });
};

export const findCompetition = async (
  db: Database | Transaction,
  competitionId: string,
): Promise<Competition | undefined> => {
  const [row] = await db
    .select()
    .from(competitionTable)
    .where(eq(competitionTable.competitionId, competitionId))
    .limit(1);
  return row;
};

export const findCompetitions = async (
  db: Database | Transaction,
  competitionIds: readonly string[],
): Promise<ReadonlyMap<string, Competition>> => {
  if (competitionIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(competitionTable)
    .where(inArray(competitionTable.competitionId, [...competitionIds]));
  return new Map(rows.map((row) => [row.competitionId, row]));
};
