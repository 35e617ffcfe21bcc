import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { oneAtATime } from './one-at-a-time.ts';

export type QueueBounds = {
  /** How many may stand behind the one at work. */
  readonly waitingMax: number;
  /** Whoever waited longer when their turn comes is turned away; nobody waits for that answer any more. */
  readonly waitMs: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
};

/**
 * A queue of one for what strangers hand in: one is at work, a few wait, and the others are told at
 * once that it is busy, so that nobody's dear files hold up everybody and fill the memory.
 */
export const shortQueue = ({ waitingMax, waitMs, now }: QueueBounds) => {
  const inTurn = oneAtATime();
  let inside = 0;
  return async <Value>(work: () => Promise<Value>): Promise<Result<Value, 'busy'>> => {
    if (inside > waitingMax) return refuse('busy');
    inside += 1;
    const since = now();
    try {
      return await inTurn(async () =>
        now() - since > waitMs ? refuse('busy') : accept(await work()),
      );
    } finally {
      inside -= 1;
    }
  };
};
