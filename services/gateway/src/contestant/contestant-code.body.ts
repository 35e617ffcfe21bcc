import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { CODE_DAYS, CODE_DAYS_MAX } from './contestant-code.rules.ts';

/** A larger event comes in several commands. */
export const CODES_AT_ONCE_MAX = 200;

const holder = z.object({
  entryId: id,
  personId: id,
  /** Sends the code there; it is then in no answer. */
  email: z.email().max(254).optional(),
});

export const newCodes = z.object({
  holders: z.array(holder).min(1).max(CODES_AT_ONCE_MAX),
  expiresInDays: z.int().min(1).max(CODE_DAYS_MAX).default(CODE_DAYS),
});
export type NewCodes = z.infer<typeof newCodes>;

export const codeView = z.object({
  codeId: id,
  eventId: id,
  entryId: id,
  entryNo: z.string(),
  personId: id,
  issuedBy: id,
  issuedAt: instant,
  expiresAt: instant,
  state: z.enum(['open', 'used', 'expired', 'withdrawn']),
  usedAt: instant.nullable(),
});
export type CodeView = z.infer<typeof codeView>;

/** With the code to print: in the answer to the command that made it, and nowhere else. */
export const issuedCode = codeView.extend({
  /** null: it went out by mail. */
  code: z.string().nullable(),
});
export type IssuedCode = z.infer<typeof issuedCode>;
export const issuedCodes = z.object({ items: z.array(issuedCode).max(CODES_AT_ONCE_MAX) });

export const codeQuery = z.object({
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const codeGiven = z.object({ code: z.string().min(1).max(40) });
