import { createHash } from 'node:crypto';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome } from '../command.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import { addTake } from './run.store.ts';

export type Taken = {
  readonly kind: 'check-sheet' | 'print-run' | 'hand-list';
  readonly bodyId: string;
  readonly ofId: string;
};
/** Makes the bytes as they are at that moment: the same moment gives the same bytes. */
export type MakePaper = (at: Date) => Promise<Result<Uint8Array, Rejection>>;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Lets a paper with names out of the system: who took it, when, and the hash of what left are written
 * down before a byte goes out. A repeat of the same command gets the same paper and no second line.
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
    const told = await carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayHandlePapers(viewer, bodyId)) return refuse(forbidden);
      const take = { takeId: deps.newId(), bodyId, kind, ofId, sha256: hashOf(first.value) };
      await addTake(tx, { ...take, takenBy: viewer.personId, takenAt: at });
      return accept({ sha256: take.sha256, takenAt: at.toISOString() });
    });
    if (!told.ok) return told;
    if (told.value.sha256 === hashOf(first.value)) return accept({ bytes: first.value });
    const again = await make(new Date(told.value.takenAt));
    return again.ok ? accept({ bytes: again.value }) : again;
  };
