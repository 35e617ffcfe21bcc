import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';

const won = {
  /** Which title: `全国技术能手`. */
  title: z.string().trim().min(1).max(100),
  year: z.int().min(1950).max(2200),
};

export const formerWinner = z.object({ personId: id, ...won });
export type FormerWinner = z.infer<typeof formerWinner>;

/** As lists of winners come: by name and number of the document, whichever kind it is. */
export const namedWinner = z.object({
  name: z.string().trim().min(1).max(100),
  idNumber: z.string().min(4).max(32),
  ...won,
});
export type NamedWinner = z.infer<typeof namedWinner>;

export const newFormerWinners = z.object({
  winners: z
    .array(z.union([formerWinner, namedWinner]))
    .min(1)
    .max(500),
});
export type NewWinner = z.infer<typeof newFormerWinners>['winners'][number];

export const formerWinners = z.object({ winners: z.array(formerWinner).max(5_000) });

export const formerWinnerRemoval = z.object({
  ...formerWinner.shape,
  reason: z.string().trim().min(1).max(500),
});
export type FormerWinnerRemoval = z.infer<typeof formerWinnerRemoval>;

const called = z.object({
  personId: id,
  name: z.string().nullable(),
  nameEn: z.string().nullable(),
});

export const formerWinnerPage = z.object({
  items: z.array(formerWinner).max(200),
  next: z.string().nullable(),
  /** What they are called, as far as whoever asks may see it. */
  people: z.array(called).max(200),
});
export type FormerWinnerPage = z.infer<typeof formerWinnerPage>;
