import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { issuerOf, maySeeEverybody } from '../access-token/access-token.access.ts';
import type { AccountView } from './account.body.ts';
import { deleteAccount, listAccounts } from './account.store.ts';
import { type AccountDeps, forbidden } from './account-deps.ts';

const unknown: Rejection = { kind: 'missing', code: 'account.unknown' };

/** Accounts with how their people sign in; for operators and the platform’s auditor. */
export const showAccounts =
  ({ db, now, operatorId }: AccountDeps) =>
  async (
    actorId: string,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<Result<{ items: readonly AccountView[]; next: string | null }, Rejection>> => {
    const at = now();
    const issuer = issuerOf(actorId, await findHeldOffices(db, actorId), operatorId, at);
    if (!maySeeEverybody(issuer, at)) return refuse(forbidden);
    const rows = await listAccounts(db, { after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const next = rows.length > limit ? (shown.at(-1)?.personId ?? null) : null;
    const items = shown.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
    return accept({ items, next });
  };

/**
 * Closes an account: mail address, password, passkeys and sessions are gone; the trail keeps the
 * person's id. The person can be invited again.
 */
export const closeAccount =
  ({ db, now, operatorId, trail, forget }: AccountDeps) =>
  async (
    frame: CommandFrame,
    personId: string,
  ): Promise<Result<{ personId: string }, Rejection>> => {
    const { actorId } = frame;
    const outcome = await once(
      db,
      frame,
      async (tx): Promise<Result<{ personId: string }, Rejection>> => {
        const issuer = issuerOf(actorId, await findHeldOffices(tx, actorId), operatorId, now());
        if (!issuer.isOperator) return refuse(forbidden);
        if (!(await deleteAccount(tx, personId))) return refuse(unknown);
        await trail(tx, undefined, { act: 'account-closed', personId, actorId });
        return accept({ personId });
      },
    );
    if (outcome.ok) forget.person(personId);
    return outcome;
  };
