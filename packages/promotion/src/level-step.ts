import {
  CONTEST_CEILING,
  FIRST_CERTIFIED_LEVEL,
  higherOf,
  isAbove,
  type Level,
  lowerOf,
  nextAbove,
} from './ladder.ts';
import type { Grant, PromotionRule } from './promotion-rule.ts';
import { because, type Reason } from './reason.ts';

/** A rule that grants a level, unlike one that only nominates or lets apply. */
export type LevelRule = PromotionRule & { readonly grant: Exclude<Grant, { kind: 'none' }> };
export const grantsLevel = (rule: PromotionRule): rule is LevelRule => rule.grant.kind !== 'none';

/** `level` null: nothing can be granted, and the last reason says why. */
export type LevelStep = { readonly level: Level | null; readonly reasons: readonly Reason[] };

type StepRule = Pick<LevelRule, 'grant' | 'ifHeld' | 'cap' | 'minimumLevel' | 'maySkip'>;

const nothing = (...reasons: Reason[]): LevelStep => ({ level: null, reasons });

/** The rule's own cap, never past 一级. */
export const ceilingOf = (rule: Pick<PromotionRule, 'cap'>): Level =>
  lowerOf(rule.cap ?? CONTEST_CEILING, CONTEST_CEILING);

const statedGrant = ({ grant }: StepRule, held: Level | null): Level | null => {
  if (grant.kind === 'level') return grant.level;
  return held === null ? grant.ifNoneHeld : nextAbove(held);
};

const grantOf = (rule: StepRule, held: Level | null): LevelStep => {
  const stated = statedGrant(rule, held);
  if (stated === null) {
    return nothing(
      held === null
        ? because('nothing-to-grant', {})
        : because('at-ceiling', { held, ceiling: ceilingOf(rule) }),
    );
  }
  const minimum = rule.minimumLevel ?? stated;
  const raised = isAbove(minimum, stated) ? [because('raised-to-minimum', { minimum })] : [];
  return { level: higherOf(stated, minimum), reasons: raised };
};

/** domain §5: somebody who holds the granted level gets max(granted, next above held). */
const targetOf = (rule: StepRule, held: Level | null, granted: Level): LevelStep => {
  if (held === null) return { level: granted, reasons: [because('held-none', {})] };
  if (isAbove(granted, held)) return { level: granted, reasons: [because('held-lower', { held })] };
  const reasons = [because('held-already', { held, granted })];
  if (rule.ifHeld.kind === 'next') return { level: nextAbove(held) ?? held, reasons };
  if (rule.ifHeld.kind === 'none') return nothing(because('already-held', { held, granted }));
  const { level } = rule.ifHeld;
  if (isAbove(level, held)) return { level, reasons };
  return nothing(because('already-held', { held, granted: level }));
};

const bound = (rule: StepRule, held: Level | null, target: Level): LevelStep => {
  const limit = held === null ? FIRST_CERTIFIED_LEVEL : (nextAbove(held) ?? held);
  const mustNotSkip = !rule.maySkip && isAbove(target, limit);
  const unskipped = mustNotSkip ? limit : target;
  const ceiling = ceilingOf(rule);
  const level = lowerOf(unskipped, ceiling);
  if (held !== null && !isAbove(level, held))
    return nothing(because('at-ceiling', { held, ceiling }));
  if (rule.minimumLevel !== null && isAbove(rule.minimumLevel, level)) {
    return nothing(because('below-minimum', { level, minimum: rule.minimumLevel }));
  }
  const reasons: Reason[] = [];
  if (mustNotSkip) reasons.push(because('no-skip', { limit }));
  if (isAbove(unskipped, ceiling)) reasons.push(because('capped', { cap: ceiling }));
  return { level, reasons };
};

/**
 * What a rule makes of what somebody holds: bounded by cap and 一级, and never lower than or equal
 * to what is held.
 */
export const stepTo = (rule: StepRule, held: Level | null): LevelStep => {
  const granted = grantOf(rule, held);
  if (granted.level === null) return granted;
  const target = targetOf(rule, held, granted.level);
  if (target.level === null) return target;
  const bounded = bound(rule, held, target.level);
  if (bounded.level === null) return bounded;
  const reasons = [...granted.reasons, ...target.reasons, ...bounded.reasons];
  return { level: bounded.level, reasons };
};
