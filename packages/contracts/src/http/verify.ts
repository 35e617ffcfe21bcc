import { z } from 'zod';
import { instant } from '../primitive.ts';

/** One check of a credential, named; `unknown` when it could not be made (fail closed). */
export const verifyCheck = z.object({
  check: z.enum([
    'form',
    'schema',
    'contexts',
    'proof-rdfc',
    'proof-jcs',
    'proof-jwt',
    'key',
    'dates',
    'status',
    'evidence',
    'register',
  ]),
  outcome: z.enum(['pass', 'fail', 'unknown']),
  code: z.string().max(64),
});

/** `POST /api/certification/v1/verifications` (body: the credential) and the public page by number. */
export const verification = z.object({
  overall: z.enum(['valid', 'suspended', 'revoked', 'superseded', 'expired', 'unknown', 'invalid']),
  checks: z.array(verifyCheck).max(20),
  /** What the certificate says, without a full name or identity number. */
  certificate: z
    .object({
      number: z.string(),
      maskedName: z.string().nullable(),
      occupation: z.string(),
      level: z.string(),
      issuer: z.string(),
      validFrom: instant,
      competition: z.string().nullable(),
      evidenceUrl: z.string().nullable(),
    })
    .nullable(),
  checkedAt: instant,
});
export type Verification = z.infer<typeof verification>;
