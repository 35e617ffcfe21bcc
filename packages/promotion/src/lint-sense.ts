import { isAbove, LEVELS } from './ladder.ts';
import { grantsLevel, stepTo } from './level-step.ts';
import { type Finding, found } from './lint-finding.ts';
import type { PromotionRule } from './promotion-rule.ts';

/** Whatever somebody holds, the fields of the rule together leave nothing to give. */
const givesNobody = (rule: PromotionRule): boolean =>
  grantsLevel(rule) && [null, ...LEVELS].every((held) => stepTo(rule, held).level === null);

/** What one rule says against itself, whoever competes; what no reader can tell from one field. */
export const lintSense = (rule: PromotionRule): readonly Finding[] => {
  const { id, grant, mayApplyFor, perPersonPerYear, perPersonEver } = rule;
  const findings: Finding[] = [];
  if (givesNobody(rule)) findings.push(found('grants-nobody', [id], {}));
  if (grant.kind === 'level' && mayApplyFor !== null && !isAbove(mayApplyFor, grant.level)) {
    findings.push(found('application-pointless', [id], { level: mayApplyFor }));
  }
  if (perPersonPerYear !== null && perPersonEver !== null && perPersonPerYear > perPersonEver) {
    const limits = { year: perPersonPerYear, ever: perPersonEver };
    findings.push(found('year-limit-idle', [id], limits));
  }
  return findings;
};
