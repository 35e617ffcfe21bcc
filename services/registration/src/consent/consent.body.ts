import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

/** What one may agree to, each by itself: to take part, to be published by name and photo, to stand in the register of certificates. */
export const consentPurpose = z.enum(['taking-part', 'publication', 'certificate-register']);
export type ConsentPurpose = z.infer<typeof consentPurpose>;
export type ConsentGiver = 'self' | 'guardian';
export type ConsentMeans = 'paper' | 'screen';
export type ConsentEnd = 'withdrawn' | 'renewed';

const given = {
  personId: id,
  purpose: consentPurpose,
  /** Which text was agreed to, e.g. `2026-1`. */
  textVersion: z.string().regex(/^[\w.-]{1,32}$/),
};

/** `screen`: given now by the person who asks. `paper`: signed, and recorded by the organiser. */
export const newConsent = z.union([
  z.object({ ...given, givenBy: z.literal('self'), means: z.literal('screen') }),
  z.object({ ...given, givenBy: z.literal('self'), means: z.literal('paper'), givenAt: instant }),
  z.object({
    ...given,
    givenBy: z.literal('guardian'),
    means: z.literal('paper'),
    givenAt: instant,
    guardianName: z.string().trim().min(1).max(50),
  }),
]);
export type NewConsent = z.infer<typeof newConsent>;

export const newConsents = z.object({ consents: z.array(newConsent).min(1).max(1_000) });

export const recordedConsents = z.object({
  consents: z
    .array(
      z.object({
        consentId: id,
        /** True when the same consent to the same text stood already. */
        known: z.boolean(),
      }),
    )
    .max(1_000),
});
export type RecordedConsents = z.infer<typeof recordedConsents>;

/** Without the guardian's name: answers of commands are kept, names are not kept with them. */
export const consentView = z.object({
  consentId: id,
  competitionId: id,
  personId: id,
  purpose: consentPurpose,
  textVersion: z.string(),
  givenBy: z.enum(['self', 'guardian']),
  means: z.enum(['paper', 'screen']),
  givenAt: instant,
  recordedBy: id,
  endedAt: instant.nullable(),
  endReason: z.enum(['withdrawn', 'renewed']).nullable(),
  version: z.int().positive(),
});
export type ConsentView = z.infer<typeof consentView>;
