import { eventCertifiedV1 } from '@jinbang/contracts/certification/event';
import { resultFinalisedV1 } from '@jinbang/contracts/ranking/result';
import { on } from '@jinbang/messaging/handler';
import { saveEndings } from './event-ending.store.ts';

/** Ranking tells a final result: from here on a contest may come to be over for its people. */
export const onResultFinalised = on(resultFinalisedV1, (facts, tx) =>
  saveEndings(
    tx,
    facts.flatMap(({ eventId, occurredAt }) =>
      eventId === null ? [] : [{ eventId, finalAt: new Date(occurredAt) }],
    ),
  ),
);

/** Certification tells that nothing waits for anybody's name any more. */
export const onEventCertified = on(eventCertifiedV1, (facts, tx) =>
  saveEndings(
    tx,
    facts.flatMap(({ eventId, occurredAt }) =>
      eventId === null ? [] : [{ eventId, certifiedAt: new Date(occurredAt) }],
    ),
  ),
);
