import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { mayManageTokens } from './access-token.access.ts';
import { insertToken, listTokens, revokeById } from './access-token.store.ts';

export type TokenDeps = { readonly db: Database; readonly now: Clock; readonly newId: NewId };

export const hashOfToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

const forbidden: Rejection = { kind: 'forbidden', code: 'access.forbidden' };

const isAllowed = async ({ db, now }: TokenDeps, actorId: string): Promise<boolean> =>
  mayManageTokens(await findHeldOffices(db, actorId), now());

export type IssuedToken = { tokenId: string; token: string; personId: string; expiresAt: string };

/** Makes a token for a person and shows it once; only its hash is kept. */
export const issueAccessToken = async (
  deps: TokenDeps,
  actorId: string,
  body: { personId: string; label: string; expiresInHours: number },
): Promise<Result<IssuedToken, Rejection>> => {
  if (!(await isAllowed(deps, actorId))) return refuse(forbidden);
  const token = `jb_${randomBytes(32).toString('base64url')}`;
  const issuedAt = deps.now();
  const expiresAt = new Date(issuedAt.getTime() + body.expiresInHours * 3_600_000);
  const tokenId = deps.newId();
  await deps.db.transaction((tx) =>
    insertToken(tx, {
      tokenId,
      personId: body.personId,
      tokenHash: hashOfToken(token),
      label: body.label,
      issuedBy: actorId,
      issuedAt,
      expiresAt,
    }),
  );
  return accept({ tokenId, token, personId: body.personId, expiresAt: expiresAt.toISOString() });
};

/** Takes a token back; a second time changes nothing and says the same. */
export const revokeAccessToken = async (
  deps: TokenDeps,
  actorId: string,
  tokenId: string,
): Promise<Result<{ tokenId: string }, Rejection>> => {
  if (!(await isAllowed(deps, actorId))) return refuse(forbidden);
  await deps.db.transaction((tx) => revokeById(tx, { tokenId, by: actorId, at: deps.now() }));
  return accept({ tokenId });
};

export const showAccessTokens = async (
  deps: TokenDeps,
  actorId: string,
  page: { after?: string | undefined; limit: number },
) => {
  if (!(await isAllowed(deps, actorId))) return refuse(forbidden);
  const rows = await listTokens(deps.db, page.after, page.limit);
  const next = rows.length === page.limit ? (rows.at(-1)?.tokenId ?? null) : null;
  const items = rows.map((row) => ({
    ...row,
    issuedAt: row.issuedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
  return accept({ items, next });
};
