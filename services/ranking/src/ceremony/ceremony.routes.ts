import { z } from '@hono/zod-openapi';
import { ceremonyStep } from '@jinbang/contracts/http/ceremony';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { HOLDS_CEREMONIES } from './ceremony.access.ts';
import { type CeremonyDeps, readCeremony } from './read-ceremony.ts';

const STEPS_MAX = 100_000;

const step = createRoute({
  method: 'get',
  path: '/events/{eventId}/ceremony',
  access: HOLDS_CEREMONIES,
  summary: 'One step of the ceremony of an approved result, and nothing of what comes after it.',
  request: {
    params: z.object({ eventId: z.uuid() }),
    query: z.object({
      step: z.coerce.number().int().min(0).max(STEPS_MAX).default(0),
      /** Refused where another result stands by now. */
      version: z.coerce.number().int().min(1).max(1_000_000).optional(),
    }),
  },
  responses: { 200: answers('The step.', ceremonyStep), ...refusals },
});

/** `/api/ranking/v1/events/{eventId}/ceremony`: for who signs the steps of a release. */
export const ceremonyRoutes = (deps: CeremonyDeps) => {
  const readStep = readCeremony(deps);
  return createRoutes().openapi(step, (c) => {
    // Neither a browser nor anything on the way keeps what is not public yet.
    c.header('cache-control', 'no-store');
    return read(
      c,
      readStep(c.var.actor.personId, { ...c.req.valid('param'), ...c.req.valid('query') }),
    );
  });
};
