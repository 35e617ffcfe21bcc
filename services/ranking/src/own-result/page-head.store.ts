import { type Database, inTenant } from '@jinbang/service-kit/database';
import { eq, sql } from 'drizzle-orm';
import { resultPageTable } from '../tables.ts';
import type { PageHead } from './own-result.rules.ts';

const KEPT_MAX = 200;

/**
 * The page of a result without its rows. A page never changes, so what was read once is kept: a whole
 * hall looks at the same few pages in the same minutes.
 */
export const pageHeads = (db: Database) => {
  const kept = new Map<string, PageHead>();
  return async (resultId: string, ownerId: string): Promise<PageHead | undefined> => {
    const known = kept.get(resultId);
    if (known) return known;
    const [row] = await inTenant(db, [ownerId], (tx) =>
      tx
        .select({ head: sql<PageHead>`${resultPageTable.body}::jsonb - 'rows'` })
        .from(resultPageTable)
        .where(eq(resultPageTable.resultId, resultId))
        .limit(1),
    );
    if (!row) return undefined;
    if (kept.size >= KEPT_MAX) kept.clear();
    kept.set(resultId, row.head);
    return row.head;
  };
};
