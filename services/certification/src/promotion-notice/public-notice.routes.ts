import { z } from '@hono/zod-openapi';
import { promotionNotice } from '@jinbang/contracts/http/promotion-notice';
import {
  networkObjection,
  objectionReceipt,
  ownObjection,
  publicObjection,
} from '@jinbang/contracts/http/result-objection';
import { id } from '@jinbang/contracts/primitive';
import { answers, bodyOf, commandHeaders, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { strangerFrame } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import { FOR_EVERYBODY } from '../viewer/viewer.access.ts';
import { followObjection, readOwnObjection, readPublicNotice } from './read-public-notice.ts';
import { fileObjection } from './take-objections.ts';

/** Whoever objected over the network, known by the code they were shown. */
const BY_OBJECTION_CODE = { public: true, shows: 'code of the objection' } as const;

const params = z.object({ noticeId: id });
/** In a header: an address is logged on the way, and this opens what was written. */
const codeHeader = z.object({ 'objection-code': z.string().max(64).default('') });

const page = createRoute({
  method: 'get',
  path: '/promotion-notices/{noticeId}',
  access: FOR_EVERYBODY,
  summary: 'The notice of proposed promotions: who is to be promoted, and to what',
  request: { params },
  responses: { 200: answers('As it hangs.', promotionNotice), ...refusals },
});
const filing = createRoute({
  method: 'post',
  path: '/promotion-notices/{noticeId}/objections',
  access: FOR_EVERYBODY,
  summary: 'Object while the notice hangs, with a name or without',
  request: { params, headers: commandHeaders, body: bodyOf(networkObjection) },
  responses: { 201: answers('Received: its number and when.', objectionReceipt), ...refusals },
});
const own = createRoute({
  method: 'get',
  path: '/promotion-notices/{noticeId}/own-objection',
  access: BY_OBJECTION_CODE,
  summary: 'The own objection and its answer, by the code made when it was filed',
  request: { params, headers: codeHeader },
  responses: { 200: answers('The objection.', ownObjection), ...refusals },
});
const follow = createRoute({
  method: 'get',
  path: '/promotion-notices/{noticeId}/objections/{objectionId}',
  access: FOR_EVERYBODY,
  summary: 'How far an objection is, for whoever has its number; nothing of what it says',
  request: { params: params.extend({ objectionId: id }) },
  responses: { 200: answers('How far it is.', publicObjection), ...refusals },
});

/** What anybody may read of a notice, and object to it. */
export const publicNoticeRoutes = (deps: Pick<CommandDeps, 'db' | 'now' | 'newId'>): App => {
  const [readOne, readOwn, followOne] = [
    readPublicNotice(deps),
    readOwnObjection(deps),
    followObjection(deps),
  ];
  const fileOne = fileObjection(deps);
  const routes = createRoutes();
  // A name may leave the list at any time.
  routes.use('/promotion-notices/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });
  return routes
    .openapi(page, (c) => read(c, readOne(c.req.valid('param').noticeId)))
    .openapi(filing, async (c) => {
      const body = c.req.valid('json');
      const frame = strangerFrame(c, body);
      if (!frame.ok) return problem(c, frame.refusal);
      const outcome = await fileOne(frame.value, c.req.valid('param').noticeId, body);
      return outcome.ok ? c.json(outcome.value, 201) : problem(c, outcome.refusal);
    })
    .openapi(own, (c) =>
      read(c, readOwn(c.req.valid('param').noticeId, c.req.valid('header')['objection-code'])),
    )
    .openapi(follow, (c) => {
      const { noticeId, objectionId } = c.req.valid('param');
      return read(c, followOne(noticeId, objectionId));
    });
};
