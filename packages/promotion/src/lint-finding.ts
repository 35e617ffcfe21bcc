import type { Level } from './ladder.ts';
import type { CountBase } from './promotion-rule.ts';

/** A place in a field of contestants: the rank, of how many and holding what where that matters. */
export type Place = {
  readonly rank: number;
  readonly count: number | null;
  readonly held?: Level | 'none';
};

/** Conditions a rule may state although nobody tells certification the fact they ask for. */
export const UNTOLD_FACTS = ['stage', 'age'] as const;
export type UntoldFact = (typeof UNTOLD_FACTS)[number];

type FindingParams = {
  // The pack says nothing, or two things, about somebody.
  gap: Place;
  overlap: Place;
  unreachable: Record<never, never>;
  'title-unreachable': Record<never, never>;
  subsumed: Record<never, never>;
  'worse-rank-better': Place & {
    readonly held: Level | 'none';
    readonly level: Level | 'none';
    readonly worseRank: number;
    readonly worseLevel: Level;
  };
  // A rule that contradicts itself.
  'grants-nobody': Record<never, never>;
  'application-pointless': { readonly level: Level };
  'year-limit-idle': { readonly year: number; readonly ever: number };
  // A number nobody defined.
  'percentile-undefined': { readonly upTo: string };
  'takes-nobody': { readonly upTo: string; readonly base: CountBase; readonly countMax: number };
  'quota-gap': { readonly base: CountBase; readonly from: number; readonly to: number | null };
  'quota-overlap': { readonly base: CountBase; readonly from: number; readonly to: number | null };
  /** Facts that no result tells here, so that nothing is decided by them. */
  'not-told': { readonly fact: UntoldFact };
  // What an office would ask.
  'plan-not-required': Record<never, never>;
  'contest-without-plan': Record<never, never>;
  'automatic-unauthorised': Record<never, never>;
  // The linter about itself.
  'not-exhaustive': Record<never, never>;
};

export type FindingCode = keyof FindingParams;
export type FindingMap = FindingParams;

/** An error keeps a pack from being published; a warning asks for a second look; a note informs. */
export type Severity = 'error' | 'warning' | 'note';

export const SEVERITIES: Readonly<Record<FindingCode, Severity>> = {
  gap: 'warning',
  overlap: 'note',
  unreachable: 'error',
  'title-unreachable': 'error',
  subsumed: 'warning',
  'worse-rank-better': 'warning',
  'grants-nobody': 'error',
  'application-pointless': 'warning',
  'year-limit-idle': 'warning',
  'not-told': 'warning',
  'percentile-undefined': 'error',
  'takes-nobody': 'note',
  'quota-gap': 'warning',
  'quota-overlap': 'error',
  'plan-not-required': 'warning',
  'contest-without-plan': 'error',
  'automatic-unauthorised': 'error',
  'not-exhaustive': 'note',
};

export type FindingOf<Code extends FindingCode> = {
  readonly code: Code;
  readonly severity: Severity;
  readonly ruleIds: readonly string[];
  readonly params: Readonly<FindingParams[Code]>;
};
export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

export const found = <Code extends FindingCode>(
  code: Code,
  ruleIds: readonly string[],
  params: Readonly<FindingParams[Code]>,
): FindingOf<Code> => ({ code, severity: SEVERITIES[code], ruleIds, params });
