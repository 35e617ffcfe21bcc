import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { issuerOf, mayRevoke } from './access-token.access.ts';
import { findTokenToChange, saveRevocation } from './access-token.store.ts';
import { forbidden, type TokenDeps } from './token-deps.ts';

const unknown: Rejection = { kind: 'missing', code: 'access-token.unknown' };

/** Takes a token back; a second time changes nothing and says the same. */
export const revokeAccessToken =
  (deps: TokenDeps) =>
  async (frame: CommandFrame, tokenId: string): Promise<Result<{ tokenId: string }, Rejection>> => {
    const outcome = await once(
      deps.db,
      frame,
      async (tx): Promise<Result<{ tokenId: string }, Rejection>> => {
        const at = deps.now();
        const { actorId } = frame;
        const issuer = issuerOf(actorId, await findHeldOffices(tx, actorId), deps.operatorId, at);
        const token = await findTokenToChange(tx, tokenId);
        if (!token) return refuse(issuer.isOperator ? unknown : forbidden);
        if (!mayRevoke(issuer, token.issuedBy, at)) return refuse(forbidden);
        if (token.revokedAt === null) await saveRevocation(tx, { tokenId, by: actorId, at });
        return accept({ tokenId });
      },
    );
    if (outcome.ok) deps.forget(tokenId);
    return outcome;
  };
