import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { finalResultTable } from '../heard.tables.ts';
import { adoptionTable } from '../tables.ts';

export type Adoption = typeof adoptionTable.$inferSelect;

export const findAdoption = async (
  db: Database | Transaction,
  competitionId: string,
): Promise<Adoption | undefined> => {
  const [row] = await db
    .select()
    .from(adoptionTable)
    .where(eq(adoptionTable.competitionId, competitionId))
    .limit(1);
  return row;
};

/** The competitions that chose a body, by their ids. */
export const listAdoptionsOf = (
  db: Database | Transaction,
  bodyId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly Adoption[]> =>
  db
    .select()
    .from(adoptionTable)
    .where(
      and(
        eq(adoptionTable.bodyId, bodyId),
        after === undefined ? undefined : gt(adoptionTable.competitionId, after),
      ),
    )
    .orderBy(asc(adoptionTable.competitionId))
    .limit(limit + 1);

/** Serialises adopting and deciding in one competition: neither sees the other half done. */
export const lockCompetition = async (tx: Transaction, competitionId: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`rules/${competitionId}`}, 0))`,
  );
};

export const saveAdoption = async (tx: Transaction, row: Adoption): Promise<void> => {
  await tx
    .insert(adoptionTable)
    .values(row)
    .onConflictDoUpdate({ target: adoptionTable.competitionId, set: row });
};

export const hasDecidedResults = async (
  tx: Transaction,
  competitionId: string,
): Promise<boolean> => {
  const [row] = await tx.execute<{ decided: boolean }>(sql`
    select exists (
      select from ${finalResultTable}
      where competition_id = ${competitionId} and decided_at is not null
    ) as decided`);
  return row?.decided === true;
};
