/**
 * What figures about judges may be read as, and from how many marks on: one reading for the screen and
 * for the paper. The borders are the usual ones of the field, not a rule of any contest [A].
 */

/** Below this many items all judges marked, a coefficient says nothing. */
export const ITEMS_MIN = 10;
/** Too few marks to say anything of a judge. */
export const MARKS_MIN = 10;
/** Too few contestants of the own organisation: marks on one contestant stand or fall together. */
export const OWN_CONTESTANTS_MIN = 3;
/** Below this share of the scale nobody would notice it on a sheet. */
export const SEVERITY_NOTED = 0.03;

const isNoted = (share: number, standardError: number): boolean =>
  Math.abs(share) >= SEVERITY_NOTED && Math.abs(share) > 2 * standardError;

export type Weight = 'too-few' | 'even' | 'mild' | 'strict';

/** Mild or strict only where it is large enough to matter and more than chance (two standard errors). */
export const weightOf = ({
  marks,
  severity,
  standardError,
}: {
  readonly marks: number;
  readonly severity: number;
  readonly standardError: number | null;
}): Weight => {
  if (marks < MARKS_MIN || standardError === null) return 'too-few';
  if (!isNoted(severity, standardError)) return 'even';
  return severity > 0 ? 'mild' : 'strict';
};

export type AgreementWord = 'low' | 'fair' | 'good';

/** Kendall's W in a word. */
export const agreementWord = (w: number): AgreementWord => {
  if (w < 0.5) return 'low';
  return w < 0.7 ? 'fair' : 'good';
};

export type ReliabilityWord = 'poor' | 'moderate' | 'good' | 'excellent';

/** How far one judge's mark alone could be relied on (Koo and Li 2016). */
export const reliabilityWord = (icc: number): ReliabilityWord => {
  if (icc < 0.5) return 'poor';
  if (icc < 0.75) return 'moderate';
  return icc < 0.9 ? 'good' : 'excellent';
};

/** The share of the differences between marks that lies in the work, in whole percent; never below 0. */
export const workPercent = (icc: number): number => Math.floor(100 * Math.max(0, icc));

export type FavourWord = 'none' | 'too-few' | 'even' | 'more' | 'less';

/** More or less for the own organisation, only where it matters and is more than chance. */
export const favourWord = ({
  contestants,
  ownMarks,
  othersMarks,
  favour,
  standardError,
}: {
  /** Of the own organisation. */
  readonly contestants: number;
  readonly ownMarks: number;
  readonly othersMarks: number;
  readonly favour: number | null;
  readonly standardError: number | null;
}): FavourWord => {
  if (ownMarks === 0) return 'none';
  const isSmall = ownMarks < MARKS_MIN || othersMarks < MARKS_MIN;
  if (isSmall || contestants < OWN_CONTESTANTS_MIN) return 'too-few';
  if (favour === null || standardError === null) return 'too-few';
  if (!isNoted(favour, standardError)) return 'even';
  return favour > 0 ? 'more' : 'less';
};

const EDGES = [0.05, 0.1, 0.2, 0.5] as const;

/** Where the axis of these shares ends on either side: at the first step that holds all of them. */
export const axisEdge = (shares: readonly number[]): number => {
  const widest = shares.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return EDGES.find((edge) => widest <= edge) ?? 1;
};

/** Where a share stands on such an axis: 0 at its left end, 1 at its right one. */
export const placeBetween = (share: number, edge: number): number =>
  (Math.max(-edge, Math.min(edge, share)) + edge) / (2 * edge);

const DIGITS = 1;
/** `+2.1 %`; a share is worked out in plain numbers, so its last digit is one too many to trust. */
export const signedPercent = (share: number): string => {
  const text = (100 * share).toFixed(DIGITS);
  const plain = text === '-0.0' ? '0.0' : text;
  return `${share > 0 && plain !== '0.0' ? '+' : ''}${plain.replace('-', '−')}%`;
};

/** Never rounded up: 99.9 % that agree are not all. */
export const floorPercent = (share: number): string => `${Math.floor(100 * share + 1e-9)}%`;
