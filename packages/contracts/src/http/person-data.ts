import { z } from 'zod';
import { id } from '../primitive.ts';

/** `POST /internal/v1/person-data` at every service: what it holds of one person, for a copy. */
export const personDataRequest = z.object({ personId: id });

/** Rows by table; secrets (hashes, seals) are left out, and so is what is about others. */
export const personDataAnswer = z.object({
  service: z.string().max(32),
  sections: z.record(z.string().max(64), z.array(z.record(z.string(), z.unknown())).max(10_000)),
});
export type PersonDataAnswer = z.infer<typeof personDataAnswer>;
