import type { FactOf } from '@jinbang/contracts/fact';
import { entryAdmittedV1, entryWithdrawnV1 } from '@jinbang/contracts/registration/entry';
import { on } from '@jinbang/messaging/handler';
import type { Transaction } from '@jinbang/service-kit/database';
import type { Touched } from '../book/touched.ts';
import { eventIdOf, keepEventIds } from '../event/event.store.ts';
import { saveEntries } from './entry.store.ts';

type EntryFact = FactOf<typeof entryAdmittedV1> | FactOf<typeof entryWithdrawnV1>;

const keepEntries =
  (touched: Touched, withdrawn: boolean) =>
  async (facts: readonly EntryFact[], tx: Transaction): Promise<void> => {
    const rows = facts.map((fact) => ({
      entryId: fact.aggregateId,
      eventId: eventIdOf(fact),
      admitted: fact.data,
    }));
    const eventIds = rows.map((row) => row.eventId);
    await keepEventIds(tx, eventIds);
    await saveEntries(tx, rows, withdrawn);
    await touched.note(tx, { kind: 'part', part: 'entries', eventIds });
  };

/** Entry numbers, groups and person ids; never who they are. */
export const onEntryAdmitted = (touched: Touched) =>
  on(entryAdmittedV1, keepEntries(touched, false));

/** Withdrawn before check-in: no row of the ranking, not counted as entered. */
export const onEntryWithdrawn = (touched: Touched) =>
  on(entryWithdrawnV1, keepEntries(touched, true));
