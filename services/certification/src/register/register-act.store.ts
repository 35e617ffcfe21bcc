import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { registerActRowTable, registerActTable } from '../register.tables.ts';
import { certificateTable, issuerTable } from '../tables.ts';
import type { Viewer } from '../viewer/viewer.access.ts';
import { withinOffices } from '../viewer/within-offices.store.ts';
import { hashOfRows } from './register-search.store.ts';

export type RegisterActRecord = typeof registerActTable.$inferSelect;
export type RegisterActState = RegisterActRecord['state'];

/** Two people who ask at once for the same certificates take turns. */
export const lockActs = async (tx: Transaction, bodyId: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`register-act/${bodyId}`}, 0))`,
  );
};

export const addAct = async (
  tx: Transaction,
  row: typeof registerActTable.$inferInsert,
): Promise<void> => {
  await tx.insert(registerActTable).values(row);
};

export const findAct = async (
  tx: Transaction,
  actId: string,
  { lock }: { lock: boolean } = { lock: false },
): Promise<RegisterActRecord | undefined> => {
  const query = tx
    .select()
    .from(registerActTable)
    .where(eq(registerActTable.actId, actId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

const ofAct = (actId: string) =>
  sql`${certificateTable.certificateId} in (
    select certificate_id from register_act_row where act_id = ${actId})`;

/** The rows of an act as they are now: how many, their hash, and where they belong. */
export const findActCohort = async (tx: Transaction, actId: string) => {
  const { bodyId, competitionId, eventId } = certificateTable;
  const [all] = await tx
    .select({ count: sql<number>`count(*)::int`, rowsHash: hashOfRows })
    .from(certificateTable)
    .where(ofAct(actId));
  const places = await tx
    .selectDistinct({ bodyId, competitionId, eventId })
    .from(certificateTable)
    .where(ofAct(actId))
    .limit(2_000);
  return { count: all?.count ?? 0, rowsHash: all?.rowsHash ?? '', places };
};

type ListWish = {
  readonly state?: RegisterActState | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Acts that touch a certificate within the reader's offices, the newest first. */
export const listActs = (tx: Transaction, viewer: Viewer, { state, after, limit }: ListWish) =>
  tx
    .select({ record: registerActTable, bodyName: issuerTable.name })
    .from(registerActTable)
    .leftJoin(issuerTable, eq(issuerTable.bodyId, registerActTable.bodyId))
    .where(
      and(
        sql`exists (select from register_act_row row_of
          join ${certificateTable} on ${certificateTable.certificateId} = row_of.certificate_id
          where row_of.act_id = ${registerActTable.actId}
            and ${withinOffices(viewer, certificateTable) ?? sql`true`})`,
        state === undefined ? undefined : eq(registerActTable.state, state),
        after === undefined ? undefined : lt(registerActTable.actId, after),
      ),
    )
    .orderBy(desc(registerActTable.actId))
    .limit(limit + 1);

/** What is asked of a certificate and not confirmed yet. */
export const findWaitingFor = (tx: Transaction, certificateId: string) =>
  tx
    .select({ record: registerActTable, bodyName: issuerTable.name })
    .from(registerActTable)
    .innerJoin(registerActRowTable, eq(registerActRowTable.actId, registerActTable.actId))
    .leftJoin(issuerTable, eq(issuerTable.bodyId, registerActTable.bodyId))
    .where(
      and(
        eq(registerActRowTable.certificateId, certificateId),
        isNull(registerActRowTable.outcome),
      ),
    )
    .orderBy(desc(registerActTable.actId))
    .limit(20);

export const listActRows = (
  tx: Transaction,
  actId: string,
  { after, limit }: { after?: string | undefined; limit: number },
) =>
  tx
    .select()
    .from(registerActRowTable)
    .where(
      and(
        eq(registerActRowTable.actId, actId),
        after === undefined ? undefined : lt(registerActRowTable.certificateId, after),
      ),
    )
    .orderBy(desc(registerActRowTable.certificateId))
    .limit(limit + 1);

export const setAct = async (
  tx: Database | Transaction,
  actId: string,
  set: Partial<RegisterActRecord>,
): Promise<void> => {
  await tx.update(registerActTable).set(set).where(eq(registerActTable.actId, actId));
};

/** Rows that are still open end together: the act was withdrawn. */
export const closeRows = async (tx: Transaction, actId: string, endedAt: Date): Promise<void> => {
  await tx
    .update(registerActRowTable)
    .set({ outcome: 'withdrawn', endedAt })
    .where(and(eq(registerActRowTable.actId, actId), isNull(registerActRowTable.outcome)));
};

/** The oldest confirmed act whose time has come. */
export const findNextAct = async (
  db: Database,
  at: Date,
): Promise<RegisterActRecord | undefined> => {
  const [row] = await db
    .select()
    .from(registerActTable)
    .where(
      and(
        eq(registerActTable.state, 'confirmed'),
        or(isNull(registerActTable.tryAfter), lte(registerActTable.tryAfter, at)),
      ),
    )
    .orderBy(asc(registerActTable.actId))
    .limit(1);
  return row;
};

/** An act that is still to be carried out, held: nobody else works on it meanwhile. */
export const claimAct = async (
  tx: Transaction,
  actId: string,
): Promise<RegisterActRecord | undefined> => {
  const [row] = await tx
    .select()
    .from(registerActTable)
    .where(and(eq(registerActTable.actId, actId), eq(registerActTable.state, 'confirmed')))
    .limit(1)
    .for('update', { skipLocked: true });
  return row;
};

/** Whose certificates these are, in which body. */
export const findHolders = (db: Database, certificateIds: readonly string[]) =>
  db
    .select({ bodyId: certificateTable.bodyId, personId: certificateTable.personId })
    .from(certificateTable)
    .where(inArray(certificateTable.certificateId, [...certificateIds]))
    .limit(certificateIds.length);

/** Of these certificates the ones an act still has to reach. */
export const findOpenAmong = async (
  tx: Transaction,
  actId: string,
  certificateIds: readonly string[],
): Promise<readonly string[]> => {
  const rows = await tx
    .select({ certificateId: registerActRowTable.certificateId })
    .from(registerActRowTable)
    .where(
      and(
        eq(registerActRowTable.actId, actId),
        isNull(registerActRowTable.outcome),
        inArray(registerActRowTable.certificateId, [...certificateIds]),
      ),
    )
    .limit(certificateIds.length);
  return rows.map(({ certificateId }) => certificateId);
};

export type OpenRow = { readonly certificateId: string; readonly tries: number };

/** Certificates an act still has to reach; those that failed before come last. */
export const findOpenRows = (
  tx: Database,
  actId: string,
  limit: number,
): Promise<readonly OpenRow[]> => {
  const { certificateId, tries } = registerActRowTable;
  return tx
    .select({ certificateId, tries })
    .from(registerActRowTable)
    .where(and(eq(registerActRowTable.actId, actId), isNull(registerActRowTable.outcome)))
    .orderBy(asc(tries), asc(certificateId))
    .limit(limit);
};

/** A row that is open was tried once more in vain. */
export const countTry = async (
  tx: Transaction,
  actId: string,
  certificateId: string,
): Promise<void> => {
  await tx
    .update(registerActRowTable)
    .set({ tries: sql`${registerActRowTable.tries} + 1` })
    .where(
      and(
        eq(registerActRowTable.actId, actId),
        eq(registerActRowTable.certificateId, certificateId),
        isNull(registerActRowTable.outcome),
      ),
    );
};

/** Ends rows that are open; the act counts them. */
export const endRows = async (
  tx: Transaction,
  actId: string,
  certificateIds: readonly string[],
  end: { outcome: 'done' | 'refused'; code: string | null; endedAt: Date },
): Promise<void> => {
  if (certificateIds.length === 0) return;
  const ended = await tx
    .update(registerActRowTable)
    .set(end)
    .where(
      and(
        eq(registerActRowTable.actId, actId),
        isNull(registerActRowTable.outcome),
        inArray(registerActRowTable.certificateId, [...certificateIds]),
      ),
    )
    .returning({ certificateId: registerActRowTable.certificateId });
  const column = end.outcome === 'done' ? 'doneCount' : 'refusedCount';
  await tx
    .update(registerActTable)
    .set({ [column]: sql`${registerActTable[column]} + ${ended.length}` })
    .where(eq(registerActTable.actId, actId));
};
