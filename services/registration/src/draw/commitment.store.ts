import type { Transaction } from '@jinbang/service-kit/database';
import { eq } from 'drizzle-orm';
import type { Sealer } from '../sealing/key-ring.ts';
import { drawCommitmentTable, sealedDrawTable } from '../tables.ts';

export type CommitmentRow = Omit<typeof drawCommitmentTable.$inferSelect, 'cipher'>;
export type OpenedCommitment = CommitmentRow & { readonly secret: string };

const aboutOf = (commitmentId: string): string => `secret of draw commitment ${commitmentId}`;

export const insertCommitment = async (
  tx: Transaction,
  { secret, ...row }: OpenedCommitment,
  sealer: Sealer,
): Promise<void> => {
  const cipher = sealer.seal(secret, aboutOf(row.commitmentId));
  await tx.insert(drawCommitmentTable).values({ ...row, cipher });
};

/** A commitment with its secret, opened in memory alone. */
export const openCommitment = async (
  tx: Transaction,
  commitmentId: string,
  sealer: Sealer,
): Promise<OpenedCommitment | undefined> => {
  const [row] = await tx
    .select()
    .from(drawCommitmentTable)
    .where(eq(drawCommitmentTable.commitmentId, commitmentId))
    .limit(1);
  if (!row) return undefined;
  const { cipher, ...rest } = row;
  return { ...rest, secret: sealer.open(cipher, aboutOf(commitmentId)) };
};

export const isCommitmentUsed = async (tx: Transaction, commitmentId: string): Promise<boolean> =>
  (await tx.$count(sealedDrawTable, eq(sealedDrawTable.commitmentId, commitmentId))) > 0;
