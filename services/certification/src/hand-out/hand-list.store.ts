import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, lt, sql } from 'drizzle-orm';
import {
  handListLineTable,
  handListTable,
  handReceiptLineTable,
  handReceiptReceiverTable,
  handReceiptTable,
} from '../hand-out.tables.ts';
import { certificateTable } from '../tables.ts';

export type HandList = typeof handListTable.$inferSelect;

export const addHandList = async (
  tx: Transaction,
  list: HandList,
  lines: readonly (typeof handListLineTable.$inferInsert)[],
): Promise<void> => {
  await tx.insert(handListTable).values(list);
  await tx.insert(handListLineTable).values([...lines]);
};

export const findHandList = async (
  tx: Transaction,
  handListId: string,
): Promise<HandList | undefined> => {
  const [row] = await tx
    .select()
    .from(handListTable)
    .where(eq(handListTable.handListId, handListId))
    .limit(1);
  return row;
};

/** Lines with their certificate, and whether that very sheet was handed over. */
export const findHandLines = (tx: Transaction, handListId: string) =>
  tx
    .select({
      line: handListLineTable.line,
      serial: handListLineTable.serial,
      certificate: certificateTable,
      receiptId: handReceiptLineTable.receiptId,
    })
    .from(handListLineTable)
    .innerJoin(
      certificateTable,
      eq(certificateTable.certificateId, handListLineTable.certificateId),
    )
    .leftJoin(
      handReceiptLineTable,
      and(
        eq(handReceiptLineTable.bodyId, handListLineTable.bodyId),
        eq(handReceiptLineTable.serial, handListLineTable.serial),
      ),
    )
    .where(eq(handListLineTable.handListId, handListId))
    .orderBy(asc(handListLineTable.line));

/** Newest first, each with how many of its sheets are gone. */
export const listHandLists = (
  tx: Transaction,
  bodyId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
) =>
  tx
    .select({
      list: handListTable,
      handedOver: sql<number>`(select count(*) from hand_list_line line
        join hand_receipt_line gone on gone.body_id = line.body_id and gone.serial = line.serial
        where line.hand_list_id = hand_list.hand_list_id)`.mapWith(Number),
    })
    .from(handListTable)
    .where(
      and(
        eq(handListTable.bodyId, bodyId),
        after === undefined ? undefined : lt(handListTable.handListId, after),
      ),
    )
    .orderBy(desc(handListTable.handListId))
    .limit(limit + 1);

type Receipt = {
  readonly receipt: typeof handReceiptTable.$inferInsert;
  readonly lines: readonly (typeof handReceiptLineTable.$inferInsert)[];
  readonly sealedReceiver: string | null;
};

export const addReceipt = async (
  tx: Transaction,
  { receipt, lines, sealedReceiver }: Receipt,
): Promise<void> => {
  await tx.insert(handReceiptTable).values(receipt);
  await tx.insert(handReceiptLineTable).values([...lines]);
  if (sealedReceiver === null) return;
  const { receiptId, bodyId, handedAt } = receipt;
  await tx
    .insert(handReceiptReceiverTable)
    .values({ receiptId, bodyId, sealedReceiver, keptSince: handedAt });
};

/** Who took papers of these people, and by which parcel, is forgotten with them. */
export const forgetReceiversOf = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<void> => {
  await tx.execute(sql`
    delete from hand_receipt_receiver where receipt_id in (
      select line.receipt_id from hand_receipt_line line
      join certificate on certificate.certificate_id = line.certificate_id
      where certificate.person_id = any (${sql.param(personIds)}::uuid[]))`);
};

/** Receivers whose time is over; returns how many were forgotten. */
export const forgetReceiversBefore = async (
  db: Database,
  before: Date,
  limit: number,
): Promise<number> => {
  const gone = await db.execute(sql`
    delete from hand_receipt_receiver where receipt_id in (
      select receipt_id from hand_receipt_receiver
      where kept_since < ${before.toISOString()}::timestamptz limit ${limit})
    returning receipt_id`);
  return gone.length;
};

export const wasHandedOver = async (
  tx: Transaction,
  bodyId: string,
  serial: string,
): Promise<boolean> => {
  const [row] = await tx
    .select({ receiptId: handReceiptLineTable.receiptId })
    .from(handReceiptLineTable)
    .where(and(eq(handReceiptLineTable.bodyId, bodyId), eq(handReceiptLineTable.serial, serial)))
    .limit(1);
  return row !== undefined;
};
