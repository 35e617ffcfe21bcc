import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  made,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { ORGANISES_EVENT } from '../competition/competition.access.ts';
import { draftNotice, showNotices, stepNotice } from './keep-notices.ts';
import { answerObjection, recordObjection } from './keep-objections.ts';
import { FOR_EVERYBODY, READS_NOTICES, SIGNS_NOTICES } from './notice.access.ts';
import {
  keptObjection,
  newNotice,
  newObjection,
  noticeList,
  noticeStep,
  noticeView,
  objectionAnswer,
  publicNotice,
  publicObjection,
  steppedNotice,
} from './notice.body.ts';
import { followObjection, readNotice } from './read-notice.ts';

const params = z.object({ eventId: id });

const draft = createRoute({
  method: 'post',
  path: '/events/{eventId}/entrant-notices',
  access: ORGANISES_EVENT,
  summary: 'Draft the notice of entrants: everybody approved by now',
  request: { params, headers: commandHeaders, body: bodyOf(newNotice) },
  responses: { 201: answers('Drafted.', noticeView), ...refusals },
});

const step = createRoute({
  method: 'post',
  path: '/events/{eventId}/notice-steps',
  access: SIGNS_NOTICES,
  summary: 'Sign a notice off (never its author), post it, take it down',
  request: { params, headers: commandHeaders, body: bodyOf(noticeStep) },
  responses: { 200: answers('As it stands now.', steppedNotice), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/entrant-notices',
  access: READS_NOTICES,
  summary: 'Notices of entrants, with their steps and what was objected',
  request: { params },
  responses: { 200: answers('Newest first.', noticeList), ...refusals },
});

const object = createRoute({
  method: 'post',
  path: '/events/{eventId}/notice-objections',
  access: SIGNS_NOTICES,
  summary: 'Record an objection to a posted notice',
  request: { params, headers: commandHeaders, body: bodyOf(newObjection) },
  responses: {
    201: answers('Recorded; the number is for the objector.', keptObjection),
    ...refusals,
  },
});

const answer = createRoute({
  method: 'post',
  path: '/events/{eventId}/notice-answers',
  access: SIGNS_NOTICES,
  summary: 'Answer an objection',
  request: { params, headers: commandHeaders, body: bodyOf(objectionAnswer) },
  responses: { 200: answers('Answered.', keptObjection), ...refusals },
});

export const noticeRoutes = (deps: CommandDeps): App => {
  const draftOne = draftNotice(deps);
  const stepOne = stepNotice(deps);
  const show = showNotices(deps);
  const objectOne = recordObjection(deps);
  const answerOne = answerObjection(deps);
  return createRoutes()
    .openapi(draft, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return made(c, body, (frame) => draftOne(frame, eventId, body));
    })
    .openapi(step, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return write(c, body, (frame) => stepOne(frame, eventId, body));
    })
    .openapi(list, (c) => read(c, show(c.var.actor.personId, c.req.valid('param').eventId)))
    .openapi(object, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return made(c, body, (frame) => objectOne(frame, eventId, body));
    })
    .openapi(answer, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return write(c, body, (frame) => answerOne(frame, eventId, body));
    });
};

const page = createRoute({
  method: 'get',
  path: '/entrant-notices/{noticeId}',
  access: FOR_EVERYBODY,
  summary: 'A posted notice of entrants: names and organisations, no numbers',
  request: { params: z.object({ noticeId: id }) },
  responses: { 200: answers('While it hangs.', publicNotice), ...refusals },
});

const followed = createRoute({
  method: 'get',
  path: '/notice-objections/{objectionId}',
  access: FOR_EVERYBODY,
  summary: 'How far an objection is, by its number',
  request: { params: z.object({ objectionId: id }) },
  responses: { 200: answers('As far as it is.', publicObjection), ...refusals },
});

/** What anybody may read of registration without signing in. */
export const publicNoticeRoutes = (deps: Pick<CommandDeps, 'db'>): App => {
  const readOne = readNotice(deps);
  const follow = followObjection(deps);
  return createRoutes()
    .openapi(page, (c) => read(c, readOne(c.req.valid('param').noticeId)))
    .openapi(followed, (c) => read(c, follow(c.req.valid('param').objectionId)));
};
