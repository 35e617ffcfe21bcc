import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { DrawnNumber } from '../certificate/draw-numbers.ts';
import {
  assignedNumberTable,
  numberSkipTable,
  numberTable,
  plainNumber,
} from '../number.tables.ts';

/**
 * Which numbers from the first to the last of a count are somebody's already, in their plain form: rarely
 * any. Other numbers may lie between them in the order of texts.
 */
export const findGiven = async (
  tx: Transaction,
  { first, last }: { readonly first: string; readonly last: string },
): Promise<ReadonlySet<string>> => {
  const [used, given] = [plainNumber(numberTable.number), plainNumber(assignedNumberTable.number)];
  const rows = await tx.execute<{ plain: string }>(sql`
    select ${used} as plain from ${numberTable} where ${used} between ${first} and ${last}
    union all
    select ${given} from ${assignedNumberTable} where ${given} between ${first} and ${last}`);
  return new Set(rows.map(({ plain }) => plain));
};

/** Writes down which serials a body's count left out. */
export const addSkips = async (
  tx: Transaction,
  skips: readonly DrawnNumber[],
  { bodyId, skippedAt }: { readonly bodyId: string; readonly skippedAt: Date },
): Promise<void> => {
  if (skips.length === 0) return;
  await tx.insert(numberSkipTable).values(skips.map((one) => ({ ...one, bodyId, skippedAt })));
};
