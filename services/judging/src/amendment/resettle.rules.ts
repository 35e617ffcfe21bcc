import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { Aspect } from '@jinbang/scoring/aspect';
import { checkValue } from '@jinbang/scoring/check-value';
import { placeAspects } from '../scheme/place-aspects.ts';
import {
  type AspectState,
  type Cell,
  type Cells,
  settledFrom,
} from '../score-sheet/aspect-state.ts';

export type Resettled = {
  /** States of corrected aspects whose mark or standing is another now. */
  readonly changed: readonly AspectState[];
  /** Marks that the corrected calculation cannot hold; while there is one, nothing is amended. */
  readonly unfit: number;
};

type Acting = { readonly seats: readonly string[]; readonly cells: Cells };

const corrected = (before: SchemeContent, after: SchemeContent): ReadonlyMap<string, Aspect> => {
  const old = new Map(placeAspects(before).map(({ aspect }) => [aspect.id, aspect]));
  return new Map(
    placeAspects(after).flatMap(({ aspect }) =>
      JSON.stringify(old.get(aspect.id)?.calculation) === JSON.stringify(aspect.calculation)
        ? []
        : [[aspect.id, aspect] as const],
    ),
  );
};

/**
 * What the judges' marks come to under the amended calculations. No mark is touched: the cells are
 * read as they were entered, and the same settling runs again.
 *
 * @param actingAt the seats that mark this aspect at this subject and the cells there, both without
 *   whoever stands aside
 */
export const resettle = (
  states: readonly AspectState[],
  before: SchemeContent,
  after: SchemeContent,
  actingAt: (at: Pick<AspectState, 'subjectId' | 'aspectId' | 'cells'>) => Acting,
): Resettled => {
  const aspects = corrected(before, after);
  let unfit = 0;
  const changed: AspectState[] = [];
  for (const state of states) {
    const aspect = aspects.get(state.aspectId);
    if (!aspect) continue;
    unfit += countUnfit(state, aspect);
    const next = settledAgain(state, aspect, actingAt(state));
    if (next.state !== state.state || next.value !== state.value) changed.push(next);
  }
  return { changed, unfit };
};

/** What lapsed counts no longer, whatever it says. */
const isFit = (aspect: Aspect, { value, lapsed }: Cell): boolean =>
  lapsed === true || value.kind === 'absent' || checkValue(aspect, value).ok;

const countUnfit = ({ cells }: AspectState, aspect: Aspect): number =>
  Object.values(cells).filter((cell) => !isFit(aspect, cell)).length;

const settledAgain = (
  state: AspectState,
  aspect: Aspect,
  { seats, cells }: Acting,
): AspectState => {
  const fit = Object.entries(cells).filter(([, cell]) => isFit(aspect, cell));
  return settledFrom(state, aspect, seats, Object.fromEntries(fit));
};
