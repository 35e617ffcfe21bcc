import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

/** Asked for, or the time is over. */
export type ErasureCause = 'request' | 'retention';

/** Why, from a list: free words would bring back what is to go. */
export const erasureGround = z.enum([
  'own-request',
  'guardian-request',
  'consent-withdrawn',
  'office-order',
]);
export type ErasureGround = z.infer<typeof erasureGround>;

export const newErasure = z.object({ ground: erasureGround });
export type NewErasure = z.infer<typeof newErasure>;

export const erasureView = z.object({
  erasureId: id,
  personId: id,
  ground: erasureGround,
  state: z.enum(['requested', 'done']),
  requestedBy: id,
  requestedAt: instant,
  confirmedBy: id.nullable(),
  confirmedAt: instant.nullable(),
  version: z.int().positive(),
});
export type ErasureView = z.infer<typeof erasureView>;
