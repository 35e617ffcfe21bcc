import { reviewCodesDrawnV1 } from '@jinbang/contracts/registration/review-code';
import type { NewId } from '@jinbang/kernel/id';
import { on } from '@jinbang/messaging/handler';
import { findOwners, saveReviewCodes } from './arrangement.store.ts';
import { deriveArrangement } from './derive-arrangement.ts';
import { eventOf } from './event-of.ts';

/** The review codes of a module; whose work bears which, nobody here is told. */
export const onReviewCodesDrawn = (newId: NewId) =>
  on(reviewCodesDrawnV1, async (facts, tx) => {
    const eventIds = [...new Set(facts.map(eventOf))];
    const owners = await findOwners(tx, eventIds);
    await saveReviewCodes(
      tx,
      facts.map((fact) => ({
        moduleId: fact.aggregateId,
        eventId: eventOf(fact),
        ownerId: owners.get(eventOf(fact)) ?? null,
        groups: fact.data.groups,
      })),
    );
    for (const eventId of eventIds) await deriveArrangement(tx, eventId, newId);
  });
