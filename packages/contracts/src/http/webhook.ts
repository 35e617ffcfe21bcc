import { z } from 'zod';
import { id, instant } from '../primitive.ts';

/** What a body's machines can be told of. */
export const WEBHOOK_KINDS = [
  'certificate.issued',
  'certificate.suspended',
  'certificate.reinstated',
  'certificate.reissued',
  'certificate.superseded',
  'certificate.revoked',
  'decision-batch.approved',
  'upload.handed-in',
  'upload.answered',
] as const;
export const webhookKind = z.enum(WEBHOOK_KINDS);

const URL_MAX = 500;
const labelText = z.string().trim().min(1).max(60);
const kinds = z.array(webhookKind).min(1).max(WEBHOOK_KINDS.length);

/** `POST /issuers/{bodyId}/webhooks`. */
export const newWebhook = z.object({ label: labelText, url: z.string().max(URL_MAX), kinds });
export type NewWebhook = z.infer<typeof newWebhook>;

/** `POST /webhooks/{subscriptionId}/state`. */
export const webhookStateWish = z.object({ state: z.enum(['active', 'paused', 'ended']) });

/** One secret of a subscription, without the secret itself. */
const webhookSecretView = z.object({ secretId: id, slot: z.int(), madeAt: instant });

export const webhookView = z.object({
  subscriptionId: id,
  bodyId: id,
  label: z.string(),
  url: z.string(),
  kinds: z.array(webhookKind).max(WEBHOOK_KINDS.length),
  state: z.enum(['active', 'paused', 'ended']),
  madeBy: id,
  madeAt: instant,
  secrets: z.array(webhookSecretView).max(2),
  waitingCount: z.int(),
  parkedCount: z.int(),
  lastDeliveredAt: instant.nullable(),
  /** After a failure: when the next try is due. */
  tryAfter: instant.nullable(),
  version: z.int(),
});
export type WebhookView = z.infer<typeof webhookView>;

/** With the secret: in the answer to the command that made it, and nowhere else. */
export const madeWebhookSecret = z.object({
  subscriptionId: id,
  secretId: id,
  /** `whsec_` and base64, as Standard Webhooks has it. */
  secret: z.string(),
  version: z.int(),
});
export type MadeWebhookSecret = z.infer<typeof madeWebhookSecret>;

export const webhookDeliveryView = z.object({
  messageId: id,
  kind: webhookKind,
  aboutId: id,
  state: z.enum(['waiting', 'delivered', 'parked']),
  attemptCount: z.int(),
  occurredAt: instant,
  endedAt: instant.nullable(),
  /** Of the last try; null before there was one. */
  last: z
    .object({
      outcome: z.string().max(32),
      status: z.int().nullable(),
      tookMs: z.int(),
      triedAt: instant,
    })
    .nullable(),
});
export type WebhookDeliveryView = z.infer<typeof webhookDeliveryView>;
