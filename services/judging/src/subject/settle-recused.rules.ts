import { actingAt, changesOf, presentCells, type SeatChange } from '../panel/seat-change.rules.ts';
import { type AspectState, settledFrom } from '../score-sheet/aspect-state.ts';
import type { PlacedAspect } from '../score-sheet/mark-context.ts';
import type { Recused } from './recusal.rules.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** Subjects at which somebody stands aside who did not before, or the other way round. */
export const subjectsOtherwise = (before: Recused, after: Recused): ReadonlySet<string> => {
  const all = new Set([...before.keys(), ...after.keys()]);
  return new Set(
    [...all].filter((subjectId) => {
      const [was, is] = [before.get(subjectId) ?? NOBODY, after.get(subjectId) ?? NOBODY];
      return was.size !== is.size || [...was].some((judgeId) => !is.has(judgeId));
    }),
  );
};

type Ground = {
  /** What is still marked, by aspect: a void one asks for nothing more. */
  readonly aspects: ReadonlyMap<string, PlacedAspect>;
  /** By sub-criterion. */
  readonly seats: ReadonlyMap<string, readonly string[]>;
  /** Who left a panel, and who took the seat. */
  readonly changes: readonly SeatChange[];
  /** Where others may stand aside than when the marks were settled. */
  readonly isAbout: (subjectId: string) => boolean;
  readonly recused: Recused;
};

/** A state as it is from now on, and what it was worth until now. */
export type Resettled<State extends AspectState> = State & { readonly valueBefore: string | null };

/**
 * What marks come to now that others stand aside: the states whose standing or value is another.
 * No mark is touched; one of a judge who stands aside stays on file and is not counted.
 */
export const settleRecused = <State extends AspectState>(
  states: readonly State[],
  { aspects, seats, changes, isAbout, recused }: Ground,
): readonly Resettled<State>[] =>
  states.flatMap((state) => {
    const placed = isAbout(state.subjectId) ? aspects.get(state.aspectId) : undefined;
    if (!placed) return [];
    const panel = {
      seats: seats.get(placed.subCriterion) ?? [],
      changes: changesOf(changes, placed.subCriterion),
      recused,
    };
    const acting = actingAt(panel, state.subjectId, state.cells);
    const present = presentCells(panel, state.subjectId, state.cells);
    const next = settledFrom(state, placed.aspect, acting, present);
    const isSame = next.state === state.state && next.value === state.value;
    return isSame ? [] : [{ ...state, ...next, valueBefore: state.value }];
  });
