import { exact } from '@jinbang/kernel/exact';
import type { Rejection } from '@jinbang/kernel/rejection';
import { enteredIn, type JudgeMark } from '@jinbang/scoring/judge-mark';
import { actingAt, changesOf, holdersOf } from '../panel/seat-change.rules.ts';
import type { Located } from '../scheme/finding.ts';
import { locate } from '../scheme/workbook-place.rules.ts';
import { type AspectState, aspectKey } from '../score-sheet/aspect-state.ts';
import type { MarkModule } from '../score-sheet/mark-context.ts';
import type { ReadCell, ReadRow } from './outside-reading.rules.ts';

/** What one value of a file would do to the marks as they stand. */
export type PlannedMark = {
  readonly row: number;
  readonly label: string;
  readonly subjectId: string;
  readonly cell: ReadCell;
  /** Who answers for the mark; null: whoever of the panel confirms it. */
  readonly judgeId: string | null;
  /** A seat to try the mark with while nobody confirmed it yet. */
  readonly seat: string;
  readonly basedOn: number;
  /** Whose mark of an earlier file it takes the place of, where they left the panel (M09). */
  readonly corrects: string | null;
  readonly effect: 'new' | 'changed' | 'same';
  readonly before: string | null;
};

export type OutsidePlan = {
  readonly marks: readonly PlannedMark[];
  readonly findings: readonly Located[];
};

/** By `aspectKey/judge`: the version of the mark that came from a file. */
export type FromFiles = ReadonlyMap<string, number>;

const isSameValue = (left: JudgeMark, right: JudgeMark): boolean => {
  if (left.kind !== right.kind) return false;
  const [mine, theirs] = [enteredIn(left), enteredIn(right)];
  return typeof mine === 'string' && typeof theirs === 'string'
    ? exact(mine).equals(exact(theirs))
    : JSON.stringify(mine) === JSON.stringify(theirs);
};

type Ground = {
  readonly sheet: string;
  readonly module: MarkModule;
  readonly states: ReadonlyMap<string, AspectState>;
  readonly fromFiles: FromFiles;
};

/**
 * What the rows of a file would do: a new mark, another value for one that came from a file before, or
 * nothing. A mark somebody gave by hand is never overwritten by a file: it is told, and stops it.
 */
export const planMarks = (rows: readonly ReadRow[], ground: Ground): OutsidePlan => {
  const marks: PlannedMark[] = [];
  const findings: Located[] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      const planned = planOne(row, cell, ground);
      if ('code' in planned) {
        const { code, params } = planned;
        findings.push(locate(ground.sheet, row.row, cell.column)('fatal', code, params));
      } else marks.push(planned);
    }
  }
  return { marks, findings };
};

type Flaw = Pick<Rejection, 'code' | 'params'>;

const planOne = (
  { row, label, subjectId }: ReadRow,
  cell: ReadCell,
  { module, states, fromFiles }: Ground,
): PlannedMark | Flaw => {
  const key = aspectKey(subjectId, cell.aspectId);
  const placed = module.setup.aspects.get(cell.aspectId);
  const panel = placed && module.setup.panels.get(placed.subCriterion);
  const state = states.get(key);
  const { recused, changes } = module.setup;
  const here = {
    seats: panel?.seats ?? [],
    changes: changesOf(changes, placed?.subCriterion ?? ''),
  };
  const acting = actingAt({ ...here, recused }, subjectId, state?.cells ?? {});
  const [seat] = acting;
  if (!placed || seat === undefined) return { code: 'outside.no-panel', params: { place: label } };
  const given = acting.flatMap((judgeId) => {
    const mark = state?.cells[judgeId];
    // One that lapsed with a change of seats is to be given anew, whatever it says (M09).
    return mark && !mark.lapsed ? [{ judgeId, mark }] : [];
  });
  const at = { row, label, subjectId, cell, seat, before: state?.value ?? null, corrects: null };
  const [first] = given;
  if (!first) return { ...at, judgeId: null, basedOn: 0, effect: 'new' };
  const { judgeId, mark } = first;
  const isSame = given.every(
    ({ mark: { value } }) => value.kind !== 'absent' && isSameValue(value, cell.value),
  );
  if (isSame) return { ...at, judgeId, basedOn: mark.version, effect: 'same' };
  const isFromFile = given.length === 1 && fromFiles.get(`${key}/${judgeId}`) === mark.version;
  if (!isFromFile) {
    return { code: 'outside.marked-by-hand', params: { place: label, aspect: placed.aspect.code } };
  }
  const present = here.seats.find((one) => holdersOf(here.changes, one).includes(judgeId));
  if (present === undefined || present === judgeId) {
    return { ...at, judgeId, basedOn: mark.version, effect: 'changed' };
  }
  // Whoever follows answers for it now; what the leaver's file said stays on record.
  const basedOn = state?.cells[present]?.version ?? 0;
  return { ...at, judgeId: present, basedOn, corrects: judgeId, effect: 'changed' };
};

/** Marks that are not there yet or change: what has to be stored. */
export const toStore = (marks: readonly PlannedMark[]): readonly PlannedMark[] =>
  marks.filter(({ effect }) => effect !== 'same');

/**
 * May this judge answer for all of it? The seats are those of every sub-criterion the file is about; a
 * mark that changes is answered for by the judge it stands under.
 */
export const refuseAnswering = (
  marks: readonly PlannedMark[],
  judgeId: string,
  seatsOf: (mark: PlannedMark) => readonly string[],
): Rejection | undefined => {
  if (marks.some((mark) => !seatsOf(mark).includes(judgeId))) {
    return { kind: 'forbidden', code: 'outside.not-your-panel' };
  }
  const other = toStore(marks).some((mark) => mark.judgeId !== null && mark.judgeId !== judgeId);
  return other ? { kind: 'forbidden', code: 'outside.other-judge' } : undefined;
};
