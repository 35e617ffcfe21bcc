import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { issuerOf } from '../access-token/access-token.access.ts';
import { forbidden } from '../account/account-deps.ts';
import type { MailView } from './mail.body.ts';
import { listMail } from './mail.store.ts';

type Deps = { readonly db: Database; readonly now: Clock; readonly operatorId: string };

/** Mail kept instead of sent, newest first; for operators, who hand the links over. */
export const showMail =
  ({ db, now, operatorId }: Deps) =>
  async (
    actorId: string,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<Result<{ items: readonly MailView[]; next: string | null }, Rejection>> => {
    const issuer = issuerOf(actorId, await findHeldOffices(db, actorId), operatorId, now());
    if (!issuer.isOperator) return refuse(forbidden);
    const rows = await listMail(db, { after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const next = rows.length > limit ? (shown.at(-1)?.mailId ?? null) : null;
    const items = shown.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
    return accept({ items, next });
  };
