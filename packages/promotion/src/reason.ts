import type { Award } from './award.ts';
import type { Level } from './ladder.ts';
import type { ResultCode } from './promotion-input.ts';
import type { ContestStage, CountBase, Rounding, ScorePart } from './promotion-rule.ts';

/** Every reason there is, with what its sentence needs. Flat and plain JSON, like all of a decision. */
export type ReasonParams = {
  // Conditions: `met` tells which way it went.
  rank: { met: boolean; rank: number; from: number; to: number };
  'rank-missing': Record<never, never>;
  /** `share` is 100·rank/count; `exactPlaces` is upTo % of count before rounding. Exact text. */
  percentile: {
    met: boolean;
    rank: number;
    base: CountBase;
    count: number;
    share: string;
    above: string;
    upTo: string;
    rounding: Rounding;
    exactPlaces: string;
    firstPlace: number;
    lastPlace: number;
  };
  'percentile-undefined': { upTo: string };
  'percentile-of-nobody': { base: CountBase; upTo: string };
  places: { met: boolean; rank: number; base: CountBase; count: number; places: number };
  'places-undefined': { base: CountBase; count: number };
  award: { met: boolean; award: Award; atLeast: Award };
  'award-missing': { atLeast: Award };
  score: { met: boolean; of: ScorePart; value: string; atLeast: string };
  'score-missing': { of: ScorePart; atLeast: string };
  holds: { met: boolean; held: Level; atLeast: Level };
  'holds-none': { atLeast: Level };
  stage: { met: boolean; stage: ContestStage; atLeast: ContestStage };
  'stage-unknown': { atLeast: ContestStage };
  /** Never how old somebody is, only what was asked; `to` 0 has no upper end. */
  age: { met: boolean; from: number; to: number };
  'age-unknown': { from: number; to: number };
  // Several rules at once: which one counts, and why.
  displaced: { by: string };
  'also-meets': { others: number; level: Level; same: boolean };
  // What the person held, and what that did to the grant.
  'held-none': Record<never, never>;
  'held-lower': { held: Level };
  'held-already': { held: Level; granted: Level };
  'raised-to-minimum': { minimum: Level };
  'no-skip': { limit: Level };
  capped: { cap: Level };
  // Why nothing is granted.
  'already-held': { held: Level; granted: Level };
  'at-ceiling': { held: Level; ceiling: Level };
  'below-minimum': { level: Level; minimum: Level };
  'nothing-to-grant': Record<never, never>;
  'year-limit': { year: number; count: number; limit: number };
  'lifetime-limit': { count: number; limit: number };
  'not-in-plan': Record<never, never>;
  'not-ranked': { resultCode: Exclude<ResultCode, 'OK'> };
  'not-in-force': { on: string; from: string; to: string };
  'no-rule': Record<never, never>;
  // Titles.
  'title-held': Record<never, never>;
  'title-quota': { met: boolean; rank: number; base: CountBase; count: number; places: number };
  'title-quota-undefined': { base: CountBase; count: number };
};

export type ReasonCode = keyof ReasonParams;
export type ReasonOf<Code extends ReasonCode> = {
  readonly code: Code;
  readonly params: Readonly<ReasonParams[Code]>;
};

/** One structured reason of a decision; explain.ts turns it into words. */
export type Reason = { [Code in ReasonCode]: ReasonOf<Code> }[ReasonCode];

export const because = <Code extends ReasonCode>(
  code: Code,
  params: Readonly<ReasonParams[Code]>,
): ReasonOf<Code> => ({ code, params });
