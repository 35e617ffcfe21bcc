import type {
  SimulatedDecision,
  SimulatedDifference,
  SimulatedPerson,
} from '@jinbang/contracts/http/simulation';
import type { Decided } from '@jinbang/promotion/decide-in-order';
import type { Decision } from '@jinbang/promotion/decision';
import { explainDecision } from '@jinbang/promotion/explain';
import type { Difference } from '@jinbang/promotion/simulate';
import type { ResultEntrant } from '../decision/decide-result.rules.ts';

export type DecidedEntrant = Decided<ResultEntrant>;

const decisionShown = (decision: Decision): SimulatedDecision => ({
  kind: decision.kind,
  outcome: decision.outcome,
  level: decision.level,
  title: decision.title?.name ?? null,
  ruleId: decision.ruleId,
  reason: decision.reason,
  sentence: { zh: explainDecision(decision, 'zh'), en: explainDecision(decision, 'en') },
});

/** Who it is about; names are put in at the end, for those alone who are shown. */
const personShown = (eventId: string, { entryId, personId, input, decisions }: DecidedEntrant) => {
  const { group, rank, code, award } = input.result;
  const held = decisions[0]?.held ?? null;
  return { eventId, entryId, personId, name: null, group, rank, code, award, held };
};

export const entrantShown = (eventId: string, one: DecidedEntrant): SimulatedPerson => ({
  ...personShown(eventId, one),
  decisions: one.decisions.map(decisionShown),
});

export const differenceShown = (
  eventId: string,
  one: DecidedEntrant,
  { before, after }: Difference,
): SimulatedDifference => ({
  ...personShown(eventId, one),
  before: before && decisionShown(before),
  after: after && decisionShown(after),
});
