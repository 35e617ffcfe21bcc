import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@jinbang/service-kit/log';
import type { Bookshelf } from '../book/bookshelf.ts';
import { PartialBooks } from '../book/read-books.ts';

const RETRY_MS = 2_000;
/** So many are named in the log; how many there are is said beside them. */
const NAMED_MAX = 10;

/**
 * Reads the books, and goes on trying while the tables hold other than what was heard: rankings made of
 * the rest would look like any other. Whoever brings the rows back need not start anything anew.
 */
export const loadWhole = async (
  shelf: Pick<Bookshelf, 'load'>,
  { log, isStopped }: { readonly log: Log; readonly isStopped: () => boolean },
): Promise<void> => {
  while (!isStopped()) {
    try {
      return await shelf.load();
    } catch (cause) {
      if (!(cause instanceof PartialBooks)) throw cause;
      log.error(
        { gaps: cause.gaps.slice(0, NAMED_MAX), count: cause.gaps.length },
        'no ranking is served: the tables do not hold everything that was heard',
      );
    }
    await sleep(RETRY_MS, undefined, { ref: false });
  }
};
