import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { inTenant } from '@jinbang/service-kit/database';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import type { Viewer } from './viewer/viewer.access.ts';
import { findViewer } from './viewer/viewer.store.ts';

/** What every use case that people ask for is given. */
export type CommandDeps = {
  readonly db: Database;
  readonly now: Clock;
  readonly newId: NewId;
  /** Called after a commit: facts may wait to be told, and the sweep may have work. */
  readonly wake: () => void;
};

export type Outcome<Value> = Promise<Result<Value, Rejection>>;
export type Command = { readonly tx: Transaction; readonly viewer: Viewer; readonly at: Date };

export const forbidden: Rejection = { kind: 'forbidden', code: 'access.forbidden' };
export const unknown = (code: string): Rejection => ({ kind: 'missing', code });

/** Carries a command out once, in a transaction that sees the rows of the actor's bodies alone. */
export const carryOutOnce = async <Value>(
  { db, now, wake }: CommandDeps,
  frame: CommandFrame,
  work: (command: Command) => Outcome<Value>,
): Outcome<Value> => {
  const at = now();
  const viewer = await findViewer(db, frame.actorId, at);
  const outcome = await once(db, { ...frame, tenantIds: viewer.bodyIds }, (tx) =>
    work({ tx, viewer, at }),
  );
  wake();
  return outcome;
};

/** A read for somebody: same sight, nothing remembered. */
export const lookUp = async <Value>(
  { db, now }: Pick<CommandDeps, 'db' | 'now'>,
  personId: string,
  work: (command: Command) => Outcome<Value>,
): Outcome<Value> => {
  const at = now();
  const viewer = await findViewer(db, personId, at);
  return inTenant(db, viewer.bodyIds, (tx) => work({ tx, viewer, at }));
};
