import { z } from '@hono/zod-openapi';
import { personDataAnswer } from '@jinbang/contracts/http/person-data';
import { id, instant } from '@jinbang/contracts/primitive';

/** A keeper's wish for a copy; another keeper confirms, and for a day both may read it. */
export const copyView = z.object({
  copyId: id,
  personId: id,
  requestedBy: id,
  requestedAt: instant,
  confirmedBy: id.nullable(),
  confirmedAt: instant.nullable(),
  version: z.int().positive(),
});
export type CopyView = z.infer<typeof copyView>;

/** Everything all services hold of one person, at one moment. */
export const personCopy = z.object({
  personId: id,
  gatheredAt: instant,
  services: z.array(personDataAnswer).max(16),
});
export type PersonCopy = z.infer<typeof personCopy>;
