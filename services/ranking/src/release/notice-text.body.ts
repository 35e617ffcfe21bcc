import { z } from '@hono/zod-openapi';
import { bilingual } from '@jinbang/contracts/primitive';

const longText = z.object({
  zh: z.string().trim().min(1).max(2_000),
  en: z.string().trim().min(1).max(2_000).optional(),
});

/** `{event}`, `{contest}`, `{days}`, `{from}`, `{to}` are filled in when somebody reads it. */
export const noticeText = z.object({
  title: bilingual,
  body: longText,
  /** How and where to object. */
  objections: longText,
  contact: longText,
});
export type NoticeText = z.infer<typeof noticeText>;
