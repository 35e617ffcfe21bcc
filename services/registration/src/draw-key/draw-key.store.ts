import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, ne } from 'drizzle-orm';
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

/** The same pair waiting in other events of the competition: whoever saw it open saw all of them. */
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
      ),
    )
    .orderBy(asc(drawKeyTable.keyId))
    .limit(500);

export const saveDrawKeyConfirmation = async (
  tx: Transaction,
  { keyId, confirmedBy, confirmedAt, version }: DrawKeyRow,
): Promise<void> => {
  await tx
    .update(drawKeyTable)
    .set({ confirmedBy, confirmedAt, version })
    .where(eq(drawKeyTable.keyId, keyId));
};
