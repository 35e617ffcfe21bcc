import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import { eventTable } from '../heard.tables.ts';
import { nominationTable, titleAwardTable } from '../nomination.tables.ts';
import { decisionTable, decisionVersionTable } from '../tables.ts';
import type { TitleCase } from './nomination.rules.ts';
import { quotaOf } from './nomination.rules.ts';

export type Nomination = typeof nominationTable.$inferSelect;
export type TitleAward = typeof titleAwardTable.$inferSelect;

const TITLES_MAX = 5_000;

/** One at a time puts forward in a competition: quotas are counted across its people. */
export const lockTitles = async (tx: Transaction, competitionId: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`titles/${competitionId}`}, 0))`,
  );
};

const cases = (tx: Transaction) =>
  tx
    .select({
      standing: decisionTable,
      live: decisionVersionTable,
      event: eventTable.name,
      nomination: nominationTable,
      award: titleAwardTable,
    })
    .from(decisionTable)
    .innerJoin(
      decisionVersionTable,
      and(
        eq(decisionVersionTable.decisionId, decisionTable.decisionId),
        eq(decisionVersionTable.version, decisionTable.version),
      ),
    )
    .innerJoin(eventTable, eq(eventTable.eventId, decisionTable.eventId))
    .leftJoin(nominationTable, eq(nominationTable.decisionId, decisionTable.decisionId))
    .leftJoin(titleAwardTable, eq(titleAwardTable.nominationId, nominationTable.nominationId));

export type FoundTitle = Awaited<ReturnType<typeof cases>>[number];

export const caseOf = ({ standing, live, nomination, award }: FoundTitle): TitleCase => ({
  ...{ decisionId: standing.decisionId, eventId: standing.eventId, entryId: standing.entryId },
  ...{ titleKey: standing.titleKey, outcome: standing.outcome, nomination, award },
  group: live.decision.inputs.result.group,
  quota: quotaOf(live.decision.reasons),
});

/** Every title of a competition somebody's place was good enough for. */
export const findTitles = (tx: Transaction, competitionId: string): Promise<FoundTitle[]> =>
  cases(tx)
    .where(and(eq(decisionTable.competitionId, competitionId), eq(decisionTable.kind, 'title')))
    .orderBy(asc(decisionTable.decisionId))
    .limit(TITLES_MAX);

export const findTitleOf = async (
  tx: Transaction,
  nominationId: string,
): Promise<FoundTitle | undefined> => {
  const [row] = await cases(tx).where(eq(nominationTable.nominationId, nominationId)).limit(1);
  return row;
};

export const putForward = async (
  tx: Transaction,
  rows: readonly (typeof nominationTable.$inferInsert)[],
): Promise<void> => {
  await tx
    .insert(nominationTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: nominationTable.decisionId,
      set: {
        putForwardBy: sql`excluded.put_forward_by`,
        putForwardAt: sql`excluded.put_forward_at`,
        withdrawnBy: null,
        withdrawnAt: null,
        version: sql`${nominationTable.version} + 1`,
      },
    });
};

export const changeNomination = async (
  tx: Transaction,
  nominationId: string,
  set: Partial<Nomination>,
): Promise<void> => {
  await tx.update(nominationTable).set(set).where(eq(nominationTable.nominationId, nominationId));
};

export const saveAward = async (tx: Transaction, row: TitleAward): Promise<void> => {
  await tx
    .insert(titleAwardTable)
    .values(row)
    .onConflictDoUpdate({ target: titleAwardTable.nominationId, set: row });
};

export type HeldTitle = {
  readonly personId: string;
  readonly titleKey: string;
  readonly entryId: string;
};

/** Titles awarded to these people by a confirmed document, in any contest of any body seen here. */
export const findAwarded = (
  tx: Transaction,
  personIds: readonly string[],
): Promise<readonly HeldTitle[]> =>
  tx
    .select({
      personId: nominationTable.personId,
      titleKey: nominationTable.titleKey,
      entryId: nominationTable.entryId,
    })
    .from(titleAwardTable)
    .innerJoin(nominationTable, eq(nominationTable.nominationId, titleAwardTable.nominationId))
    .where(
      and(
        sql`${nominationTable.personId} = any (${sql.param(personIds)}::uuid[])`,
        isNotNull(titleAwardTable.confirmedAt),
      ),
    );

/** How far the titles of these decisions are, by decision. */
export const findNominationsOf = async (
  tx: Transaction,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, { nomination: Nomination; award: TitleAward | null }>> => {
  if (decisionIds.length === 0) return new Map();
  const rows = await tx
    .select({ nomination: nominationTable, award: titleAwardTable })
    .from(nominationTable)
    .leftJoin(titleAwardTable, eq(titleAwardTable.nominationId, nominationTable.nominationId))
    .where(inArray(nominationTable.decisionId, [...decisionIds]));
  return new Map(rows.map((row) => [row.nomination.decisionId, row]));
};

/** 职业资格: decisions of a competition that are only listed, in order of their ids. */
export const listForOffice = (
  tx: Transaction,
  competitionId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
) =>
  tx
    .select({ standing: decisionTable, live: decisionVersionTable, event: eventTable.name })
    .from(decisionTable)
    .innerJoin(
      decisionVersionTable,
      and(
        eq(decisionVersionTable.decisionId, decisionTable.decisionId),
        eq(decisionVersionTable.version, decisionTable.version),
      ),
    )
    .innerJoin(eventTable, eq(eventTable.eventId, decisionTable.eventId))
    .where(
      and(
        eq(decisionTable.competitionId, competitionId),
        eq(decisionVersionTable.issue, 'office-list'),
        eq(decisionTable.outcome, 'granted'),
        after === undefined ? undefined : gt(decisionTable.decisionId, after),
      ),
    )
    .orderBy(asc(decisionTable.decisionId))
    .limit(limit);

/** People on an office list or eligible for a title whose name the body does not keep, but for erased ones. */
export const findNamelessListed = async (
  db: Database,
  limit: number,
): Promise<readonly { bodyId: string; personId: string }[]> => {
  const rows = await db.execute<{ body_id: string; person_id: string }>(sql`
    select distinct decision.body_id, decision.person_id from decision
    where (state = 'listed' or (kind = 'title' and outcome = 'nominable'))
      and not exists (
        select from person_name name
        where name.body_id = decision.body_id and name.person_id = decision.person_id)
      and not exists (select from erased_person gone where gone.person_id = decision.person_id)
    limit ${limit}`);
  return rows.map((row) => ({ bodyId: row.body_id, personId: row.person_id }));
};
