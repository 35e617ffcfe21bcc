import type { ReviewError } from '@jinbang/contracts/http/judging-review';
import { commitmentOf, drawBySeed } from '@jinbang/draws/seeded-draw';
import { exact } from '@jinbang/kernel/exact';
import type { Cell, Module, ReviewFigures, ReviewSheet, ReviewView } from './review.client.ts';

/** Where a sheet stands: not looked at, changed since, wrong and waiting to be corrected, or right. */
export type SheetStanding = 'due' | 'again' | 'wrong' | 'right';

export const standingOf = ({ isOutstanding, checks, hash }: ReviewSheet): SheetStanding => {
  if (!isOutstanding) return 'right';
  const last = checks.at(-1);
  if (!last) return 'due';
  return last.hash === hash ? 'wrong' : 'again';
};

/** Waiting for eyes, not for a correction. */
export const isToCompare = (sheet: ReviewSheet): boolean =>
  ['due', 'again'].includes(standingOf(sheet));

export type Because = NonNullable<ReviewSheet['because']>;
const REASONS: readonly Because[] = ['top', 'lot', 'changed', 'all'];

const byLabel = new Intl.Collator('zh-CN', { numeric: true });

export type SheetGroup = { readonly because: Because; readonly sheets: readonly ReviewSheet[] };

/** By why they are looked at, each in the order of sessions and codes, as the folders lie. */
export const groupsOf = (
  sheets: readonly ReviewSheet[],
  sessions: readonly { readonly sessionId: string }[],
): readonly SheetGroup[] => {
  const order = new Map(sessions.map(({ sessionId }, at) => [sessionId, at]));
  const placeOf = ({ sessionId }: ReviewSheet): number => order.get(sessionId ?? '') ?? -1;
  return REASONS.map((because) => ({
    because,
    sheets: sheets
      .filter((sheet) => sheet.because === because)
      .toSorted((a, b) => placeOf(a) - placeOf(b) || byLabel.compare(a.label, b.label)),
  })).filter((group) => group.sheets.length > 0);
};

/** A sheet with exactly the marks that were compared. */
export const comparedAs = ({ subjectId, hash }: ReviewSheet): string => `${subjectId}/${hash}`;

/**
 * The one to compare next: the first after this one that waits, else the first of all. What was
 * just compared does not come back because the list has not heard of it yet.
 */
export const nextOf = (
  sheets: readonly ReviewSheet[],
  afterId: string | null,
  justCompared: ReadonlySet<string> = new Set(),
): ReviewSheet | undefined => {
  const at = sheets.findIndex(({ subjectId }) => subjectId === afterId);
  const waits = (sheet: ReviewSheet) => isToCompare(sheet) && !justCompared.has(comparedAs(sheet));
  return sheets.slice(at + 1).find(waits) ?? sheets.find(waits);
};

/** A share as a percentage people read; never more than it is. `isWhole` where nothing is left off. */
export const percentOf = (share: string): { readonly text: string; readonly isWhole: boolean } => {
  const hundredths = exact(share).mul(10_000);
  const whole = hundredths.floor();
  const digits = whole.toString().padStart(3, '0');
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
  return { text, isWhole: whole.equals(hundredths) };
};

/** So many of those drawn may be wrong before everything is gone over. */
export const allowedOf = ({ top, byLot }: ReviewFigures, limitPercent: string): number =>
  Number(
    exact(limitPercent)
      .mul(top + byLot)
      .div(100)
      .floor()
      .toString(),
  );

/** How far along a line a share and its limit stand, in percent of the line; for drawing alone. */
export const rateLine = (
  rate: string,
  limitPercent: string,
): { readonly rate: number; readonly limit: number } => {
  const [share, limit] = [exact(rate).mul(100).valueOf(), exact(limitPercent).valueOf()];
  const end = Math.max(2 * limit, share * 1.1, 1);
  return { rate: (100 * share) / end, limit: (100 * limit) / end };
};

export type Finding = {
  readonly sheet: ReviewSheet;
  readonly error: ReviewError;
  readonly cell: Cell | null;
};

/** What was found wrong on the marks as they are now, with the cell that holds each. */
export const openFindings = (sheets: readonly ReviewSheet[]): readonly Finding[] =>
  sheets
    .filter((sheet) => standingOf(sheet) === 'wrong')
    .flatMap((sheet) => findingsOn(sheet, ({ hash }) => hash === sheet.hash));

/** Everything ever found wrong, for the report. */
export const allFindings = (sheets: readonly ReviewSheet[]): readonly Finding[] =>
  sheets.flatMap((sheet) => findingsOn(sheet, () => true));

