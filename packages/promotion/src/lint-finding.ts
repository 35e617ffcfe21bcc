import type { Level } from './ladder.ts';
import type { CountBase } from './promotion-rule.ts';

/** A place in a field of contestants: the rank, and of how many where that matters. */
export type Place = { readonly rank: number; readonly count: number | null };

type FindingParams = {
  // The pack says nothing, or two things, about somebody.
  gap: Place;
  overlap: Place;
  unreachable: Record<never, never>;
  subsumed: Record<never, never>;
  'worse-rank-better': Place & {
    readonly held: Level | 'none';
    readonly level: Level | 'none';
    readonly worseRank: number;
    readonly worseLevel: Level;
  };
  // A number nobody defined.
  'percentile-undefined': { readonly upTo: string };
  'takes-nobody': { readonly upTo: string; readonly base: CountBase; readonly countMax: number };
  'quota-gap': { readonly base: CountBase; readonly from: number; readonly to: number | null };
  'quota-overlap': { readonly base: CountBase; readonly from: number; readonly to: number | null };
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
  subsumed: 'warning',
  'worse-rank-better': 'warning',
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
