import type { Transaction } from '@jinbang/service-kit/database';
import { eq } from 'drizzle-orm';
import { openingTable } from '../tables.ts';
import type { OpeningView } from './opening.body.ts';

export type OpeningRow = typeof openingTable.$inferSelect;

export const viewOf = ({
  ownerId: _,
  requestedAt,
  confirmedAt,
  ...row
}: OpeningRow): OpeningView => ({
  ...row,
  requestedAt: requestedAt.toISOString(),
  confirmedAt: confirmedAt?.toISOString() ?? null,
});

export const findOpening = async (
  tx: Transaction,
  openingId: string,
): Promise<OpeningRow | undefined> => {
  const [row] = await tx
    .select()
    .from(openingTable)
    .where(eq(openingTable.openingId, openingId))
    .limit(1);
  return row;
};

export const findOpeningOf = async (
  tx: Transaction,
  eventId: string,
): Promise<OpeningRow | undefined> => {
  const [row] = await tx
    .select()
    .from(openingTable)
    .where(eq(openingTable.eventId, eventId))
    .limit(1);
  return row;
};

export const insertOpening = async (tx: Transaction, row: OpeningRow): Promise<void> => {
  await tx.insert(openingTable).values(row);
};

export const saveConfirmation = async (
  tx: Transaction,
  { openingId, state, confirmedBy, confirmedAt, version }: OpeningRow,
): Promise<void> => {
  await tx
    .update(openingTable)
    .set({ state, confirmedBy, confirmedAt, version })
    .where(eq(openingTable.openingId, openingId));
};

/** A step of the opening was taken: whoever saw it before looks again. */
export const saveOpeningVersion = async (
  tx: Transaction,
  { openingId, version }: Pick<OpeningRow, 'openingId' | 'version'>,
): Promise<void> => {
  await tx.update(openingTable).set({ version }).where(eq(openingTable.openingId, openingId));
};
