import { z } from 'zod';
import { id } from '../primitive.ts';

/** `?after=<opaque>&limit=`: every list, in an order that ends with the id (architecture §3). */
export const pageQuery = z.object({
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The same for rows in the order of their ids, which is the order of their making. */
export const idPageQuery = pageQuery.extend({ after: id.optional() });

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item).max(200), next: z.string().nullable() });
