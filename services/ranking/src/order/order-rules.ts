import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import type { RankRule } from '@jinbang/scoring/rank';
import { withDecision } from '@jinbang/scoring/rank';
import type { RankSubject } from '@jinbang/scoring/tie-chain';
import { type TieKey, tieKeys } from '@jinbang/scoring/tie-chain';
import { comparable } from './comparable.ts';
import { type CompareKey, type KeyValue, valueOrder } from './key-value.ts';

/**
 * What an order that is kept up can do of a ranking rule. Whoever adds something to the rule says here
 * whether ranks still come from each line's own total alone; where not, the whole is ranked each time.
 */
const IS_KEPT: {
  readonly [Setting in keyof Required<RankingRule>]: (rule: RankingRule) => boolean;
} = {
  // The ranks in the modules are everybody's doing.
  ties: ({ ties }) => ties.every(({ by }) => by !== 'better-ranks'),
  shared: () => true,
  numbering: () => true,
  moduleDecimals: () => true,
  totalDecimals: () => true,
  floorAt: () => true,
  passMark: () => true,
  passMarks: () => true,
  // Who goes on depends on everybody's mark of the stage before.
  gates: ({ gates }) => (gates ?? []).length === 0,
  scale: () => true,
  medals: () => true,
  medalRule: () => true,
  prizes: () => true,
  // Units are ranked from the ranks of the lines, elsewhere.
  units: () => true,
};

export const isKept = (rule: RankingRule): boolean =>
  Object.values(IS_KEPT).every((isSetting) => isSetting(rule));

/** A chain as an order asks it, and as its answers are told. */
export type OrderChain = {
  readonly keys: readonly TieKey[];
  readonly compare: readonly CompareKey[];
};

export const orderChain = (rule: RankRule): OrderChain => {
  const keys = tieKeys(withDecision(rule), rule.order);
  return { keys, compare: keys.map(({ better }) => valueOrder(better)) };
};

export const valuesOf = ({ keys }: OrderChain, subject: RankSubject): readonly KeyValue[] =>
  keys.map((key) => {
    const values = key.values(subject);
    const [only] = values ?? [];
    return values?.length === 1 && only ? comparable(only) : values;
  });
