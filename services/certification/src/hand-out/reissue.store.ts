import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';

/** The oldest 补发 of the register no paper was printed for yet. */
export const findUnusedReissue = async (
  tx: Transaction,
  certificateId: string,
): Promise<{ entryId: string; cause: string } | undefined> => {
  const [row] = await tx.execute<{ entry_id: string; cause: string }>(sql`
    select entry_id, cause from register_entry entry
    where entry.certificate_id = ${certificateId} and entry.act = 'reissue'
      and not exists (select from paper_step step
        where step.certificate_id = entry.certificate_id and step.step = 'reissued'
          and step.with_id = entry.entry_id)
    order by certificate_version limit 1`);
  return row && { entryId: row.entry_id, cause: row.cause };
};
