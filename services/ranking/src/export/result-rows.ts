import { inTenant } from '@jinbang/service-kit/database';
import type { EventBook } from '../book/event-book.ts';
import type { ResultRecord } from '../result/result.store.ts';
import type { ResultDeps } from '../result/result-desk.ts';
import type { PageRow } from '../result/result-page.rules.ts';
import { findRowsAfter } from './export.store.ts';

const ROWS_AT_ONCE = 1_000;

export type ResultLine = { readonly entryId: string; readonly standing: PageRow };

/** The rows of a result some at a time; they never change, so no transaction waits for a slow reader. */
export async function* readResultRows(
  { db }: Pick<ResultDeps, 'db'>,
  { resultId, ownerId }: Pick<ResultRecord, 'resultId' | 'ownerId'>,
): AsyncGenerator<readonly ResultLine[]> {
  let place = 0;
  for (;;) {
    const after = { place, limit: ROWS_AT_ONCE };
    const rows = await inTenant(db, [ownerId], (tx) => findRowsAfter(tx, resultId, after));
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
    place = rows.at(-1)?.place ?? place;
  }
}

/** Who competes in each entry. */
export const peopleOfEntries = ({
  entries,
}: Pick<EventBook, 'entries'>): ReadonlyMap<string, readonly string[]> =>
  new Map(entries.map(({ entryId, members }) => [entryId, members.map((one) => one.personId)]));
