import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { LIFETIME_HOURS_MAX } from './access-token.rules.ts';

export const newAccessToken = z.object({
  personId: id,
  label: z.string().trim().min(1).max(100),
  expiresInHours: z.int().min(1).max(LIFETIME_HOURS_MAX).default(24),
});
export type NewAccessToken = z.infer<typeof newAccessToken>;

export const issuedToken = z.object({
  tokenId: id,
  /** In the answer to the command that made it, and nowhere else. */
  token: z.string(),
  personId: id,
  expiresAt: instant,
});
export type IssuedToken = z.infer<typeof issuedToken>;

export const revokedToken = z.object({ tokenId: id });

export const accessTokenView = z.object({
  tokenId: id,
  personId: id,
  label: z.string(),
  issuedBy: id,
  issuedAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
});
export type AccessTokenView = z.infer<typeof accessTokenView>;

export const tokenQuery = z.object({
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
