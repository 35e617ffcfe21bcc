import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Comer } from '../identity/comer.rules.ts';
import type { Try } from '../throttle/throttle.ts';
import type { AccountDeps, BegunSession, WithCookies } from './account-deps.ts';
import { askLibrary, type LibraryAnswer } from './ask-library.ts';
import { beginSession } from './begin-session.ts';

/** What a browser needs to ask the authenticator (WebAuthn, PublicKeyCredentialRequestOptions). */
export const offerPasskeySignIn =
  ({ library }: AccountDeps) =>
  (headers: Headers): Promise<Result<LibraryAnswer, Rejection>> =>
    askLibrary(() =>
      library.api.generatePasskeyAuthenticationOptions({ headers, asResponse: true }),
    );

/** Signs a person in with a passkey: nothing to guess, so only the network address is counted. */
export const signInWithPasskey =
  (deps: AccountDeps) =>
  async (
    comer: Comer,
    headers: Headers,
    response: Record<string, unknown>,
  ): Promise<Result<WithCookies<BegunSession>, Rejection>> => {
    const tries: readonly Try[] = [{ limit: 'address', of: comer.address }];
    const tooMany = await deps.throttle.take(tries);
    if (tooMany) return refuse(tooMany.refusal);
    const answer = await askLibrary(() =>
      deps.library.api.verifyPasskeyAuthentication({
        // Safe: the library checks form, challenge and signature itself.
        body: { response: response as never },
        headers,
        asResponse: true,
      }),
    );
    if (!answer.ok) {
      const { code } = answer.refusal;
      await deps.trail(deps.db, comer, { act: 'sign-in-refused', method: 'passkey', code });
      return answer;
    }
    await deps.throttle.clear(tries);
    return accept(await beginSession(deps, comer, answer.value, { method: 'passkey' }));
  };
