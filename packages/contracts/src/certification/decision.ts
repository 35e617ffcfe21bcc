import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { level } from '../level.ts';
import { id } from '../primitive.ts';

/**
 * Left out: a contest. Of an assessment beside contests the fact names no competition and no event,
 * and the entry is the candidate (season S22).
 */
const source = z.literal('assessment').optional();

/**
 * A rule was applied to a person's result. The aggregate is the decision; an amended result makes a
 * new version of it. Reader: reporting.
 */
export const decisionMadeV1 = defineFact(
  'certification.decision.made',
  1,
  z.object({
    entryId: id,
    personId: id,
    occupationCode: z.string().min(1).max(32),
    /** About a level, a nomination for a title, or leave to apply for a level. */
    kind: z.enum(['level', 'title', 'application']),
    outcome: z.enum(['granted', 'refused', 'nominable']),
    level: level.nullable(),
    ruleId: z.string().max(64).nullable(),
    ruleVersion: z.int().positive().nullable(),
    resultVersion: z.int().positive(),
    reason: z.string().max(64),
    source,
  }),
);

const certificate = z.object({
  decisionId: id,
  entryId: id,
  personId: id,
  occupationCode: z.string().min(1).max(32),
  level,
  resultVersion: z.int().positive(),
  source,
});

/** A certificate stands. Reader: reporting. */
export const certificateIssuedV1 = defineFact('certification.certificate.issued', 1, certificate);

/** A certificate stands no longer. Reader: reporting. */
export const certificateRevokedV1 = defineFact(
  'certification.certificate.revoked',
  1,
  certificate.extend({
    /** `result-amended`: the decision no longer follows; otherwise two people revoked it. */
    cause: z.enum(['result-amended', 'office']),
  }),
);

/**
 * A certificate still stands, but is not to be relied on until it is reinstated or revoked.
 * Reader: reporting.
 */
export const certificateSuspendedV1 = defineFact(
  'certification.certificate.suspended',
  1,
  certificate.extend({ cause: z.enum(['doubt', 'misconduct', 'error', 'key']) }),
);

/** What was in doubt is cleared: the certificate may be relied on again. Reader: reporting. */
export const certificateReinstatedV1 = defineFact(
  'certification.certificate.reinstated',
  1,
  certificate.extend({ cause: z.literal('cleared') }),
);

/**
 * Another version of the certificate's credential stands in place of the one before, under the same
 * number: a name or document was corrected (更正), or its time was prolonged. Reader: reporting.
 */
export const certificateSupersededV1 = defineFact(
  'certification.certificate.superseded',
  1,
  certificate.extend({
    cause: z.enum(['misspelt', 'renewal']),
    /** The version that stands from now on. */
    credentialVersion: z.int().positive(),
  }),
);
