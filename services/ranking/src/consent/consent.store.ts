import {
  isPublicationWithheld,
  type PublicationConsentState,
} from '@jinbang/contracts/registration/publication-consent';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { publicationConsentTable } from '../tables.ts';

export const saveConsents = async (
  tx: Transaction,
  rows: readonly (typeof publicationConsentTable.$inferInsert)[],
): Promise<void> => {
  await tx
    .insert(publicationConsentTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: publicationConsentTable.consentId,
      set: { state: sql`excluded.state` },
    });
};

/** Who took consent to publication back, by competition. */
export type Withheld = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads whoever ever took it back, and of them who did not give it again; of all, or of some contests. */
export const findWithheld = async (
  db: Database | Transaction,
  competitionIds: readonly string[] | 'all',
): Promise<Withheld> => {
  const isAsked =
    competitionIds === 'all'
      ? sql`true`
      : sql`competition_id = any(${sql.param([...competitionIds])}::uuid[])`;
  const rows = await db.execute<{
    competition_id: string;
    person_id: string;
    states: PublicationConsentState[];
  }>(sql`
    select competition_id, person_id, array_agg(state) as states
    from publication_consent
    where ${isAsked} and (competition_id, person_id) in (
      select competition_id, person_id from publication_consent where state = 'withdrawn' and ${isAsked})
    group by competition_id, person_id`);
  const withheld = rows.filter(({ states }) => isPublicationWithheld(states));
  return new Map(
    [...Map.groupBy(withheld, (row) => row.competition_id)].map(([competitionId, own]) => [
      competitionId,
      new Set(own.map((row) => row.person_id)),
    ]),
  );
};
