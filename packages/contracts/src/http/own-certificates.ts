import { z } from 'zod';
import { level } from '../level.ts';
import { bilingual, id, instant } from '../primitive.ts';
import { ownNomination } from './nomination.ts';
import { registerState } from './register.ts';

/** A decision about the contestant's own result, in one sentence and by which rule. */
export const ownDecision = z.object({
  decisionId: id,
  kind: z.enum(['level', 'title', 'application']),
  /** `waiting`: an office has not approved it yet, so nothing is said of it. */
  state: z.enum(['waiting', 'granted', 'refused', 'nominable']),
  level: level.nullable(),
  sentence: z.object({ zh: z.string(), en: z.string() }).nullable(),
  ruleId: z.string().nullable(),
  ruleVersion: z.int().nullable(),
  packId: z.string(),
  packVersion: z.int(),
  resultVersion: z.int(),
  /** Of a title: how far it is, and by which document; left out of everything else (M22). */
  nomination: ownNomination.optional(),
});
export type OwnDecision = z.infer<typeof ownDecision>;

export const ownCertificate = z.object({
  certificateId: id,
  number: z.string(),
  /** As printed for people: grouped. */
  numberText: z.string(),
  occupation: bilingual,
  level,
  levelName: bilingual,
  state: registerState,
  /** The copy taken before is replaced by another version: a name was corrected, or its end moved. */
  isCorrected: z.boolean().optional(),
  validUntil: instant.nullable().optional(),
  issuedAt: instant,
  revokedAt: instant.nullable(),
  verifyUrl: z.string(),
});
export type OwnCertificate = z.infer<typeof ownCertificate>;

/** `GET /api/certification/v1/events/{eventId}/own-entries/{entryId}/certificates`. */
export const ownCertificates = z.object({
  eventId: id,
  entryId: id,
  decisions: z.array(ownDecision).max(20),
  certificates: z.array(ownCertificate).max(20),
});
export type OwnCertificates = z.infer<typeof ownCertificates>;

/** `GET …/certificates/{certificateId}/copy`: the holder's copy with its secret code. */
export const ownCopy = z.object({
  number: z.string(),
  holderCode: z.string(),
  /** With the code behind `#`, which browsers send to nobody. */
  verifyUrl: z.string(),
  /** For a QR code: the same with the certificate's own signed words, read without a network. */
  qrUrl: z.string(),
  /** The signed text, to the byte. */
  credential: z.string(),
});
export type OwnCopy = z.infer<typeof ownCopy>;
