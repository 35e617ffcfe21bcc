import { z } from 'zod';
import { group } from '../level.ts';
import { bilingual, id, label } from '../primitive.ts';

/** A contestant's own entry as `/mine/` shows it: what was entered, never more than four digits. */
export const ownEntry = z.object({
  eventId: id,
  entryId: id,
  entryNo: label.nullable(),
  state: z.enum(['entered', 'admitted', 'withdrawn']),
  group,
  competition: bilingual,
  event: bilingual,
  organisation: bilingual.nullable(),
  /** As registered; null once the person was erased. */
  name: z.string().nullable(),
  nameEn: z.string().nullable(),
  idType: z.string().nullable(),
  idLastFour: z.string().nullable(),
  /** How many compete in it, oneself counted. */
  members: z.int().positive(),
});
export type OwnEntry = z.infer<typeof ownEntry>;
