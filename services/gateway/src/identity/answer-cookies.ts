import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import { problem } from '@jinbang/service-kit/problem';
import type { Context } from 'hono';
import type { WithCookies } from '../account/account-deps.ts';
import type { LibraryAnswer } from '../account/ask-library.ts';

const setCookies = (c: Context, cookies: readonly string[]): void => {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
  c.header('cache-control', 'no-store');
};

/** An answer whose session travels in cookies. */
export const answerSession = async <Value extends object>(
  c: Context,
  work: Promise<Result<WithCookies<Value>, Rejection>>,
): Promise<Response> => {
  const outcome = await work;
  if (!outcome.ok) return problem(c, outcome.refusal);
  setCookies(c, outcome.value.cookies);
  return c.json(outcome.value.value, 201);
};

/** The library's own answer, for what only a browser reads: WebAuthn options. */
export const answerOptions = async (
  c: Context,
  work: Promise<Result<LibraryAnswer, Rejection>>,
): Promise<Response> => {
  const outcome = await work;
  if (!outcome.ok) return problem(c, outcome.refusal);
  setCookies(c, outcome.value.cookies);
  // Safe: the library answered JSON with a challenge in it.
  return c.json(outcome.value.body as object, 200);
};

/** Makes a browser forget a cookie. */
export const droppedCookie = (name: string, isSecure: boolean): string =>
  `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
