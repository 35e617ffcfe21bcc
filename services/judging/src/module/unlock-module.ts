import type { AnyFact } from '@jinbang/contracts/fact';
import { moduleUnlockedV1 } from '@jinbang/contracts/judging/module';
import type { NewId } from '@jinbang/kernel/id';
import type { CommandWork } from '../in-event.ts';
import { reopenReview } from '../review/close-review.ts';
import { settleUnlocked } from '../subject/settle-recused.ts';
import { saveUnlock } from './module.store.ts';

type Unlocked = {
  readonly version: number;
  readonly facts: readonly AnyFact[];
  readonly openedSheets: ReadonlySet<string>;
};

/**
 * Takes the lock off a module that two people agreed to open again; it is to be locked anew. The
 * lock itself stays on record for ever; a review that was done is open again. Who was told to stand
 * aside meanwhile does so from now on.
 *
 * @returns the module's version from now on, the facts for the same transaction, and the sheets that
 *   are open since they were signed with marks of somebody who stands aside
 */
export const unlockModule = async (
  newId: NewId,
  work: CommandWork,
  moduleId: string,
  because: 'reopening' | 'amendment',
): Promise<Unlocked> => {
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
  const cause = { factId: commandId, occurredAt: at.toISOString() };
  const told = { ...cause, competitionId: event.competitionId };
  const settled = await settleUnlocked(tx, newId, moduleId, told);
  const review = await reopenReview(newId, work, moduleId);
  return {
    version,
    facts: [unlocked, ...settled.facts, ...review],
    openedSheets: new Set(settled.sheetIds),
  };
};
