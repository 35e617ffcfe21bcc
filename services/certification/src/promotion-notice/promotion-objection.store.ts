import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';
import {
  promotionNoticeTable,
  promotionObjectionTable,
  promotionObjectionTextTable,
} from '../promotion-notice.tables.ts';
import { OPEN_STATES } from './promotion-notice.rules.ts';

export type ObjectionRow = typeof promotionObjectionTable.$inferSelect;
export type ObjectionText = typeof promotionObjectionTextTable.$inferSelect;
export type FoundObjection = { readonly row: ObjectionRow; readonly text: ObjectionText | null };

const withText = (tx: Transaction) =>
  tx
    .select({ row: promotionObjectionTable, text: promotionObjectionTextTable })
    .from(promotionObjectionTable)
    .leftJoin(
      promotionObjectionTextTable,
      eq(promotionObjectionTextTable.objectionId, promotionObjectionTable.objectionId),
    );

const OBJECTIONS_MAX = 200;

/** What was objected to these notices, in the order it came. */
export const findObjections = (
  tx: Transaction,
  noticeIds: readonly string[],
): Promise<readonly FoundObjection[]> =>
  withText(tx)
    .where(inArray(promotionObjectionTable.noticeId, [...noticeIds]))
    .orderBy(asc(promotionObjectionTable.receivedAt), asc(promotionObjectionTable.number))
    .limit(OBJECTIONS_MAX);

export const findByCode = async (
  tx: Transaction,
  noticeId: string,
  codeHash: string,
): Promise<FoundObjection | undefined> => {
  const [found] = await withText(tx)
    .where(
      and(
        eq(promotionObjectionTable.noticeId, noticeId),
        eq(promotionObjectionTable.codeHash, codeHash),
      ),
    )
    .limit(1);
  return found;
};

/** One objection; held until the transaction ends where somebody goes on with it. */
export const findObjection = async (
  tx: Transaction,
  objectionId: string,
  { lock }: { readonly lock: boolean },
): Promise<ObjectionRow | undefined> => {
  const found = tx
    .select()
    .from(promotionObjectionTable)
    .where(eq(promotionObjectionTable.objectionId, objectionId))
    .limit(1);
  const [row] = await (lock ? found.for('update') : found);
  return row;
};

export const countObjections = async (tx: Transaction, noticeId: string): Promise<number> => {
  const [row] = await tx
    .select({ count: count() })
    .from(promotionObjectionTable)
    .where(eq(promotionObjectionTable.noticeId, noticeId));
  return row?.count ?? 0;
};

/** Objections to any notice of a batch that nobody has answered or declined. */
export const countOpen = async (tx: Database | Transaction, batchId: string): Promise<number> => {
  const [row] = await tx
    .select({ count: count() })
    .from(promotionObjectionTable)
    .innerJoin(
      promotionNoticeTable,
      eq(promotionNoticeTable.noticeId, promotionObjectionTable.noticeId),
    )
    .where(
      and(
        eq(promotionNoticeTable.batchId, batchId),
        inArray(promotionObjectionTable.state, [...OPEN_STATES]),
      ),
    );
  return row?.count ?? 0;
};

export const insertObjection = async (
  tx: Transaction,
  row: ObjectionRow,
  text: Omit<ObjectionText, 'objectionId' | 'bodyId' | 'declinedBecause' | 'answer'>,
): Promise<void> => {
  const { objectionId, bodyId } = row;
  await tx.insert(promotionObjectionTable).values(row);
  await tx.insert(promotionObjectionTextTable).values({ ...text, objectionId, bodyId });
};

export const moveObjection = async (
  tx: Transaction,
  { objectionId, version }: ObjectionRow,
  step: Partial<ObjectionRow>,
  text: Partial<Pick<ObjectionText, 'declinedBecause' | 'answer'>>,
): Promise<void> => {
  await tx
    .update(promotionObjectionTable)
    .set({ ...step, version: version + 1 })
    .where(eq(promotionObjectionTable.objectionId, objectionId));
  if (Object.keys(text).length === 0) return;
  await tx
    .update(promotionObjectionTextTable)
    .set(text)
    .where(eq(promotionObjectionTextTable.objectionId, objectionId));
};

/** What was written goes when its time is over; that there was an objection stays. */
export const forgetTexts = async (db: Database, receivedBefore: Date): Promise<number> => {
  const gone = await db.execute<{ objection_id: string }>(sql`
    delete from promotion_objection_text where objection_id in (
      select objection_id from promotion_objection
      where received_at < ${receivedBefore.toISOString()}::timestamptz)
    returning objection_id`);
  return gone.length;
};

/** With a person who was erased goes what was objected to them. */
export const forgetTextsAbout = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<void> => {
  await tx.execute(sql`
    delete from promotion_objection_text where objection_id in (
      select objection_id from promotion_objection
      join promotion_notice_line using (notice_id, line)
      where person_id = any (${sql.param(personIds)}::uuid[]))`);
};
