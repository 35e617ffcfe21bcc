import { z } from 'zod';
import { level } from '../level.ts';
import { bilingual, exactAmount, id, instant, sha256Hex } from '../primitive.ts';
import { reason } from './four-eyes.ts';
import { idPageQuery } from './page.ts';
import { eligibilityEvidence } from './standard.ts';

const day = z.iso.date();
const key = z.string().regex(/^[a-z0-9-]{1,32}$/);
const partKind = z.enum(['theory', 'practical', 'module', 'process', 'performance', 'review']);
const zone = z.string().regex(/^[A-Za-z]+(\/[A-Za-z_+-]+){0,2}$/);

export const assessmentPart = z.object({
  key,
  kind: partKind,
  name: bilingual,
  /** Out of 100, exact text. */
  passMark: exactAmount.default('60'),
  carriesOver: z.boolean().default(true),
});

/** A batch as planned; days in its zone. */
export const assessmentPlan = z.object({
  occupation: z.object({
    code: z.string().min(1).max(32),
    name: bilingual,
    trade: bilingual.nullable(),
    route: z.enum(['level', 'qualification']),
  }),
  level,
  standard: z.object({ title: bilingual, edition: z.string().min(1).max(40) }),
  place: z.string().trim().min(1).max(100),
  from: day,
  to: day,
  zone: zone.default('Asia/Shanghai'),
  expectedCount: z.int().min(1).max(5_000),
  evaluatorsAtLeast: z.int().min(1).max(20).default(3),
  parts: z.array(assessmentPart).max(20),
});
export type AssessmentPlanBody = z.infer<typeof assessmentPlan>;

export const assessmentWish = z.object({
  bodyId: id,
  batchNo: z.string().trim().min(1).max(40),
  plan: assessmentPlan,
});
export type AssessmentWish = z.infer<typeof assessmentWish>;

export const assessmentQuery = idPageQuery.extend({ bodyId: id.optional() });
export type AssessmentQuery = z.infer<typeof assessmentQuery>;

const eligibility = z.enum(['met', 'unmet', 'unknown']);

/** People to assess, each with the condition of the standard they claim. */
export const enrolment = z.object({
  candidates: z
    .array(
      z.object({
        personId: id,
        organisationId: id.nullable().default(null),
        /** People who declared a tie to the candidate: they neither assess nor watch. */
        kin: z.array(id).max(20).default([]),
        clause: z.string().trim().min(1).max(200),
        evidence: eligibilityEvidence.nullable().default(null),
      }),
    )
    .min(1)
    .max(500),
});
export type Enrolment = z.infer<typeof enrolment>;

/** What a second person found of the conditions that were claimed. */
export const eligibilityChecks = z.object({
  checks: z
    .array(z.object({ candidateId: id, version: z.int().positive(), eligibility }))
    .min(1)
    .max(500),
});
export type EligibilityChecks = z.infer<typeof eligibilityChecks>;

export const seatWish = z.object({
  personId: id,
  role: z.enum(['evaluator', 'supervisor']),
  isLeader: z.boolean().default(false),
  grade: z.enum(['evaluator', 'senior-evaluator']).nullable().default(null),
  organisationId: id.nullable().default(null),
  parts: z.array(key).max(20).default([]),
});
export type SeatWish = z.infer<typeof seatWish>;

/** One result as it stands on the paper. A second person types the same; then it stands. */
export const typedResult = z.object({
  candidateId: id,
  part: key,
  attempt: z.int().min(1).max(9),
  state: z.enum(['scored', 'absent']),
  /** Out of 100, exact text; null where absent. */
  score: exactAmount.nullable(),
  on: day,
  /** The version of the cell it was typed over; 0 where nothing was typed yet. */
  basedOn: z.int().min(0),
  /** Needed where a result that stands is corrected. */
  reason: reason.optional(),
});
export const typedResults = z.object({ results: z.array(typedResult).min(1).max(200) });
export type TypedResult = z.infer<typeof typedResult>;

/** What became of each typed result, in the order they came; a refused one hinders no other. */
export const typedAnswer = z.object({
  results: z
    .array(
      z.object({
        candidateId: id,
        part: z.string(),
        attempt: z.int(),
        outcome: z.enum(['waiting', 'stands', 'unchanged', 'refused']),
        version: z.int(),
        refusal: z
          .object({ code: z.string(), sentence: z.object({ zh: z.string(), en: z.string() }) })
          .nullable(),
      }),
    )
    .max(200),
});
export type TypedAnswer = z.infer<typeof typedAnswer>;

