import { compareExact, exact, isExactText } from '@jinbang/kernel/exact';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Bilingual } from '../bilingual.ts';
import { LEVELS, type Level } from '../ladder.ts';

/** 理论知识、操作技能、模块、过程化考核、业绩评审、综合评审 (season S22). */
export const PART_KINDS = [
  'theory',
  'practical',
  'module',
  'process',
  'performance',
  'review',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Every part is marked out of 100; 60 passes unless the standard asks for more (S22). */
export const FULL_MARK = '100';
export const PASS_MARK = '60';

/** One part of an assessment. Marks are exact text. */
export type AssessmentPart = {
  readonly key: string;
  readonly kind: PartKind;
  readonly name: Bilingual;
  readonly passMark: string;
  /** Does a pass stay good when another part is retaken? Where not, this one is taken again too. */
  readonly carriesOver: boolean;
};

/** 批次 as planned. Days `YYYY-MM-DD` in the body's zone. */
export type AssessmentPlan = {
  readonly occupation: {
    readonly code: string;
    readonly name: Bilingual;
    /** 工种; null where the occupation has none. */
    readonly trade: Bilingual | null;
    readonly route: 'level' | 'qualification';
  };
  readonly level: Level;
  readonly standard: { readonly title: Bilingual; readonly edition: string };
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly expectedCount: number;
  /** How many evaluators each part needs, signed in. */
  readonly evaluatorsAtLeast: number;
  readonly parts: readonly AssessmentPart[];
};

/** 五级 to 一级: 学徒工 has no certificate, 特级技师 and 首席技师 are appointed (domain §5). */
export const ASSESSED_LEVELS: readonly Level[] = LEVELS.slice(1, 6);

const invalid = (code: string, params?: Rejection['params']): Rejection => ({
  kind: 'invalid',
  code,
  ...(params ? { params } : {}),
});

/** A mark out of 100: exact text, not below nothing, not above the full mark. */
export const isMark = (text: string): boolean =>
  isExactText(text) &&
  compareExact(exact(text), exact('0')) >= 0 &&
  compareExact(exact(text), exact(FULL_MARK)) <= 0;

const isPassMark = (text: string): boolean =>
  isMark(text) && compareExact(exact(text), exact('0')) > 0;

/** What speaks against a plan as it stands; undefined where nothing does. */
export const flawOfPlan = (plan: AssessmentPlan): Rejection | undefined => {
  if (!ASSESSED_LEVELS.includes(plan.level)) {
    return invalid('assessment.level-not-assessed', { level: plan.level });
  }
  if (plan.to < plan.from) {
    return invalid('assessment.ends-before-it-begins', { from: plan.from, to: plan.to });
  }
  if (plan.parts.length === 0) return invalid('assessment.no-part');
  const keys = plan.parts.map(({ key }) => key);
  const twice = keys.find((key, place) => keys.indexOf(key) !== place);
  if (twice !== undefined) return invalid('assessment.part-twice', { part: twice });
  const wrong = plan.parts.find(({ passMark }) => !isPassMark(passMark));
  return wrong && invalid('assessment.pass-mark', { part: wrong.key, passMark: wrong.passMark });
};
