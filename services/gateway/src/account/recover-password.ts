import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Comer } from '../identity/comer.rules.ts';
import { findAccount } from './account.store.ts';
import type { AccountDeps } from './account-deps.ts';
import { askLibrary } from './ask-library.ts';
import { passwordFlaw } from './password.rules.ts';

type Outcome = Promise<Result<Record<string, never>, Rejection>>;
const done = accept({});

/** Asks for a recovery link. The answer is the same whether the address is known or not. */
export const askForRecovery =
  ({ db, library, throttle, trail, hashOf }: AccountDeps) =>
  async (comer: Comer, headers: Headers, given: { email: string }): Outcome => {
    const email = given.email.toLowerCase();
    const tooMany = await throttle.take([
      { limit: 'recovery', of: email },
      { limit: 'link', of: comer.address },
    ]);
    if (tooMany) return refuse(tooMany.refusal);
    await trail(db, comer, { act: 'recovery-asked', accountHash: hashOf(email) });
    const answer = await askLibrary(() =>
      library.api.requestPasswordReset({ body: { email }, headers, asResponse: true }),
    );
    return answer.ok ? done : answer;
  };

const gone: Rejection = { kind: 'gone', code: 'recovery.link-gone' };

/** Whose link this is, while it is good. */
const findOwner = async ({ db, library, now }: AccountDeps, token: string) => {
  const { internalAdapter } = await library.$context;
  const kept = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (!kept || kept.expiresAt <= now()) return undefined;
  return findAccount(db, { personId: kept.value });
};

/** Sets a new password by the link; every session of the person ends, and the account is unlocked. */
export const recoverPassword =
  (deps: AccountDeps) =>
  async (
    comer: Comer,
    headers: Headers,
    { token, password }: { token: string; password: string },
  ): Outcome => {
    const { db, library, throttle, trail, forget } = deps;
    const tries = [{ limit: 'link', of: comer.address }] as const;
    const tooMany = await throttle.take(tries);
    if (tooMany) return refuse(tooMany.refusal);
    const owner = await findOwner(deps, token);
    if (!owner) return refuse(gone);
    const flaw = passwordFlaw(password, owner.email);
    if (flaw) return refuse(flaw);
    const answer = await askLibrary(() =>
      library.api.resetPassword({
        body: { token, newPassword: password },
        headers,
        asResponse: true,
      }),
    );
    if (!answer.ok) return answer;
    forget.person(owner.personId);
    await throttle.clear([...tries, { limit: 'account', of: owner.email }]);
    await trail(db, comer, { act: 'password-set', method: 'password', personId: owner.personId });
    return done;
  };
