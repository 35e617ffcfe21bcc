import type { Rejection } from '@jinbang/kernel/rejection';
import type { ResultState } from '../result/result.rules.ts';
import type { FormName } from './paper-form.ts';

/** Where a result stands, as far as its papers ask. */
export type PaperSituation = {
  /** null: nothing was handed in. */
  readonly result: {
    readonly state: ResultState;
    readonly isApproved: boolean;
    readonly isFinal: boolean;
  } | null;
  readonly isCalledOff: boolean;
  /** The rules ask for a public notice. */
  readonly hasNotice: boolean;
  readonly isTakenDown: boolean;
  readonly hasAwards: boolean;
};

const no = (code: string): Rejection => ({ kind: 'conflict', code });

/** What everybody may read comes of a result that stands, that two have seen, of an event that is held. */
const flawOfPublic = ({ result, isCalledOff }: PaperSituation): Rejection | null => {
  if (result?.state === 'SUPERSEDED') return no('paper.result-superseded');
  if (!result?.isApproved) return no('paper.result-not-approved');
  return isCalledOff && !result.isFinal ? no('paper.event-called-off') : null;
};

/** Why a form cannot be printed now, or null. */
export const whyNoPaper = (form: FormName, situation: PaperSituation): Rejection | null => {
  if (situation.result === null) return no('paper.no-result');
  if (form === 'total-list') return null;
  const flaw = flawOfPublic(situation);
  if (flaw || form === 'venue-notice') return flaw;
  if (form === 'public-notice') {
    if (!situation.hasNotice) return no('paper.no-notice-period');
    if (situation.isTakenDown) return { kind: 'gone', code: 'release.notice-gone' };
  }
  return situation.hasAwards ? null : no('paper.no-awards');
};
