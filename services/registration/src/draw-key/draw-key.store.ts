import type { Transaction } from '@jinbang/service-kit/database';
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  isNotNull,
  isNull,
  ne,
  notExists,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { drawKeyTable } from '../draw.tables.ts';
import { eventTable } from '../tables.ts';
import type { DrawKeyView } from './draw-key.body.ts';

export type DrawKeyRow = typeof drawKeyTable.$inferSelect;

export const viewOf = (row: DrawKeyRow): DrawKeyView => ({
  keyId: row.keyId,
  eventId: row.eventId,
  judgeRecipient: row.judgeRecipient,
  recoveryRecipient: row.recoveryRecipient,
  trials: {
    judge: row.judgeTrial.toString('base64'),
    recovery: row.recoveryTrial.toString('base64'),
  },
  reason: row.reason,
  registeredBy: row.registeredBy,
  registeredAt: row.registeredAt.toISOString(),
  confirmedBy: row.confirmedBy,
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
  version: row.version,
});

export const insertDrawKey = async (tx: Transaction, row: DrawKeyRow): Promise<void> => {
  await tx.insert(drawKeyTable).values(row);
};

export const findDrawKey = async (
  tx: Transaction,
  keyId: string,
): Promise<DrawKeyRow | undefined> => {
  const [row] = await tx.select().from(drawKeyTable).where(eq(drawKeyTable.keyId, keyId)).limit(1);
  return row;
};

export const listDrawKeys = (tx: Transaction, eventId: string): Promise<readonly DrawKeyRow[]> =>
  tx
    .select()
    .from(drawKeyTable)
    .where(eq(drawKeyTable.eventId, eventId))
    .orderBy(asc(drawKeyTable.keyId))
    .limit(50);

/** The keys draws are closed with now: the newest that a supervisor confirmed. */
export const findPresentKey = async (
  tx: Transaction,
  eventId: string,
): Promise<DrawKeyRow | undefined> => {
  const [row] = await tx
    .select()
    .from(drawKeyTable)
    .where(and(eq(drawKeyTable.eventId, eventId), isNotNull(drawKeyTable.confirmedAt)))
    .orderBy(desc(drawKeyTable.confirmedAt), desc(drawKeyTable.keyId))
    .limit(1);
  return row;
};

const newer = alias(drawKeyTable, 'newer');

/**
 * The same pair waiting in other events of the competition: whoever saw it open saw all of them. Where
 * newer keys were registered since, it waits for its own trial: it would take their place unseen.
 */
export const findWaitingTwins = (
  tx: Transaction,
  key: DrawKeyRow,
  competitionId: string,
): Promise<readonly DrawKeyRow[]> =>
  tx
    .select(getTableColumns(drawKeyTable))
    .from(drawKeyTable)
    .innerJoin(eventTable, eq(eventTable.eventId, drawKeyTable.eventId))
    .where(
      and(
        eq(eventTable.competitionId, competitionId),
        ne(drawKeyTable.eventId, key.eventId),
        eq(drawKeyTable.judgeRecipient, key.judgeRecipient),
        eq(drawKeyTable.recoveryRecipient, key.recoveryRecipient),
        isNull(drawKeyTable.confirmedAt),
        notExists(
          tx
            .select({ keyId: newer.keyId })
            .from(newer)
            .where(
              and(eq(newer.eventId, drawKeyTable.eventId), gt(newer.keyId, drawKeyTable.keyId)),
            ),
        ),
      ),
    )
    .orderBy(asc(drawKeyTable.keyId))
    .limit(500);

/** Of two supervisors who confirm at once the first is the one on record. */
export const saveDrawKeyConfirmation = async (
  tx: Transaction,
  { keyId, confirmedBy, confirmedAt, version }: DrawKeyRow,
): Promise<void> => {
  await tx
    .update(drawKeyTable)
    .set({ confirmedBy, confirmedAt, version })
    .where(and(eq(drawKeyTable.keyId, keyId), isNull(drawKeyTable.confirmedAt)));
};
