import { Fault } from '@jinbang/kernel/fault';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';

/** What the library answered: its body, and the cookies it wants set. */
export type LibraryAnswer = { readonly body: unknown; readonly cookies: readonly string[] };

/** The library's codes in our words. What is not here is malformed: the library knows no other refusals of ours. */
const REFUSALS: Readonly<Record<string, Rejection>> = {
  INVALID_EMAIL_OR_PASSWORD: { kind: 'unauthenticated', code: 'sign-in.wrong' },
  INVALID_EMAIL: { kind: 'unauthenticated', code: 'sign-in.wrong' },
  PASSWORD_TOO_LONG: { kind: 'unauthenticated', code: 'sign-in.wrong' },
  INVALID_PASSWORD: { kind: 'invalid', code: 'password.wrong' },
  CREDENTIAL_ACCOUNT_NOT_FOUND: { kind: 'conflict', code: 'password.none' },
  INVALID_TOKEN: { kind: 'gone', code: 'recovery.link-gone' },
  USER_NOT_FOUND: { kind: 'gone', code: 'recovery.link-gone' },
  CHALLENGE_NOT_FOUND: { kind: 'gone', code: 'passkey.challenge-gone' },
  PASSKEY_NOT_FOUND: { kind: 'unauthenticated', code: 'passkey.refused' },
  AUTHENTICATION_FAILED: { kind: 'unauthenticated', code: 'passkey.refused' },
  FAILED_TO_VERIFY_REGISTRATION: { kind: 'invalid', code: 'passkey.not-registered' },
  USER_NOT_VERIFIED: { kind: 'forbidden', code: 'passkey.user-not-verified' },
  YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY: { kind: 'forbidden', code: 'access.forbidden' },
  INVITATION_GONE: { kind: 'gone', code: 'invitation.gone' },
  UNAUTHORIZED: { kind: 'unauthenticated', code: 'access.unauthenticated' },
};
const malformed: Rejection = { kind: 'malformed', code: 'request.malformed' };

const codeIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';

const bodyOf = async (answer: Response): Promise<unknown> => {
  const text = await answer.text();
  return text === '' ? null : JSON.parse(text);
};

/** The passkey library throws on an answer that does not fit the challenge; the plugin calls that its own fault. */
const isRefusedRegistration = (code: string): boolean => code === 'FAILED_TO_VERIFY_REGISTRATION';

/**
 * Asks the sign-in library and turns its answer into a result in our words.
 * @throws Fault when the library failed; its own message is not passed on
 */
export const askLibrary = async (
  call: () => Promise<Response>,
): Promise<Result<LibraryAnswer, Rejection>> => {
  const answer = await call();
  const body = await bodyOf(answer);
  if (answer.ok) return accept({ body, cookies: answer.headers.getSetCookie() });
  const code = codeIn(body);
  if (answer.status >= 500 && !isRefusedRegistration(code)) {
    throw new Fault('The sign-in library failed.', { retryable: false });
  }
  return refuse(REFUSALS[code] ?? malformed);
};
