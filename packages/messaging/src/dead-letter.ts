import { newId } from '@jinbang/kernel/id';
import type { Database } from '@jinbang/service-kit/database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { applyBatch } from './apply-batch.ts';
import type { Handler } from './handler.ts';
import { readFact } from './read-fact.ts';
import { deadLetterTable } from './tables.ts';

/** Sets a fact aside, whole, with the reason. Until it is replayed its aggregate counts as incomplete. */
export const buryFact = async (
  db: Database,
  letter: { consumer: string; subject: string; body: string; reason: string },
): Promise<void> => {
  await db.insert(deadLetterTable).values({ deadLetterId: newId(), ...letter });
};

/** What an operator has to look at, oldest first. */
export const openDeadLetters = (db: Database, limit = 50) =>
  db
    .select()
    .from(deadLetterTable)
    .where(isNull(deadLetterTable.resolvedAt))
    .orderBy(asc(deadLetterTable.recordedAt))
    .limit(limit);

/** Applies a mended or unmended dead letter again; true when it went through this time. */
export const replayDeadLetter = (
  db: Database,
  deadLetterId: string,
  handlers: readonly Handler[],
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const [letter] = await tx
      .select()
      .from(deadLetterTable)
      .where(
        and(eq(deadLetterTable.deadLetterId, deadLetterId), isNull(deadLetterTable.resolvedAt)),
      )
      .for('update');
    if (!letter) return false;
    const read = readFact(handlers, letter.body);
    if (!read.ok) return false;
    if (read.value) await applyBatch(tx, letter.consumer, [read.value]);
    await tx
      .update(deadLetterTable)
      .set({ resolvedAt: sql`now()` })
      .where(eq(deadLetterTable.deadLetterId, deadLetterId));
    return true;
  });
