import { createHash } from 'node:crypto';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome } from '../command.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import { addTake } from './run.store.ts';

export type Taken = {
  readonly kind: 'check-sheet' | 'print-run' | 'hand-list';
  readonly bodyId: string;
  readonly ofId: string;
};
type Take = { readonly takenBy: string; readonly takenAt: Date };
type Made = {
  readonly bytes: Uint8Array;
  /** What else is written down when these bytes leave. */
  readonly record?: (tx: Transaction, take: Take) => Promise<void>;
};
/** Makes the paper as it is at that moment. */
export type MakePaper = (at: Date) => Promise<Result<Made, Rejection>>;

const changed: Rejection = { kind: 'conflict', code: 'paper-take.changed' };

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Lets a paper with names out of the system: who took it, when, and the hash of what left are written
 * down before a byte goes out. A repeat of the same command gets the same paper and no second line;
 * where it can no longer be made to the byte (a name, a key, a photo, the template changed), none.
 */
export const takePaper =
  (deps: CommandDeps) =>
  async (
    frame: CommandFrame,
    { kind, bodyId, ofId }: Taken,
    make: MakePaper,
  ): Outcome<{ bytes: Uint8Array }> => {
    const first = await make(deps.now());
    if (!first.ok) return first;
    const { bytes, record } = first.value;
    const told = await carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayHandlePapers(viewer, bodyId)) return refuse(forbidden);
      const take = { takenBy: viewer.personId, takenAt: at };
      const sha256 = hashOf(bytes);
      await addTake(tx, { ...take, takeId: deps.newId(), bodyId, kind, ofId, sha256 });
      await record?.(tx, take);
      return accept({ sha256, takenAt: at.toISOString() });
    });
    if (!told.ok) return told;
    if (told.value.sha256 === hashOf(bytes)) return accept({ bytes });
    const again = await make(new Date(told.value.takenAt));
    if (!again.ok) return again;
    return told.value.sha256 === hashOf(again.value.bytes)
      ? accept({ bytes: again.value.bytes })
      : refuse(changed);
  };
