import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

/** Why a person's data must be kept for now. */
export const holdGround = z.enum(['appeal', 'investigation', 'court', 'audit']);
export type HoldGround = z.infer<typeof holdGround>;

export const newHold = z.object({
  ground: holdGround,
  /** The document it rests on; a number, never a name. */
  documentNo: z
    .string()
    .regex(/^[\p{L}\p{N}〔〕()（）[\]./ -]{1,64}$/u)
    .optional(),
});
export type NewHold = z.infer<typeof newHold>;

export const holdView = z.object({
  holdId: id,
  personId: id,
  ground: holdGround,
  documentNo: z.string().nullable(),
  placedBy: id,
  placedAt: instant,
  liftedBy: id.nullable(),
  liftedAt: instant.nullable(),
  version: z.int().positive(),
});
export type HoldView = z.infer<typeof holdView>;
export const holdList = z.object({ items: z.array(holdView).max(200) });
