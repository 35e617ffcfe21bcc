import type { RecountReport } from '@jinbang/contracts/http/judging-appeal';
import type { Aspect } from '@jinbang/scoring/aspect';
import {
  type AspectState,
  type Cell,
  type Cells,
  settledFrom,
} from '../score-sheet/aspect-state.ts';

/** The newest mark of a judge as the log of marks has it. */
export type LoggedMark = {
  readonly judgeId: string;
  readonly version: number;
  readonly value: unknown;
  /** Which round of entries it is of; null where the sheet was never opened again. */
  readonly opened?: number | null;
};

export type CountedAspect = {
  readonly code: string;
  readonly aspect: Aspect;
  /** Null where nobody has marked it. */
  readonly state: AspectState | null;
  readonly marks: readonly LoggedMark[];
  /** The judges whose marks count there. */
  readonly seats: readonly string[];
  /** Its cells, without those of judges who stand aside. */
  readonly present: Cells;
  /** What an amendment voided is worth what it says, whatever was marked. */
  readonly isVoid: boolean;
};

/** The same value, however its parts are ordered. */
const isSame = (one: unknown, other: unknown): boolean => {
  const text = (value: unknown): string =>
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    );
  return text(one) === text(other);
};

/** Is each judge's newest mark the one that counts, with nothing beside them? */
const isTransferred = ({ cells }: AspectState, marks: readonly LoggedMark[]): boolean => {
  const isIn = ({ judgeId, version, value, opened }: LoggedMark): boolean => {
    const cell: Cell | undefined = cells[judgeId];
    const isOfRound = (cell?.opened ?? null) === (opened ?? null);
    return cell?.version === version && isOfRound && isSame(cell.value, value);
  };
  return marks.length === Object.keys(cells).length && marks.every(isIn);
};

const comesToTheSame = ({ state, aspect, seats, present, isVoid }: CountedAspect): boolean =>
  state === null || isVoid || settledFrom(state, aspect, seats, present).value === state.value;

/**
 * Counts the marks again, by the same arithmetic as ever: what was written down, whether it came
 * over whole, and what it comes to. It judges nothing (M07).
 */
export const countAgain = (counted: readonly CountedAspect[]): RecountReport => {
  const isRight = (one: CountedAspect): boolean =>
    one.state === null
      ? one.marks.length === 0
      : isTransferred(one.state, one.marks) && comesToTheSame(one);
  const codesOf = (some: readonly CountedAspect[]) => some.map(({ code }) => code);
  return {
    aspects: counted.length,
    differing: codesOf(counted.filter((one) => !isRight(one))),
    incomplete: codesOf(
      counted.filter(({ state, isVoid }) => !isVoid && state?.state !== 'COMPLETE'),
    ),
  };
};
