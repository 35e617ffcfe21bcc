import type { Rejection } from '@jinbang/kernel/rejection';
import type { ImportView } from './import.body.ts';

/** Also said to those who did not make it. */
export const unknownImport: Rejection = { kind: 'missing', code: 'import.unknown' };

/** Carried out once, and whole: with a single problem nothing of it is. */
export const flawOfConfirmation = ({
  state,
  problemCount,
  newCount,
  claimCount,
}: Pick<ImportView, 'state' | 'problemCount' | 'newCount' | 'claimCount'>):
  | Rejection
  | undefined => {
  if (state === 'done') return { kind: 'conflict', code: 'import.already-done' };
  if (state === 'discarded') return { kind: 'conflict', code: 'import.replaced' };
  if (problemCount > 0) {
    return { kind: 'conflict', code: 'import.has-problems', params: { count: problemCount } };
  }
  return newCount + claimCount === 0 ? { kind: 'conflict', code: 'import.nothing-new' } : undefined;
};
