import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { findAnswer, holdCommand, saveAnswer } from './answer.store.ts';
import { type Answer, keyReused, refused } from './answer.ts';

export type CommandIdentity = {
  readonly commandId: string;
  readonly actorId: string;
  readonly fingerprint: string;
};

export type Stored = { readonly version: number; readonly state: string };

const stillRunning = refused({ kind: 'conflict', code: 'command.still-running' });

/**
 * One command of the list that is not a mark, in a transaction of its own, with the same memory as
 * marks have: a repeat gets the stored answer to the byte. `work` refuses before it writes.
 */
export const answerOnce = (
  db: Database,
  command: CommandIdentity,
  at: Date,
  work: (tx: Transaction) => Promise<Result<Stored, Rejection>>,
): Promise<Answer> =>
  db.transaction(async (tx) => {
    if (!(await holdCommand(tx, command.commandId))) return stillRunning;
    const known = await findAnswer(tx, command.commandId);
    if (known) return known.fingerprint === command.fingerprint ? known.answer : keyReused;
    const outcome = await work(tx);
    const answer: Answer = outcome.ok
      ? { outcome: 'stored', ...outcome.value, recordedAt: at.toISOString() }
      : refused(outcome.refusal);
    await saveAnswer(tx, command, answer, at);
    return answer;
  });
