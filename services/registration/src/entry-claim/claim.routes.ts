import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { FormDeps } from '../entry/enter-forms.ts';
import { DECIDES_CLAIMS, READS_CLAIMS } from './claim.access.ts';
import { claimDecision, claimPage, claimQuery, decidedClaim } from './claim.body.ts';
import { decideClaim } from './decide-claim.ts';
import { showClaims } from './show-claims.ts';

const params = z.object({ eventId: id });

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/entry-claims',
  access: READS_CLAIMS,
  summary: 'People whom two organisations want in one event',
  request: { params, query: claimQuery },
  responses: { 200: answers('A page.', claimPage), ...refusals },
});

const decide = createRoute({
  method: 'post',
  path: '/events/{eventId}/entry-claim-decisions',
  access: DECIDES_CLAIMS,
  summary: 'Decide for whom somebody takes part; the entry that loses ends with the reason',
  request: { params, headers: commandHeaders, body: bodyOf(claimDecision) },
  responses: { 200: answers('Decided.', decidedClaim), ...refusals },
});

export const claimRoutes = (deps: FormDeps): App => {
  const showAll = showClaims(deps);
  const decideOne = decideClaim(deps);
  return createRoutes()
    .openapi(list, (c) =>
      read(c, showAll(c.var.actor.personId, c.req.valid('param').eventId, c.req.valid('query'))),
    )
    .openapi(decide, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return write(c, body, (frame) => decideOne(frame, eventId, body));
    });
};
