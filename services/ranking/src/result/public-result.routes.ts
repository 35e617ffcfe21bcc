import { z } from '@hono/zod-openapi';
import { refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import type { Database } from '@jinbang/service-kit/database';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { Bookshelf } from '../book/bookshelf.ts';
import { type ResultPage, readResultPage } from './read-results.ts';
import { FOR_EVERYBODY } from './result.access.ts';

const page = createRoute({
  method: 'get',
  path: '/results/{eventId}/{version}',
  access: FOR_EVERYBODY,
  summary: 'The page of an approved result, byte for byte what certificates point at.',
  request: {
    params: z.object({
      eventId: z.uuid(),
      version: z.coerce.number().int().min(1).max(1_000_000),
    }),
  },
  responses: {
    200: {
      description: 'Canonical JSON (RFC 8785); its SHA-256 stands in `ETag` and in certificates.',
      content: { 'application/json': { schema: z.unknown() } },
    },
    404: refusals[404],
  },
});

const asAnswer = ({ body, sha256, state }: ResultPage): Response =>
  new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'etag, jinbang-result-state',
      // Where it stands may change; the bytes do not.
      'cache-control': 'public, max-age=60',
      'x-content-type-options': 'nosniff',
      'jinbang-result-state': state,
      etag: `"${sha256}"`,
    },
  });

/** `/api/ranking/v1/public`: what anybody may read without signing in. */
export const publicResultRoutes = (deps: { db: Database; shelf: Pick<Bookshelf, 'find'> }) => {
  const readPage = readResultPage(deps);
  return createRoutes().openapi(page, async (c) => {
    const { eventId, version } = c.req.valid('param');
    const outcome = await readPage(eventId, version);
    return outcome.ok ? asAnswer(outcome.value) : problem(c, outcome.refusal);
  });
};
