import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, bodyOf, read, refusals } from '@jinbang/service-kit/answers';
import { type App, type AppVariables, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { Context } from 'hono';
import type { AccountDeps } from '../account/account-deps.ts';
import { answerOptions } from '../identity/answer-cookies.ts';
import { type ComerOf, libraryHeaders } from '../identity/visit-of.ts';
import { OWN_PASSKEYS } from '../identity/visitor.access.ts';
import { addPasskey, offerPasskey, removePasskey, showPasskeys } from './keep-passkeys.ts';
import { newPasskey, passkeyList, webAuthnOptions } from './passkey.body.ts';

const known = { 200: answers('The passkeys.', passkeyList), ...refusals };

const list = createRoute({
  method: 'get',
  path: '/passkeys',
  access: OWN_PASSKEYS,
  summary: 'List one’s own passkeys',
  responses: known,
});
const offer = createRoute({
  method: 'post',
  path: '/passkeys/challenges',
  access: OWN_PASSKEYS,
  summary: 'Ask for a challenge to make a passkey; needs a sign-in of a moment ago',
  responses: { 200: answers('WebAuthn options.', webAuthnOptions), ...refusals },
});
const add = createRoute({
  method: 'post',
  path: '/passkeys',
  access: OWN_PASSKEYS,
  summary: 'Keep the passkey made for the challenge',
  request: { body: bodyOf(newPasskey) },
  responses: known,
});
const remove = createRoute({
  method: 'delete',
  path: '/passkeys/{passkeyId}',
  access: OWN_PASSKEYS,
  summary: 'Remove a passkey, unless it is the last way in',
  request: { params: z.object({ passkeyId: id }) },
  responses: known,
});

export const passkeyRoutes = (deps: AccountDeps, comerOf: ComerOf): App => {
  const visit = (c: Context<{ Variables: AppVariables }>) => {
    const comer = comerOf(c);
    return { actor: c.var.actor, comer, headers: libraryHeaders(c, comer) };
  };
  return createRoutes()
    .openapi(list, (c) => read(c, showPasskeys(deps)(c.var.actor)))
    .openapi(offer, (c) => answerOptions(c, offerPasskey(deps)(visit(c))))
    .openapi(add, (c) => read(c, addPasskey(deps)(visit(c), c.req.valid('json'))))
    .openapi(remove, (c) => read(c, removePasskey(deps)(visit(c), c.req.valid('param').passkeyId)));
};
