import { z } from '@hono/zod-openapi';
import { level } from '@jinbang/contracts/level';
import { id } from '@jinbang/contracts/primitive';

const digits = (count: number) => z.string().regex(new RegExp(`^\\d{${count}}$`));

export const filedScope = z.object({
  occupationCode: z.string().min(1).max(32),
  levels: z.array(level).min(1).max(8),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
});

/** A filed body 备案评价机构: who it is in registration, what is on its filing document. */
export const newIssuer = z.object({
  /** The organisation's id at registration. */
  bodyId: id,
  name: z.string().min(1).max(100).openapi({ description: 'Exactly as filed (M20).' }),
  evaluator: z.enum(['Y', 'S']),
  bodyCode: digits(4),
  province: digits(2),
  site: digits(6),
  filingNo: z.string().min(1).max(64),
  filed: z.array(filedScope).min(1).max(500),
});
export type NewIssuer = z.infer<typeof newIssuer>;

const issuerState = z.enum(['active', 'reminded', 'warned', 'suspended', 'exited', 'revoked']);

/** What can change: the filing and the state. Name and codes are those of the filing for ever. */
export const issuerChange = newIssuer
  .pick({ filingNo: true, filed: true })
  .extend({ state: issuerState });
export type IssuerChange = z.infer<typeof issuerChange>;

export const issuerAnswer = newIssuer.extend({
  did: z.string(),
  state: issuerState,
  version: z.int(),
});

/** 授权文件 that lets decisions be approved without asking each time (M17). */
export const newAuthorisation = z.object({
  documentNo: z.string().min(1).max(64),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  /** Left out, it covers every competition of the body. */
  competitionId: id.nullable().default(null),
});
export type NewAuthorisation = z.infer<typeof newAuthorisation>;

export const authorisationAnswer = z.object({
  authorisationId: id,
  bodyId: id,
  documentNo: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  competitionId: id.nullable(),
  endedAt: z.string().nullable(),
  version: z.int(),
});
