import type { Bilingual } from '../bilingual.ts';
import type { Level } from '../ladder.ts';
import type { Period } from '../promotion-rule.ts';

/**
 * A standard of an occupation is data: who may be assessed for which level (domain §5, M27). Years
 * are full years, ages full years of life. A national edition and an enterprise's own stand side by
 * side; several editions may be in force at once.
 */
export const DIPLOMAS = [
  'secondary-vocational',
  'senior-worker-class',
  'technician-class',
  'higher-vocational',
  'bachelor',
  'postgraduate',
] as const;
/** 中职/技工学校, 高级工班, 预备技师班, 大专/高职, 本科, 研究生. No order: a clause names which it takes. */
export type Diploma = (typeof DIPLOMAS)[number];

/** How near a major is to the occupation: 本专业, 相关专业, any at all. */
export const MAJORS = ['same', 'related', 'any'] as const;
export type Major = (typeof MAJORS)[number];

/** 专业技术职称: 初级 (助理级), 中级, 高级; lowest first. */
export const TITLE_GRADES = ['junior', 'intermediate', 'senior'] as const;
export type TitleGrade = (typeof TITLE_GRADES)[number];

/** One thing a clause asks for. `related`: the related occupation counts as well. */
export type Requirement =
  | { readonly kind: 'age'; readonly atLeast: number }
  /** 累计从事: years in all, whatever certificate was held meanwhile. */
  | { readonly kind: 'years'; readonly atLeast: number; readonly related: boolean }
  /** That level or a higher one, held for at least so long. */
  | {
      readonly kind: 'held';
      readonly level: Level;
      readonly years: number;
      readonly related: boolean;
    }
  | {
      readonly kind: 'diploma';
      readonly oneOf: readonly Diploma[];
      readonly major: Major;
      /** Does somebody in the final year count, who has no diploma yet? */
      readonly finalYear: boolean;
    }
  | { readonly kind: 'training'; readonly hours: number }
  | { readonly kind: 'apprenticeship' }
  | { readonly kind: 'title'; readonly atLeast: TitleGrade; readonly years: number };

/** 具备以下条件之一: one of the alternatives; all it asks for must be there together. */
export type Clause = {
  readonly id: string;
  /** What the clause says, in our own words. */
  readonly text: Bilingual;
  readonly requires: readonly Requirement[];
};

export type LevelConditions = { readonly level: Level; readonly oneOf: readonly Clause[] };

export type OccupationStandard = {
  readonly id: string;
  readonly kind: 'national' | 'enterprise';
  readonly occupation: { readonly code: string; readonly name: Bilingual };
  /** 工种; empty where the occupation has none. */
  readonly trades: readonly Bilingual[];
  /** 职业技能等级 gets a certificate of ours, 职业资格 never does (M23). */
  readonly route: 'level' | 'qualification';
  /** The year or number by which the edition is cited. */
  readonly edition: string;
  readonly valid: Period;
  /** Full years a certificate is valid for, where the standard asks for an end; most do not. */
  readonly validYears?: number | undefined;
  readonly levels: readonly LevelConditions[];
};
