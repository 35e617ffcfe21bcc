import { z } from 'zod';
import { id } from '../primitive.ts';

/** `POST /internal/v1/names` at registration: the one read between services (architecture §4). */
export const namesRequest = z.object({
  purpose: z.enum(['board', 'roster', 'certificate', 'trail']),
  personIds: z.array(id).min(1).max(500),
});

export const namesAnswer = z.object({
  people: z
    .array(
      z.object({
        personId: id,
        name: z.string().max(50),
        nameEn: z.string().max(100).nullable(),
        organisation: z.string().max(100).nullable(),
        /** For `certificate` alone. */
        identity: z.object({ idType: z.string().max(32), idNumber: z.string().max(32) }).optional(),
      }),
    )
    .max(500),
});
export type NamesAnswer = z.infer<typeof namesAnswer>;
