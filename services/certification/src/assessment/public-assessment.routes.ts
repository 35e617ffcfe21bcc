import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import type { Database } from '@jinbang/service-kit/database';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { FOR_EVERYBODY } from '../viewer/viewer.access.ts';
import { readPublicAssessment } from './read-public-assessment.ts';

const pageRoute = createRoute({
  method: 'get',
  path: '/assessments/{assessmentId}/{version}',
  access: FOR_EVERYBODY,
  request: {
    params: z.object({ assessmentId: id, version: z.coerce.number().int().positive() }),
  },
  responses: {
    200: answers('The signed summary certificates rest on.', z.record(z.string(), z.unknown())),
    ...refusals,
  },
});

/** The page behind a certificate of an assessment, to the byte that was hashed (S22). */
export const publicAssessmentRoutes = (deps: { readonly db: Database }): App => {
  const readPage = readPublicAssessment(deps);
  const routes = createRoutes();
  routes.openapi(pageRoute, async (c) => {
    const { assessmentId, version } = c.req.valid('param');
    const page = await readPage(assessmentId, version);
    if (!page.ok) return problem(c, page.refusal);
    return c.body(page.value, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
  return routes;
};
