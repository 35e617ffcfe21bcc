import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findSession, type SessionRow } from '../account/account.store.ts';
import type { AccountDeps } from '../account/account-deps.ts';
import { isFresh } from '../account/session.rules.ts';

export const notFresh: Rejection = { kind: 'forbidden', code: 'sign-in.not-fresh' };
export const noAccount: Rejection = { kind: 'forbidden', code: 'sign-in.account-needed' };

/** Who changes what they sign in with was here, with what they sign in with now, a moment ago. */
export const requireFresh = async (
  { db, now }: AccountDeps,
  sessionId: string,
): Promise<Result<SessionRow, Rejection>> => {
  const session = await findSession(db, sessionId);
  if (!session) return refuse(noAccount);
  return isFresh(session, now()) ? accept(session) : refuse(notFresh);
};
