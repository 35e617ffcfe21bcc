import { z } from '@hono/zod-openapi';
import { noticeWorkingDays } from '@jinbang/contracts/http/promotion-notice';
import { bilingual, id } from '@jinbang/contracts/primitive';
import { BODY_CONSENTS } from '../terms.ts';

export const adoptionWish = z.object({
  /** The filed body that will issue. */
  bodyId: id,
  packId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  packVersion: z.int().positive(),
  approval: z
    .enum(['office', 'standing-authorisation'])
    .default('office')
    .openapi({ description: 'Who approves: the offices the pack names, or the document on file.' }),
  /** How many working days what is proposed hangs in public before an office approves; null: not at all. */
  noticeWorkingDays: noticeWorkingDays.nullable().default(null),
});
export type AdoptionWish = z.infer<typeof adoptionWish>;

/** What the body's own office says to having been chosen. */
export const bodyAnswer = z.object({ answer: z.enum(['accepted', 'refused']) });
export type BodyAnswer = z.infer<typeof bodyAnswer>;

export const adoptionAnswer = adoptionWish.extend({
  competitionId: id,
  adoptedAt: z.string(),
  /** Whether the body agreed to issue here; results wait until it did. */
  consent: z.enum(BODY_CONSENTS),
  consentAt: z.string().nullable(),
  version: z.int(),
});

export type AdoptionAnswer = z.infer<typeof adoptionAnswer>;

/** As the body sees it, which holds no office in the competition and cannot look its name up. */
export const adoptionOfBody = adoptionAnswer.extend({
  competition: z.object({ name: bilingual, seasonYear: z.int() }).nullable(),
});
export type AdoptionOfBody = z.infer<typeof adoptionOfBody>;

export const adoptionQuery = z.object({
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AdoptionQuery = z.infer<typeof adoptionQuery>;

const text = z.object({ zh: z.string(), en: z.string().optional() });

/** A pack as lists show it; the whole of it stands at its own public address. */
export const packOutline = z.object({
  packId: z.string(),
  packVersion: z.int(),
  title: bilingual,
  jurisdiction: bilingual,
  valid: z.object({ from: z.string(), to: z.string().nullable() }),
  clauses: z.array(z.object({ ruleId: z.string(), clause: text })).max(200),
});
