import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { isRecipient } from '@jinbang/draws/draw-keys';

const recipient = z.string().max(62).refine(isRecipient);
const code = z.string().regex(/^\d{6}$/);

/** The public halves alone: the key stays on the device, the recovery key on its papers. */
export const newDrawKey = z.object({
  judgeRecipient: recipient,
  recoveryRecipient: recipient,
  /** Required where the event has a key already. */
  reason: z.string().trim().min(1).max(500).optional(),
});
export type NewDrawKey = z.infer<typeof newDrawKey>;

export const drawKeyView = z.object({
  keyId: id,
  eventId: id,
  judgeRecipient: z.string(),
  recoveryRecipient: z.string(),
  /** Six digits each, closed with one of the keys (base64): read with the key, and with two papers. */
  trials: z.object({ judge: z.string().max(4_000), recovery: z.string().max(4_000) }),
  reason: z.string().nullable(),
  registeredBy: id,
  registeredAt: instant,
  confirmedBy: id.nullable(),
  confirmedAt: instant.nullable(),
  version: z.int().positive(),
});
export type DrawKeyView = z.infer<typeof drawKeyView>;
export const drawKeyList = z.object({ items: z.array(drawKeyView).max(50) });
export type DrawKeyList = z.infer<typeof drawKeyList>;

/** What the supervisor saw on the device: that the key opens, and that two papers open. */
export const drawKeyTrial = z.object({ judgeCode: code, recoveryCode: code });
export type DrawKeyTrial = z.infer<typeof drawKeyTrial>;
