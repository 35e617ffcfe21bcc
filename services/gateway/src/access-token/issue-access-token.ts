import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { hashOfToken } from '../identity/token-text.ts';
import { placesOf } from '../place/place.store.ts';
import { issuerOf, mayIssueFor } from './access-token.access.ts';
import type { IssuedToken, NewAccessToken } from './access-token.body.ts';
import { expiryOf } from './access-token.rules.ts';
import { insertToken } from './access-token.store.ts';
import { forbidden, type TokenDeps } from './token-deps.ts';

/**
 * Makes a token for a person. Only its hash is kept; a repeat of the command gets the same text
 * again, since the text follows from the id by a key outside the database.
 */
export const issueAccessToken =
  (deps: TokenDeps) =>
  async (
    frame: CommandFrame,
    { personId, label, expiresInHours }: NewAccessToken,
  ): Promise<Result<IssuedToken, Rejection>> => {
    const issued = await once(
      deps.db,
      frame,
      async (tx): Promise<Result<Omit<IssuedToken, 'token'>, Rejection>> => {
        const at = deps.now();
        const { actorId } = frame;
        const issuer = issuerOf(actorId, await findHeldOffices(tx, actorId), deps.operatorId, at);
        const held = await findHeldOffices(tx, personId);
        if (!mayIssueFor(issuer, held, await placesOf(tx, held), at)) return refuse(forbidden);

        const tokenId = deps.newId();
        const expiresAt = expiryOf(at, expiresInHours);
        const tokenHash = hashOfToken(deps.textOf(tokenId));
        await insertToken(tx, {
          tokenId,
          personId,
          tokenHash,
          label,
          issuedBy: actorId,
          issuedAt: at,
          expiresAt,
        });
        return accept({ tokenId, personId, expiresAt: expiresAt.toISOString() });
      },
    );
    return issued.ok
      ? accept({ ...issued.value, token: deps.textOf(issued.value.tokenId) })
      : issued;
  };
