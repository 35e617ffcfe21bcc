import type { OwnDecision } from '@jinbang/contracts/http/own-certificates';
import type { Level } from '@jinbang/contracts/level';
import type { Decision } from '@jinbang/promotion/decision';
import type { DecisionState } from '../terms.ts';

const STATE: Readonly<Record<DecisionState, OwnDecision['state']>> = {
  proposed: 'waiting',
  returned: 'waiting',
  approved: 'granted',
  listed: 'granted',
  issued: 'granted',
  refused: 'refused',
  nominable: 'nominable',
};

type Standing = {
  readonly decisionId: string;
  readonly kind: Decision['kind'];
  readonly state: DecisionState;
  readonly level: Level | null;
  readonly resultVersion: number;
};
type Live = {
  readonly sentenceZh: string;
  readonly sentenceEn: string;
  readonly ruleId: string | null;
  readonly ruleVersion: number | null;
  readonly packId: string;
  readonly packVersion: number;
};

/** What is recorded of a title: put forward, and by which confirmed document awarded. */
type OwnTitle = {
  readonly nomination: { readonly withdrawnAt: Date | null };
  readonly award: {
    readonly documentNo: string;
    readonly awardedOn: string;
    readonly confirmedAt: Date | null;
  } | null;
};

/** 符合推荐条件, 已推荐, 授予 with its document, and never more (M22). */
const ownNominationOf = (
  { kind, state }: Standing,
  title: OwnTitle | null,
): Pick<OwnDecision, 'nomination'> => {
  if (kind !== 'title') return {};
  const none = { documentNo: null, awardedOn: null };
  if (title?.award && title.award.confirmedAt !== null) {
    const { documentNo, awardedOn } = title.award;
    return { nomination: { state: 'awarded', documentNo, awardedOn } };
  }
  if (state !== 'nominable') return {};
  const isForward = title !== null && title.nomination.withdrawnAt === null;
  return { nomination: { state: isForward ? 'put-forward' : 'eligible', ...none } };
};

/** A decision as its person may know it: of one that an office has not approved, that it waits. */
export const ownDecisionOf = (
  standing: Standing,
  live: Live,
  title: OwnTitle | null = null,
): OwnDecision => {
  const state = STATE[standing.state];
  const isOpen = state === 'waiting';
  return {
    decisionId: standing.decisionId,
    kind: standing.kind,
    state,
    level: isOpen ? null : standing.level,
    sentence: isOpen ? null : { zh: live.sentenceZh, en: live.sentenceEn },
    ruleId: live.ruleId,
    ruleVersion: live.ruleVersion,
    packId: live.packId,
    packVersion: live.packVersion,
    resultVersion: standing.resultVersion,
    ...ownNominationOf(standing, title),
  };
};
