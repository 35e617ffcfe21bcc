import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { KEY_SCOPES, LIFETIME_DAYS_MAX } from './api-key.rules.ts';

const scopes = z.array(z.enum(KEY_SCOPES)).min(1).max(KEY_SCOPES.length);

export const newApiKey = z.object({
  personId: id,
  label: z.string().trim().min(1).max(100),
  scopes,
  expiresInDays: z.int().min(1).max(LIFETIME_DAYS_MAX).default(365),
});
export type NewApiKey = z.infer<typeof newApiKey>;

export const apiKeyView = z.object({
  keyId: id,
  personId: id,
  label: z.string(),
  /** How the key begins, to tell keys apart. */
  start: z.string(),
  scopes: z.array(z.string()).max(20),
  issuedBy: id,
  issuedAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
export type ApiKeyView = z.infer<typeof apiKeyView>;

/** With the key itself: in the answer to the command that made it, and nowhere else. */
export const issuedApiKey = apiKeyView.extend({ key: z.string() });
export type IssuedApiKey = z.infer<typeof issuedApiKey>;

export const keyQuery = z.object({
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