const findingsOn = (
  sheet: ReviewSheet,
  isMeant: (check: ReviewSheet['checks'][number]) => boolean,
): readonly Finding[] =>
  sheet.checks.filter(isMeant).flatMap(({ errors }) =>
    errors.map((error) => {
      const mark = sheet.marks.find(({ aspectId }) => aspectId === error.aspectId);
      // Whoever moved has each aspect under the station where it was begun.
      const cell = mark ? { subjectId: mark.subjectId, aspectId: mark.aspectId } : null;
      return { sheet, error, cell };
    }),
  );

/** Of one request; what is left over is asked for once these are corrected. */
export const CELLS_MAX = 200;

/** The cells to open, each once. */
export const cellsOf = (findings: readonly Finding[]): readonly Cell[] => {
  const cells = findings.flatMap(({ cell }) => (cell ? [cell] : []));
  const byPlace = new Map(cells.map((cell) => [`${cell.subjectId}/${cell.aspectId}`, cell]));
  return [...byPlace.values()].slice(0, CELLS_MAX);
};

export type Obstacle =
  | 'not-supervisor'
  | 'not-second'
  | 'own-work'
  | 'not-locked'
  | 'no-value'
  | 'outstanding';

export const beginObstacle = (
  { locked }: Pick<Module, 'locked'>,
  isSupervisor: boolean,
): Obstacle | null => {
  if (!locked) return 'not-locked';
  return isSupervisor ? null : 'not-supervisor';
};

export const closeObstacle = (
  { outstanding }: ReviewFigures,
  { locked }: Pick<Module, 'locked'>,
  { mayClose, isOwn }: { readonly mayClose: boolean; readonly isOwn: boolean },
): Obstacle | null => {
  if (outstanding > 0) return 'outstanding';
  if (!locked) return 'not-locked';
  if (!mayClose) return 'not-second';
  return isOwn ? 'own-work' : null;
};

/** Draws once more from what is shown: does the sample follow from it? Null before the draw. */
export const isDrawnAgain = (
  { draw }: Pick<ReviewView, 'draw'>,
  sheets: readonly ReviewSheet[],
): boolean | null => {
  const { place, commitment, secret, publicValue, takers, taken } = draw;
  if (secret === null || publicValue === null) return null;
  const items = takers.map((_, at) => `${at + 1}`);
  const seeded = { place, secret, publicValue, takers, items };
  if (commitmentOf(seeded) !== commitment) return false;
  const drawn = drawBySeed(seeded).filter(({ item }) => Number(item) <= taken);
  const shown = sheets.filter(({ because }) => because === 'lot').map((one) => one.subjectId);
  return drawn.length === shown.length && drawn.every(({ taker }) => shown.includes(taker));
};

/** One error as it is being written down. */
export type ErrorDraft = {
  readonly aspectId: string;
  readonly judgeId: string;
  readonly kind: ReviewError['kind'] | '';
  readonly right: string;
};

export const blankError = (aspectId: string): ErrorDraft => ({
  aspectId,
  judgeId: '',
  kind: '',
  right: '',
});

export type ErrorFlaw = 'none' | 'kind' | 'right';

/** What is missing before a sheet can be called wrong; the server looks again. */
export const flawOf = (errors: readonly ErrorDraft[]): ErrorFlaw | null => {
  if (errors.length === 0) return 'none';
  if (errors.some(({ kind }) => kind === '')) return 'kind';
  return errors.some(({ right }) => right.trim() === '') ? 'right' : null;
};

export const errorsOf = (errors: readonly ErrorDraft[]): readonly ReviewError[] =>
  errors.flatMap(({ aspectId, judgeId, kind, right }) =>
    kind === ''
      ? []
      : [{ aspectId, kind, right: right.trim(), judgeId: judgeId === '' ? null : judgeId }],
  );

/** A value as people read it beside a paper: a fraction without end to four decimals, never more than it is. */
export const valueOnFile = (value: string): string => {
  if (!value.includes('/')) return value;
  const exactly = exact(value);
  const cut = exactly.abs().mul(10_000).floor().toString().padStart(5, '0');
  return `${exactly.s < 0n ? '−' : ''}${cut.slice(0, -4)}.${cut.slice(-4)}…`;
};

/** The marks of a sheet in the order of its form. */
export const inFormOrder = (marks: ReviewSheet['marks']): ReviewSheet['marks'] =>
  marks.toSorted((a, b) => byLabel.compare(a.code, b.code));

/** The panel that marks an aspect: the one of its sub-criterion. */
export const panelOf = (
  panels: readonly {
    readonly panelId: string;
    readonly moduleId: string;
    readonly subCriteria: readonly string[];
  }[],
  moduleId: string,
  aspectCode: string,
): string | null => {
  const [subCriterion = ''] = aspectCode.split('.');
  const found = panels.find(
    (one) => one.moduleId === moduleId && one.subCriteria.includes(subCriterion),
  );
  return found?.panelId ?? null;
};
