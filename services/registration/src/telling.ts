import type { NewId } from '@jinbang/kernel/id';

/** Who tells a fact, when and because of what: the part of the envelope every fact shares. */
export type Telling = {
  readonly envelope: (
    aggregateId: string,
    aggregateVersion: number,
  ) => {
    factId: string;
    occurredAt: string;
    aggregateId: string;
    aggregateVersion: number;
    causedBy: string;
    traceparent: null;
  };
};

/** @param causedBy the command id or fact id that led here */
export const tellingBecause = (newId: NewId, at: Date, causedBy: string): Telling => ({
  envelope: (aggregateId, aggregateVersion) => ({
    factId: newId(),
    occurredAt: at.toISOString(),
    aggregateId,
    aggregateVersion,
    causedBy,
    traceparent: null,
  }),
});
