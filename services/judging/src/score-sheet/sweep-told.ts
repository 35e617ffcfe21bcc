import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import { appendFacts } from '@jinbang/messaging/append';
import type { Database } from '@jinbang/service-kit/database';
import { markFact } from './mark-facts.ts';
import { newsFor } from './sweep-told.rules.ts';
import { findUntold, saveTold } from './sweep-told.store.ts';

const PAGE_STATES = 200;
const PAGES_MAX = 1_000;

type Deps = { readonly feeder: Database; readonly now: Clock; readonly newId: NewId };

/**
 * Compares what readers of marks must know with what they were told, and tells what is missing: the
 * second line behind the fact written with every mark. Runs past row security, for all owners.
 * @returns how many facts were missing
 */
export const sweepTold = async ({ feeder, now, newId }: Deps): Promise<number> => {
  let told = 0;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const count = await feeder.transaction(async (tx) => {
      const untold = await findUntold(tx, PAGE_STATES);
      const mended = untold.map((row) => ({ row, factId: newId() }));
      await saveTold(tx, mended);
      await appendFacts(
        tx,
        mended.map(({ row, factId }) =>
          markFact(newsFor(row.state), row.state, row.subject, row.schemeVersion, {
            factId,
            occurredAt: now().toISOString(),
            competitionId: row.competitionId,
            causedBy: 'sweep',
          }),
        ),
      );
      return untold.length;
    });
    told += count;
    if (count < PAGE_STATES) break;
  }
  return told;
};
