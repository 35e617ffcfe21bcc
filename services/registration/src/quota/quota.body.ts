import { z } from '@hono/zod-openapi';

/** How many entries of one organisation or delegation come into an event; without a name, of each. */
export const quota = z.object({
  of: z.enum(['organisation', 'delegation']),
  /** The organisation's id, or what the delegation is called. */
  name: z.string().min(1).max(100).nullable().default(null),
  count: z.int().min(0).max(400),
});
export type Quota = z.infer<typeof quota>;
