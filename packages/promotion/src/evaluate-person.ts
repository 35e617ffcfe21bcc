import { answer, type Evaluation, open, unmet } from './evaluation.ts';
import { compareLevels, type Level } from './ladder.ts';
import type { AgeBand } from './promotion-input.ts';
import {
  type AgeCondition,
  CONTEST_STAGES,
  type ContestStage,
  type HeldCondition,
  type StageCondition,
} from './promotion-rule.ts';
import { because } from './reason.ts';

/** Does somebody hold the asked level of this occupation, or a higher one? */
export const byHeld = ({ atLeast }: HeldCondition, held: Level | null): Evaluation => {
  if (held === null) return unmet(because('holds-none', { atLeast }));
  const enough = compareLevels(held, atLeast) >= 0;
  return answer(enough, because('holds', { met: enough, held, atLeast }));
};

const stepOf = (stage: ContestStage): number => CONTEST_STAGES.indexOf(stage);

/** Did the entry come as far as asked? Not known is left open. */
export const byStage = (
  { atLeast }: StageCondition,
  stage: ContestStage | null | undefined,
): Evaluation => {
  if (!stage) return open(because('stage-unknown', { atLeast }));
  const enough = stepOf(stage) >= stepOf(atLeast);
  return answer(enough, because('stage', { met: enough, stage, atLeast }));
};

/** A band of years answers only where all of it lies inside or all of it outside. */
export const byAge = ({ from, to }: AgeCondition, age: AgeBand | null | undefined): Evaluation => {
  const asked = { from, to: to ?? 0 };
  const last = to ?? Number.POSITIVE_INFINITY;
  if (!age) return open(because('age-unknown', asked));
  const inside = age.from >= from && age.to <= last;
  const outside = age.to < from || age.from > last;
  if (!inside && !outside) return open(because('age-unknown', asked));
  return answer(inside, because('age', { met: inside, ...asked }));
};
