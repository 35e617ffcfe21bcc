import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, sql } from 'drizzle-orm';
import { formerWinnerStepTable, formerWinnerTable } from '../admission.tables.ts';
import type { FormerWinner } from './former-winner.body.ts';

/** Whoever was taken off the list, and not put back on, does not stand on it. */
export const isStanding = sql`coalesce((
  select step.kind from former_winner_step step
  where step.competition_id = former_winner.competition_id
    and step.person_id = former_winner.person_id
    and step.title = former_winner.title and step.year = former_winner.year
  order by step.step_id desc limit 1), 'restored') = 'restored'`;

const columns = {
  personId: formerWinnerTable.personId,
  title: formerWinnerTable.title,
  year: formerWinnerTable.year,
};
const inOrder = [
  asc(formerWinnerTable.personId),
  asc(formerWinnerTable.year),
  asc(formerWinnerTable.title),
] as const;

export const insertFormerWinners = async (
  tx: Transaction,
  rows: readonly (typeof formerWinnerTable.$inferInsert)[],
): Promise<void> => {
  await tx
    .insert(formerWinnerTable)
    .values([...rows])
    .onConflictDoNothing();
};

export const insertWinnerSteps = async (
  tx: Transaction,
  rows: readonly (typeof formerWinnerStepTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length > 0) await tx.insert(formerWinnerStepTable).values([...rows]);
};

const ofCompetition = (competitionId: string) => eq(formerWinnerTable.competitionId, competitionId);

/** The whole list as it stands. */
export const listFormerWinners = (
  tx: Transaction,
  competitionId: string,
): Promise<readonly FormerWinner[]> =>
  tx
    .select(columns)
    .from(formerWinnerTable)
    .where(and(ofCompetition(competitionId), isStanding))
    .orderBy(...inOrder)
    .limit(5_000);

/** Who was taken off the list and is not back on it. */
export const listRemovedWinners = (
  tx: Transaction,
  competitionId: string,
): Promise<readonly FormerWinner[]> =>
  tx
    .select(columns)
    .from(formerWinnerTable)
    .where(and(ofCompetition(competitionId), sql`not (${isStanding})`))
    .limit(5_000);

/** One page of the list as it stands, behind the line `after`. */
export const pageFormerWinners = (
  tx: Transaction,
  competitionId: string,
  { after, limit }: { readonly after: FormerWinner | undefined; readonly limit: number },
): Promise<readonly FormerWinner[]> =>
  tx
    .select(columns)
    .from(formerWinnerTable)
    .where(
      and(
        ofCompetition(competitionId),
        isStanding,
        after &&
          sql`(former_winner.person_id, former_winner.year, former_winner.title)
            > (${after.personId}::uuid, ${after.year}::integer, ${after.title}::text)`,
      ),
    )
    .orderBy(...inOrder)
    .limit(limit + 1);
