import type { Level } from '@jinbang/contracts/level';
import { setHash } from '@jinbang/contracts/set-hash';
import type { Rejection } from '@jinbang/kernel/rejection';

/** What a signature is given to: these decisions, each in this version. */
export type SignedRow = {
  readonly decisionId: string;
  readonly version: number;
  readonly level: Level | null;
  readonly issue: string;
};

/** Whatever order they were read in: the same rows have the same hash, any other set another one. */
export const rowsHashOf = (rows: readonly SignedRow[]): string =>
  setHash(
    rows
      .map(({ decisionId, version, level, issue }) => ({ decisionId, version, level, issue }))
      .toSorted((left, right) => (left.decisionId < right.decisionId ? -1 : 1)),
  );

export type BatchSeen = { readonly version: number; readonly rowsHash: string };

/**
 * Is this the batch somebody was shown? Their signature stands under what they saw and nothing else,
 * so with another version or another set of rows it is 412, with what there is now.
 */
export const flawOfSeen = (
  seen: BatchSeen,
  present: BatchSeen & { readonly decisions: number },
): Rejection | undefined => {
  if (seen.version !== present.version) {
    const { version } = present;
    return { kind: 'stale', code: 'command.stale', params: { version }, present: { ...present } };
  }
  if (seen.rowsHash === present.rowsHash) return undefined;
  const { decisions } = present;
  return {
    kind: 'stale',
    code: 'decision-batch.rows-changed',
    params: { decisions },
    present: { ...present },
  };
};
