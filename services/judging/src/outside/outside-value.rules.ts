import type { JudgeValue } from '@jinbang/contracts/http/judging-commands';
import { exact, exactText } from '@jinbang/kernel/exact';
import type { RejectionParams } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Aspect, type CalculationKind, isMarkedBySeat } from '@jinbang/scoring/aspect';
import { checkValue } from '@jinbang/scoring/check-value';
import { type CellValue, decimalOf, headerText, textOf } from '../scheme/workbook-sheet.ts';

export type CellFlaw = { readonly code: string; readonly params: RejectionParams };

const flaw = (aspect: Aspect, code: string, params: RejectionParams = {}): CellFlaw => ({
  code,
  params: { aspect: aspect.code, ...params },
});

/** Why no file can give this aspect: a machine has no seat on a panel, and one column is one value. */
export const refuseAspect = (aspect: Aspect): CellFlaw | undefined => {
  const { calculation, entries } = aspect;
  if (isMarkedBySeat(calculation)) return flaw(aspect, 'outside.aspect-by-seat');
  if (calculation.kind === 'faults') return flaw(aspect, 'outside.aspect-lines');
  return entries === 'twoIndependent' ? flaw(aspect, 'outside.aspect-twice') : undefined;
};

const YES = new Set([
  '1',
  'true',
  'yes',
  'y',
  'pass',
  'passed',
  'ok',
  '是',
  '合格',
  '通过',
  '√',
  '✓',
]);
const NO = new Set([
  '0',
  'false',
  'no',
  'n',
  'fail',
  'failed',
  'ng',
  '否',
  '不合格',
  '未通过',
  '×',
  '✗',
  'x',
]);

const truthOf = (cell: CellValue | undefined): boolean | undefined => {
  const text = headerText(cell);
  if (YES.has(text)) return true;
  return NO.has(text) ? false : undefined;
};

const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]?\d(?:\.\d{1,6})?)$/;

/** Seconds, or minutes and seconds as stop watches write them: `12:30`, `1:02:03.5`. */
const secondsOf = (cell: CellValue | undefined): string | null => {
  const clock = CLOCK.exec(textOf(cell));
  if (!clock) return decimalOf(cell);
  const [, hours = '0', minutes = '0', seconds = '0'] = clock;
  if (clock[1] !== undefined && Number(minutes) > 59) return null;
  const whole = exact(hours).mul(3_600).add(exact(minutes).mul(60)).add(exact(seconds));
  return exactText(whole);
};

/** Labels are compared as people read them; where two are alike, neither is meant. */
const placeOfLabel = (
  labels: readonly (string | undefined)[],
  cell: CellValue | undefined,
): number => {
  const wanted = headerText(cell);
  const found = labels.flatMap((label, place) => (headerText(label) === wanted ? [place] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
};

const countOf = (cell: CellValue | undefined): number | null => {
  const text = decimalOf(cell);
  return text !== null && /^\d{1,5}$/.test(text) ? Number(text) : null;
};

const placeOfPoints = (
  bands: readonly { readonly points: string }[],
  cell: CellValue | undefined,
): number => {
  const text = decimalOf(cell);
  if (text === null) return -1;
  return bands.findIndex(({ points }) => exact(points).equals(exact(text)));
};

/** Where among the aspect's choices or bands a cell points to; -1 where to none of them. */
const placeIn = ({ calculation }: Aspect, cell: CellValue | undefined): number => {
  if (calculation.kind === 'choice') {
    return placeOfLabel(
      calculation.options.map(({ label }) => label),
      cell,
    );
  }
  if (calculation.kind !== 'banded') return -1;
  const named = placeOfLabel(
    calculation.bands.map(({ label }) => label),
    cell,
  );
  return named < 0 ? placeOfPoints(calculation.bands, cell) : named;
};

type Form = (cell: CellValue | undefined, aspect: Aspect) => JudgeValue | null;

const numberAs =
  (form: (text: string) => JudgeValue): Form =>
  (cell) => {
    const text = decimalOf(cell);
    return text === null ? null : form(text);
  };
const truthAs =
  (form: (truth: boolean) => JudgeValue): Form =>
  (cell) => {
    const truth = truthOf(cell);
    return truth === undefined ? null : form(truth);
  };
const placeAs =
  (form: (place: number) => JudgeValue): Form =>
  (cell, aspect) => {
    const place = placeIn(aspect, cell);
    return place < 0 ? null : form(place);
  };

/** Of the calculations a file can give: how a cell becomes a value. */
const FORMS: Partial<Record<CalculationKind, Form>> = {
  'pass-fail': truthAs((passed) => ({ kind: 'pass-fail', passed })),
  fatal: truthAs((found) => ({ kind: 'fatal', found })),
  choice: placeAs((choice) => ({ kind: 'choice', choice })),
  banded: placeAs((band) => ({ kind: 'banded', band })),
  ranged: numberAs((measured) => ({ kind: 'ranged', measured })),
  value: numberAs((points) => ({ kind: 'value', points })),
  deduction: numberAs((points) => ({ kind: 'deduction', points })),
  'number-completed': (cell) => {
    const done = countOf(cell);
    return done === null ? null : { kind: 'number-completed', done };
  },
  time: (cell) => {
    const seconds = secondsOf(cell);
    return seconds === null ? null : { kind: 'time', seconds };
  },
};

/** A cell of a file in the form of the aspect's calculation, within its bounds; nothing is rounded. */
export const valueOfCell = (
  aspect: Aspect,
  cell: CellValue | undefined,
): Result<JudgeValue, CellFlaw> => {
  if (typeof cell === 'object' && cell !== null)
    return refuse(flaw(aspect, 'outside.cell-formula'));
  const form = FORMS[aspect.calculation.kind]?.(cell, aspect) ?? null;
  if (!form) {
    const { kind } = aspect.calculation;
    return refuse(flaw(aspect, `outside.cell-${kind}`, { text: textOf(cell).slice(0, 60) }));
  }
  const checked = checkValue(aspect, form);
  return checked.ok
    ? accept(form)
    : refuse({ code: checked.refusal.code, params: checked.refusal.params ?? {} });
};
