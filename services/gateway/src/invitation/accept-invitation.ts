import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { AccountDeps, BegunSession, WithCookies } from '../account/account-deps.ts';
import { askLibrary, type LibraryAnswer } from '../account/ask-library.ts';
import { beginSession } from '../account/begin-session.ts';
import { passwordFlaw } from '../account/password.rules.ts';
import type { Comer } from '../identity/comer.rules.ts';
import { hashOfToken } from '../identity/token-text.ts';
import { hashSecret } from '../secret/slow-hash.ts';
import { invitationGone } from './invitation.rules.ts';
import { findInvited, useInvitation } from './use-invitation.ts';

type Outcome = Promise<Result<WithCookies<BegunSession>, Rejection>>;
type Visit = { readonly comer: Comer; readonly headers: Headers };

const tryAt = ({ address }: Comer) => [{ limit: 'link', of: address }] as const;

/** Accepts an invitation with a password and signs the person in. */
export const acceptWithPassword =
  (deps: AccountDeps) =>
  async (
    { comer, headers }: Visit,
    { token, password }: { token: string; password: string },
  ): Outcome => {
    const tooMany = await deps.throttle.take(tryAt(comer));
    if (tooMany) return refuse(tooMany.refusal);
    const tokenHash = hashOfToken(token);
    const invited = await findInvited(deps)(tokenHash);
    if (!invited) return refuse(invitationGone);
    const flaw = passwordFlaw(password, invited.email);
    if (flaw) return refuse(flaw);
    const used = await useInvitation(deps)(tokenHash, await hashSecret(password));
    if (!used) return refuse(invitationGone);
    await deps.throttle.clear(tryAt(comer));
    const { email } = used;
    const answer = await askLibrary(() =>
      deps.library.api.signInEmail({ body: { email, password }, headers, asResponse: true }),
    );
    if (!answer.ok) return answer;
    return accept(await beginSession(deps, comer, answer.value, { method: 'password' }));
  };

/** What a browser needs to make a passkey for whoever holds the link. */
export const offerInvitedPasskey =
  (deps: AccountDeps) =>
  async (
    { comer, headers }: Visit,
    { token }: { token: string },
  ): Promise<Result<LibraryAnswer, Rejection>> => {
    const tooMany = await deps.throttle.take(tryAt(comer));
    if (tooMany) return refuse(tooMany.refusal);
    return askLibrary(() =>
      deps.library.api.generatePasskeyRegistrationOptions({
        // The hash goes with the challenge, never the link itself.
        query: { context: hashOfToken(token) },
        headers,
        asResponse: true,
      }),
    );
  };

/** Accepts an invitation with the passkey just made; the library calls `useInvitation` when it is good. */
export const acceptWithPasskey =
  (deps: AccountDeps) =>
  async ({ comer, headers }: Visit, response: Record<string, unknown>): Outcome => {
    const answer = await askLibrary(() =>
      deps.library.api.verifyPasskeyRegistration({
        body: { response, createSession: true },
        headers,
        asResponse: true,
      }),
    );
    if (!answer.ok) return answer;
    await deps.throttle.clear(tryAt(comer));
    return accept(await beginSession(deps, comer, answer.value, { method: 'passkey' }));
  };
