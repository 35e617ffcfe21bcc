import type { PaperCellPlace } from '@jinbang/contracts/http/judging-typing';
import type { ResultCode } from '@jinbang/contracts/mark-subject';
import { isMarkedBySeat } from '@jinbang/scoring/aspect';
import { actingAt } from '../panel/seat-change.rules.ts';
import {
  type AspectState,
  aspectKey,
  type Cell,
  type CellValue,
} from '../score-sheet/aspect-state.ts';
import { expectsMarks } from '../score-sheet/mark.rules.ts';
import { cellsOf, type FormCell, judgeOfColumn, type PaperForm } from './paper-form.rules.ts';
import { ANSWERS, cellKey, DECIDED_AT, isSameRead, type Read } from './reading.rules.ts';

/** The original the chief judge named, of one mark as it stood. */
export type Ruling = {
  readonly cell: PaperCellPlace;
  readonly judgeId: string;
  readonly standingVersion: number;
  readonly original: 'paper' | 'standing';
};

/** What a sheet's value would do to the marks as they stand. */
export type PlannedPaperMark = {
  readonly place: PaperCellPlace;
  readonly judgeId: string;
  readonly value: CellValue;
  readonly basedOn: number;
  /** `kept`: the chief judge named the mark that stands, or it lapsed with all of its paper;
   * `disputed`: nobody said yet. */
  readonly effect: 'new' | 'changed' | 'same' | 'kept' | 'disputed';
  readonly standing: Cell | undefined;
};

type Ground = {
  readonly form: PaperForm;
  /** The seats of the panel now. */
  readonly panelSeats: readonly string[];
  readonly codes: ReadonlyMap<string, ResultCode>;
  readonly states: ReadonlyMap<string, Pick<AspectState, 'cells'>>;
  readonly rulings: readonly Ruling[];
  /** When the paper was first typed: what stands on it was decided by then. */
  readonly typedAt: Date | undefined;
  /** The score sheet its marks stand on. */
  readonly sheetId: string | null;
};

export const decidedAtOf = (agreed: ReadonlyMap<string, Read>): Date | undefined => {
  const at = agreed.get(DECIDED_AT);
  return typeof at === 'string' ? new Date(at) : undefined;
};

/** By when it was decided: the time on the sheet, else when it was first typed. */
const decidedBy = (
  { typedAt }: Pick<Ground, 'typedAt'>,
  agreed: ReadonlyMap<string, Read>,
): Date | undefined => decidedAtOf(agreed) ?? typedAt;

const answersOf = (agreed: ReadonlyMap<string, Read>): number => {
  const column = agreed.get(ANSWERS);
  return typeof column === 'number' ? column : 1;
};

/**
 * Whose mark a cell is. A judge's own column is theirs. One value of the panel stands under whoever
 * of it gave one before, else under the judge who signed for it on the sheet.
 */
const judgesOf = (
  ground: Ground,
  { aspect, place }: FormCell,
  agreed: ReadonlyMap<string, Read>,
): readonly string[] => {
  const { form, panelSeats, states } = ground;
  const decidedAt = decidedBy(ground, agreed);
  const judgeAt = (column: number) => judgeOfColumn(form, column, decidedAt);
  const one = (judge: string | undefined) => (judge === undefined ? [] : [judge]);
  if (isMarkedBySeat(aspect.calculation)) return one(judgeAt(place.column));
  const cells = states.get(aspectKey(place.subjectId, aspect.id))?.cells ?? {};
  const panel = { seats: panelSeats, changes: form.changes, recused: form.recused };
  const acting = actingAt(panel, place.subjectId, cells);
  const given = acting.filter((judgeId) => cells[judgeId] && !cells[judgeId].lapsed);
  const first = answersOf(agreed);
  if (place.column === 0) return given.length > 0 ? given : one(judgeAt(first));
  // Two who measure independently: those who did, then whoever signed, then the next on the sheet.
  const order = form.seats.map((_, shift) =>
    judgeAt(((first - 1 + shift) % form.seats.length) + 1),
  );
  const all = [...new Set([...given, ...order.flatMap(one)])];
  return one(all[place.column - 1]);
};

/** The panel began this aspect anew after that (M09): what a paper says from before counts no more. */
const isBeforeRestart = ({ form, sheetId }: Ground, aspectId: string, decided: Date | undefined) =>
  form.changes.some(
    ({ restarted, recordedAt }) =>
      restarted.some((one) => one.sheetId === sheetId && one.aspectId === aspectId) &&
      decided !== undefined &&
      decided < recordedAt,
  );

type Written = {
  readonly place: PaperCellPlace;
  readonly judgeId: string;
  readonly value: CellValue;
  readonly decided: Date | undefined;
};

const effectOf = (
  ground: Ground,
  { place, judgeId, value, decided }: Written,
  standing: Cell | undefined,
): PlannedPaperMark['effect'] => {
  const { rulings } = ground;
  if (!standing) return 'new';
  if (standing.lapsed) return isBeforeRestart(ground, place.aspectId, decided) ? 'kept' : 'new';
  if (isSameRead(standing.value, value)) return 'same';
  const ruling = rulings.findLast(
    (one) =>
      cellKey(one.cell) === cellKey(place) &&
      one.judgeId === judgeId &&
      one.standingVersion === standing.version,
  );
  if (!ruling) return 'disputed';
  return ruling.original === 'paper' ? 'changed' : 'kept';
};

const isValue = (read: Read | undefined): read is CellValue =>
  typeof read === 'object' && read !== null;

/**
 * What would become of the marks with what two people read alike. A mark that came another way and
 * says something else is never overwritten: the chief judge names the original (M01). Of a subject
 * that did not compete the sheet is kept, and nothing of it is a mark.
 */
export const planPaperMarks = (
  ground: Ground,
  agreed: ReadonlyMap<string, Read>,
): readonly PlannedPaperMark[] =>
  cellsOf(ground.form).flatMap((cell) => {
    const { place } = cell;
    const value = agreed.get(cellKey(place));
    const code = ground.codes.get(place.subjectId) ?? 'OK';
    if (!isValue(value) || !(expectsMarks(code) || code === 'DNF')) return [];
    const cells = ground.states.get(aspectKey(place.subjectId, place.aspectId))?.cells ?? {};
    return judgesOf(ground, cell, agreed).map((judgeId) => {
      const standing = cells[judgeId];
      const written = { place, judgeId, value, decided: decidedBy(ground, agreed) };
      const effect = effectOf(ground, written, standing);
      return { place, judgeId, value, basedOn: standing?.version ?? 0, effect, standing };
    });
  });

/** Marks that are not there yet, or change by the word of the chief judge. */
export const marksToStore = (plan: readonly PlannedPaperMark[]): readonly PlannedPaperMark[] =>
  plan.filter(({ effect }) => effect === 'new' || effect === 'changed');

export const disputesIn = (plan: readonly PlannedPaperMark[]): readonly PlannedPaperMark[] =>
  plan.filter(({ effect }) => effect === 'disputed');
