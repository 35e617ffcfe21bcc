import { z } from 'zod';
import { bilingual, instant } from '../primitive.ts';
import { OUTCOMES, VERDICTS } from '../verdict.ts';

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

/** What the national register was told of a certificate (S11); only that register says what it holds. */
const uploadState = z.object({
  state: z.enum(['uploaded', 'accepted', 'refused']),
  /** When that was, as far as this system knows. */
  on: instant,
  /** Where the register answers for this kind of certificate, as its template says. */
  registerUrl: z.string().nullable(),
});

/** What a certificate says to a stranger, without a full name or identity number. */
const shownCertificate = z.object({
  /** An award certifies a prize or a service, never a level (M19). */
  kind: z.enum(['level', 'award']),
  number: z.string(),
  maskedName: z.string().nullable(),
  /** What an award is for, as it stands on the paper; null for a level certificate. */
  award: z.string().nullable(),
  /** Null on an award. */
  occupation: z.string().nullable(),
  /** Null on an award. */
  level: z.string().nullable(),
  issuer: z.string(),
  validFrom: instant,
  validUntil: instant.nullable(),
  /** Since when it has been suspended or revoked; null while it is neither. */
  endedAt: instant.nullable(),
  competition: z.string().nullable(),
  evidenceUrl: z.string().nullable(),
  /** Null where this system has no record of an upload. */
  upload: uploadState.nullable(),
});

/** `POST /api/certification/v1/public/verifications` (body: the credential) and the page by number. */
export const verification = z.object({
  overall: z.enum(VERDICTS),
  /** The same in words: what it is called, what it means to an employer, what to do next. */
  outcome: z.object({
    name: z.enum(OUTCOMES),
    title: bilingual,
    meaning: bilingual,
    next: bilingual,
  }),
  checks: z.array(verifyCheck).max(20),
  certificate: shownCertificate.nullable(),
  checkedAt: instant,
});
export type Verification = z.infer<typeof verification>;
