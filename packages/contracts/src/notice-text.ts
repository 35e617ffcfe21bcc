import { z } from 'zod';
import { bilingual } from './primitive.ts';

const longText = z.object({
  zh: z.string().trim().min(1).max(2_000),
  en: z.string().trim().min(1).max(2_000).optional(),
});

/**
 * What a notice 公示 says, of entrants or of a result: `{event}`, `{contest}`, `{days}`, `{from}` and
 * `{to}` are filled in when it is posted or read.
 */
export const noticeText = z.object({
  title: bilingual,
  body: longText,
  /** How and where to object. */
  objections: longText,
  contact: longText,
});
export type NoticeText = z.infer<typeof noticeText>;
