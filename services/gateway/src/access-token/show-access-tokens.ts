import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { issuerOf, mayManage, maySeeEverybody } from './access-token.access.ts';
import type { AccessTokenView } from './access-token.body.ts';
import { listTokens, type TokenRow } from './access-token.store.ts';
import { forbidden, type TokenDeps } from './token-deps.ts';

type Page = { readonly items: readonly AccessTokenView[]; readonly next: string | null };

const viewOf = (row: TokenRow): AccessTokenView => ({
  tokenId: row.tokenId,
  personId: row.personId,
  label: row.label,
  issuedBy: row.issuedBy,
  issuedAt: row.issuedAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
});

/** All tokens for an operator, one's own for an organiser; never the texts. */
export const showAccessTokens =
  ({ db, now, operatorId }: TokenDeps) =>
  async (
    actorId: string,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<Result<Page, Rejection>> => {
    const at = now();
    const issuer = issuerOf(actorId, await findHeldOffices(db, actorId), operatorId, at);
    const isForAll = maySeeEverybody(issuer, at);
    if (!isForAll && !mayManage(issuer, at)) return refuse(forbidden);
    const mine = isForAll ? {} : { issuedBy: actorId };
    const rows = await listTokens(db, { after, limit, ...mine });
    const shown = rows.slice(0, limit);
    const next = rows.length > limit ? (shown.at(-1)?.tokenId ?? null) : null;
    return accept({ items: shown.map(viewOf), next });
  };
