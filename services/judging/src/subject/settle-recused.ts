import type { AnyFact } from '@jinbang/contracts/fact';
import { Fault } from '@jinbang/kernel/fault';
import type { NewId } from '@jinbang/kernel/id';
import type { Transaction } from '@jinbang/service-kit/database';
import {
  findModuleSeats,
  findModuleStates,
  findModuleSubjects,
  type ModuleState,
  reopenAmended,
  saveStates,
} from '../amendment/amendment.store.ts';
import { refuseStates } from '../module/module-size.rules.ts';
import { findSeatChanges } from '../panel/seat-change.store.ts';
import { markedAspects } from '../scheme/place-aspects.ts';
import { findPublished } from '../scheme/scheme.store.ts';
import { newsOf } from '../score-sheet/aspect-state.ts';
import { markFact } from '../score-sheet/mark-facts.ts';
import { reopenedFact } from '../score-sheet/reopened-fact.ts';
import { findMovesOfModule } from './moved.store.ts';
import type { Recused } from './recusal.rules.ts';
import { findMarkedModule, findRecusedInModule, type MarkedModule } from './recusal.store.ts';
import { type Resettled, settleRecused, subjectsOtherwise } from './settle-recused.rules.ts';

/** The fact all this follows from: it gives the moment and is named as the cause. */
type Cause = Pick<AnyFact, 'factId' | 'occurredAt' | 'competitionId'>;

export const findRecused = async (tx: Transaction, moduleId: string): Promise<Recused> =>
  findRecusedInModule(tx, moduleId, await findMovesOfModule(tx, moduleId));

type Settled = {
  /** For the same transaction. */
  readonly facts: readonly AnyFact[];
  /** Signed for another value, and open again. */
  readonly sheetIds: readonly string[];
};
const NOTHING: Settled = { facts: [], sheetIds: [] };

type Settling = {
  readonly module: MarkedModule;
  readonly recused: Recused;
  readonly isAbout: (subjectId: string) => boolean;
};

/**
 * Settles marks of a module anew at the subjects where others stand aside than before, and opens the
 * sheets that were signed for another value. A locked module keeps what it was locked with, until the
 * lock is taken off. The caller holds the module's marks back.
 */
export const settleModuleRecused = async (
  tx: Transaction,
  newId: NewId,
  moduleId: string,
  before: Recused,
  cause: Cause,
): Promise<Settled> => {
  const module = await findMarkedModule(tx, moduleId);
  if (!module) return NOTHING;
  const recused = await findRecused(tx, moduleId);
  const otherwise = subjectsOtherwise(before, recused);
  if (otherwise.size === 0) return NOTHING;
  const isAbout = (subjectId: string) => otherwise.has(subjectId);
  return settleModule(tx, newId, { module, recused, isAbout }, cause);
};

const settleModule = async (
  tx: Transaction,
  newId: NewId,
  { module, recused, isAbout }: Settling,
  cause: Cause,
): Promise<Settled> => {
  const { moduleId } = module;
  const changed = await settleAnew(tx, module, recused, isAbout);
  if (changed.length === 0) return NOTHING;
  const marks = await tellMarks(tx, newId, module, changed, cause);
  const sheetIds = changed.flatMap((one) => (one.value === one.valueBefore ? [] : [one.sheetId]));
  const opened = await reopenAmended(tx, moduleId, [...new Set(sheetIds)]);
  const { eventId } = module;
  const { competitionId, factId: commandId } = cause;
  const told = { event: { eventId, competitionId }, at: new Date(cause.occurredAt), commandId };
  return {
    facts: [...marks, ...opened.map((sheet) => reopenedFact(newId(), told, sheet))],
    sheetIds: opened.map(({ sheetId }) => sheetId),
  };
};

/**
 * What was told while a module was locked, or taken back, counts from the moment it is open again:
 * every mark of it is settled once more, and what comes to the same is left alone.
 */
export const settleUnlocked = async (
  tx: Transaction,
  newId: NewId,
  moduleId: string,
  cause: Cause,
): Promise<Settled> => {
  const module = await findMarkedModule(tx, moduleId);
  if (!module) return NOTHING;
  const recused = await findRecused(tx, moduleId);
  return settleModule(tx, newId, { module, recused, isAbout: () => true }, cause);
};

const settleAnew = async (
  tx: Transaction,
  { moduleId, schemeVersion }: MarkedModule,
  recused: Recused,
  isAbout: Settling['isAbout'],
): Promise<readonly Resettled<ModuleState>[]> => {
  const published = await findPublished(tx, moduleId, schemeVersion);
  const placed = published ? markedAspects(published.content) : [];
  const states = await findModuleStates(tx, moduleId);
  // Cut short, what is left out would keep a mark of somebody who stands aside.
  if (refuseStates(states)) throw new Fault('a module has too many marks', { retryable: false });
  return settleRecused(states, {
    aspects: new Map(placed.map((one) => [one.aspect.id, one])),
    seats: await findModuleSeats(tx, moduleId),
    changes: await findSeatChanges(tx, moduleId),
    ...{ isAbout, recused },
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
