import { eventCertifiedV1 } from '@jinbang/contracts/certification/event';
import { on } from '@jinbang/messaging/handler';
import { saveEndings } from './event-ending.store.ts';

/** Certification tells that nothing waits for anybody's name any more. */
export const onEventCertified = on(eventCertifiedV1, (facts, tx) =>
  saveEndings(
    tx,
    facts.flatMap(({ eventId, occurredAt }) =>
      eventId === null ? [] : [{ eventId, certifiedAt: new Date(occurredAt) }],
    ),
  ),
);
