import { personErasedV1 } from '@jinbang/contracts/registration/person';
import { on } from '@jinbang/messaging/handler';
import { eraseTexts } from '../objection/objection.store.ts';
import { dropNames } from './name.store.ts';

/** Boards show the code again; totals, ranks and result pages never had a name. What was objected about them goes. */
export const onPersonErased = (forget: (personIds: readonly string[]) => void) =>
  on(personErasedV1, async (facts, tx) => {
    await dropNames(
      tx,
      facts.map(({ aggregateId, occurredAt }) => ({
        personId: aggregateId,
        erasedAt: new Date(occurredAt),
      })),
    );
    await eraseTexts(
      tx,
      facts.map(({ aggregateId }) => aggregateId),
    );
    // Before the commit: should it fail, the name is only missing until the fact comes again.
    forget(facts.map(({ aggregateId }) => aggregateId));
  });
