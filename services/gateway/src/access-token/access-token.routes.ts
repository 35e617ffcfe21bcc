import { createRoute } from '@hono/zod-openapi';
import { pageOf, pageQuery } from '@jinbang/contracts/http/page';
import { id, instant } from '@jinbang/contracts/primitive';
import { answers, bodyOf, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { problem } from '@jinbang/service-kit/problem';
import { z } from 'zod';
import { LIFETIME_HOURS_MAX } from './access-token.rules.ts';
import {
  issueAccessToken,
  revokeAccessToken,
  showAccessTokens,
  type TokenDeps,
} from './issue-access-token.ts';

const issue = createRoute({
  method: 'post',
  path: '/access-tokens',
  tags: ['gateway'],
  summary: 'Make an access token for a person; it is shown once',
  request: {
    body: bodyOf(
      z.object({
        personId: id,
        label: z.string().min(1).max(100),
        expiresInHours: z.int().min(1).max(LIFETIME_HOURS_MAX).default(24),
      }),
    ),
  },
  responses: {
    201: answers(
      'The token.',
      z.object({ tokenId: id, token: z.string(), personId: id, expiresAt: instant }),
    ),
    ...refusals,
  },
});

const revoke = createRoute({
  method: 'delete',
  path: '/access-tokens/{tokenId}',
  tags: ['gateway'],
  summary: 'Take an access token back; it ends within a minute',
  request: { params: z.object({ tokenId: id }) },
  responses: { 200: answers('Revoked.', z.object({ tokenId: id })), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/access-tokens',
  tags: ['gateway'],
  summary: 'Tokens handed out, without the tokens themselves',
  request: { query: pageQuery },
  responses: {
    200: answers(
      'A page of tokens.',
      pageOf(
        z.object({
          tokenId: id,
          personId: id,
          label: z.string(),
          issuedAt: instant,
          expiresAt: instant,
          revokedAt: instant.nullable(),
        }),
      ),
    ),
    ...refusals,
  },
});

export const accessTokenRoutes = (deps: TokenDeps): App =>
  createRoutes()
    .openapi(issue, async (c): Promise<Response> => {
      const outcome = await issueAccessToken(deps, c.var.actor.personId, c.req.valid('json'));
      return outcome.ok ? c.json(outcome.value, 201) : problem(c, outcome.refusal);
    })
    .openapi(revoke, (c) =>
      read(c, revokeAccessToken(deps, c.var.actor.personId, c.req.valid('param').tokenId)),
    )
    .openapi(list, (c) =>
      read(c, showAccessTokens(deps, c.var.actor.personId, c.req.valid('query'))),
    );
