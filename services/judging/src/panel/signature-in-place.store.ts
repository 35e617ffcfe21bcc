import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq } from 'drizzle-orm';
import { signatureInPlaceTable } from '../panel.tables.ts';

/** Signatures in the place of judges who left, under this sheet since it was last opened again. */
export const findSignedInPlace = (
  tx: Transaction,
  { sheetId, reopenedVersion }: { readonly sheetId: string; readonly reopenedVersion: number },
) =>
  tx
    .select({
      judgeId: signatureInPlaceTable.judgeId,
      hash: signatureInPlaceTable.hash,
      office: signatureInPlaceTable.office,
      signedBy: signatureInPlaceTable.signedBy,
    })
    .from(signatureInPlaceTable)
    .where(
      and(
        eq(signatureInPlaceTable.sheetId, sheetId),
        eq(signatureInPlaceTable.reopenedVersion, reopenedVersion),
      ),
    )
    .limit(1_000);

export const saveSignatureInPlace = async (
  tx: Transaction,
  row: typeof signatureInPlaceTable.$inferInsert,
): Promise<void> => {
  await tx.insert(signatureInPlaceTable).values(row);
};
