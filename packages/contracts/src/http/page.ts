import { z } from 'zod';

/** `?after=<opaque>&limit=`: every list, in an order that ends with the id (architecture §3). */
export const pageQuery = z.object({
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item).max(200), next: z.string().nullable() });
