import { createBookshelf } from '@jinbang/ranking/book/bookshelf';
import { createTouched } from '@jinbang/ranking/book/touched';
import { createStandingDesk } from '@jinbang/ranking/standing/standing-desk';
import { openDatabase } from '@jinbang/service-kit/database';
import type { RebuildReport } from './rebuild.ts';

const MEGABYTE = 2 ** 20;
const [url = '', eventId = ''] = process.argv.slice(2);

/** As a start of the service does it: everything from the tables, compared, then the first order. */
const rebuild = async (): Promise<RebuildReport> => {
  const feeder = openDatabase(url, { connections: 2, name: 'ranking-rebuild' });
  const begun = performance.now();
  const shelf = createBookshelf(feeder.db, createTouched());
  await shelf.load();
  const readMs = performance.now() - begun;
  const book = shelf.find(eventId);
  const desk = createStandingDesk();
  const asked = { sight: 'all', listing: 'board', from: 0, count: 100 } as const;
  const rows = book ? desk.windowOf(book, asked).total : 0;
  const wholeMs = performance.now() - begun;
  await feeder.close();
  const { user, system } = process.cpuUsage();
  return {
    readMs,
    wholeMs,
    rows,
    marks: book?.counted.marks ?? 0,
    cpuMs: (user + system) / 1_000,
    rssMb: process.resourceUsage().maxRSS / 1_024,
    heldMb: process.memoryUsage().rss / MEGABYTE,
  };
};

process.send?.(await rebuild());
process.disconnect?.();
