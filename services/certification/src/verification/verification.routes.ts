import { z } from '@hono/zod-openapi';
import { verification } from '@jinbang/contracts/http/verify';
import type { Rejection } from '@jinbang/kernel/rejection';
import { answers, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { findBodyFlaw } from '@jinbang/service-kit/json-text.rules';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { FOR_EVERYBODY } from '../viewer/viewer.access.ts';
import type { Verify } from './verify.ts';

const verifyRoute = createRoute({
  method: 'post',
  path: '/verifications',
  access: FOR_EVERYBODY,
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } },
    },
  },
  responses: {
    200: answers('Each check of the credential, and what they mean together.', verification),
    ...refusals,
  },
});

const TYPES = new Set(['application/json', 'application/vc', 'application/ld+json']);
const wrongType: Rejection = {
  kind: 'unsupported',
  code: 'request.media-type',
  params: { expected: 'application/json' },
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/**
 * `POST /verifications` with a credential as its body. The text is read as it came: parsing and
 * writing it again would hide what two readers could read differently.
 */
export const verificationRoutes = ({ verify }: { verify: Verify }): App => {
  const routes = createRoutes();
  routes.openAPIRegistry.registerPath(verifyRoute);
  routes.post(verifyRoute.getRoutingPath(), async (c) => {
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!TYPES.has(type)) return problem(c, wrongType);
    const text = await c.req.text();
    if (!isJson(text)) return problem(c, { kind: 'malformed', code: 'request.not-json' });
    const flaw = findBodyFlaw(text);
    if (flaw) return problem(c, flaw);
    return c.json(await verify(text));
  });
  return routes;
};
