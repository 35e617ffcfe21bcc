import type { Rejection } from '@jinbang/kernel/rejection';
import { countSetAside } from '@jinbang/messaging/dead-letter';
import type { Transaction } from '@jinbang/service-kit/database';
import type { EventBook } from '../book/event-book.ts';

/**
 * Why nothing may be made of an event yet, or null: facts about it could not be applied, so its
 * ranking may lack something. An operator mends them, or says that they do not count.
 */
export const factsSetAside = async (
  tx: Transaction,
  { eventId, event }: Pick<EventBook, 'eventId' | 'event'>,
): Promise<Rejection | null> => {
  const facts = await countSetAside(tx, { eventId, competitionId: event.competitionId });
  return facts === 0
    ? null
    : { kind: 'conflict', code: 'result.facts-set-aside', params: { facts } };
};
