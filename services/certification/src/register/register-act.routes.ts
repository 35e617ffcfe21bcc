import { z } from '@hono/zod-openapi';
import { idPageQuery, pageOf } from '@jinbang/contracts/http/page';
import {
  registerActAnswer,
  registerActPage,
  registerActRow,
  registerActWish,
} from '@jinbang/contracts/http/register';
import { id, sha256Hex } from '@jinbang/contracts/primitive';
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
import type { CommandDeps } from '../command.ts';
import { READS_REGISTER } from '../viewer/viewer.access.ts';
import { confirmAct, withdrawAct } from './answer-act.ts';
import { readAct, readActRows, readActs } from './read-acts.ts';
import { ACTS, ASKS, SEARCHES } from './register.access.ts';
import { requestAct } from './request-act.ts';

const params = z.object({ registerActId: id });
const answered = z.object({ actId: id, version: z.int() });
const states = z.enum(['waiting', 'confirmed', 'done', 'withdrawn']);

const listRoute = createRoute({
  method: 'get',
  path: '/register-acts',
  access: SEARCHES,
  summary: 'What was asked for within the reader’s offices, and how far it is',
  request: { query: idPageQuery.extend({ state: states.optional() }) },
  responses: { 200: answers('The newest first.', registerActPage), ...refusals },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/register-acts/{registerActId}',
  access: READS_REGISTER,
  summary: 'One act: its reason, its progress, and the hash of its rows as they are now',
  request: { params },
  responses: { 200: answers('As it stands.', registerActAnswer), ...refusals },
});
const rowsRoute = createRoute({
  method: 'get',
  path: '/register-acts/{registerActId}/rows',
  access: READS_REGISTER,
  summary: 'Which certificates it is about, and what became of each',
  request: { params, query: idPageQuery },
  responses: { 200: answers('A page, the newest first.', pageOf(registerActRow)), ...refusals },
});
const requestRoute = createRoute({
  method: 'post',
  path: '/register-acts',
  access: ASKS,
  summary: 'Asks for an act on exactly the certificates that were shown, with its reason',
  request: { headers: commandHeaders, body: bodyOf(registerActWish) },
  responses: {
    201: answers('Waits for a second person.', answered.extend({ rows: z.int() })),
    ...refusals,
  },
});
const confirmRoute = createRoute({
  method: 'post',
  path: '/register-acts/{registerActId}/confirmation',
  access: ACTS,
  summary: 'The second person agrees; it is carried out in portions from now on',
  request: { params, headers: changeHeaders, body: bodyOf(z.object({ rowsHash: sha256Hex })) },
  responses: { 200: answers('Confirmed.', answered), ...refusals },
});
const withdrawRoute = createRoute({
  method: 'post',
  path: '/register-acts/{registerActId}/withdrawal',
  access: ACTS,
  summary: 'Takes back what nobody confirmed yet',
  request: { params, headers: changeHeaders },
  responses: { 200: answers('Withdrawn.', answered), ...refusals },
});

/** Acts on certificates, one or many: one person asks, another confirms, the sweep carries out. */
export const registerActRoutes = (deps: CommandDeps): App => {
  const [list, one, rows] = [readActs(deps), readAct(deps), readActRows(deps)];
  const request = requestAct(deps);
  const confirm = confirmAct(deps);
  const withdraw = withdrawAct(deps);
  const routes = createRoutes();
  routes.openapi(listRoute, (c) => read(c, list(c.var.actor.personId, c.req.valid('query'))));
  routes.openapi(oneRoute, (c) =>
    read(c, one(c.var.actor.personId, c.req.valid('param').registerActId)),
  );
  routes.openapi(rowsRoute, (c) =>
    read(c, rows(c.var.actor.personId, c.req.valid('param').registerActId, c.req.valid('query'))),
  );
  routes.openapi(requestRoute, (c) => {
    const wish = c.req.valid('json');
    return made(c, wish, (frame) => request(frame, wish));
  });
  routes.openapi(confirmRoute, (c) => {
    const { registerActId: actId } = c.req.valid('param');
    const { rowsHash } = c.req.valid('json');
    return changed(c, { actId, rowsHash }, (frame, basedOn) =>
      confirm(frame, { actId, basedOn, rowsHash }),
    );
  });
  routes.openapi(withdrawRoute, (c) => {
    const { registerActId: actId } = c.req.valid('param');
    return changed(c, { actId }, (frame, basedOn) => withdraw(frame, { actId, basedOn }));
  });
  return routes;
};
