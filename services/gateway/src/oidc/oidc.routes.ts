import { z } from '@hono/zod-openapi';
import { answers, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { Context } from 'hono';
import type { AccountDeps } from '../account/account-deps.ts';
import { answerOptions } from '../identity/answer-cookies.ts';
import { type ComerOf, libraryHeaders } from '../identity/visit-of.ts';
import { FOR_EVERYBODY } from '../identity/visitor.access.ts';
import { OIDC_REFUSED, type OidcProvider } from './oidc.rules.ts';
import { beginOidcSignIn, endOidcSignIn } from './sign-in-by-oidc.ts';

const methods = createRoute({
  method: 'get',
  path: '/sign-in-methods',
  access: FOR_EVERYBODY,
  summary: 'How people may sign in here',
  responses: {
    200: answers(
      'The methods.',
      z.object({
        password: z.boolean(),
        passkey: z.boolean(),
        oidc: z.object({ name: z.string() }).nullable(),
      }),
    ),
    ...refusals,
  },
});
const begin = createRoute({
  method: 'post',
  path: '/oidc-sign-ins',
  access: FOR_EVERYBODY,
  summary: 'Ask for the page of the configured identity provider',
  responses: { 200: answers('Where to go.', z.looseObject({ url: z.url() })), ...refusals },
});
const end = createRoute({
  method: 'get',
  path: '/oidc-callback',
  access: FOR_EVERYBODY,
  summary: 'Come back from the identity provider',
  request: {
    query: z.object({
      code: z.string().max(4_000).optional(),
      state: z.string().max(1_000).optional(),
    }),
  },
  responses: {
    302: { description: 'To the console, or to the sign-in page with `?error`.' },
    ...refusals,
  },
});

/** Only the provider's own words and the cookies; nothing else of the library's answer goes out. */
const passOn = (c: Context, answer: Response): Response => {
  for (const cookie of answer.headers.getSetCookie())
    c.header('set-cookie', cookie, { append: true });
  return c.redirect(answer.headers.get('location') ?? OIDC_REFUSED, 302);
};

export const oidcRoutes = (
  deps: AccountDeps,
  { comerOf, provider }: { comerOf: ComerOf; provider: OidcProvider | undefined },
): App =>
  createRoutes()
    .openapi(methods, (c) =>
      c.json(
        { password: true, passkey: true, oidc: provider ? { name: provider.name } : null },
        200,
      ),
    )
    .openapi(begin, (c) => {
      const comer = comerOf(c);
      const headers = libraryHeaders(c, comer);
      return answerOptions(c, beginOidcSignIn(deps, provider !== undefined)(comer, headers));
    })
    .openapi(end, async (c): Promise<Response> => {
      const comer = comerOf(c);
      const { search } = new URL(c.req.url);
      return passOn(c, await endOidcSignIn(deps)(comer, libraryHeaders(c, comer), search));
    });
