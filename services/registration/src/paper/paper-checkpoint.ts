import { logView } from '@jinbang/contracts/http/judging-log';
import type { PaperCheckpoint } from '@jinbang/papers/paper';
import { printedCheckpoint } from '@jinbang/papers/paper-checkpoint';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';

export type FindCheckpoint = () => Promise<PaperCheckpoint | null>;

/** A paper without it is a good paper: judging may be away, or nothing may be logged yet. */
const WAIT_MS = 2_000;

type Deps = { readonly judgingUrl: string; readonly publicOrigin: string; readonly log: Log };

/**
 * Asks judging how far its log has come, as anybody may. It is no part of what a paper says, so
 * nothing is decided by it and no paper fails without it.
 */
export const checkpointFinder =
  ({ judgingUrl, publicOrigin, log }: Deps): FindCheckpoint =>
  async () => {
    try {
      const response = await fetch(new URL('/api/judging/v1/public/log', judgingUrl), {
        signal: AbortSignal.timeout(WAIT_MS),
      });
      const { checkpoint } = logView.parse(await response.json());
      const { signedAt } = checkpoint ?? {};
      return checkpoint && signedAt
        ? printedCheckpoint({ ...checkpoint, signedAt }, publicOrigin)
        : null;
    } catch (cause) {
      log.warn(describeCause(cause), 'a paper is printed without a checkpoint of the mark log');
      return null;
    }
  };
