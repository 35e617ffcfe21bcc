import { z } from '@hono/zod-openapi';
import { group, level } from '@jinbang/contracts/level';
import { id, instant, label } from '@jinbang/contracts/primitive';
import { checkOutcome, checkView, eligibilityCheck } from '../eligibility/eligibility.body.ts';
import { listQuery } from '../page.ts';

export const admissionState = z.enum([
  'submitted',
  'approved',
  'sent-back',
  'refused',
  'reserve',
  'withdrawn',
]);
export type AdmissionState = z.infer<typeof admissionState>;

export const decisionStep = z.enum([
  'submitted',
  'approved',
  'sent-back',
  'refused',
  'reserve',
  'moved-up',
  'correction-asked',
  'corrected',
  'correction-refused',
  'withdrawn',
]);
export type DecisionStep = z.infer<typeof decisionStep>;

/** By what a step was decided: which rules, and which state of the entry. */
export const decisionInputs = z.object({
  ruleId: id.nullable(),
  ruleVersion: z.int().nullable(),
  entryVersion: z.int(),
  correctionId: id.optional(),
});
export type DecisionInputs = z.infer<typeof decisionInputs>;

const reason = z.string().trim().min(1).max(500);

/** A batch is handed in as a whole, in the order the organisation gives its entries. */
export const entrySubmission = z.object({ entryIds: z.array(id).min(1).max(200) });

const decision = z.object({
  entryId: id,
  /** Of the admission as it was seen. */
  version: z.int().positive(),
  outcome: z.enum(['approve', 'send-back', 'refuse']),
  /** Why; not needed to approve what every check calls right. */
  reason: reason.optional(),
});
export type EntryDecision = z.infer<typeof decision>;
export const entryDecisions = z.object({ decisions: z.array(decision).min(1).max(200) });

export const admissionView = z.object({
  entryId: id,
  entryNo: label.nullable(),
  organisationId: id,
  group,
  members: z.array(z.object({ personId: id, heldLevel: level.nullable() })).max(20),
  entryState: z.enum(['entered', 'admitted', 'withdrawn']),
  entryVersion: z.int().positive(),
  /** Null while it was never handed in. */
  state: admissionState.nullable(),
  place: z.int().nullable(),
  reason: z.string().nullable(),
  enteredBy: id.nullable(),
  submittedBy: id.nullable(),
  decidedBy: id.nullable(),
  /** From a lower tier's result. */
  qualified: z.boolean(),
  outcome: checkOutcome,
  checks: z.array(checkView).max(600),
  /** Of the admission; 0 while it was never handed in. */
  version: z.int().min(0),
});
export type AdmissionView = z.infer<typeof admissionView>;

export const admissionQuery = listQuery.extend({
  state: z.enum(['open', ...admissionState.options]).optional(),
});
export type AdmissionQuery = z.infer<typeof admissionQuery>;

/** Whom the ids mean, for whoever may read the list; never in the answer of a command, which is kept. */
export const calledPeople = z
  .array(z.object({ personId: id, name: z.string().nullable(), nameEn: z.string().nullable() }))
  .max(40_000);

export const admissionPage = z.object({
  people: calledPeople,
  items: z.array(admissionView).max(200),
  next: z.string().nullable(),
  counts: z.record(z.string(), z.int()),
  approval: z.enum(['required', 'none']),
});
export type AdmissionPage = z.infer<typeof admissionPage>;

export const decidedAdmissions = z.object({
  admissions: z
    .array(z.object({ entryId: id, state: admissionState, version: z.int().positive() }))
    .max(400),
});
export type DecidedAdmissions = z.infer<typeof decidedAdmissions>;

export const entryHistory = z.object({
  items: z
    .array(
      z.object({
        decisionId: id,
        step: decisionStep,
        reason: z.string().nullable(),
        members: z.array(id).max(20),
        checks: z.array(eligibilityCheck).max(600),
        inputs: decisionInputs,
        askedBy: id,
        decidedBy: id,
        recordedAt: instant,
      }),
    )
    .max(500),
});
export type EntryHistory = z.infer<typeof entryHistory>;
