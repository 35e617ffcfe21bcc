import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { commandFrame } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { HANDS_OUT, SEES_HANDED_OUT, TAKES_BACK } from './access-token.access.ts';
import {
  accessTokenView,
  issuedToken,
  newAccessToken,
  revokedToken,
  tokenQuery,
} from './access-token.body.ts';
import { issueAccessToken } from './issue-access-token.ts';
import { revokeAccessToken } from './revoke-access-token.ts';
import { showAccessTokens } from './show-access-tokens.ts';
import type { TokenDeps } from './token-deps.ts';

const issue = createRoute({
  method: 'post',
  path: '/access-tokens',
  access: HANDS_OUT,
  summary: 'Make an access token for a person; it is shown once',
  request: { headers: commandHeaders, body: bodyOf(newAccessToken) },
  responses: { 201: answers('The token.', issuedToken), ...refusals },
});

const revoke = createRoute({
  method: 'delete',
  path: '/access-tokens/{tokenId}',
  access: TAKES_BACK,
  summary: 'Take an access token back; it ends within a minute everywhere',
  request: { headers: commandHeaders, params: z.object({ tokenId: id }) },
  responses: { 200: answers('Revoked.', revokedToken), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/access-tokens',
  access: SEES_HANDED_OUT,
  summary: 'List tokens handed out, without the tokens themselves',
  request: { query: tokenQuery },
  responses: { 200: answers('A page.', pageOf(accessTokenView)), ...refusals },
});

export const accessTokenRoutes = (deps: TokenDeps): App => {
  const issueOne = issueAccessToken(deps);
  const revokeOne = revokeAccessToken(deps);
  const show = showAccessTokens(deps);
  return createRoutes()
    .openapi(issue, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => issueOne(frame, body));
    })
    .openapi(revoke, (c) => {
      const frame = commandFrame(c, null);
      if (!frame.ok) return problem(c, frame.refusal);
      return read(c, revokeOne(frame.value, c.req.valid('param').tokenId));
    })
    .openapi(list, (c) => read(c, show(c.var.actor.personId, c.req.valid('query'))));
};
