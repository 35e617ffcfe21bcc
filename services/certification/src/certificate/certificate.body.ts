import { z } from '@hono/zod-openapi';
import { pageQuery } from '@jinbang/contracts/http/page';
import { registerState } from '@jinbang/contracts/http/register';
import { level } from '@jinbang/contracts/level';
import { id, label } from '@jinbang/contracts/primitive';

export const certificateQuery = pageQuery.extend({
  eventId: id.optional(),
  competitionId: id.optional(),
  state: registerState.optional(),
  level: level.optional(),
  occupationCode: label.optional(),
});
export type CertificateQuery = z.infer<typeof certificateQuery>;

export const certificateAnswer = z.object({
  certificateId: id,
  number: z.string(),
  /** As printed for people: grouped. */
  numberText: z.string(),
  decisionId: id,
  competitionId: id,
  eventId: id,
  entryId: id,
  personId: id,
  name: z.string().nullable(),
  occupationCode: z.string(),
  level,
  state: registerState,
  revocationCause: z.enum(['result-amended', 'office']).nullable(),
  resultVersion: z.int(),
  issuedAt: z.string(),
  revokedAt: z.string().nullable(),
  verifyUrl: z.string(),
  version: z.int(),
});
export type CertificateAnswer = z.infer<typeof certificateAnswer>;

/** What the holder gets and nobody else: the code stands in the QR's fragment, never on a server's log. */
export const holderCopy = z.object({
  number: z.string(),
  holderCode: z.string(),
  verifyUrl: z.string(),
  qrUrl: z.string().openapi({
    description:
      'For a QR code: the same address with the signed words of the certificate behind the code.',
  }),
  credential: z.string().openapi({ description: 'The signed text, to the byte.' }),
});

export const eventProgress = z.object({
  eventId: id,
  state: z.enum(['waiting', 'decided', 'CERTIFIED']),
  resultVersion: z.int().nullable(),
  /** What a final result still waits for before it can be decided. */
  waitingFor: z.string().nullable(),
  granted: z.int(),
  refused: z.int(),
  nominable: z.int(),
  proposed: z.int(),
  approved: z.int(),
  issued: z.int(),
  failed: z.int(),
});
export type EventProgress = z.infer<typeof eventProgress>;
