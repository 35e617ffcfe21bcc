import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, isNotNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { decisionTable } from '../tables.ts';

const { bodyId: ofBody, failureCode, failureParams, level, state, tryAfter } = decisionTable;

/** Reasons that lie with the body's documents or numbers. */
export const liesWithBody = (code: SQLWrapper): SQL => sql`(${code} like 'issuer.%'
  or ${code} in ('certificate.numbers-short', 'certificate.serials-used-up'))`;

/** What waits for a body's documents or numbers: tried again at once, since one of them has changed. */
export const letGoOn = async (tx: Transaction, bodyId: string): Promise<void> => {
  await tx
    .update(decisionTable)
    .set({ tryAfter: null })
    .where(
      and(
        eq(ofBody, bodyId),
        eq(state, 'approved'),
        isNotNull(tryAfter),
        liesWithBody(failureCode),
      ),
    );
};

export type Waiting = {
  readonly code: string;
  readonly params: unknown;
  readonly level: string | null;
  readonly count: number;
};

/** How many approved certificates of a body wait, and for what. */
export const countWaiting = (tx: Transaction, bodyId: string): Promise<Waiting[]> =>
  tx
    .select({
      // Safe: without a code nothing waits here.
      code: sql<string>`${failureCode}`,
      params: sql<unknown>`(array_agg(${failureParams}))[1]`,
      level,
      count: sql<number>`count(*)::int`,
    })
    .from(decisionTable)
    .where(and(eq(ofBody, bodyId), eq(state, 'approved'), liesWithBody(failureCode)))
    .groupBy(failureCode, level)
    .orderBy(failureCode, level);
