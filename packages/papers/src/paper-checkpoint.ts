import { checkpointFragment, shortRoot } from '@jinbang/contracts/printed-checkpoint';
import type { Paper, PaperCheckpoint } from './paper.ts';

type Checkpoint = {
  readonly size: number;
  /** Base64. */
  readonly root: string;
  readonly signedAt: string;
};

/** A checkpoint of the mark log as it stands on paper, with the page that compares it (decision 0014). */
export const printedCheckpoint = (
  { size, root, signedAt }: Checkpoint,
  publicOrigin: string,
): PaperCheckpoint => {
  const bytes = Buffer.from(root, 'base64');
  const address = new URL('/verify/log', publicOrigin);
  address.hash = checkpointFragment(size, bytes);
  return { size, short: shortRoot(bytes), signedAt, address: address.href };
};

/** The paper with the checkpoint at the foot of every page; badges are no sheets. */
export const withCheckpoint = (paper: Paper, checkpoint: PaperCheckpoint | null): Paper =>
  paper.kind === 'form' && checkpoint
    ? { ...paper, sheets: paper.sheets.map((sheet) => ({ ...sheet, checkpoint })) }
    : paper;
