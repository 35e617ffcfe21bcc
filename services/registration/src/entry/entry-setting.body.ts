import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { entryField } from './entry-field.ts';

export const entrySetting = z.object({
  /** Fields a form must have; those no entry is without count besides. */
  requiredFields: z.array(entryField).max(40),
  /** In how many events of the competition one person may be. */
  eventsPerPerson: z.int().min(1).max(20),
});
export type EntrySetting = z.infer<typeof entrySetting>;

export const entrySettingView = entrySetting.extend({
  competitionId: id,
  /** 0 while nobody has set anything: the stars of M24 hold. */
  version: z.int().min(0),
});
export type EntrySettingView = z.infer<typeof entrySettingView>;
