import type { Rejection } from '@jinbang/kernel/rejection';
import type { CopyView } from './copy.body.ts';

export const unknownCopy: Rejection = { kind: 'missing', code: 'copy.unknown' };

/** So long after its confirmation a copy may be read. */
export const COPY_READ_MS = 86_400_000;

/** Four eyes: who asked does not confirm. */
export const flawOfCopyConfirmation = (
  copy: Pick<CopyView, 'confirmedBy' | 'requestedBy'>,
  actorId: string,
): Rejection | undefined => {
  if (copy.confirmedBy !== null) return { kind: 'conflict', code: 'copy.already-confirmed' };
  return copy.requestedBy === actorId
    ? { kind: 'forbidden', code: 'copy.second-person' }
    : undefined;
};

/** Read by the two who decided it, within a day. */
export const flawOfReading = (
  copy: Pick<CopyView, 'confirmedBy' | 'confirmedAt' | 'requestedBy'>,
  actorId: string,
  at: Date,
): Rejection | undefined => {
  // Asked first: to anybody else the copy is not there, in whatever state.
  if (actorId !== copy.requestedBy && actorId !== copy.confirmedBy) return unknownCopy;
  if (copy.confirmedAt === null) return { kind: 'conflict', code: 'copy.not-confirmed' };
  return at.getTime() - new Date(copy.confirmedAt).getTime() > COPY_READ_MS
    ? { kind: 'gone', code: 'copy.too-late' }
    : undefined;
};
