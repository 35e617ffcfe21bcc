import type { Group } from '@jinbang/contracts/level';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq } from 'drizzle-orm';
import { reviewCodeTable } from '../draw.tables.ts';
import { eventModuleTable } from '../tables.ts';

export type CodeRow = typeof reviewCodeTable.$inferSelect;

export const findEventIdOfModule = async (
  tx: Transaction,
  moduleId: string,
): Promise<string | undefined> => {
  const [row] = await tx
    .select({ eventId: eventModuleTable.eventId })
    .from(eventModuleTable)
    .where(eq(eventModuleTable.moduleId, moduleId))
    .limit(1);
  return row?.eventId;
};

export const listCodes = (tx: Transaction, moduleId: string): Promise<readonly CodeRow[]> =>
  tx
    .select()
    .from(reviewCodeTable)
    .where(eq(reviewCodeTable.moduleId, moduleId))
    .orderBy(asc(reviewCodeTable.code))
    .limit(10_000);

type NewCodes = {
  readonly moduleId: string;
  readonly ownerId: string;
  readonly eventId: string;
  readonly codes: readonly { readonly code: string; readonly group: Group | null }[];
};

/** Sorted before they are written, so that their order in the table tells nothing either. */
export const insertCodes = async (
  tx: Transaction,
  { codes, ...place }: NewCodes,
): Promise<void> => {
  const sorted = codes.toSorted((left, right) => (left.code < right.code ? -1 : 1));
  await tx.insert(reviewCodeTable).values(sorted.map((one) => ({ ...place, ...one, inUse: true })));
};

/** Codes drawn again: the ones before go out of use, and stay known. */
export const retireCodes = async (tx: Transaction, moduleId: string): Promise<void> => {
  await tx
    .update(reviewCodeTable)
    .set({ inUse: false })
    .where(and(eq(reviewCodeTable.moduleId, moduleId), eq(reviewCodeTable.inUse, true)));
};
