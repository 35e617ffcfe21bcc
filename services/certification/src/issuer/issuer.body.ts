import { z } from '@hono/zod-openapi';
import { issuerView } from '@jinbang/contracts/http/issuer';
import { id } from '@jinbang/contracts/primitive';

/** 授权文件 that lets decisions be approved without asking each time (M17). */
export const newAuthorisation = z.object({
  documentNo: z.string().min(1).max(64),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  /** Left out, it covers every competition of the body. */
  competitionId: id.nullable().default(null),
});
export type NewAuthorisation = z.infer<typeof newAuthorisation>;

const authorisationAnswer = z.object({
  authorisationId: id,
  bodyId: id,
  documentNo: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  competitionId: id.nullable(),
  endedAt: z.string().nullable(),
  version: z.int(),
});

export const issuerDetail = issuerView.extend({
  authorisations: z.array(authorisationAnswer).max(200),
});
