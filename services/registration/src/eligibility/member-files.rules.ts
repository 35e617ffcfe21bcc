import type { EvidenceKind } from '../evidence/evidence.body.ts';

/** A photo with flaws is neither there nor missing: whoever approves looks at it and says why. */
export const hasPhoto = (flawCount: number | undefined, isMember: boolean): boolean | null => {
  if (flawCount === undefined) return isMember ? false : null;
  return flawCount === 0 ? true : null;
};

/** Which proof of the rules a file of the entry stands for. */
const PROVES: Readonly<Record<EvidenceKind, readonly string[]>> = {
  proof: ['employment'],
  certificate: ['certificate'],
  other: [],
};

/**
 * What the files of a member prove; null for somebody who is no member yet: who comes in as a
 * substitute could not hand in anything.
 */
export const proofsOf = (kinds: readonly EvidenceKind[] | undefined): readonly string[] | null =>
  kinds === undefined ? null : kinds.flatMap((kind) => PROVES[kind]);
