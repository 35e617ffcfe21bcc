import { commitmentOf } from '@jinbang/draws/seeded-draw';
import type { Rejection } from '@jinbang/kernel/rejection';

/** A secret cannot be sealed again at the draw without keys, in whatever event. */
export const flawOfSeedKey = (key: unknown): Rejection | undefined =>
  key === undefined ? { kind: 'conflict', code: 'draw-key.missing' } : undefined;

export const unknownCommitment: Rejection = { kind: 'missing', code: 'draw.commitment-unknown' };

type Committed = {
  readonly place: string;
  readonly commitment: string;
  readonly takers: readonly string[];
  readonly items: readonly string[];
};

type Drawing = {
  readonly place: string;
  readonly secret: string;
  /** What would be committed to now; undefined where a list of codes was the judge's own. */
  readonly items?: readonly string[];
};

/** May this commitment be drawn by now? Once, for its place, with its secret and what it was made for. */
export const flawOfCommitment = (
  committed: Committed | undefined,
  isUsed: boolean,
  { place, secret, items }: Drawing,
): Rejection | undefined => {
  if (!committed || committed.place !== place) return unknownCommitment;
  if (isUsed) return { kind: 'conflict', code: 'draw.commitment-used' };
  if (commitmentOf({ ...committed, secret }) !== committed.commitment) {
    return { kind: 'invalid', code: 'draw.secret-wrong' };
  }
  return items === undefined || items.join() === committed.items.join()
    ? undefined
    : { kind: 'conflict', code: 'draw.stations-changed' };
};
