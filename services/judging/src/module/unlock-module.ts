import type { AnyFact } from '@jinbang/contracts/fact';
import { moduleUnlockedV1 } from '@jinbang/contracts/judging/module';
import type { NewId } from '@jinbang/kernel/id';
import type { CommandWork } from '../in-event.ts';
import { saveUnlock } from './module.store.ts';

/**
 * Takes the lock off a module that two people agreed to open again; it is to be locked anew. The
 * lock itself stays on record for ever.
 *
 * @returns the module's version from now on, and the fact for the same transaction
 */
export const unlockModule = async (
  newId: NewId,
  { tx, event, at, commandId }: CommandWork,
  moduleId: string,
  because: 'reopening' | 'amendment',
): Promise<{ readonly version: number; readonly fact: AnyFact }> => {
  const version = await saveUnlock(tx, moduleId);
  return {
    version,
    fact: {
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
    },
  };
};
