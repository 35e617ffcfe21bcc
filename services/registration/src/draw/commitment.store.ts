import { placeOf } from '@jinbang/draws/seeded-draw';
import type { Transaction } from '@jinbang/service-kit/database';
import { asc, eq } from 'drizzle-orm';
import { sealedLotsTable, seedCommitmentTable } from '../draw.tables.ts';
import type { Sealer } from '../sealing/key-ring.ts';
import { drawCommitmentTable, numberingTable } from '../tables.ts';
import type { CommitmentView } from './seeded-draw.body.ts';

export type CommitmentRow = typeof seedCommitmentTable.$inferSelect;
export type Committed = CommitmentRow & { readonly place: string };

const placed = (row: CommitmentRow): Committed => ({
  ...row,
  place:
    row.sessionId !== null
      ? placeOf.stations(row.sessionId)
      : row.moduleId !== null
        ? placeOf.codes(row.moduleId)
        : placeOf.numbers(row.eventId),
});

export const viewOfCommitment = (row: CommitmentRow): CommitmentView => {
  const { commitmentId, layer, place, commitment, takers, items, committedAt } = placed(row);
  const shown = { commitmentId, layer, place, commitment, takers, items };
  return { ...shown, committedAt: committedAt.toISOString() };
};

export const insertCommitment = async (tx: Transaction, row: CommitmentRow): Promise<void> => {
  await tx.insert(seedCommitmentTable).values(row);
};

export const findCommitment = async (
  tx: Transaction,
  commitmentId: string,
): Promise<Committed | undefined> => {
  const [row] = await tx
    .select()
    .from(seedCommitmentTable)
    .where(eq(seedCommitmentTable.commitmentId, commitmentId))
    .limit(1);
  return row && placed(row);
};

export const listCommitments = async (
  tx: Transaction,
  eventId: string,
): Promise<readonly Committed[]> => {
  const rows = await tx
    .select()
    .from(seedCommitmentTable)
    .where(eq(seedCommitmentTable.eventId, eventId))
    .orderBy(asc(seedCommitmentTable.commitmentId))
    .limit(1_000);
  return rows.map(placed);
};

export const isCommitmentUsed = async (tx: Transaction, commitmentId: string): Promise<boolean> =>
  (await tx.$count(sealedLotsTable, eq(sealedLotsTable.commitmentId, commitmentId))) > 0 ||
  (await tx.$count(numberingTable, eq(numberingTable.commitmentId, commitmentId))) > 0;

/** What the cipher of a secret is bound to. */
export const aboutCommitment = (commitmentId: string): string =>
  `secret of draw commitment ${commitmentId}`;

/** A commitment of the first form: its secret was made here and closed with the service's own key. */
export const openFormerCommitment = async (
  tx: Transaction,
  commitmentId: string,
  sealer: Sealer,
) => {
  const [row] = await tx
    .select()
    .from(drawCommitmentTable)
    .where(eq(drawCommitmentTable.commitmentId, commitmentId))
    .limit(1);
  if (!row) return undefined;
  const { cipher, ...rest } = row;
  return { ...rest, secret: sealer.open(cipher, aboutCommitment(commitmentId)) };
};
