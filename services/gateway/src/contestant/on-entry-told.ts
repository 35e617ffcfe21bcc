import type { FactOf } from '@jinbang/contracts/fact';
import { entryAdmittedV1, entryWithdrawnV1 } from '@jinbang/contracts/registration/entry';
import { on } from '@jinbang/messaging/handler';
import type { Transaction } from '@jinbang/service-kit/database';
import { saveContestantEntries } from './contestant-entry.store.ts';

type EntryFact = FactOf<typeof entryAdmittedV1> | FactOf<typeof entryWithdrawnV1>;

const keep =
  (withdrawn: boolean) =>
  (facts: readonly EntryFact[], tx: Transaction): Promise<void> =>
    saveContestantEntries(
      tx,
      // An entry always stands in an event; one without is nobody's and gets no code.
      facts.flatMap(({ aggregateId, eventId, data }) =>
        eventId === null
          ? []
          : [
              {
                entryId: aggregateId,
                eventId,
                entryNo: data.entryNo,
                personIds: data.members.map(({ personId }) => personId),
                withdrawn,
              },
            ],
      ),
    );

/** Registration tells who competes, by ids and entry numbers. */
export const onContestantEntries = [
  on(entryAdmittedV1, keep(false)),
  on(entryWithdrawnV1, keep(true)),
];
