import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { findHeldOffices, type HeldOffice } from '@jinbang/service-kit/held-office';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { type Telling, tellingBecause } from './telling.ts';

/** What every use case that writes is given. */
export type CommandDeps = {
  readonly db: Database;
  readonly now: Clock;
  readonly newId: NewId;
  /** Called after a commit that told facts. */
  readonly wake: () => void;
};

/** What a use case works with inside its one transaction. */
export type Work = {
  readonly tx: Transaction;
  readonly held: readonly HeldOffice[];
  readonly at: Date;
  readonly actorId: string;
  readonly tell: Telling;
};

/** One command, once: the offices of who asks are read in the same transaction, the relay wakes after it. */
export const carryOut = async <Value>(
  { db, now, newId, wake }: CommandDeps,
  frame: CommandFrame,
  work: (work: Work) => Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> => {
  const { actorId, commandId } = frame;
  const outcome = await once(db, frame, async (tx) => {
    const at = now();
    const held = await findHeldOffices(tx, actorId);
    return work({ tx, held, at, actorId, tell: tellingBecause(newId, at, commandId) });
  });
  if (outcome.ok) wake();
  return outcome;
};
