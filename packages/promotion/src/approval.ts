import type { Bilingual } from './bilingual.ts';
import type { DecisionApproval } from './decision.ts';
import type { PromotionInput } from './promotion-input.ts';
import type { PromotionRule } from './promotion-rule.ts';
import { isWithin } from './scope.ts';

/** M17: `automatic` holds only for the rule's owner or under a standing authorisation. */
export const approvalOf = (
  { approval }: PromotionRule,
  input: PromotionInput,
): DecisionApproval => {
  if (approval.kind === 'offices') return approval;
  const offices = (): DecisionApproval => ({ kind: 'offices', offices: approval.otherwise });
  // A 职业资格 is never issued by us, so there is nothing to issue at once (M23).
  if (input.occupation.route === 'qualification') return offices();
  const { id, standingAuthorisation } = input.issuer;
  if (id !== null && id === approval.ownedBy) return { kind: 'automatic', by: 'rule-owner' };
  if (standingAuthorisation && isWithin(input.decidedOn, standingAuthorisation)) {
    const { documentNo } = standingAuthorisation;
    return { kind: 'automatic', by: 'standing-authorisation', documentNo };
  }
  return offices();
};

/** Who puts a title forward: nomination is never automatic (M22). */
export const officesOf = ({ approval }: PromotionRule): readonly Bilingual[] =>
  approval.kind === 'offices' ? approval.offices : approval.otherwise;
