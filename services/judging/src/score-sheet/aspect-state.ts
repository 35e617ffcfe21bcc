import { exactText } from '@jinbang/kernel/exact';
import type { Aspect } from '@jinbang/scoring/aspect';
import { type SeatMark, settleAspect } from '@jinbang/scoring/aspect-value';
import type { JudgeMark } from '@jinbang/scoring/judge-mark';
import { measuredValue } from '@jinbang/scoring/measured-value';
import { entriesOf, roundOf } from './entry-round.rules.ts';

/** What a judge said about one aspect of one subject; an absence is an answer, never a zero. */
export type CellValue = JudgeMark | { readonly kind: 'absent' };

/** The newest mark of one judge; its version is what the next change is based on. */
export type Cell = {
  readonly version: number;
  readonly value: CellValue;
  readonly recordedAt: string;
  /** Kept, and counts no longer: the panel began anew, or another holds the seat (M09). */
  readonly lapsed?: true;
  /** Of a third person, between two independent entries that differ: it stands (S23). */
  readonly decides?: true;
  /** Of one of two entries: what the sheet was last opened with, where it was (S23). */
  readonly opened?: number;
};
export type Cells = Readonly<Record<string, Cell>>;

export type AspectStanding = 'EMPTY' | 'PARTIAL' | 'CONFLICT' | 'COMPLETE';

/** Where one aspect of one subject stands (domain §3, mark states). */
export type AspectState = {
  readonly aspectStateId: string;
  readonly subjectId: string;
  readonly aspectId: string;
  readonly cells: Cells;
  readonly state: AspectStanding;
  /** Exact text, exactly when COMPLETE. */
  readonly value: string | null;
  readonly version: number;
  readonly toldValue: string | null;
  readonly toldFactId: string | null;
};

/** One text per aspect of a subject: the key of maps, and what two transactions may not share. */
export const aspectKey = (subjectId: string, aspectId: string): string =>
  `${subjectId}/${aspectId}`;

const seatMarkOf = ({ value }: Cell): SeatMark => (value.kind === 'absent' ? 'absent' : value);

/**
 * What the panel's marks together come to: the one place where an aspect is settled.
 *
 * @param counting the cells whose marks count, without those that lapsed and those of judges who
 *   stand aside; those of `before` stay as they are, and say which round of entries it is
 * @param seats the seats that mark this aspect at this subject
 */
export const settledFrom = (
  before: AspectState,
  aspect: Aspect,
  seats: readonly string[],
  counting: Cells,
): AspectState => {
  const entries = entriesOf(counting, roundOf(before.cells));
  const marks = new Map(
    Object.entries(entries)
      .filter(([, cell]) => !cell.lapsed)
      .map(([judgeId, cell]) => [judgeId, seatMarkOf(cell)]),
  );
  const decided = decidedValue(aspect, entries);
  if (decided) return { ...before, ...decided, version: before.version + 1 };
  const settled = settleAspect(aspect, marks, seats);
  return {
    ...before,
    state: settled.state,
    value: settled.state === 'COMPLETE' ? exactText(settled.value) : null,
    version: before.version + 1,
  };
};

const decidedValue = (aspect: Aspect, cells: Cells) => {
  const deciding = Object.values(cells).find((cell) => cell.decides && !cell.lapsed);
  if (!deciding || deciding.value.kind === 'absent') return undefined;
  return { state: 'COMPLETE', value: exactText(measuredValue(aspect, deciding.value)) } as const;
};

/** The state after a judge's cell changed; who marks here may depend on who has (M09). */
export const withCell = (
  before: AspectState,
  aspect: Aspect,
  panel: {
    readonly seatsWith: (cells: Cells) => readonly string[];
    /** Without the marks of judges who stand aside here. */
    readonly present: (cells: Cells) => Cells;
  },
  change: { readonly judgeId: string; readonly cell: Cell },
): AspectState => {
  const cells = { ...before.cells, [change.judgeId]: change.cell };
  const { seatsWith, present } = panel;
  return settledFrom({ ...before, cells }, aspect, seatsWith(cells), present(cells));
};

export type MarkNews =
  | { readonly kind: 'settled'; readonly value: string }
  | { readonly kind: 'unsettled'; readonly reason: 'conflict' | 'incomplete' };

/**
 * What readers must be told: a settled value they do not have, or that the one they have is gone.
 * The first marks of a panel tell nothing, so no single judge's score ever leaves judging.
 */
export const newsOf = ({ state, value, toldValue }: AspectState): MarkNews | null => {
  if (value === toldValue) return null;
  if (value !== null) return { kind: 'settled', value };
  return { kind: 'unsettled', reason: state === 'CONFLICT' ? 'conflict' : 'incomplete' };
};

/** Are all judges in? Only then may one of them see the marks of another (domain §3). */
export const areAllIn = (state: AspectStanding): boolean =>
  state === 'COMPLETE' || state === 'CONFLICT';
