import type { Condition } from './promotion-rule.ts';

export type ConditionLeaf = Exclude<Condition, { kind: 'all' | 'any' }>;

/** The single conditions of which a condition is made. */
export const leavesOf = (condition: Condition): readonly ConditionLeaf[] =>
  condition.kind === 'all' || condition.kind === 'any'
    ? condition.of.flatMap(leavesOf)
    : [condition];
