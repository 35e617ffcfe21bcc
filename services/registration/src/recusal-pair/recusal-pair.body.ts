import { z } from '@hono/zod-openapi';
import { markSubject } from '@jinbang/contracts/mark-subject';
import { id } from '@jinbang/contracts/primitive';

/** A judge and somebody of the judge's own organisation, with the subjects of their marks. */
const pair = z.object({
  judgeId: id,
  organisationId: id,
  entryId: id,
  subjects: z.array(markSubject).max(200),
});
export const recusalPairs = z.object({ eventId: id, pairs: z.array(pair).max(20_000) });
export type RecusalPairs = z.infer<typeof recusalPairs>;
