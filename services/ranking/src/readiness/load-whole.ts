import { setTimeout as sleep } from 'node:timers/promises';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { Bookshelf } from '../book/bookshelf.ts';

const RETRY_MS = 2_000;
/** Counting a great event anew takes seconds: so many times as long nothing is counted afterwards. */
const REST = 10;
/** So many are named in the log; how many there are is said beside them. */
const NAMED_MAX = 10;

type Around = {
  readonly log: Log;
  readonly isStopped: () => boolean;
  /** Events are ranked again that were not. */
  readonly onMended?: (() => void) | undefined;
};

/** Whoever brings the rows back, or lets the facts be heard anew, need not start anything. */
const keepMending = async (
  shelf: Pick<Bookshelf, 'mend'>,
  { log, isStopped, onMended }: Around,
): Promise<void> => {
  let pauseMs = RETRY_MS;
  for (;;) {
    await sleep(pauseMs, undefined, { ref: false });
    if (isStopped()) return;
    const begun = performance.now();
    try {
      const mended = await shelf.mend();
      if (mended.length > 0) {
        log.info({ events: mended }, 'the tables hold what was heard again: ranked');
        onMended?.();
      }
    } catch (cause) {
      log.warn(describeCause(cause), 'mending tries again');
    }
    pauseMs = Math.max(RETRY_MS, (performance.now() - begun) * REST);
  }
};

/**
 * Reads the books. Events whose tables hold other than what was heard are not ranked: a ranking made of
 * the rest, or of what somebody changed in the tables, would look like any other. The others are.
 */
export const loadWhole = async (
  shelf: Pick<Bookshelf, 'load' | 'mend'>,
  around: Around,
): Promise<void> => {
  const gaps = await shelf.load();
  if (gaps.length > 0) {
    around.log.error(
      { gaps: gaps.slice(0, NAMED_MAX), count: gaps.length },
      'no ranking is served of these events: the tables hold other than what was heard',
    );
  }
  void keepMending(shelf, around);
};
