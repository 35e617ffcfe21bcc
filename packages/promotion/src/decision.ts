import type { Bilingual } from './bilingual.ts';
import type { Level } from './ladder.ts';
import type { PromotionInput } from './promotion-input.ts';
import type { Reason, ReasonCode } from './reason.ts';

/** Who must approve before anything is issued; null where nothing is to be approved. */
export type DecisionApproval =
  | { readonly kind: 'offices'; readonly offices: readonly Bilingual[] }
  | { readonly kind: 'automatic'; readonly by: 'rule-owner' }
  | {
      readonly kind: 'automatic';
      readonly by: 'standing-authorisation';
      readonly documentNo: string;
    };

/** A rule that was in scope and did not decide, with what it would have given. */
export type PassedOver = {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly level: Level | null;
  readonly reasons: readonly Reason[];
};

/**
 * What follows from one result for one person. Plain JSON; the same input always gives the same
 * decision, and `inputs` is that input.
 */
export type Decision = {
  /** A level, nomination for a title, or leave to apply for a level. */
  readonly kind: 'level' | 'title' | 'application';
  readonly outcome: 'granted' | 'refused' | 'nominable';
  /** What is granted, or what may be applied for. */
  readonly level: Level | null;
  /** The highest level held in this occupation before. */
  readonly held: Level | null;
  readonly effect: 'first' | 'raises' | 'keeps';
  /** 职业资格 is only listed for the office, never printed (M23). */
  readonly issue: 'certificate' | 'office-list' | 'nothing';
  readonly title: { readonly key: string; readonly name: Bilingual } | null;
  readonly packId: string;
  readonly packVersion: number;
  readonly jurisdiction: Bilingual;
  readonly ruleId: string | null;
  readonly ruleVersion: number | null;
  readonly clause: Bilingual | null;
  readonly approval: DecisionApproval | null;
  /** The code that settled it, for lists and statistics. */
  readonly reason: ReasonCode;
  readonly reasons: readonly Reason[];
  readonly passedOver: readonly PassedOver[];
  readonly inputs: PromotionInput;
};
