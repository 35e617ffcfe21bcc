import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

export const PHOTO_BYTES_MAX = 2 * 1024 * 1024;

export const keptPhoto = z.object({
  personId: id,
  width: z.int().positive(),
  height: z.int().positive(),
  /** What speaks against it, as codes with a sentence each; none for a good photo. */
  flaws: z.array(z.string()).max(10),
  recordedAt: instant,
  version: z.int().positive(),
});
export type KeptPhoto = z.infer<typeof keptPhoto>;
