import { z } from '@hono/zod-openapi';
import { appealRule, appealWindowBody } from '@jinbang/contracts/http/judging-appeal';
import {
  appealDesk,
  appealRuleSet,
  appealWindowSaid,
} from '@jinbang/contracts/http/judging-appeal-desk';
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
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { READS, SETS } from './appeal.access.ts';
import type { sayWindow } from './say-window.ts';
import type { setRule } from './set-rule.ts';
import type { showDesk } from './show-desk.ts';

const params = z.object({ eventId: id });
const tags = ['appeals'];

const desk = createRoute({
  method: 'get',
  path: '/events/{eventId}/appeal-desk',
  access: READS,
  tags,
  summary: 'Windows, rule, modules and places: what forms about an appeal need to know.',
  request: { params },
  responses: { 200: answers('As far as the reader has to do with it.', appealDesk), ...refusals },
});
const put = createRoute({
  method: 'put',
  path: '/events/{eventId}/appeal-rule',
  access: SETS,
  tags,
  summary: 'Set how long windows are open, and who hears.',
  request: { params, headers: changeHeaders, body: bodyOf(appealRule) },
  responses: { 200: answers('It is set.', appealRuleSet), ...refusals },
});
const say = createRoute({
  method: 'post',
  path: '/events/{eventId}/appeal-windows',
  access: SETS,
  tags,
  summary: 'Say from when to when: recounts from the posting, appeals in place of the rule.',
  request: { params, headers: commandHeaders, body: bodyOf(appealWindowBody) },
  responses: { 201: answers('It is said.', appealWindowSaid), ...refusals },
});

export const appealDeskRoutes = (deps: {
  showDesk: ReturnType<typeof showDesk>;
  setRule: ReturnType<typeof setRule>;
  sayWindow: ReturnType<typeof sayWindow>;
}) =>
  createRoutes()
    .openapi(desk, (c) =>
      read(c, deps.showDesk(c.var.actor.personId, c.req.valid('param').eventId)),
    )
    .openapi(put, (c) => {
      const rule = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, { ...rule, ...where }, (frame, basedOn) =>
        deps.setRule({ frame, basedOn, ...where }, rule),
      );
    })
    .openapi(say, (c) => {
      const window = c.req.valid('json');
      const where = c.req.valid('param');
      return made(c, { ...window, ...where }, (frame) =>
        deps.sayWindow({ frame, ...where }, window),
      );
    });
