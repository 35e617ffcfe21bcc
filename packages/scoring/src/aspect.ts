/**
 * An aspect 评分点 of a marking scheme and how its mark is calculated. All of it is configuration,
 * all numbers that are marks, percentages or measurements are exact text.
 */
export type Aspect = {
  readonly id: string;
  /** Position in the scheme, e.g. `A1.1`. */
  readonly code: string;
  /** Measurement 测量分 or judgement 评价分; a label, the calculation alone decides the arithmetic. */
  readonly kind: 'M' | 'J';
  readonly max: string;
  readonly calculation: Calculation;
  /** S23: one agreed value of the panel (default), or two independent entries that must agree. */
  readonly entries?: 'agreed' | 'twoIndependent' | undefined;
};

/** Each judge gives 0..3 against the four descriptors; mark = max · Σ / (3 · judges). */
export type Judgement = {
  readonly kind: 'judgement';
  /** Scores may differ by at most this; default 1. */
  readonly maxSpread?: number | undefined;
  /** Fewer judges than seats may do, where absences are recorded; default: every seat. */
  readonly minimumJudges?: number | undefined;
};

/** How the points of a panel become one number. */
export type Combination =
  | { readonly rule: 'mean'; readonly minimumPresent?: number | undefined }
  | {
      readonly rule: 'trimmed';
      readonly dropHigh: number;
      readonly dropLow: number;
      /** With fewer judges present nothing is dropped; default 5 (国赛: of 5 or more). */
      readonly minimumJudges?: number | undefined;
      /** With fewer judges present the aspect stays incomplete; default 3. */
      readonly minimumPresent?: number | undefined;
    }
  | {
      readonly rule: 'middle-gap';
      /** High and low are dropped only if the marks left differ by at most this. */
      readonly tolerance: string;
      readonly dropHigh?: number | undefined;
      readonly dropLow?: number | undefined;
      readonly minimumPresent?: number | undefined;
      /** What a wider gap does: the mean of all (default), or the panel meets. */
      readonly otherwise?: 'mean' | 'conflict' | undefined;
    };

/** How the judges' points become the aspect's mark: round(round(combined) · factor). */
export type PanelRule = {
  readonly combination: Combination;
  /** A wider spread between judges is a conflict; default: any spread is allowed. */
  readonly maxSpread?: string | undefined;
  /** Decimals of the combined points before the factor. */
  readonly roundPanel?: number | undefined;
  readonly factor?: string | undefined;
  /** Decimals of the mark. */
  readonly roundResult?: number | undefined;
};

/** Each judge gives points. */
export type PanelPoints = PanelRule & {
  readonly kind: 'points';
  readonly min: string;
  readonly max: string;
  /** Allowed steps, counted from `min`. */
  readonly step?: string | undefined;
};

/**
 * A jury's or project review's form 评审表 (document, defence, video …): each judge gives points on
 * every item from 0 to its maximum, and the panel's rule combines the sums of the judges. So the
 * highest and lowest *form* is dropped, not the highest and lowest figure of each line.
 */
export type ReviewForm = PanelRule & {
  readonly kind: 'form';
  readonly items: readonly { readonly label: string; readonly max: string }[];
  readonly step?: string | undefined;
};

export type PassFail = { readonly kind: 'pass-fail' };

/** mark = max · done / possible. */
export type NumberCompleted = { readonly kind: 'number-completed'; readonly possible: number };

/** Up to four options, each a deduction in percent; mark = max · (1 − deduction / 100). */
export type Choice = {
  readonly kind: 'choice';
  readonly options: readonly { readonly deduction: string; readonly label?: string | undefined }[];
};

/** `lower` and `upper` are distances below and above the target, both inclusive, never negative. */
export type TargetRange = {
  readonly lower: string;
  readonly upper: string;
  readonly deduction: string;
};

/** The innermost range that holds the measured value decides; none: 100 % off. */
export type Ranged = {
  readonly kind: 'ranged';
  readonly target: string;
  readonly ranges: readonly TargetRange[];
};

/** A value given as it is, e.g. a machine's result or a theory paper; mark = round(points · factor). */
export type GivenValue = {
  readonly kind: 'value';
  /** Default 0. */
  readonly min?: string | undefined;
  /** Default: the aspect's max divided by the factor. */
  readonly max?: string | undefined;
  readonly step?: string | undefined;
  readonly factor?: string | undefined;
  readonly roundResult?: number | undefined;
};

/**
 * Faults in points. From `zero` (default) the mark is negative and takes away from the total;
 * from `full` 扣分表 it is max less the faults, never below zero.
 */
export type Deduction = {
  readonly kind: 'deduction';
  readonly from?: 'zero' | 'full' | undefined;
  /** More faults than this do not count. */
  readonly cap?: string | undefined;
  /** From `full` the mark never falls below this; default 0. */
  readonly floor?: string | undefined;
  readonly step?: string | undefined;
};

/**
 * A deduction sheet 扣分表 line by line: how often each fault was found, each time at its points.
 * mark = max − Σ count · points, never below `floor` (default 0).
 */
export type FaultSheet = {
  readonly kind: 'faults';
  readonly faults: readonly {
    readonly label: string;
    readonly points: string;
    /** It counts no more often than this; default: as often as it was found. */
    readonly most?: number | undefined;
  }[];
  readonly floor?: string | undefined;
};

/**
 * A table of bands (I, II, III, IV), each with its points; mark = points · factor. What zeroes this
 * item alone (a cheat mark) is a band of 0 points of its own, so that the record says why; what
 * zeroes the whole piece is a `fatal` aspect beside the table.
 */
export type Banded = {
  readonly kind: 'banded';
  readonly bands: readonly { readonly points: string; readonly label?: string | undefined }[];
  readonly factor?: string | undefined;
};

/**
 * Overtime: full marks up to `limit` seconds, then `points` off for each `unit` seconds begun (or
 * completed), never below zero. Time in bands is a `ranged` calculation with target 0.
 */
export type TimeBased = {
  readonly kind: 'time';
  readonly limit: string;
  readonly unit: string;
  readonly points: string;
  readonly count?: 'begun' | 'completed' | undefined;
};

/**
 * A fatal fault 否决项 (a crack, a safety breach): found, it zeroes what encloses the aspect.
 * Its value is 1 when found and 0 when not; totals never add it, they obey it.
 */
export type Fatal = { readonly kind: 'fatal'; readonly zeroes: ZeroReach };
export type ZeroReach = 'sub-criterion' | 'criterion' | 'module';

export type Calculation =
  | Judgement
  | PanelPoints
  | ReviewForm
  | PassFail
  | NumberCompleted
  | Choice
  | Ranged
  | GivenValue
  | Deduction
  | FaultSheet
  | Banded
  | TimeBased
  | Fatal;
export type CalculationKind = Calculation['kind'];

/** Does every seat of the panel give its own mark, or is one value agreed? */
export const isMarkedBySeat = (
  calculation: Calculation,
): calculation is Judgement | PanelPoints | ReviewForm =>
  calculation.kind === 'judgement' || calculation.kind === 'points' || calculation.kind === 'form';
