import { z } from 'zod';

/** Ids travel as NATS subject tokens, so dots, spaces and wildcards can never enter one. */
export const token = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** A UUID v7 in lower case, the only kind of id the services make. */
export const id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** Marks, totals, weights and percentages: text, decimal (`1.25`) or exact (`7/18`). */
export const exactNumber = z.string().regex(/^-?(\d{1,12}(\.\d{1,12})?|\d{1,24}\/[1-9]\d{0,23})$/);

/** An exact number that is not negative. */
export const exactAmount = z.string().regex(/^(\d{1,12}(\.\d{1,12})?|\d{1,24}\/[1-9]\d{0,23})$/);

/** UTC, ISO 8601, with `Z`. */
export const instant = z.iso.datetime();

/** Text for people; a missing `en` shows `zh`. */
export const bilingual = z.object({
  zh: z.string().min(1).max(200),
  en: z.string().min(1).max(200).optional(),
});
export type Bilingual = z.infer<typeof bilingual>;

/** Lower-case hex of a SHA-256. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** A label a person reads on a list or a door: a station, a review code, an entry number. */
export const label = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,31}$/u);
