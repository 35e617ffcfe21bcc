import type { Database } from '@jinbang/service-kit/database';
import { desc, lt } from 'drizzle-orm';
import { mailTable } from '../tables.ts';

export type MailRow = typeof mailTable.$inferSelect;

export const insertMail = async (
  db: Database,
  row: typeof mailTable.$inferInsert,
): Promise<void> => {
  await db.insert(mailTable).values(row);
};

/** Newest first. */
export const listMail = (
  db: Database,
  page: { after?: string | undefined; limit: number },
): Promise<MailRow[]> =>
  db
    .select()
    .from(mailTable)
    .where(page.after === undefined ? undefined : lt(mailTable.mailId, page.after))
    .orderBy(desc(mailTable.mailId))
    .limit(page.limit);
