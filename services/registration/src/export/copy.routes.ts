import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  changed,
  changeHeaders,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { HANDLES_COPIES, READS_OWN_DATA, TAKES_COPIES } from './copy.access.ts';
import { copyView, personCopy } from './copy.body.ts';
import { type CopyDeps, confirmCopy, readCopy, readOwnCopy, requestCopy } from './copy-person.ts';

const personParams = z.object({ personId: id });
const copyParams = z.object({ copyId: id });

const own = createRoute({
  method: 'get',
  path: '/persons/{personId}/data',
  access: READS_OWN_DATA,
  summary: 'Everything all services hold of oneself',
  request: { params: personParams },
  responses: { 200: answers('Gathered now, kept nowhere.', personCopy), ...refusals },
});

const ask = createRoute({
  method: 'post',
  path: '/persons/{personId}/copies',
  access: HANDLES_COPIES,
  summary: 'Ask for a copy of everything held of a person',
  request: { params: personParams, headers: commandHeaders },
  responses: { 201: answers('Asked for; another keeper confirms.', copyView), ...refusals },
});

const confirm = createRoute({
  method: 'post',
  path: '/copies/{copyId}/confirmation',
  access: HANDLES_COPIES,
  summary: 'Confirm a copy: somebody else than who asked',
  request: { params: copyParams, headers: changeHeaders },
  responses: { 200: answers('For a day the two may read it.', copyView), ...refusals },
});

const take = createRoute({
  method: 'get',
  path: '/copies/{copyId}',
  access: TAKES_COPIES,
  summary: 'Read a confirmed copy',
  request: { params: copyParams },
  responses: { 200: answers('Gathered now, kept nowhere.', personCopy), ...refusals },
});

export const copyRoutes = (deps: CopyDeps): App => {
  const askOne = requestCopy(deps);
  const confirmOne = confirmCopy(deps);
  const readOwn = readOwnCopy(deps);
  const readOne = readCopy(deps);
  return createRoutes()
    .openapi(own, (c) => {
      c.header('cache-control', 'no-store');
      return read(c, readOwn(c.var.actor.personId, c.req.valid('param').personId));
    })
    .openapi(ask, (c) => made(c, null, (frame) => askOne(frame, c.req.valid('param').personId)))
    .openapi(confirm, (c) =>
      changed(c, null, (frame, basedOn) => confirmOne(frame, c.req.valid('param').copyId, basedOn)),
    )
    .openapi(take, (c) => {
      c.header('cache-control', 'no-store');
      return read(c, readOne(c.var.actor.personId, c.req.valid('param').copyId));
    });
};
