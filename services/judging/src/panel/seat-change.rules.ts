import type { Cell, Cells } from '../score-sheet/aspect-state.ts';
import type { Recused } from '../subject/recusal.rules.ts';

/** A judge left a panel that had begun, and another took the seat (M09), as marks are judged by it. */
export type SeatChange = {
  readonly subCriteria: readonly string[];
  readonly leaverId: string;
  readonly successorId: string;
  /** What was decided before this moment is still the leaver's. */
  readonly leftAt: Date;
  readonly recordedAt: Date;
  /** The panel's sheets then; a complete one is signed by whoever sat then. */
  readonly sheets: readonly {
    readonly sheetId: string;
    readonly version: number;
    readonly isComplete: boolean;
  }[];
  /** Begun anew with it: no mark of before counts. */
  readonly restarted: readonly { readonly sheetId: string; readonly aspectId: string }[];
};

/** The changes of the panel that marks this sub-criterion, the first one first. */
export const changesOf = (
  changes: readonly SeatChange[],
  subCriterion: string,
): readonly SeatChange[] => changes.filter(({ subCriteria }) => subCriteria.includes(subCriterion));

/** Everybody who ever held this seat, the present judge last. */
export const holdersOf = (changes: readonly SeatChange[], seat: string): readonly string[] => {
  const change = changes.findLast(({ successorId }) => successorId === seat);
  if (!change) return [seat];
  // Each change is followed once, whatever is on file.
  const others = changes.filter((one) => one !== change);
  return [...holdersOf(others, change.leaverId), seat];
};

/** Who has marked, and whether it still counts: all that a seat is found by. */
export type HeldCells = Readonly<Record<string, Partial<Cell>>>;

const counts = (cell: Partial<Cell> | undefined): boolean => cell !== undefined && !cell.lapsed;

/** Whose mark the seat has here: of the newest holder who gave one, else the present judge's to give. */
const holderAt = (holders: readonly string[], cells: HeldCells): string =>
  holders.findLast((judgeId) => counts(cells[judgeId])) ?? (holders.at(-1) as string);

/** The judges whose marks count at one aspect of one subject, in the order of the seats. */
export const seatsAt = (
  seats: readonly string[],
  changes: readonly SeatChange[],
  cells: HeldCells,
): readonly string[] =>
  changes.length === 0 ? seats : seats.map((seat) => holderAt(holdersOf(changes, seat), cells));

/** Does this judge stand aside at this subject, or whoever held the seat before? */
const isAside = (
  { changes, recused }: { readonly changes: readonly SeatChange[]; readonly recused: Recused },
  subjectId: string,
  judgeId: string,
): boolean => {
  const aside = recused.get(subjectId);
  return aside !== undefined && holdersOf(changes, judgeId).some((one) => aside.has(one));
};

/** Without the marks of judges who stand aside: those stay on file, and settle and decide nothing. */
export const presentCells = (
  place: { readonly changes: readonly SeatChange[]; readonly recused: Recused },
  subjectId: string,
  cells: Cells,
): Cells =>
  place.recused.has(subjectId)
    ? Object.fromEntries(
        Object.entries(cells).filter(([judgeId]) => !isAside(place, subjectId, judgeId)),
      )
    : cells;

/**
 * The judges who mark here and are not aside. Where whoever held a seat before stands aside, the
 * seat stays empty: the panel marked without it, and goes on without it.
 */
export const actingAt = (
  place: {
    readonly seats: readonly string[];
    readonly changes: readonly SeatChange[];
    readonly recused: Recused;
  },
  subjectId: string,
  cells: HeldCells,
): readonly string[] => {
  const { seats, changes } = place;
  const acting = seats.filter((seat) => !isAside(place, subjectId, seat));
  return seatsAt(acting, changes, cells);
};

/** Of all marks at one aspect of one subject those that count: none that lapsed or was taken over. */
export const countingCells = (
  seats: readonly string[],
  changes: readonly SeatChange[],
  cells: Cells,
): Cells => {
  const present = new Set(seatsAt(seats, changes, cells));
  const gone = new Set(changes.flatMap(({ leaverId, successorId }) => [leaverId, successorId]));
  return Object.fromEntries(
    Object.entries(cells).filter(
      ([judgeId, cell]) => !cell.lapsed && (present.has(judgeId) || !gone.has(judgeId)),
    ),
  );
};
