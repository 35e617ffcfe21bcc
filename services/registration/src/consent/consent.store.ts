import { isPublicationWithheld } from '@jinbang/contracts/registration/publication-consent';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { ListQuery } from '../page.ts';
import { consentTable } from '../privacy.tables.ts';
import type { ConsentEnd, ConsentView } from './consent.body.ts';

export type ConsentRow = typeof consentTable.$inferSelect;

export const viewOf = ({
  ownerId: _owner,
  guardianName: _name,
  recordedAt: _recorded,
  endedBy: _by,
  ...row
}: ConsentRow): ConsentView => ({
  ...row,
  givenAt: row.givenAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});

/** Consents of these people that stand in a competition. */
export const findStandingConsents = async (
  tx: Transaction,
  competitionId: string,
  personIds: readonly string[],
): Promise<readonly ConsentRow[]> =>
  personIds.length === 0
    ? []
    : tx
        .select()
        .from(consentTable)
        .where(
          and(
            eq(consentTable.competitionId, competitionId),
            inArray(consentTable.personId, [...new Set(personIds)]),
            isNull(consentTable.endedAt),
          ),
        )
        .limit(12_000);

export const insertConsents = async (
  tx: Transaction,
  rows: readonly (typeof consentTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length > 0) await tx.insert(consentTable).values([...rows]);
};

/** The rows stay: what was agreed to, and until when, is the proof. */
export const endConsents = async (
  tx: Transaction,
  consentIds: readonly string[],
  end: { readonly at: Date; readonly reason: ConsentEnd; readonly by: string },
): Promise<readonly ConsentRow[]> =>
  consentIds.length === 0
    ? []
    : tx
        .update(consentTable)
        .set({
          endedAt: end.at,
          endReason: end.reason,
          endedBy: end.by,
          version: sql`${consentTable.version} + 1`,
        })
        .where(inArray(consentTable.consentId, [...consentIds]))
        .returning();

/** Who of these people took consent to publication back in this competition: no list shows their name. */
export const findWithheld = async (
  tx: Transaction,
  competitionId: string,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .select({ personId: consentTable.personId, endReason: consentTable.endReason })
    .from(consentTable)
    .where(
      and(
        eq(consentTable.competitionId, competitionId),
        eq(consentTable.purpose, 'publication'),
        inArray(consentTable.personId, [...new Set(personIds)]),
      ),
    );
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  return new Set(
    [...byPerson]
      .filter(([, own]) =>
        isPublicationWithheld(own.map(({ endReason }) => endReason ?? 'standing')),
      )
      .map(([personId]) => personId),
  );
};

/** What somebody said of being published, the latest word last; it may be changed from here. */
export const findPublicationOf = (
  tx: Transaction,
  competitionId: string,
  personId: string,
): Promise<readonly ConsentRow[]> =>
  tx
    .select()
    .from(consentTable)
    .where(
      and(
        eq(consentTable.competitionId, competitionId),
        eq(consentTable.personId, personId),
        eq(consentTable.purpose, 'publication'),
      ),
    )
    .orderBy(asc(consentTable.consentId))
    .limit(1_000);

export const findConsentToChange = async (
  tx: Transaction,
  consentId: string,
): Promise<ConsentRow | undefined> => {
  const [row] = await tx
    .select()
    .from(consentTable)
    .where(eq(consentTable.consentId, consentId))
    .limit(1)
    .for('update');
  return row;
};

export const listConsents = (
  tx: Transaction,
  competitionId: string,
  { after, limit, personId }: ListQuery & { personId?: string | undefined },
): Promise<readonly ConsentRow[]> =>
  tx
    .select()
    .from(consentTable)
    .where(
      and(
        eq(consentTable.competitionId, competitionId),
        personId === undefined ? undefined : eq(consentTable.personId, personId),
        after === undefined ? undefined : gt(consentTable.consentId, after),
      ),
    )
    .orderBy(asc(consentTable.consentId))
    .limit(limit + 1);
