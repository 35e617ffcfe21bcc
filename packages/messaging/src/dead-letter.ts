import { createHash } from 'node:crypto';
import { newId } from '@jinbang/kernel/id';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { applyBatch } from './apply-batch.ts';
import type { Handler } from './handler.ts';
import { readFact } from './read-fact.ts';
import { deadLetterTable } from './tables.ts';

const identified = z.object({ factId: z.uuid() });

/** What makes two deliveries the same fact: its id, or the bytes of what is no fact at all. */
const factKeyOf = (body: string): string => {
  try {
    const fact = identified.safeParse(JSON.parse(body));
    if (fact.success) return fact.data.factId;
  } catch {
    // Not JSON: it has no id to be known by.
  }
  return createHash('sha256').update(body).digest('hex');
};

/**
 * Sets a fact aside, whole, with the reason; brought again, it stays one letter, and one an operator
 * has set aside for good stays so. Until then its aggregate counts as incomplete.
 */
export const buryFact = async (
  db: Database,
  letter: { consumer: string; subject: string; body: string; reason: string },
): Promise<void> => {
  await db
    .insert(deadLetterTable)
    .values({ deadLetterId: newId(), factKey: factKeyOf(letter.body), ...letter })
    .onConflictDoUpdate({
      target: [deadLetterTable.consumer, deadLetterTable.factKey],
      set: { reason: letter.reason },
      setWhere: isNull(deadLetterTable.resolvedAt),
    });
};

/** What an operator has to look at, oldest first. */
export const openDeadLetters = (db: Database, limit = 50) =>
  db
    .select()
    .from(deadLetterTable)
    .where(isNull(deadLetterTable.resolvedAt))
    .orderBy(asc(deadLetterTable.recordedAt))
    .limit(limit);

/** How many there are, all of them; for `/readyz`. */
export const countDeadLetters = async (db: Database): Promise<{ open: number }> => ({
  open: await db.$count(deadLetterTable, isNull(deadLetterTable.resolvedAt)),
});

/**
 * Facts about this event, or about its competition as a whole, that could not be applied. While there
 * is one, nothing final may be made of the event. Any role may ask; it learns the number alone.
 */
export const countSetAside = async (
  tx: Transaction,
  { competitionId, eventId }: { competitionId: string | null; eventId: string },
): Promise<number> => {
  const [row] = await tx.execute<{ count: number }>(
    sql`select facts_set_aside(${competitionId}, ${eventId}) as count`,
  );
  return row?.count ?? 0;
};

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
    const read = readFact(handlers, letter.mendedBody ?? letter.body);
    if (!read.ok) return false;
    if (read.value) await applyBatch(tx, letter.consumer, [read.value]);
    await tx
      .update(deadLetterTable)
      .set({ resolvedAt: sql`now()`, resolution: 'replayed' })
      .where(eq(deadLetterTable.deadLetterId, deadLetterId));
    return true;
  });

const REPLAYS_AT_ONCE = 20;

/** Applies what an operator asked to have applied again; how many went through. */
export const replayAsked = async (
  db: Database,
  consumer: string,
  handlers: readonly Handler[],
): Promise<number> => {
  const asked = await db
    .select({ deadLetterId: deadLetterTable.deadLetterId })
    .from(deadLetterTable)
    .where(
      and(
        eq(deadLetterTable.consumer, consumer),
        isNull(deadLetterTable.resolvedAt),
        isNotNull(deadLetterTable.replayAskedAt),
      ),
    )
    .orderBy(asc(deadLetterTable.recordedAt))
    .limit(REPLAYS_AT_ONCE);
  let applied = 0;
  for (const { deadLetterId } of asked) {
    const outcome = await replayDeadLetter(db, deadLetterId, handlers).catch(describeCause);
    if (outcome === true) applied += 1;
    else await refuseReplay(db, deadLetterId, outcome === false ? undefined : outcome.error);
  }
  return applied;
};

/** It failed again: the letter stays open with the newest reason, until somebody asks once more. */
const refuseReplay = async (db: Database, deadLetterId: string, reason?: string): Promise<void> => {
  await db
    .update(deadLetterTable)
    .set({ replayAskedAt: null, ...(reason === undefined ? {} : { reason }) })
    .where(eq(deadLetterTable.deadLetterId, deadLetterId));
};
