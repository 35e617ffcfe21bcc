import type { Attempt } from '@jinbang/promotion/assessment/attempt';
import { type Cell, EMPTY_CELL, type Typed } from './assessment.rules.ts';

/** One version of one result as a person typed it, and who typed the same a second time. */
export type Mark = {
  readonly candidateId: string;
  readonly part: string;
  readonly attempt: number;
  readonly markVersion: number;
  readonly state: 'scored' | 'absent';
  readonly score: string | null;
  readonly assessedOn: string;
  readonly reason: string | null;
  readonly typedBy: string;
  readonly checkedBy: string | null;
};

export type PlacedCell = Cell & { readonly part: string; readonly attempt: number };
/** A candidate's cells by `part/attempt`. */
export type CandidateCells = ReadonlyMap<string, PlacedCell>;

export const cellKey = (part: string, attempt: number): string => `${part}/${attempt}`;

const typedOf = (mark: Mark): Typed => ({
  part: mark.part,
  attempt: mark.attempt,
  state: mark.state,
  score: mark.score,
  on: mark.assessedOn,
  version: mark.markVersion,
  typedBy: mark.typedBy,
});

/** The newest version that two people typed stands; a newer one of a single person waits. */
const cellWith = (cell: PlacedCell, mark: Mark): PlacedCell => {
  const typed = typedOf(mark);
  const { part, attempt } = cell;
  return mark.checkedBy === null
    ? { part, attempt, version: mark.markVersion, stands: cell.stands, waits: typed }
    : { part, attempt, version: mark.markVersion, stands: typed, waits: null };
};

/** All results of a batch by candidate. Marks come with their versions in order. */
export const cellsOf = (marks: readonly Mark[]): ReadonlyMap<string, CandidateCells> => {
  const all = new Map<string, Map<string, PlacedCell>>();
  for (const mark of marks) {
    const { candidateId, part, attempt } = mark;
    const own = all.get(candidateId) ?? new Map<string, PlacedCell>();
    const key = cellKey(part, attempt);
    own.set(key, cellWith(own.get(key) ?? { ...EMPTY_CELL, part, attempt }, mark));
    all.set(candidateId, own);
  }
  return all;
};

const attemptOf = ({ part, attempt, state, score, on }: Typed): Attempt => ({
  part,
  attempt,
  state,
  score,
  on,
});

/** What stands for a candidate, in an order of its own: part, then sitting. */
export const attemptsOf = (cells: CandidateCells | undefined): readonly Attempt[] =>
  [...(cells?.values() ?? [])]
    .flatMap(({ stands }) => (stands ? [attemptOf(stands)] : []))
    .toSorted((left, right) =>
      left.part === right.part ? left.attempt - right.attempt : left.part < right.part ? -1 : 1,
    );

export const waitingCountOf = (cells: ReadonlyMap<string, CandidateCells>): number =>
  [...cells.values()].reduce(
    (count, own) => count + [...own.values()].filter(({ waits }) => waits !== null).length,
    0,
  );
