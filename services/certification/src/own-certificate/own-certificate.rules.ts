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

/** A decision as its person may know it: of one that an office has not approved, that it waits. */
export const ownDecisionOf = (standing: Standing, live: Live): OwnDecision => {
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
  };
};
