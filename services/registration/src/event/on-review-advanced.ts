import { reviewAdvancedV1 } from '@jinbang/contracts/judging/review';
import { on } from '@jinbang/messaging/handler';
import { saveModuleReviews } from './judging.store.ts';

/** Keeps how far the review of each module is: the draws are opened only when it is done. */
export const onReviewAdvanced = on(reviewAdvancedV1, (facts, tx) =>
  saveModuleReviews(
    tx,
    facts.map(({ eventId, data }) => ({ moduleId: data.moduleId, eventId, state: data.state })),
  ),
);
