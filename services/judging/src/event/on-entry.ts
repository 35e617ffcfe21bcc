import type { FactOf } from '@jinbang/contracts/fact';
import { entryAdmittedV1, entryWithdrawnV1 } from '@jinbang/contracts/registration/entry';
import type { NewId } from '@jinbang/kernel/id';
import { on } from '@jinbang/messaging/handler';
import type { Transaction } from '@jinbang/service-kit/database';
import { findOwners, saveEntries } from './arrangement.store.ts';
import { deriveArrangement } from './derive-arrangement.ts';
import { eventOf } from './event-of.ts';

type EntryFact = FactOf<typeof entryAdmittedV1> | FactOf<typeof entryWithdrawnV1>;

const keepEntries = async (
  tx: Transaction,
  facts: readonly EntryFact[],
  { withdrawn, newId }: { withdrawn: boolean; newId: NewId },
): Promise<void> => {
  const eventIds = [...new Set(facts.map(eventOf))];
  const owners = await findOwners(tx, eventIds);
  await saveEntries(
    tx,
    facts.map((fact) => ({
      entryId: fact.aggregateId,
      eventId: eventOf(fact),
      ownerId: owners.get(eventOf(fact)) ?? null,
      entryNo: fact.data.entryNo,
      organisationId: fact.data.organisationId,
      group: fact.data.group,
      withdrawn,
    })),
  );
  for (const eventId of eventIds) await deriveArrangement(tx, eventId, newId);
};

/** Entry numbers, for modules keyed to them; and whose organisation competes, for recusal (M04). */
export const onEntries = (newId: NewId) => [
  on(entryAdmittedV1, (facts, tx) => keepEntries(tx, facts, { withdrawn: false, newId })),
  on(entryWithdrawnV1, (facts, tx) => keepEntries(tx, facts, { withdrawn: true, newId })),
];
