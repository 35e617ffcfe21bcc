import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { findHeldOffices, type HeldOffice } from '@jinbang/service-kit/held-office';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { type Telling, tellingBecause } from './telling.ts';
import { enterTenantsOf } from './tenant.store.ts';

/** What every use case that writes is given. */
export type CommandDeps = {
  readonly db: Database;
  readonly now: Clock;
  readonly newId: NewId;
  /** Called after a commit that told facts. */
  readonly wake: () => void;
};

/** What somebody sees with: their offices, and a transaction that shows their tenants' rows alone. */
export type Look = {
  readonly tx: Transaction;
  readonly held: readonly HeldOffice[];
  readonly at: Date;
};

/** What a use case works with inside its one transaction. */
export type Work = Look & {
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
    const sight = await sightFor(tx, actorId, at);
    return work({ ...sight, actorId, tell: tellingBecause(newId, at, commandId) });
  });
  if (outcome.ok) wake();
  return outcome;
};

/** A read for somebody: one transaction that sees the organisations they act for, nothing remembered. */
export const lookUp = <Value>(
  { db, now }: Pick<CommandDeps, 'db' | 'now'>,
  actorId: string,
  work: (look: Look) => Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> =>
  db.transaction(async (tx) => work(await sightFor(tx, actorId, now())));

const sightFor = async (tx: Transaction, actorId: string, at: Date): Promise<Look> => {
  await enterTenantsOf(tx, actorId, at);
  return { tx, held: await findHeldOffices(tx, actorId), at };
};
