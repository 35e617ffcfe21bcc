import type { Transaction } from '@jinbang/service-kit/database';
import { eq } from 'drizzle-orm';
import { competitionTable } from '../heard.tables.ts';
import { adoptionTable } from '../tables.ts';

const CONTESTS_MAX = 1_000;

/** The names of contests that chose a body, as their plan documents have them. */
export const findContestNames = async (
  tx: Transaction,
  bodyId: string,
): Promise<readonly string[]> => {
  const rows = await tx
    .select({ name: competitionTable.name })
    .from(adoptionTable)
    .innerJoin(competitionTable, eq(competitionTable.competitionId, adoptionTable.competitionId))
    .where(eq(adoptionTable.bodyId, bodyId))
    .limit(CONTESTS_MAX);
  return rows.map(({ name }) => name.zh);
};