export const assessmentStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('open') }),
  z.object({ step: z.literal('begin') }),
  z.object({ step: z.literal('summarise') }),
  z.object({ step: z.literal('propose') }),
  z.object({ step: z.literal('reopen'), reason }),
]);
export type AssessmentStep = z.infer<typeof assessmentStep>;

/** The signature is over exactly these rows. */
export const summarySigning = z.object({ rowsHash: sha256Hex });
export type SummarySigning = z.infer<typeof summarySigning>;

const assessmentState = z.enum([
  'planned',
  'open',
  'assessing',
  'summarised',
  'signed',
  'proposed',
]);

export const assessmentOutline = z.object({
  batchId: id,
  bodyId: id,
  bodyName: z.string(),
  batchNo: z.string(),
  plan: assessmentPlan,
  state: assessmentState,
  summaryVersion: z.int(),
  resultVersion: z.int(),
  decidedVersion: z.int(),
  candidateCount: z.int(),
  /** Results that stand, and all that are asked for: candidates × parts. */
  resultCount: z.int(),
  passedCount: z.int(),
  issuedCount: z.int(),
  version: z.int(),
});
export type AssessmentOutline = z.infer<typeof assessmentOutline>;

const typedCell = z.object({
  version: z.int(),
  state: z.enum(['scored', 'absent']),
  score: z.string().nullable(),
  on: day,
  typedBy: id,
  reason: z.string().nullable(),
});

/** One sitting of one part: what stands, and what waits for a second person. */
export const resultCell = z.object({
  part: z.string(),
  attempt: z.int(),
  version: z.int(),
  stands: typedCell.nullable(),
  /** What was typed is told to nobody before a second person has typed it too. */
  waits: z.object({ version: z.int(), typedBy: id }).nullable(),
});
export type ResultCell = z.infer<typeof resultCell>;

const sentence = z.object({ zh: z.string(), en: z.string() });

export const assessedCandidate = z.object({
  candidateId: id,
  personId: id,
  name: z.string().nullable(),
  rosterNo: z.int(),
  organisationId: id.nullable(),
  clause: z.string(),
  evidence: eligibilityEvidence.nullable(),
  eligibility: eligibility.nullable(),
  claimedBy: id,
  checkedBy: id.nullable(),
  withdrawn: z.boolean(),
  outcome: z.enum(['passed', 'failed', 'absent', 'open']),
  parts: z
    .array(
      z.object({
        part: z.string(),
        state: z.enum(['passed', 'failed', 'absent', 'missing', 'again']),
        score: z.string().nullable(),
        passMark: z.string(),
        attempt: z.int().nullable(),
        on: day.nullable(),
        retakeUntil: day.nullable(),
      }),
    )
    .max(20),
  cells: z.array(resultCell).max(40),
  /** What would follow, or what was decided once it was. */
  sentence,
  decision: z
    .object({
      decisionId: id,
      outcome: z.enum(['granted', 'refused', 'nominable']),
      state: z.string(),
      failure: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
      certificateNumber: z.string().nullable(),
    })
    .nullable(),
  version: z.int(),
});
export type AssessedCandidate = z.infer<typeof assessedCandidate>;

export const assessmentSeat = seatWish.extend({
  name: z.string().nullable(),
  signedInAt: instant.nullable(),
  signedInBy: id.nullable(),
  /** Sits the third time running where these candidates come from. */
  isUnrotated: z.boolean(),
});
export type AssessmentSeat = z.infer<typeof assessmentSeat>;

export const oneAssessment = assessmentOutline.extend({
  seats: z.array(assessmentSeat).max(100),
  /** What is missing before the summary can be drawn up. */
  lacks: z
    .array(z.object({ code: z.string(), params: z.record(z.string(), z.unknown()), sentence }))
    .max(100),
  summary: z
    .object({
      version: z.int(),
      rowsHash: sha256Hex,
      drawnBy: id,
      drawnAt: instant,
      signatures: z
        .array(
          z.object({ role: z.enum(['leader', 'supervisor']), personId: id, signedAt: instant }),
        )
        .max(2),
    })
    .nullable(),
  reopenings: z
    .array(z.object({ version: z.int(), reason: z.string(), reopenedBy: id, reopenedAt: instant }))
    .max(100),
  proposedBy: id.nullable(),
  proposedAt: instant.nullable(),
  /** What whoever asks may do here. */
  may: z.object({
    keep: z.boolean(),
    signIn: z.boolean(),
    watch: z.boolean(),
    sign: z.enum(['leader', 'supervisor']).nullable(),
  }),
});
export type OneAssessment = z.infer<typeof oneAssessment>;

export const assessmentChanged = z.object({ batchId: id, version: z.int() });
export type AssessmentChanged = z.infer<typeof assessmentChanged>;
