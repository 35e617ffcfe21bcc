import type { Award } from './award.ts';
import type { Bilingual } from './bilingual.ts';
import type { Level } from './ladder.ts';

/**
 * A promotion rule is data (domain §5): plain JSON, versioned, dated, per jurisdiction. Percentages
 * and scores are exact text, ranks and counts whole numbers, days `YYYY-MM-DD`.
 */
export const TIERS = ['enterprise', 'school', 'district', 'city', 'province', 'nation'] as const;
export type Tier = (typeof TIERS)[number];

/** 一类 (cross-industry), 二类 (one industry), 综合. */
export const CONTEST_CLASSES = ['1', '2', 'general'] as const;
export type ContestClass = (typeof CONTEST_CLASSES)[number];

export const GROUPS = ['worker', 'student', 'teacher', 'open'] as const;
export type Group = (typeof GROUPS)[number];

/** Whom a percentage or a quota counts. */
export const COUNT_BASES = ['entered', 'started', 'finished'] as const;
export type CountBase = (typeof COUNT_BASES)[number];

/** How 3.6 places become whole places. */
export const ROUNDINGS = ['down', 'half-up', 'up'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

export const SCORE_PARTS = ['theory', 'practical', 'total'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** How far an entry can come in a contest held in stages, least first. */
export const CONTEST_STAGES = ['heat', 'semi-final', 'final'] as const;
export type ContestStage = (typeof CONTEST_STAGES)[number];

export type RankCondition = { readonly kind: 'rank'; readonly from: number; readonly to: number };

/**
 * The places past `above` % up to `upTo` % of the base. Published texts never state base and
 * rounding: a pack may leave them null, and then nothing is decided by it and the linter says so.
 */
export type PercentileCondition = {
  readonly kind: 'percentile';
  readonly above: string;
  readonly upTo: string;
  readonly base: CountBase | null;
  readonly rounding: Rounding | null;
};
export type AwardCondition = { readonly kind: 'award'; readonly atLeast: Award };
export type ScoreCondition = {
  readonly kind: 'score';
  readonly of: ScorePart;
  readonly atLeast: string;
};
/** The first places, as many as the size of the field allows, e.g. 1 of 9, 2 of 11 to 30. */
export type PlacesCondition = { readonly kind: 'places' } & Quota;
/** 持有四级及以上: a level held in this occupation before the result. */
export type HeldCondition = { readonly kind: 'held'; readonly atLeast: Level };
/** 进入决赛: how far the entry came, whatever its rank there. */
export type StageCondition = { readonly kind: 'stage'; readonly atLeast: ContestStage };
/** Full years of age at the contest; `to` null: no upper end, and 35 includes those who are 35. */
export type AgeCondition = {
  readonly kind: 'age';
  readonly from: number;
  readonly to: number | null;
};
export type Condition =
  | RankCondition
  | PercentileCondition
  | PlacesCondition
  | AwardCondition
  | ScoreCondition
  | HeldCondition
  | StageCondition
  | AgeCondition
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] };

export type Grant =
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'next-above-held'; readonly ifNoneHeld: Level | null }
  | { readonly kind: 'none' };

/** What happens to somebody who already holds the granted level or a higher one. */
export type IfHeld =
  | { readonly kind: 'next' }
  | { readonly kind: 'none' }
  | { readonly kind: 'level'; readonly level: Level };

/** `places` may be given, or put forward, when the base counts `from`..`to` (null: no upper end). */
export type QuotaBand = {
  readonly from: number;
  readonly to: number | null;
  readonly places: number;
};
export type Quota = { readonly base: CountBase; readonly bands: readonly QuotaBand[] };

/** A rule makes people eligible for nomination; only an office awards a title (M22). */
export type TitleNomination = {
  readonly key: string;
  readonly name: Bilingual;
  /** Narrower than the rule's own condition, e.g. only the first of ten; null: the same people. */
  readonly when: Condition | null;
  readonly quota: Quota | null;
  readonly oncePerLifetime: boolean;
};

/**
 * Issuing waits for an office, the default (M17). `automatic` issues at once only where the issuer
 * owns the rule or a standing authorisation is on file; `otherwise` approves everywhere else.
 */
export type Approval =
  | { readonly kind: 'offices'; readonly offices: readonly Bilingual[] }
  | {
      readonly kind: 'automatic';
      readonly ownedBy: string | null;
      readonly otherwise: readonly Bilingual[];
    };

/** `classes` null: every class of that tier. */
export type ContestScope = {
  readonly tier: Tier;
  readonly classes: readonly ContestClass[] | null;
};
export type TeamSize = { readonly from: number; readonly to: number | null };
export type Period = { readonly from: string; readonly to: string | null };

export type PromotionRule = {
  readonly id: string;
  readonly version: number;
  /** What the rule says, in our own words: shown with each decision and as 依据条款. */
  readonly clause: Bilingual;
  readonly contests: readonly ContestScope[];
  readonly groups: readonly Group[] | null;
  readonly teamSize: TeamSize | null;
  readonly taskLevels: readonly Level[] | null;
  /** Narrower than the pack's period; null: the pack's. */
  readonly valid: Period | null;
  readonly when: Condition;
  /** Rules of the pack that do not apply to whoever meets this one; else the higher level counts. */
  readonly insteadOf: readonly string[];
  readonly grant: Grant;
  readonly ifHeld: IfHeld;
  readonly cap: Level | null;
  /** 最低核发等级: what this rule grants is never lower. */
  readonly minimumLevel: Level | null;
  readonly maySkip: boolean;
  readonly mayApplyFor: Level | null;
  readonly inPlan: 'required' | 'not-required';
  readonly title: TitleNomination | null;
  readonly perPersonPerYear: number | null;
  /** 每人限一次: counts every level a contest ever gave this person. */
  readonly perPersonEver: number | null;
  readonly approval: Approval;
};

/** Where a rule comes from; `readings` tell which doubtful points were settled, and how. */
export type RuleSource = {
  readonly title: Bilingual;
  readonly published: string;
  /** null: not kept. */
  readonly address: string | null;
  readonly readings: readonly Bilingual[];
};

export type RulePack = {
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly jurisdiction: Bilingual;
  readonly valid: Period;
  readonly source: RuleSource;
  readonly rules: readonly PromotionRule[];
};

/** What a rule says when it says nothing; the plan is required unless stated (M16). */
export const RULE_DEFAULTS = {
  version: 1,
  groups: null,
  teamSize: null,
  taskLevels: null,
  valid: null,
  insteadOf: [],
  ifHeld: { kind: 'none' },
  cap: null,
  minimumLevel: null,
  maySkip: true,
  mayApplyFor: null,
  inPlan: 'required',
  title: null,
  perPersonPerYear: null,
  perPersonEver: null,
} as const satisfies Partial<PromotionRule>;
