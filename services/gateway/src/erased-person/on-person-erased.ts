import { personErasedV1 } from '@jinbang/contracts/registration/person';
import { on } from '@jinbang/messaging/handler';
import { dropPersons } from './erased-person.store.ts';

/** Registration erased somebody: their account and all that led to it goes. */
export const onPersonErased = on(personErasedV1, (facts, tx) =>
  dropPersons(
    tx,
    facts.map(({ aggregateId, occurredAt }) => ({
      personId: aggregateId,
      erasedAt: new Date(occurredAt),
    })),
  ),
);
