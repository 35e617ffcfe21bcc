import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Comer } from '../identity/comer.rules.ts';
import type { Try } from '../throttle/throttle.ts';
import type { AccountDeps, BegunSession, WithCookies } from './account-deps.ts';
import { askLibrary } from './ask-library.ts';
import { beginSession } from './begin-session.ts';

export const triesOf = (email: string, { address }: Comer): readonly Try[] => [
  { limit: 'account', of: email },
  { limit: 'address', of: address },
];

/**
 * Signs a person in with mail address and password. The try is counted before it is known how it
 * ends, so that many at once are no more than one after another; a wrong one does not say what was
 * wrong.
 */
export const signInWithPassword =
  (deps: AccountDeps) =>
  async (
    comer: Comer,
    headers: Headers,
    given: { email: string; password: string },
  ): Promise<Result<WithCookies<BegunSession>, Rejection>> => {
    const email = given.email.toLowerCase();
    const tries = triesOf(email, comer);
    const refused = async (refusal: Rejection) => {
      await deps.trail(deps.db, comer, {
        act: 'sign-in-refused',
        method: 'password',
        code: refusal.code,
        accountHash: deps.hashOf(email),
      });
      return refuse(refusal);
    };
    const tooMany = await deps.throttle.take(tries);
    if (tooMany) return tooMany.isFirst ? refused(tooMany.refusal) : refuse(tooMany.refusal);
    const answer = await askLibrary(() =>
      deps.library.api.signInEmail({
        body: { email, password: given.password },
        headers,
        asResponse: true,
      }),
    );
    if (!answer.ok) return refused(answer.refusal);
    await deps.throttle.clear(tries);
    return accept(await beginSession(deps, comer, answer.value, { method: 'password' }));
  };
