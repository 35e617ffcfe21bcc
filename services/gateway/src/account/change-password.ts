import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Comer } from '../identity/comer.rules.ts';
import { findAccount } from './account.store.ts';
import type { AccountDeps, BegunSession, WithCookies } from './account-deps.ts';
import { askLibrary } from './ask-library.ts';
import { beginSession } from './begin-session.ts';
import { passwordFlaw } from './password.rules.ts';

const none: Rejection = { kind: 'missing', code: 'account.unknown' };

/** A new password against the old one; every other session ends and this one is made anew. */
export const changePassword =
  (deps: AccountDeps) =>
  async (
    personId: string,
    { comer, headers }: { comer: Comer; headers: Headers },
    { present, password }: { present: string; password: string },
  ): Promise<Result<WithCookies<BegunSession>, Rejection>> => {
    const { db, library, throttle, trail, forget } = deps;
    const account = await findAccount(db, { personId });
    if (!account) return refuse(none);
    const flaw = passwordFlaw(password, account.email);
    if (flaw) return refuse(flaw);
    const tries = [{ limit: 'account', of: account.email }] as const;
    const tooMany = await throttle.take(tries);
    if (tooMany) return refuse(tooMany.refusal);
    const answer = await askLibrary(() =>
      library.api.changePassword({
        body: { currentPassword: present, newPassword: password, revokeOtherSessions: true },
        headers,
        asResponse: true,
      }),
    );
    if (!answer.ok) return answer;
    forget.person(personId);
    await throttle.clear(tries);
    await trail(db, comer, { act: 'password-set', method: 'password', personId });
    return accept(await beginSession(deps, comer, answer.value, { method: 'password' }));
  };
