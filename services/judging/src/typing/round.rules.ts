import type { TypedCell, TypingRound } from '@jinbang/contracts/http/judging-typing';
import type { Rejection } from '@jinbang/kernel/rejection';
import { checkValue } from '@jinbang/scoring/check-value';
import { allowsAbsence } from '../score-sheet/mark.rules.ts';
import { cellsOf, type FormCell, type PaperForm } from './paper-form.rules.ts';
import { cellKey, type Round } from './reading.rules.ts';

type Content = Round['content'];

const findFlaw = ({ aspect }: FormCell, { value }: TypedCell): string | undefined => {
  if (value === null) return undefined;
  if (value.kind === 'absent') {
    return allowsAbsence(aspect) ? undefined : 'mark.absence-not-allowed';
  }
  const checked = checkValue(aspect, value);
  return checked.ok ? undefined : checked.refusal.code;
};

const ISSUES_MAX = 50;

/** Values no judge could have given are refused at once, each with its place. */
const refuseValues = (
  cells: ReadonlyMap<string, FormCell>,
  typed: readonly TypedCell[],
): Rejection | undefined => {
  const issues = typed.flatMap((one) => {
    const cell = cells.get(cellKey(one));
    const code = cell ? findFlaw(cell, one) : 'typing.cell-unknown';
    return code ? [{ at: cellKey(one), code }] : [];
  });
  return issues.length > 0
    ? { kind: 'invalid', code: 'typing.refused', issues: issues.slice(0, ISSUES_MAX) }
    : undefined;
};

const isTwice = (typed: readonly TypedCell[]): boolean =>
  new Set(typed.map(cellKey)).size !== typed.length;

/** What speaks against what was typed, whoever typed it. */
export const refuseContent = (form: PaperForm, round: TypingRound): Rejection | undefined => {
  const cells = new Map(cellsOf(form).map((cell) => [cellKey(cell.place), cell]));
  if (isTwice(round.cells)) return { kind: 'invalid', code: 'typing.cell-twice' };
  if (round.answers !== undefined && round.answers > form.seats.length) {
    return { kind: 'invalid', code: 'typing.no-such-judge', params: { judges: form.seats.length } };
  }
  if (round.kind === 'typed' && round.cells.length !== cells.size) {
    const params = { missing: cells.size - round.cells.length };
    return { kind: 'invalid', code: 'typing.cells-missing', params };
  }
  return refuseValues(cells, round.cells);
};

/** Read back: what the first one typed, but for the places where the sheet says otherwise. */
export const contentOf = (round: TypingRound, first: Content | undefined): Content => {
  if (round.kind === 'typed' || first === undefined) {
    const { cells, answers, decidedAt } = round;
    return { cells, answers, decidedAt };
  }
  if (round.kind === 'again') {
    const { cells, answers, decidedAt } = round;
    return { cells, answers, decidedAt };
  }
  const corrected = new Map(round.cells.map((cell) => [cellKey(cell), cell]));
  return {
    cells: first.cells.map((cell) => corrected.get(cellKey(cell)) ?? cell),
    answers: round.answers ?? first.answers,
    decidedAt: round.decidedAt === undefined ? first.decidedAt : round.decidedAt,
  };
};
