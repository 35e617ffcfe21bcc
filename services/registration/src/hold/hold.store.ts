import type { Transaction } from '@jinbang/service-kit/database';
import { asc, eq } from 'drizzle-orm';
import { personHoldTable } from '../privacy.tables.ts';
import type { HoldView } from './hold.body.ts';

export type HoldRow = typeof personHoldTable.$inferSelect;

export const viewOf = ({ ownerId: _, ...row }: HoldRow): HoldView => ({
  ...row,
  placedAt: row.placedAt.toISOString(),
  liftedAt: row.liftedAt?.toISOString() ?? null,
});

export const insertHold = async (tx: Transaction, row: HoldRow): Promise<void> => {
  await tx.insert(personHoldTable).values(row);
};

export const findHoldToChange = async (
  tx: Transaction,
  holdId: string,
): Promise<HoldRow | undefined> => {
  const [row] = await tx
    .select()
    .from(personHoldTable)
    .where(eq(personHoldTable.holdId, holdId))
    .limit(1)
    .for('update');
  return row;
};

export const saveLifting = async (
  tx: Transaction,
  { holdId, liftedBy, liftedAt, version }: HoldRow,
): Promise<void> => {
  await tx
    .update(personHoldTable)
    .set({ liftedBy, liftedAt, version })
    .where(eq(personHoldTable.holdId, holdId));
};

export const listHolds = (tx: Transaction, personId: string): Promise<readonly HoldRow[]> =>
  tx
    .select()
    .from(personHoldTable)
    .where(eq(personHoldTable.personId, personId))
    .orderBy(asc(personHoldTable.holdId))
    .limit(200);
