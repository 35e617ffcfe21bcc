import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

export const mailView = z.object({
  mailId: id,
  recipient: z.string(),
  kind: z.enum(['invitation', 'recovery', 'contestant-code']),
  subject: z.string(),
  body: z.string(),
  recordedAt: instant,
});
export type MailView = z.infer<typeof mailView>;
