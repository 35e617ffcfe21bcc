import type { PrintedCheckpoint } from '@jinbang/contracts/printed-checkpoint';
import type { LogVerdict } from './log-words.ts';

export type Compared = {
  /** The log of today. */
  readonly size: number;
  /** Of the log when it had as many entries as the paper says; null where it never had. */
  readonly olderRoot: { readonly root: string; readonly short: string } | null;
  readonly isProven: boolean;
};

/** What a paper and the log come to; of two opinions the graver one. */
export const verdictOfLog = (
  { size, root, short }: PrintedCheckpoint,
  now: Compared,
): LogVerdict => {
  if (now.olderRoot === null || size > now.size) return 'cut';
  const isOther = root === null ? now.olderRoot.short !== short : now.olderRoot.root !== root;
  if (isOther) return 'other';
  if (!now.isProven) return 'unproven';
  return now.size === size ? 'same' : 'grown';
};
