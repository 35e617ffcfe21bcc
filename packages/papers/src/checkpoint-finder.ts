import { logView } from '@jinbang/contracts/http/judging-log';
import type { PaperCheckpoint } from './paper.ts';
import { printedCheckpoint } from './paper-checkpoint.ts';

/** The newest checkpoint, or the newest there was at a moment that a paper is about. */
export type FindCheckpoint = (until?: Date) => Promise<PaperCheckpoint | null>;

/** A paper without it is a good paper: judging may be away, or nothing may be logged yet. */
const WAIT_MS = 2_000;

type Settings = {
  readonly judgingUrl: string;
  readonly publicOrigin: string;
  /** Told why a paper is printed without one. */
  readonly onMissing: (cause: unknown) => void;
};

/**
 * Asks judging how far its log has come, as anybody may. It is no part of what a paper says, so
 * nothing is decided by it and no paper fails without it.
 */
export const checkpointFinder =
  ({ judgingUrl, publicOrigin, onMissing }: Settings): FindCheckpoint =>
  async (until) => {
    try {
      const address = new URL('/api/judging/v1/public/log', judgingUrl);
      if (until) address.searchParams.set('until', until.toISOString());
      const response = await fetch(address, { signal: AbortSignal.timeout(WAIT_MS) });
      const { checkpoint } = logView.parse(await response.json());
      const { signedAt } = checkpoint ?? {};
      return checkpoint && signedAt
        ? printedCheckpoint({ ...checkpoint, signedAt }, publicOrigin)
        : null;
    } catch (cause) {
      onMissing(cause);
      return null;
    }
  };
