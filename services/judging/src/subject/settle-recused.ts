import type { AnyFact } from '@jinbang/contracts/fact';
import type { NewId } from '@jinbang/kernel/id';
import { appendFacts } from '@jinbang/messaging/append';
import type { Transaction } from '@jinbang/service-kit/database';
import {
  findModuleSeats,
  findModuleStates,
  findModuleSubjects,
  type ModuleState,
  reopenAmended,
  saveStates,
} from '../amendment/amendment.store.ts';
import { findSeatChanges } from '../panel/seat-change.store.ts';
import { markedAspects } from '../scheme/place-aspects.ts';
import { findPublished } from '../scheme/scheme.store.ts';
import { newsOf } from '../score-sheet/aspect-state.ts';
import { markFact } from '../score-sheet/mark-facts.ts';
import { reopenedFact } from '../score-sheet/reopened-fact.ts';
import { findMovesOfModule } from './moved.store.ts';
import type { Recused } from './recusal.rules.ts';
import { findMarkedModule, findRecusedInModule, type MarkedModule } from './recusal.store.ts';
import { type Resettled, settleRecused } from './settle-recused.rules.ts';

/** The fact all this follows from: it gives the moment and is named as the cause. */
type Cause = Pick<AnyFact, 'factId' | 'occurredAt' | 'competitionId'>;

export const findRecused = async (tx: Transaction, moduleId: string): Promise<Recused> =>
  findRecusedInModule(tx, moduleId, await findMovesOfModule(tx, moduleId));

/**
 * Settles marks of a module anew at the subjects where others stand aside than before, and opens
 * the sheets that were signed for another value. A locked module keeps what it was locked with. The
 * caller holds the module's marks back.
 */
export const settleModuleRecused = async (
  tx: Transaction,
  newId: NewId,
  moduleId: string,
  before: Recused,
  cause: Cause,
): Promise<void> => {
  const module = await findMarkedModule(tx, moduleId);
  if (!module) return;
  const changed = await settleAnew(tx, module, before);
  if (changed.length === 0) return;
  const marks = await tellMarks(tx, newId, module, changed, cause);
  const sheetIds = changed.flatMap((one) => (one.value === one.valueBefore ? [] : [one.sheetId]));
  const opened = await reopenAmended(tx, moduleId, [...new Set(sheetIds)]);
  const { eventId } = module;
  const { competitionId, factId: commandId } = cause;
  const told = { event: { eventId, competitionId }, at: new Date(cause.occurredAt), commandId };
  await appendFacts(tx, [...marks, ...opened.map((sheet) => reopenedFact(newId(), told, sheet))]);
};

const settleAnew = async (
  tx: Transaction,
  { moduleId, schemeVersion }: MarkedModule,
  before: Recused,
): Promise<readonly Resettled<ModuleState>[]> => {
  const published = await findPublished(tx, moduleId, schemeVersion);
  const placed = published ? markedAspects(published.content) : [];
  return settleRecused(await findModuleStates(tx, moduleId), {
    aspects: new Map(placed.map((one) => [one.aspect.id, one])),
    seats: await findModuleSeats(tx, moduleId),
    changes: await findSeatChanges(tx, moduleId),
    before,
    after: await findRecused(tx, moduleId),
  });
};

/** Keeps the states with what readers are told of them; the facts that tell it. */
export const tellMarks = async (
  tx: Transaction,
  newId: NewId,
  { moduleId, eventId, ownerId, schemeVersion }: MarkedModule,
  changed: readonly ModuleState[],
  { factId: causedBy, occurredAt, competitionId }: Cause,
): Promise<readonly AnyFact[]> => {
  const rows = await findModuleSubjects(tx, moduleId);
  const subjects = new Map(rows.map((one) => [one.subjectId, one]));
  const facts: AnyFact[] = [];
  const states = changed.map((state) => {
    const subject = subjects.get(state.subjectId);
    const news = newsOf(state);
    if (!subject || !news) return state;
    const factId = newId();
    const told = { factId, occurredAt, competitionId, causedBy };
    facts.push(markFact(news, state, { ...subject, eventId, ownerId }, schemeVersion, told));
    return { ...state, toldValue: state.value, toldFactId: factId };
  });
  await saveStates(tx, states, schemeVersion);
  return facts;
};
