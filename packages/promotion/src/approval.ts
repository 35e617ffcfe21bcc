import type { Bilingual } from './bilingual.ts';
import type { DecisionApproval } from './decision.ts';
import type { PromotionInput } from './promotion-input.ts';
import type { PromotionRule } from './promotion-rule.ts';
import { isWithin } from './scope.ts';

/** A 职业资格 is never issued by us (M23), and for an office that prints itself nothing is (M14). */
export const isOnlyListed = ({ occupation, issuer }: PromotionInput): boolean =>
  occupation.route === 'qualification' || issuer.printsItself === true;

/** M17: `automatic` holds only for the rule's owner or under a standing authorisation. */
export const approvalOf = (
  { approval }: PromotionRule,
  input: PromotionInput,
): DecisionApproval => {
  if (approval.kind === 'offices') return approval;
  const offices = (): DecisionApproval => ({ kind: 'offices', offices: approval.otherwise });
  if (isOnlyListed(input)) return offices();
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
