import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { level } from '../level.ts';
import { id } from '../primitive.ts';

/** A rule was applied to a person's result. Reader: reporting. */
export const decisionMadeV1 = defineFact(
  'certification.decision.made',
  1,
  z.object({
    entryId: id,
    personId: id,
    occupationCode: z.string().min(1).max(32),
    outcome: z.enum(['granted', 'refused', 'nominable']),
    level: level.nullable(),
    ruleId: z.string().max(64).nullable(),
    ruleVersion: z.int().positive().nullable(),
    resultVersion: z.int().positive(),
    reason: z.string().max(64),
  }),
);

/** A certificate stands. Reader: reporting. */
export const certificateIssuedV1 = defineFact(
  'certification.certificate.issued',
  1,
  z.object({
    decisionId: id,
    entryId: id,
    personId: id,
    occupationCode: z.string().min(1).max(32),
    level,
    resultVersion: z.int().positive(),
  }),
);
