import { eventAdvancedV1 } from '@jinbang/contracts/judging/module';
import { on } from '@jinbang/messaging/handler';
import { saveJudgingStates } from './judging.store.ts';

/** Keeps how far judging is; an event not heard of here yet has its row all the same. */
export const onEventAdvanced = on(eventAdvancedV1, (facts, tx) =>
  saveJudgingStates(
    tx,
    facts.map(({ aggregateId, data }) => ({ eventId: aggregateId, state: data.state })),
  ),
);
