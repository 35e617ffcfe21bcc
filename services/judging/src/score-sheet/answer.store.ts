import { commandTable } from '@jinbang/service-kit/command-table';
import type { Transaction } from '@jinbang/service-kit/database';
import { eq, sql } from 'drizzle-orm';
import { type Answer, answerText, readAnswer, statusOf } from './answer.ts';
import type { KnownAnswer } from './mark-batch.rules.ts';

/** False while the same command id is being carried out elsewhere. */
export const holdCommand = async (tx: Transaction, commandId: string): Promise<boolean> => {
  const [lock] = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${commandId}, 2)) as held`,
  );
  return lock?.held === true;
};

export const findAnswer = async (
  tx: Transaction,
  commandId: string,
): Promise<KnownAnswer | undefined> => {
  const [row] = await tx
    .select({ fingerprint: commandTable.fingerprint, answer: commandTable.answer })
    .from(commandTable)
    .where(eq(commandTable.commandId, commandId))
    .limit(1);
  return row && { fingerprint: row.fingerprint, answer: readAnswer(String(row.answer.text)) };
};

export const saveAnswer = async (
  tx: Transaction,
  command: { commandId: string; actorId: string; fingerprint: string },
  answer: Answer,
  recordedAt: Date,
): Promise<void> => {
  const { commandId, actorId, fingerprint } = command;
  await tx.insert(commandTable).values({
    commandId,
    actorId,
    fingerprint,
    status: statusOf(answer),
    // As text inside: jsonb would put the members in another order.
    answer: { text: answerText(answer) },
    recordedAt,
  });
};
