import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Approval, RulePack } from '@jinbang/promotion/promotion-rule';
import type { ApprovalMode } from '../terms.ts';

const automatic = (approval: Approval): Approval =>
  approval.kind === 'automatic'
    ? approval
    : { kind: 'automatic', ownedBy: null, otherwise: approval.offices };

/**
 * The pack as it will decide. Under a standing authorisation the same offices approve beforehand by
 * their document; where it does not cover the day, each rule falls back to them (M17).
 */
export const packUnder = (pack: RulePack, mode: ApprovalMode): RulePack =>
  mode === 'office'
    ? pack
    : {
        ...pack,
        rules: pack.rules.map((rule) => ({ ...rule, approval: automatic(rule.approval) })),
      };

export type AdoptionRequest = {
  readonly mode: ApprovalMode;
  readonly hasAuthorisation: boolean;
  readonly hasDecisions: boolean;
};

/** Rules cannot be changed under a result they have already decided. */
export const checkAdoption = (request: AdoptionRequest): Result<null, Rejection> => {
  if (request.hasDecisions) return refuse({ kind: 'conflict', code: 'adoption.already-decided' });
  if (request.mode === 'standing-authorisation' && !request.hasAuthorisation) {
    return refuse({ kind: 'invalid', code: 'adoption.no-authorisation' });
  }
  return accept(null);
};
