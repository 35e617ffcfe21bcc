import type { Transaction } from '@jinbang/service-kit/database';
import { inArray } from 'drizzle-orm';
import { personTable } from '../tables.ts';

/** What people are called, as far as the transaction sees them. */
export const findCalled = (
  tx: Transaction,
  personIds: readonly string[],
): Promise<{ personId: string; name: string | null; nameEn: string | null }[]> =>
  tx
    .select({
      personId: personTable.personId,
      name: personTable.name,
      nameEn: personTable.nameEn,
    })
    .from(personTable)
    .where(inArray(personTable.personId, [...new Set(personIds)]))
    .limit(40_000);
