import { openDatabase } from '@jinbang/service-kit/database';
import type { Part } from '@jinbang/service-kit/serve';
import { openMarkClient } from './score-sheet/mark-intake.store.ts';

type Urls = {
  readonly DATABASE_URL: string;
  readonly DATABASE_FEEDER_URL: string;
  readonly JUDGING_TRANSACTIONS_MAX: number;
};

const REQUEST_CONNECTIONS = 8;

/** Eight connections for requests, some of them for marks alone, two past row security for facts, one for the log. */
export const openConnections = (urls: Urls) => {
  const marks = urls.JUDGING_TRANSACTIONS_MAX;
  const others = Math.max(2, REQUEST_CONNECTIONS - marks);
  const requests = openDatabase(urls.DATABASE_URL, { connections: others, name: 'judging' });
  const feeder = openDatabase(urls.DATABASE_FEEDER_URL, { connections: 2, name: 'judging-feeder' });
  // Leaves are given one after the other, so one connection is enough; it looks rows up by key.
  const log = openDatabase(urls.DATABASE_FEEDER_URL, {
    connections: 1,
    name: 'judging-log',
    byKeyAlone: true,
  });
  const markClient = openMarkClient(urls.DATABASE_URL, marks);
  const parts: readonly Part[] = [
    { name: 'requests', stop: requests.close },
    { name: 'feeder', stop: feeder.close },
    { name: 'log', stop: log.close },
    { name: 'mark connections', stop: () => markClient.end({ timeout: 5 }) },
  ];
  return { db: requests.db, feeder: feeder.db, logDb: log.db, markClient, parts };
};
