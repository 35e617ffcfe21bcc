import { z } from '@hono/zod-openapi';
import { answers, bodyOf, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { Context } from 'hono';
import type { AccountDeps } from '../account/account-deps.ts';
import { answerOptions, answerSession } from '../identity/answer-cookies.ts';
import { type ComerOf, libraryHeaders } from '../identity/visit-of.ts';
import { BY_INVITATION } from '../identity/visitor.access.ts';
import { webAuthnOptions } from '../passkey/passkey.body.ts';
import { acceptWithPasskey, acceptWithPassword, offerInvitedPasskey } from './accept-invitation.ts';
import {
  begunSession,
  invitedView,
  linkToken,
  passwordText,
  webAuthnAnswer,
} from './invitation.body.ts';
import { showInvited } from './show-invitations.ts';

const byLink = bodyOf(z.object({ token: linkToken }));
const began = { 201: answers('Accepted and signed in.', begunSession), ...refusals };

const look = createRoute({
  method: 'post',
  path: '/invitations/views',
  access: BY_INVITATION,
  summary: 'See what an invitation is for; the link stands in the body, where no log has it',
  request: { body: byLink },
  responses: { 200: answers('The invitation.', invitedView), ...refusals },
});
const withPassword = createRoute({
  method: 'post',
  path: '/invitations/passwords',
  access: BY_INVITATION,
  summary: 'Accept an invitation with a password',
  request: { body: bodyOf(z.object({ token: linkToken, password: passwordText })) },
  responses: began,
});
const passkeyOptions = createRoute({
  method: 'post',
  path: '/invitations/passkey-challenges',
  access: BY_INVITATION,
  summary: 'Ask for a challenge to accept an invitation with a passkey',
  request: { body: byLink },
  responses: { 200: answers('WebAuthn options.', webAuthnOptions), ...refusals },
});
const withPasskey = createRoute({
  method: 'post',
  path: '/invitations/passkeys',
  access: BY_INVITATION,
  summary: 'Accept an invitation with the passkey made for its challenge',
  request: { body: bodyOf(z.object({ response: webAuthnAnswer })) },
  responses: began,
});

/** For whoever holds an invitation's link; below `/public`. */
export const invitedRoutes = (
  deps: AccountDeps,
  { comerOf, sessionCookie }: { comerOf: ComerOf; sessionCookie: string },
): App => {
  const visit = (c: Context) => {
    const comer = comerOf(c);
    // Whoever is signed in at this browser is not the one invited.
    return { comer, headers: libraryHeaders(c, comer, { without: sessionCookie }) };
  };
  return createRoutes()
    .openapi(look, (c) => read(c, showInvited(deps)(c.req.valid('json').token)))
    .openapi(withPassword, (c) =>
      answerSession(c, acceptWithPassword(deps)(visit(c), c.req.valid('json'))),
    )
    .openapi(passkeyOptions, (c) =>
      answerOptions(c, offerInvitedPasskey(deps)(visit(c), c.req.valid('json'))),
    )
    .openapi(withPasskey, (c) =>
      answerSession(c, acceptWithPasskey(deps)(visit(c), c.req.valid('json').response)),
    );
};
