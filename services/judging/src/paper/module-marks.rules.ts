import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { type Exact, exact, exactText } from '@jinbang/kernel/exact';
import { isMarkedBySeat } from '@jinbang/scoring/aspect';
import { type SubjectTotal, totalOf } from '@jinbang/scoring/total';
import {
  moduleTree,
  type Standing,
  standingsOf,
  valuesBySubject,
  valuesOf,
} from '../module/module-total.rules.ts';
import type { PicturePanel } from '../overview/picture.rules.ts';
import { presentCells, seatsAt } from '../panel/seat-change.rules.ts';
import { areAllIn, type Cells } from '../score-sheet/aspect-state.ts';
import type { SheetState, SheetSubject } from '../score-sheet/sheet.rules.ts';
import type { MovedSubject } from '../subject/moved.rules.ts';
import type { Recused } from '../subject/recusal.rules.ts';
import type { Written } from './marking-grid.rules.ts';
import type { SchemeAspect } from './marking-notes.rules.ts';
import { valueOnPaper } from './value-text.rules.ts';

/** Everything of a module that marks on paper are read from; people by code alone. */
export type ModuleMarks = {
  readonly moduleId: string;
  readonly schemeVersion: number;
  readonly content: SchemeContent;
  readonly panels: readonly PicturePanel[];
  /** In the order people walk through the hall. */
  readonly subjects: readonly SheetSubject[];
  readonly states: readonly SheetState[];
  readonly moves: readonly MovedSubject[];
  readonly recused: Recused;
  readonly penalties: readonly {
    readonly penaltyId: string;
    readonly subjectId: string;
    readonly points: string;
  }[];
};

/** Somebody of a module by where they stand in the end, with the marks of wherever they stood. */
export type MarkedPerson = {
  readonly standing: Standing;
  readonly total: SubjectTotal;
  readonly stateOf: (aspectId: string) => SheetState | undefined;
};

/** Everybody of the module once. A sum is of this module by this code; there is none over modules here. */
export const personsOf = (marks: ModuleMarks): readonly MarkedPerson[] => {
  const { moduleId, content, subjects, states, moves, penalties } = marks;
  const tree = moduleTree(moduleId, content);
  const values = valuesBySubject(states);
  const bySubject = Map.groupBy(states, ({ subjectId }) => subjectId);
  return standingsOf(subjects, moves).map((standing) => {
    const own = standing.subjectIds.flatMap((subjectId) => bySubject.get(subjectId) ?? []);
    const taken = penalties
      .filter(({ subjectId }) => standing.subjectIds.includes(subjectId))
      .map(({ penaltyId, points }) => ({ penaltyId, moduleId, points: exact(points) }));
    return {
      standing,
      total: totalOf(tree, { values: valuesOf(values, standing), penalties: taken }),
      // Where it was begun at one station and not at the next, the one with marks counts.
      stateOf: (aspectId) => own.filter((one) => one.aspectId === aspectId).toSorted(bySettled)[0],
    };
  });
};

const bySettled = (one: SheetState, other: SheetState): number =>
  (one.value === null ? 1 : 0) - (other.value === null ? 1 : 0);

/** What an aspect came to; nothing before all judges are in and agree. */
export const settledText = ({ stateOf }: MarkedPerson, aspectId: string): string | null =>
  stateOf(aspectId)?.value ?? null;

/** The sum of a sub-criterion of somebody; null while a mark of it is awaited. */
export const subCriterionSum = (
  { total }: MarkedPerson,
  code: string,
  aspects: readonly { readonly aspectId: string }[],
): Exact | null => {
  const missing = new Set(total.missing);
  if (aspects.some(({ aspectId }) => missing.has(aspectId))) return null;
  return total.subCriteria.get(code) ?? null;
};

/** The sum of the module, penalties taken; null while a mark of it is awaited. */
export const moduleSum = ({ total }: MarkedPerson, moduleId: string): Exact | null =>
  total.state === 'complete' ? (total.modules.get(moduleId) ?? null) : null;

export const penaltyText = ({ total }: MarkedPerson): string =>
  total.penalties.map(({ points }) => `−${exactText(points)}`).join(' ');

const cellsOf = (
  { changes, recused }: { changes: PicturePanel['changes']; recused: Recused },
  state: SheetState,
): Cells =>
  Object.fromEntries(
    Object.entries(presentCells({ changes, recused }, state.subjectId, state.cells)).filter(
      ([, cell]) => !cell.lapsed,
    ),
  );

/** What each judge gave somebody, by column; nothing of anybody before all of the panel are in. */
export const writtenOf = (
  marks: Pick<ModuleMarks, 'recused'>,
  { seats, changes }: Pick<PicturePanel, 'seats' | 'changes'>,
  person: MarkedPerson,
  aspects: readonly SchemeAspect[],
): Written => {
  const byId = new Map(aspects.map((aspect) => [aspect.aspectId, aspect]));
  return (_subjectId, aspectId, column, line) => {
    const state = person.stateOf(aspectId);
    const aspect = byId.get(aspectId);
    if (!state || !aspect || !areAllIn(state.state)) return '';
    const cells = cellsOf({ changes, recused: marks.recused }, state);
    if (isMarkedBySeat(aspect.calculation)) {
      const judge = seatsAt(seats, changes, cells)[column - 1];
      const cell = judge === undefined ? undefined : cells[judge];
      return cell ? valueOnPaper(cell.value, line) : '';
    }
    const given = Object.values(cells)
      .filter(({ decides }) => !decides)
      .toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1));
    const cell = column === 0 ? given.at(-1) : given[column - 1];
    return cell ? valueOnPaper(cell.value, line) : '';
  };
};
