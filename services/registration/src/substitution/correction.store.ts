import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { correctionTable } from '../admission.tables.ts';
import type { EntryView } from '../entry/entry.body.ts';
import type { ListQuery } from '../page.ts';
import { entryMemberTable, entryTable } from '../tables.ts';
import type { Change } from './correction.body.ts';

export type CorrectionRow = typeof correctionTable.$inferSelect;

export const insertCorrection = async (
  tx: Transaction,
  row: typeof correctionTable.$inferInsert,
): Promise<void> => {
  await tx.insert(correctionTable).values(row);
};

export const hasOpenCorrection = async (tx: Transaction, entryId: string): Promise<boolean> => {
  const rows = await tx
    .select({ correctionId: correctionTable.correctionId })
    .from(correctionTable)
    .where(and(eq(correctionTable.entryId, entryId), eq(correctionTable.state, 'asked')))
    .limit(1);
  return rows.length > 0;
};

export const findCorrection = async (
  tx: Transaction,
  correctionId: string,
): Promise<CorrectionRow | undefined> => {
  const [row] = await tx
    .select()
    .from(correctionTable)
    .where(eq(correctionTable.correctionId, correctionId))
    .limit(1);
  return row;
};

export const answerCorrection = async (
  tx: Transaction,
  correctionId: string,
  set: Pick<CorrectionRow, 'state' | 'decidedBy' | 'decidedAt' | 'answer' | 'version'>,
): Promise<void> => {
  await tx.update(correctionTable).set(set).where(eq(correctionTable.correctionId, correctionId));
};

export const listCorrections = (
  tx: Transaction,
  eventId: string,
  { after, limit }: ListQuery,
): Promise<readonly CorrectionRow[]> =>
  tx
    .select()
    .from(correctionTable)
    .where(
      and(
        eq(correctionTable.eventId, eventId),
        after === undefined ? undefined : gt(correctionTable.correctionId, after),
      ),
    )
    .orderBy(asc(correctionTable.correctionId))
    .limit(limit + 1);

/**
 * Writes an entry as it is after a change. Who leaves keeps a row, marked as having left, at a place
 * behind all others: their result elsewhere and their own export stay whole.
 */
export const saveChanged = async (
  tx: Transaction,
  { entryId, eventId, ownerId, group, members, version }: EntryView,
  change: Change,
  at: Date,
): Promise<void> => {
  await tx.update(entryTable).set({ group, version }).where(eq(entryTable.entryId, entryId));
  if (change.kind === 'substitute') {
    const of = and(
      eq(entryMemberTable.entryId, entryId),
      eq(entryMemberTable.personId, change.leaves),
    );
    const place = members.findIndex(({ personId }) => personId === change.comes);
    const behind = sql<number>`(select max(m.place) + 1000 from entry_member m where m.entry_id = ${entryId})`;
    await tx.update(entryMemberTable).set({ withdrawn: true, leftAt: at, place: behind }).where(of);
    await tx
      .insert(entryMemberTable)
      .values({
        entryId,
        eventId,
        ownerId,
        place,
        personId: change.comes,
        heldLevel: change.heldLevel,
      })
      .onConflictDoUpdate({
        target: [entryMemberTable.entryId, entryMemberTable.personId],
        set: { withdrawn: false, leftAt: null, place, heldLevel: change.heldLevel },
      });
    return;
  }
  for (const { personId, heldLevel } of members) {
    await tx
      .update(entryMemberTable)
      .set({ heldLevel })
      .where(and(eq(entryMemberTable.entryId, entryId), eq(entryMemberTable.personId, personId)));
  }
};
