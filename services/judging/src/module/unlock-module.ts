import type { AnyFact } from '@jinbang/contracts/fact';
import { moduleUnlockedV1 } from '@jinbang/contracts/judging/module';
import type { NewId } from '@jinbang/kernel/id';
import type { CommandWork } from '../in-event.ts';
import { reopenReview } from '../review/close-review.ts';
import { saveUnlock } from './module.store.ts';

/**
 * Takes the lock off a module that two people agreed to open again; it is to be locked anew. The
 * lock itself stays on record for ever; a review that was done is open again.
 *
 * @returns the module's version from now on, and the facts for the same transaction
 */
export const unlockModule = async (
  newId: NewId,
  work: CommandWork,
  moduleId: string,
  because: 'reopening' | 'amendment',
): Promise<{ readonly version: number; readonly facts: readonly AnyFact[] }> => {
  const { tx, event, at, commandId } = work;
  const version = await saveUnlock(tx, moduleId);
  const unlocked: AnyFact = {
    factId: newId(),
    type: moduleUnlockedV1.type,
    version: moduleUnlockedV1.version,
    occurredAt: at.toISOString(),
    competitionId: event.competitionId,
    eventId: event.eventId,
    aggregateId: moduleId,
    aggregateVersion: version,
    causedBy: commandId,
    traceparent: null,
    data: { moduleId, because },
  };
  return { version, facts: [unlocked, ...(await reopenReview(newId, work, moduleId))] };
};
