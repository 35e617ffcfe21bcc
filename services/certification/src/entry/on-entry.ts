import type { FactOf } from '@jinbang/contracts/fact';
import { entryAdmittedV1, entryWithdrawnV1 } from '@jinbang/contracts/registration/entry';
import { on } from '@jinbang/messaging/handler';
import { saveEntries } from './entry.store.ts';

type EntryFact = FactOf<typeof entryAdmittedV1> | FactOf<typeof entryWithdrawnV1>;

const rowsOf = (facts: readonly EntryFact[], withdrawn: boolean) =>
  facts.flatMap(({ aggregateId, aggregateVersion, eventId, data }) =>
    eventId === null
      ? []
      : {
          entryId: aggregateId,
          eventId,
          members: data.members,
          withdrawn,
          organisationId: data.organisationId,
          version: aggregateVersion,
        },
  );

/** Who entered, and the level each showed evidence of: a holding that counts. */
export const onEntries = [
  on(entryAdmittedV1, (facts, tx) => saveEntries(tx, rowsOf(facts, false))),
  on(entryWithdrawnV1, (facts, tx) => saveEntries(tx, rowsOf(facts, true))),
];
