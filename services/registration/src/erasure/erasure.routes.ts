import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { listQuery } from '../page.ts';
import { confirmErasure } from './confirm-erasure.ts';
import { ASKS_ERASURE, CONFIRMS_ERASURE, READS_ERASURES } from './erasure.access.ts';
import { erasureView, newErasure } from './erasure.body.ts';
import { requestErasure } from './request-erasure.ts';
import { showErasures } from './show-erasures.ts';

const ask = createRoute({
  method: 'post',
  path: '/persons/{personId}/erasures',
  access: ASKS_ERASURE,
  summary: 'Ask that everything saying who a person is be erased',
  request: {
    params: z.object({ personId: id }),
    headers: commandHeaders,
    body: bodyOf(newErasure),
  },
  responses: { 201: answers('Asked for; another keeper confirms.', erasureView), ...refusals },
});

const confirm = createRoute({
  method: 'post',
  path: '/erasures/{erasureId}/confirmation',
  access: CONFIRMS_ERASURE,
  summary: 'Confirm an erasure: somebody else than who asked; it cannot be undone',
  request: { params: z.object({ erasureId: id }), headers: changeHeaders },
  responses: { 200: answers('Erased here, told to every service.', erasureView), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/erasures',
  access: READS_ERASURES,
  summary: 'List the erasures of one owner’s people',
  request: { query: listQuery.extend({ ownerId: id.optional() }) },
  responses: { 200: answers('A page.', pageOf(erasureView)), ...refusals },
});

export const erasureRoutes = (deps: CommandDeps): App => {
  const askOne = requestErasure(deps);
  const confirmOne = confirmErasure(deps);
  const show = showErasures(deps);
  return createRoutes()
    .openapi(ask, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => askOne(frame, c.req.valid('param').personId, body));
    })
    .openapi(confirm, (c) => {
      const { erasureId } = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => confirmOne(frame, erasureId, basedOn));
    })
    .openapi(list, (c) => read(c, show(c.var.actor.personId, c.req.valid('query'))));
};
