import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

export const accountView = z.object({
  personId: id,
  email: z.string(),
  createdAt: instant,
  hasPassword: z.boolean(),
  passkeyCount: z.int(),
});
export type AccountView = z.infer<typeof accountView>;
