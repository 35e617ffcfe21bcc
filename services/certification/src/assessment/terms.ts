import type { Attempt } from '@jinbang/promotion/assessment/attempt';
import type { CheckedEligibility } from '@jinbang/promotion/assessment/decide-assessment';

/** How far a batch is; what follows a proposal is in the approving office's queue. */
export const ASSESSMENT_STATES = [
  'planned',
  'open',
  'assessing',
  'summarised',
  'signed',
  'proposed',
] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** One candidate as the summary has it: what is signed, and what is decided from. */
export type SummaryRow = {
  readonly candidateId: string;
  readonly personId: string;
  readonly eligibility: CheckedEligibility;
  readonly clause: string;
  readonly withdrawn: boolean;
  readonly attempts: readonly Attempt[];
};
