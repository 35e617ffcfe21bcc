import type { ConditionLeaf } from './condition-leaves.ts';
import type { Drafted } from './drafted.ts';
import type { Level } from './ladder.ts';
import type {
  Approval,
  ContestScope,
  Grant,
  Group,
  IfHeld,
  Period,
  Quota,
  TeamSize,
} from './promotion-rule.ts';

type Leaves = {
  readonly [Kind in ConditionLeaf['kind']]: (
    leaf: Drafted<Extract<ConditionLeaf, { kind: Kind }>>,
  ) => string;
};

/** What a rule says, piece by piece, in one language; a forgotten kind does not compile. */
export type RuleWords = {
  readonly contest: (scope: ContestScope) => string;
  readonly groups: (groups: readonly Group[] | null) => string;
  readonly teamSize: (size: Drafted<TeamSize>) => string;
  readonly taskLevels: (levels: readonly Level[]) => string;
  readonly period: (period: Period) => string;
  readonly leaf: Leaves;
  readonly all: (parts: readonly string[]) => string;
  readonly any: (parts: readonly string[]) => string;
  readonly quota: (quota: Drafted<Quota>) => string;
  readonly grant: (grant: Grant) => string;
  readonly ifHeld: (ifHeld: IfHeld) => string;
  readonly cap: (level: Level) => string;
  readonly minimum: (level: Level) => string;
  readonly mayNotSkip: string;
  readonly mayApplyFor: (level: Level) => string;
  readonly insteadOf: (ruleIds: readonly string[]) => string;
  readonly inPlan: Readonly<Record<'required' | 'not-required', string>>;
  readonly perYear: (times: number | null) => string;
  readonly ever: (times: number | null) => string;
  readonly title: (
    name: string,
    when: string | null,
    quota: string | null,
    once: boolean,
  ) => string;
  readonly approval: (approval: Approval) => string;
  readonly sentence: (whom: string, when: string, gives: readonly string[]) => string;
  /** Between contests of one rule, and between what else is said of whom it is about. */
  readonly and: string;
  readonly apart: string;
};

/** A number, or the gap where it belongs. */
export const counted = (value: number | null): string => (value === null ? '…' : String(value));

/** Text as it was written, or the gap where it belongs. */
export const written = (value: string): string => (value.trim() === '' ? '…' : value);
