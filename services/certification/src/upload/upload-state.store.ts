import type { Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, gte, inArray } from 'drizzle-orm';
import { uploadRowTable, uploadTemplateTable } from '../upload.tables.ts';
import { dataVersionOf } from './data-version.store.ts';

export type UploadState = {
  readonly state: 'uploaded' | 'accepted' | 'refused';
  readonly on: Date;
  /** Where the register answers for such certificates, as the body's template says. */
  readonly registerUrl: string | null;
};

/**
 * What a register was told of a certificate last, and answered (S11); null while nothing of it was
 * handed in, or not since it was corrected. Call inside a transaction that sees the rows of its body.
 */
export const findUploadState = async (
  tx: Transaction,
  certificateId: string,
): Promise<UploadState | null> => {
  const [row] = await tx
    .select({
      state: uploadRowTable.state,
      on: uploadRowTable.changedAt,
      registerUrl: uploadTemplateTable.registerUrl,
    })
    .from(uploadRowTable)
    .innerJoin(uploadTemplateTable, eq(uploadTemplateTable.templateId, uploadRowTable.templateId))
    .where(
      and(
        eq(uploadRowTable.certificateId, certificateId),
        inArray(uploadRowTable.state, ['uploaded', 'accepted', 'refused']),
        gte(uploadRowTable.dataVersion, dataVersionOf(uploadRowTable.certificateId)),
      ),
    )
    .orderBy(desc(uploadRowTable.changedAt), desc(uploadRowTable.runId))
    .limit(1);
  // Safe: the three states that are asked for.
  return row ? { ...row, state: row.state as UploadState['state'] } : null;
};
