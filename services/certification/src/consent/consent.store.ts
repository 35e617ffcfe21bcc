import {
  isPublicationWithheld,
  type PublicationConsentState,
} from '@jinbang/contracts/registration/publication-consent';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { publicationConsentTable } from '../heard.tables.ts';

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

/** Who of these took consent to publication in a competition back and did not give it again. */
export const findWithheld = async (
  tx: Transaction,
  competitionId: string,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (personIds.length === 0) return new Set();
  const { personId, state } = publicationConsentTable;
  const rows = await tx
    .select({ personId, state })
    .from(publicationConsentTable)
    .where(
      and(
        eq(publicationConsentTable.competitionId, competitionId),
        inArray(personId, [...personIds]),
      ),
    );
  const states = Map.groupBy(rows, (row) => row.personId);
  const isWithheld = (own: readonly { state: PublicationConsentState }[]) =>
    isPublicationWithheld(own.map((row) => row.state));
  return new Set([...states].flatMap(([who, own]) => (isWithheld(own) ? who : [])));
};
