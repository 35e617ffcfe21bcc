import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Approval, RulePack } from '@jinbang/promotion/promotion-rule';
import type { ApprovalMode, BodyConsent } from '../terms.ts';

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

const byOffices = (approval: Approval): Approval =>
  approval.kind === 'offices' ? approval : { kind: 'offices', offices: approval.otherwise };

/** What hangs in public first is approved afterwards, by the offices: nothing is approved at once (S19). */
export const packOnNotice = (pack: RulePack, asksForNotice: boolean): RulePack =>
  asksForNotice
    ? {
        ...pack,
        rules: pack.rules.map((rule) => ({ ...rule, approval: byOffices(rule.approval) })),
      }
    : pack;

export type AdoptionRequest = {
  readonly mode: ApprovalMode;
  readonly hasAuthorisation: boolean;
  readonly hasDecisions: boolean;
  readonly asksForNotice: boolean;
};

/** Rules cannot be changed under a result they have already decided. */
export const checkAdoption = (request: AdoptionRequest): Result<null, Rejection> => {
  if (request.hasDecisions) return refuse({ kind: 'conflict', code: 'adoption.already-decided' });
  if (request.mode === 'standing-authorisation' && !request.hasAuthorisation) {
    return refuse({ kind: 'invalid', code: 'adoption.no-authorisation' });
  }
  if (request.mode === 'standing-authorisation' && request.asksForNotice) {
    return refuse({ kind: 'invalid', code: 'adoption.notice-automatic' });
  }
  return accept(null);
};

/** What is kept of whether the body agreed: who said so for it, and when. */
export type ConsentOnFile = {
  readonly consent: BodyConsent;
  readonly consentBy: string | null;
  readonly consentAt: Date | null;
};

/** M14: nobody speaks for a body but its own office. Whoever adopts from there agrees by it. */
export const consentAtAdoption = (isBodysOwn: boolean, actorId: string, at: Date): ConsentOnFile =>
  isBodysOwn
    ? { consent: 'accepted', consentBy: actorId, consentAt: at }
    : { consent: 'asked', consentBy: null, consentAt: null };

/** What speaks against this answer of the body. A mind may change until results were decided. */
export const flawOfAnswer = (
  { consent }: Pick<ConsentOnFile, 'consent'>,
  answer: Exclude<BodyConsent, 'asked'>,
  hasDecisions: boolean,
): Rejection | undefined => {
  if (hasDecisions) return { kind: 'conflict', code: 'adoption.already-decided' };
  return consent === answer ? { kind: 'conflict', code: 'adoption.already-answered' } : undefined;
};

/** What a result waits for while its body has not agreed. */
export const waitsForBody = ({ consent }: Pick<ConsentOnFile, 'consent'>): string | undefined => {
  switch (consent) {
    case 'asked':
      return 'adoption.consent-asked';
    case 'refused':
      return 'adoption.consent-refused';
    case 'accepted':
      return undefined;
  }
};
