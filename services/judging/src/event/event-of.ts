import { Fault } from '@jinbang/kernel/fault';

/** The event a fact is about; a fact of an event without one is set aside for an operator. */
export const eventOf = (fact: { type: string; eventId: string | null }): string => {
  if (fact.eventId === null) throw new Fault(`${fact.type} names no event`, { retryable: false });
  return fact.eventId;
};
