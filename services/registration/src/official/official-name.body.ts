import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';

export const officialNames = z.object({
  items: z
    .array(z.object({ personId: id, name: z.string(), nameEn: z.string().nullable() }))
    .max(500),
});
export type OfficialNames = z.infer<typeof officialNames>;
