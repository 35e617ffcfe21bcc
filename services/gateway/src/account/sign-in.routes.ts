import { z } from '@hono/zod-openapi';
import { answers, bodyOf, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { Context } from 'hono';
import { answerOptions, answerSession } from '../identity/answer-cookies.ts';
import { type ComerOf, libraryHeaders } from '../identity/visit-of.ts';
import { BY_RECOVERY_LINK, FOR_EVERYBODY } from '../identity/visitor.access.ts';
import {
  begunSession,
  emailAddress,
  linkToken,
  passwordText,
  webAuthnAnswer,
} from '../invitation/invitation.body.ts';
import { webAuthnOptions } from '../passkey/passkey.body.ts';
import type { AccountDeps } from './account-deps.ts';
import { askForRecovery, recoverPassword } from './recover-password.ts';
import { offerPasskeySignIn, signInWithPasskey } from './sign-in-with-passkey.ts';
import { signInWithPassword } from './sign-in-with-password.ts';

const began = { 201: answers('Signed in; the session is in a cookie.', begunSession), ...refusals };
const nothing = z.object({});

const byPassword = createRoute({
  method: 'post',
  path: '/sessions',
  access: FOR_EVERYBODY,
  summary: 'Sign in with mail address and password',
  request: { body: bodyOf(z.object({ email: emailAddress, password: passwordText })) },
  responses: began,
});
const passkeyOptions = createRoute({
  method: 'post',
  path: '/passkey-challenges',
  access: FOR_EVERYBODY,
  summary: 'Ask for a challenge to sign in with a passkey',
  responses: { 200: answers('WebAuthn options.', webAuthnOptions), ...refusals },
});
const byPasskey = createRoute({
  method: 'post',
  path: '/passkey-sessions',
  access: FOR_EVERYBODY,
  summary: 'Sign in with a passkey',
  request: { body: bodyOf(z.object({ response: webAuthnAnswer })) },
  responses: began,
});
const recovery = createRoute({
  method: 'post',
  path: '/recoveries',
  access: FOR_EVERYBODY,
  summary:
    'Ask for a link to set a new password; the answer never says whether there is an account',
  request: { body: bodyOf(z.object({ email: emailAddress })) },
  responses: { 202: answers('Asked.', nothing), ...refusals },
});
const newPassword = createRoute({
  method: 'post',
  path: '/recoveries/passwords',
  access: BY_RECOVERY_LINK,
  summary: 'Set a new password by a recovery link; every session of the person ends',
  request: { body: bodyOf(z.object({ token: linkToken, password: passwordText })) },
  responses: { 200: answers('Set.', nothing), ...refusals },
});

/** Who signs in shows no session yet: these routes stand below `/public`. */
export const signInRoutes = (deps: AccountDeps, comerOf: ComerOf): App => {
  const visit = (c: Context) => {
    const comer = comerOf(c);
    return [comer, libraryHeaders(c, comer)] as const;
  };
  return createRoutes()
    .openapi(byPassword, (c) =>
      answerSession(c, signInWithPassword(deps)(...visit(c), c.req.valid('json'))),
    )
    .openapi(passkeyOptions, (c) => answerOptions(c, offerPasskeySignIn(deps)(visit(c)[1])))
    .openapi(byPasskey, (c) =>
      answerSession(c, signInWithPasskey(deps)(...visit(c), c.req.valid('json').response)),
    )
    .openapi(recovery, async (c): Promise<Response> => {
      const outcome = await askForRecovery(deps)(...visit(c), c.req.valid('json'));
      return outcome.ok ? c.json({}, 202) : problem(c, outcome.refusal);
    })
    .openapi(newPassword, async (c): Promise<Response> => {
      const outcome = await recoverPassword(deps)(...visit(c), c.req.valid('json'));
      return outcome.ok ? c.json({}, 200) : problem(c, outcome.refusal);
    });
};
