import type { Decision } from '../decision.ts';
import { highestOf, isAbove, type Level } from '../ladder.ts';
import type { Holding } from '../promotion-input.ts';
import type { AssessmentPlan } from './assessment-plan.ts';
import type { Attempt } from './attempt.ts';
import { type AssessmentFindings, judgeAssessment } from './outcome.ts';

/** How a condition of the standard was found, and by two people. */
export type CheckedEligibility = 'met' | 'unmet' | 'unknown';

/** All that one decision of an assessment depends on. No name, no number of a document of identity. */
export type AssessmentInput = {
  readonly decidedOn: string;
  readonly batchNo: string;
  readonly resultVersion: number;
  readonly signedOn: string;
  readonly plan: Pick<AssessmentPlan, 'occupation' | 'level' | 'standard' | 'parts'>;
  readonly candidate: {
    readonly candidateId: string;
    readonly eligibility: CheckedEligibility;
    /** The condition of the standard it rests on. */
    readonly clause: string | null;
    readonly withdrawn: boolean;
  };
  readonly attempts: readonly Attempt[];
  readonly person: { readonly holdings: readonly Holding[] };
  /** What a reader of contest decisions looks for: an assessment has no rank and no total. */
  readonly result: {
    readonly entryId: string;
    readonly rank: null;
    readonly award: null;
    readonly total: null;
    readonly theory: string | null;
    readonly practical: string | null;
  };
};

export type AssessmentReason =
  | 'assessment-passed'
  | 'assessment-failed'
  | 'assessment-absent'
  | 'assessment-open'
  | 'assessment-withdrawn'
  | 'not-eligible'
  | 'already-held';

/** A decision in the shape of those of contests, so that one queue, one register and one reader do. */
export type AssessmentDecision = Omit<
  Decision,
  'reason' | 'reasons' | 'passedOver' | 'inputs' | 'kind'
> & {
  readonly kind: 'level';
  readonly reason: AssessmentReason;
  readonly reasons: readonly {
    readonly code: AssessmentReason | 'part';
    readonly params: Readonly<Record<string, unknown>>;
  }[];
  readonly passedOver: readonly [];
  readonly inputs: AssessmentInput;
  readonly findings: AssessmentFindings;
};

/** Under which name decisions of assessments stand where those of contests have their rule pack. */
export const ASSESSMENT_PACK = 'assessment';

const OFFICE = { zh: '人力资源社会保障部门', en: 'human resources and social security office' };

const heldIn = ({ plan, person, candidate }: AssessmentInput): Level | null =>
  highestOf(
    person.holdings
      .filter(
        ({ occupationCode, fromEntryId }) =>
          occupationCode === plan.occupation.code && fromEntryId !== candidate.candidateId,
      )
      .map(({ level }) => level),
  );

const reasonOf = (
  { candidate, plan }: AssessmentInput,
  held: Level | null,
  { outcome }: AssessmentFindings,
): AssessmentReason => {
  if (candidate.withdrawn) return 'assessment-withdrawn';
  if (candidate.eligibility !== 'met') return 'not-eligible';
  if (outcome !== 'passed') return `assessment-${outcome}`;
  // Nothing at or below what is held already is ever issued (domain §5).
  return held !== null && !isAbove(plan.level, held) ? 'already-held' : 'assessment-passed';
};

/**
 * What follows from a signed summary for one candidate: the level where every part reached its pass
 * mark and the condition of the standard was found met; else a refusal that says why (S22).
 */
export const decideAssessment = (input: AssessmentInput): AssessmentDecision => {
  const { plan } = input;
  const findings = judgeAssessment(plan.parts, input.attempts);
  const held = heldIn(input);
  const reason = reasonOf(input, held, findings);
  const isGranted = reason === 'assessment-passed';
  const certified = plan.occupation.route === 'level' ? 'certificate' : 'office-list';
  const decision: AssessmentDecision = {
    kind: 'level',
    outcome: isGranted ? 'granted' : 'refused',
    level: isGranted ? plan.level : null,
    held,
    effect: held === null ? 'first' : 'raises',
    issue: isGranted ? certified : 'nothing',
    title: null,
    packId: ASSESSMENT_PACK,
    packVersion: 1,
    jurisdiction: { zh: '职业技能等级认定', en: 'Skill level assessment' },
    ruleId: null,
    ruleVersion: null,
    clause: {
      zh: '各部分成绩均达到合格线',
      en: 'Every part reached its pass mark',
    },
    approval: isGranted ? { kind: 'offices', offices: [OFFICE] } : null,
    reason,
    reasons: [
      { code: reason, params: { held, level: plan.level } },
      ...findings.parts.map((part) => ({ code: 'part' as const, params: { ...part } })),
    ],
    passedOver: [],
    inputs: input,
    findings,
  };
  return decision;
};
