import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt } from 'drizzle-orm';
import { resultRowTable } from '../tables.ts';

/** Some rows of a result after a place, in its order. */
export const findRowsAfter = (
  tx: Transaction,
  resultId: string,
  { place, limit }: { readonly place: number; readonly limit: number },
) =>
  tx
    .select({
      place: resultRowTable.place,
      entryId: resultRowTable.entryId,
      standing: resultRowTable.standing,
    })
    .from(resultRowTable)
    .where(and(eq(resultRowTable.resultId, resultId), gt(resultRowTable.place, place)))
    .orderBy(asc(resultRowTable.place))
    .limit(limit);
