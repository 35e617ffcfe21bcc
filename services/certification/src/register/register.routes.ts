import { z } from '@hono/zod-openapi';
import {
  registeredPage,
  registerHistory,
  registerPreview,
  registerPreviewWish,
  registerSearch,
} from '@jinbang/contracts/http/register';
import { id } from '@jinbang/contracts/primitive';
import { answers, bodyOf, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import { READS_REGISTER } from '../viewer/viewer.access.ts';
import { readLife } from './read-life.ts';
import { ASKS, SEARCHES } from './register.access.ts';
import { previewAct, searchRegister } from './search-register.ts';

const searchRoute = createRoute({
  method: 'post',
  path: '/certificate-searches',
  access: SEARCHES,
  summary: 'The register within the reader’s offices; number and name stand in no address',
  request: { body: bodyOf(registerSearch) },
  responses: {
    200: answers('A page, the newest first; nothing is kept.', registeredPage),
    ...refusals,
  },
});
const previewRoute = createRoute({
  method: 'post',
  path: '/register-previews',
  access: ASKS,
  summary: 'Exactly which certificates an act would touch',
  request: { body: bodyOf(registerPreviewWish) },
  responses: {
    200: answers('A page of them; `rowsHash` is what a request names.', registerPreview),
    ...refusals,
  },
});
const historyRoute = createRoute({
  method: 'get',
  path: '/certificates/{certificateId}/history',
  access: READS_REGISTER,
  summary: 'The life of a certificate: what became of it, its versions, and what waits',
  request: { params: z.object({ certificateId: id }) },
  responses: { 200: answers('Oldest first.', registerHistory), ...refusals },
});

/** The register of certificates as it is looked through; what is asked for here is not kept. */
export const registerRoutes = (deps: CommandDeps): App => {
  const search = searchRegister(deps);
  const preview = previewAct(deps);
  const life = readLife(deps);
  const routes = createRoutes();
  routes.openapi(searchRoute, (c) => {
    c.header('cache-control', 'no-store');
    return read(c, search(c.var.actor.personId, c.req.valid('json')));
  });
  routes.openapi(previewRoute, (c) => read(c, preview(c.var.actor.personId, c.req.valid('json'))));
  routes.openapi(historyRoute, (c) =>
    read(c, life(c.var.actor.personId, c.req.valid('param').certificateId)),
  );
  return routes;
};
