import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { ORGANISES_EVENT } from '../competition/competition.access.ts';
import { listQuery } from '../page.ts';
import { READS_CHECK_IN, RECORDS_CHECK_IN } from './check-in.access.ts';
import {
  actResults,
  checkInSetting,
  checkInSettingView,
  expectedPage,
  newActs,
} from './check-in.body.ts';
import { recordActs } from './record-acts.ts';
import { setCheckIn } from './set-check-in.ts';
import { showCheckIn, showSetting } from './show-check-in.ts';

const eventParams = z.object({ eventId: id });

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/check-in',
  access: READS_CHECK_IN,
  summary: 'Whom the check-in desk waits for, a page of entries at a time',
  request: { params: eventParams, query: listQuery },
  responses: { 200: answers('The members of those entries.', expectedPage), ...refusals },
});

const record = createRoute({
  method: 'post',
  path: '/events/{eventId}/check-in-acts',
  access: RECORDS_CHECK_IN,
  summary: 'Record what happened at the desk; each act answers for itself',
  request: { params: eventParams, headers: commandHeaders, body: bodyOf(newActs) },
  responses: { 200: answers('One result an act, in their order.', actResults), ...refusals },
});

const show = createRoute({
  method: 'get',
  path: '/events/{eventId}/check-in-setting',
  access: READS_CHECK_IN,
  summary: 'When the desk opens and who is late',
  request: { params: eventParams },
  responses: { 200: answers('The times.', checkInSettingView), ...refusals },
});

const set = createRoute({
  method: 'put',
  path: '/events/{eventId}/check-in-setting',
  access: ORGANISES_EVENT,
  summary: 'Set when the desk opens and who is late',
  request: { params: eventParams, headers: changeHeaders, body: bodyOf(checkInSetting) },
  responses: { 200: answers('Set.', checkInSettingView), ...refusals },
});

export const checkInRoutes = (deps: CommandDeps): App => {
  const showAll = showCheckIn(deps);
  const recordAll = recordActs(deps);
  const showTimes = showSetting(deps);
  const setTimes = setCheckIn(deps);
  return createRoutes()
    .openapi(list, (c) => {
      const { eventId } = c.req.valid('param');
      return read(c, showAll(c.var.actor.personId, eventId, c.req.valid('query')));
    })
    .openapi(record, (c) => {
      const { acts } = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return write(c, acts, (frame) => recordAll(frame, eventId, acts));
    })
    .openapi(show, (c) => read(c, showTimes(c.var.actor.personId, c.req.valid('param').eventId)))
    .openapi(set, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => setTimes(frame, eventId, basedOn, body));
    });
};
