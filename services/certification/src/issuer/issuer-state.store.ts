import type { Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq } from 'drizzle-orm';
import { issuerStateChangeTable } from '../issuer.tables.ts';

export type StateChange = typeof issuerStateChangeTable.$inferSelect;

const { askedAt, bodyId: ofBody, changeId: ownId, step } = issuerStateChangeTable;
const CHANGES_MAX = 200;

export const addStateChange = async (tx: Transaction, row: StateChange): Promise<void> => {
  await tx.insert(issuerStateChangeTable).values(row);
};

export const listStateChanges = (tx: Transaction, bodyId: string): Promise<StateChange[]> =>
  tx
    .select()
    .from(issuerStateChangeTable)
    .where(eq(ofBody, bodyId))
    .orderBy(desc(askedAt), desc(ownId))
    .limit(CHANGES_MAX);

export const isChangeWaiting = async (tx: Transaction, bodyId: string): Promise<boolean> => {
  const rows = await tx
    .select({ changeId: ownId })
    .from(issuerStateChangeTable)
    .where(and(eq(ofBody, bodyId), eq(step, 'waiting')))
    .limit(1);
  return rows.length > 0;
};

export const findStateChange = async (
  tx: Transaction,
  changeId: string,
): Promise<StateChange | undefined> => {
  const [row] = await tx
    .select()
    .from(issuerStateChangeTable)
    .where(eq(ownId, changeId))
    .limit(1)
    .for('update');
  return row;
};

export const endStateChange = async (
  tx: Transaction,
  changeId: string,
  set: Pick<StateChange, 'step' | 'endedBy' | 'endedAt' | 'version'>,
): Promise<void> => {
  await tx.update(issuerStateChangeTable).set(set).where(eq(ownId, changeId));
};
