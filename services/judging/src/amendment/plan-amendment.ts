import type { AmendmentChange, AmendmentEffect } from '@jinbang/contracts/http/judging-amendment';
import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { STATES_MAX, SUBJECTS_MAX } from '../module/module-size.rules.ts';
import { standingsOf } from '../module/module-total.rules.ts';
import { actingAt, changesOf, presentCells } from '../panel/seat-change.rules.ts';
import { findSeatChanges } from '../panel/seat-change.store.ts';
import { placeAspects } from '../scheme/place-aspects.ts';
import { findPublished } from '../scheme/scheme.store.ts';
import { type AspectState, aspectKey } from '../score-sheet/aspect-state.ts';
import type { SheetSubject } from '../score-sheet/sheet.rules.ts';
import { findMovesOfModule } from '../subject/moved.store.ts';
import { findRecusedInModule } from '../subject/recusal.store.ts';
import { applyChanges, refuseTooLarge } from './amendment.rules.ts';
import {
  findModuleSeats,
  findModuleStates,
  findModuleSubjects,
  type ModuleState,
} from './amendment.store.ts';
import { effectHash, effectOf } from './effect.rules.ts';
import { resettle } from './resettle.rules.ts';

/** An amendment worked out on the marks as they are now: nothing of it is stored yet. */
export type AmendmentPlan = {
  readonly content: SchemeContent;
  readonly effect: AmendmentEffect;
  readonly effectHash: string;
  readonly changed: readonly AspectState[];
  readonly subjects: readonly SheetSubject[];
  /** Sheets on which marks are worth something else, or count no longer. */
  readonly sheetIds: readonly string[];
};

type Planned = {
  readonly moduleId: string;
  readonly version: number;
  readonly changes: readonly AmendmentChange[];
};

/** What the amended scheme is, and what it does to every mark and code of the module. */
export const planAmendment = async (
  tx: Transaction,
  { moduleId, version, changes }: Planned,
): Promise<Result<AmendmentPlan, Rejection>> => {
  const published = await findPublished(tx, moduleId, version);
  if (!published) return refuse({ kind: 'conflict', code: 'amendment.nothing-published' });
  const before = published.content;
  const amended = applyChanges(before, changes);
  if (!amended.ok) return amended;
  const content = amended.value;
  const states = await findModuleStates(tx, moduleId);
  const subjects = await findModuleSubjects(tx, moduleId);
  const large = refuseTooLarge([states.length, STATES_MAX], [subjects.length, SUBJECTS_MAX]);
  if (large) return refuse(large);
  const seats = await findModuleSeats(tx, moduleId);
  const seatChanges = await findSeatChanges(tx, moduleId);
  const placed = new Map(placeAspects(content).map((one) => [one.aspect.id, one]));
  const moves = await findMovesOfModule(tx, moduleId);
  const recused = await findRecusedInModule(tx, moduleId, moves);
  const { changed, unfit } = resettle(states, before, content, ({ subjectId, aspectId, cells }) => {
    const code = placed.get(aspectId)?.subCriterion ?? '';
    const own = { seats: seats.get(code) ?? [], changes: changesOf(seatChanges, code), recused };
    return {
      seats: actingAt(own, subjectId, cells),
      cells: presentCells(own, subjectId, cells),
    };
  });
  if (unfit > 0) {
    return refuse({ kind: 'conflict', code: 'amendment.marks-unfit', params: { marks: unfit } });
  }
  const after = withChanged(states, changed);
  const effect = effectOf(
    moduleId,
    standingsOf(subjects, moves),
    { content: before, states },
    { content, states: after },
  );
  const sheetIds = touchedSheets(states, changed, changes);
  return accept({ content, effect, effectHash: effectHash(effect), changed, subjects, sheetIds });
};

const keyOf = ({ subjectId, aspectId }: AspectState) => aspectKey(subjectId, aspectId);

const withChanged = (
  states: readonly ModuleState[],
  changed: readonly AspectState[],
): readonly AspectState[] => {
  const anew = new Map(changed.map((one) => [keyOf(one), one]));
  return states.map((one) => anew.get(keyOf(one)) ?? one);
};

/** A voided aspect's settled marks leave the sheet; a corrected one's may be worth something else. */
const touchedSheets = (
  states: readonly ModuleState[],
  changed: readonly AspectState[],
  changes: readonly AmendmentChange[],
): readonly string[] => {
  const voided = new Set(changes.flatMap((one) => (one.kind === 'void' ? [one.aspectId] : [])));
  const values = new Map(changed.map((one) => [keyOf(one), one.value]));
  const touched = states.filter((one) => {
    if (voided.has(one.aspectId)) return one.value !== null;
    const value = values.get(keyOf(one));
    return value !== undefined && value !== one.value;
  });
  return [...new Set(touched.map(({ sheetId }) => sheetId))];
};
