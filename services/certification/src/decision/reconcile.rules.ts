import type { Level } from '@jinbang/contracts/level';
import type { Decision } from '@jinbang/promotion/decision';
import { explainDecision } from '@jinbang/promotion/explain';
import type { ApprovalBasis, DecisionState } from '../terms.ts';
import type { PersonDecisions } from './decide-result.rules.ts';

/** A decision as it stands before a newer result is applied. */
export type StandingDecision = {
  readonly decisionId: string;
  readonly entryId: string;
  readonly personId: string;
  readonly kind: Decision['kind'];
  readonly titleKey: string;
  readonly version: number;
  readonly state: DecisionState;
  readonly outcome: Decision['outcome'];
  readonly level: Level | null;
  readonly batchId: string | null;
  readonly decision: Decision;
};

/** What a decision becomes: its next version, and where it goes from there. */
export type NextDecision = {
  readonly standing: StandingDecision | null;
  readonly entryId: string;
  readonly personId: string;
  readonly kind: Decision['kind'];
  readonly titleKey: string;
  readonly decision: Decision;
  readonly reason: string;
  readonly sentences: { readonly zh: string; readonly en: string };
  readonly state: DecisionState;
  /** Set where a batch is to be made: null waits for an office. */
  readonly approval: { readonly basis: ApprovalBasis; readonly documentNo: string | null } | null;
};

const SETTLED: readonly DecisionState[] = ['approved', 'listed', 'issued'];

const keyOf = (one: {
  readonly entryId: string;
  readonly personId: string;
  readonly kind: string;
  readonly titleKey: string;
}): string => [one.entryId, one.personId, one.kind, one.titleKey].join('/');

/** What still follows is left alone (domain §5): a granted level approved before stays approved. */
const stillFollows = (decision: Decision, standing: StandingDecision | null): boolean =>
  standing !== null &&
  standing.outcome === 'granted' &&
  standing.level === decision.level &&
  SETTLED.includes(standing.state);

const stateOf = (decision: Decision, standing: StandingDecision | null): DecisionState => {
  if (decision.outcome !== 'granted') return decision.outcome;
  if (standing && stillFollows(decision, standing)) return standing.state;
  if (decision.approval?.kind !== 'automatic') return 'proposed';
  return decision.issue === 'certificate' ? 'approved' : 'listed';
};

const approvalOf = ({ approval }: Decision): NextDecision['approval'] => {
  if (approval?.kind !== 'automatic') return null;
  const documentNo = approval.by === 'standing-authorisation' ? approval.documentNo : null;
  return { basis: approval.by, documentNo };
};

/** Says a decision in one sentence; assessments have sentences of their own (S22). */
type Explain = (decision: Decision, language: 'zh' | 'en') => string;

const next = (
  entryId: string,
  personId: string,
  decision: Decision,
  standing: StandingDecision | null,
  explain: Explain,
): NextDecision => ({
  standing,
  entryId,
  personId,
  kind: decision.kind,
  titleKey: decision.title?.key ?? '',
  decision,
  reason: decision.reason,
  sentences: { zh: explain(decision, 'zh'), en: explain(decision, 'en') },
  state: stateOf(decision, standing),
  approval: approvalOf(decision),
});

export const NO_LONGER_REACHED = 'no-longer-reached';

/** A title or an entry the new result does not speak of any more. */
const lapsed = (standing: StandingDecision): NextDecision => ({
  standing,
  entryId: standing.entryId,
  personId: standing.personId,
  kind: standing.kind,
  titleKey: standing.titleKey,
  decision: {
    ...standing.decision,
    outcome: 'refused',
    level: null,
    issue: 'nothing',
    approval: null,
    reasons: [],
  },
  reason: NO_LONGER_REACHED,
  sentences: {
    zh: '成绩更正后不再符合条件，不予晋升或推荐。',
    en: 'After the result was amended the condition is no longer met: nothing is granted.',
  },
  state: 'refused',
  approval: null,
});

/** Lays new decisions over those that stand: one live version each, nothing left standing unsaid. */
export const reconcile = (
  fresh: readonly PersonDecisions[],
  standing: readonly StandingDecision[],
  explain: Explain = explainDecision,
): readonly NextDecision[] => {
  const known = new Map(standing.map((one) => [keyOf(one), one]));
  const said = fresh.flatMap(({ entryId, personId, decisions }) =>
    decisions.map((decision) => {
      const { kind, title } = decision;
      const key = keyOf({ entryId, personId, kind, titleKey: title?.key ?? '' });
      return next(entryId, personId, decision, known.get(key) ?? null, explain);
    }),
  );
  const spoken = new Set(said.map(keyOf));
  const unsaid = standing.filter((one) => !spoken.has(keyOf(one)) && one.state !== 'refused');
  return [...said, ...unsaid.map(lapsed)];
};

/** Its certificate stands no longer: the level is not granted any more, or another one is. */
export const losesCertificate = ({ standing, state }: NextDecision): boolean =>
  standing?.state === 'issued' && state !== 'issued';

export const needsBatch = ({ standing, state }: NextDecision): boolean =>
  state === 'proposed' ||
  ((state === 'approved' || state === 'listed') && standing?.state !== state);
