import type { Level } from '../ladder.ts';
import type { Diploma, TitleGrade } from './occupation-standard.ts';

export type HeldEvidence = {
  readonly level: Level;
  readonly related: boolean;
  /** Full years since the certificate. */
  readonly years: number;
};
export type DiplomaEvidence = {
  readonly diploma: Diploma;
  readonly major: 'same' | 'related' | 'other';
  readonly state: 'graduated' | 'final-year';
};
export type TitleEvidence = { readonly grade: TitleGrade; readonly years: number };

/**
 * What is proven of one person on one day, without a name. Null is not known, which is neither yes
 * nor no; an empty list is known to be nothing.
 */
export type Evidence = {
  readonly age: number | null;
  readonly yearsInOccupation: number | null;
  /** Years in related occupations, besides those in the occupation itself. */
  readonly yearsInRelated: number | null;
  readonly held: readonly HeldEvidence[] | null;
  readonly diplomas: readonly DiplomaEvidence[] | null;
  readonly trainingHours: number | null;
  readonly apprenticeshipDone: boolean | null;
  readonly titles: readonly TitleEvidence[] | null;
};

export const NOTHING_KNOWN: Evidence = {
  age: null,
  yearsInOccupation: null,
  yearsInRelated: null,
  held: null,
  diplomas: null,
  trainingHours: null,
  apprenticeshipDone: null,
  titles: null,
};
