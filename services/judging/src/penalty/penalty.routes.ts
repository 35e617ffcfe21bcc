import { z } from '@hono/zod-openapi';
import {
  penaltyBody,
  penaltyChanged,
  penaltyPage,
  penaltyWithdrawalBody,
} from '@jinbang/contracts/http/judging-penalty';
import { idPageQuery } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { CHIEF } from '../office.access.ts';
import type { givePenalty } from './give-penalty.ts';
import { READS_PENALTIES } from './penalty.access.ts';
import type { showPenalties } from './show-penalties.ts';
import type { takeBackPenalty } from './take-back-penalty.ts';

const path = '/events/{eventId}/modules/{moduleId}/penalties';
const params = z.object({ eventId: id, moduleId: id });
const tags = ['penalties'];

const list = createRoute({
  method: 'get',
  path,
  access: READS_PENALTIES,
  tags,
  summary: 'Penalties of a module, newest first, and what the scheme says of them.',
  request: { params, query: idPageQuery },
  responses: { 200: answers('What was given and taken back.', penaltyPage), ...refusals },
});

const post = createRoute({
  method: 'post',
  path,
  access: CHIEF,
  tags,
  summary: 'Take points off a subject’s module, with a reason.',
  description: '`If-Match` is the version of the module’s penalties, as the list shows it.',
  request: { params, headers: changeHeaders, body: bodyOf(penaltyBody) },
  responses: { 200: answers('It stands.', penaltyChanged), ...refusals },
});

const withdraw = createRoute({
  method: 'post',
  path: `${path}/{penaltyId}/withdrawal`,
  access: CHIEF,
  tags,
  summary: 'Take a penalty back, with a reason; it stays on file.',
  request: {
    params: params.extend({ penaltyId: id }),
    headers: changeHeaders,
    body: bodyOf(penaltyWithdrawalBody),
  },
  responses: { 200: answers('It takes nothing any more.', penaltyChanged), ...refusals },
});

export const penaltyRoutes = (deps: {
  givePenalty: ReturnType<typeof givePenalty>;
  takeBackPenalty: ReturnType<typeof takeBackPenalty>;
  showPenalties: ReturnType<typeof showPenalties>;
}) =>
  createRoutes()
    .openapi(list, (c) =>
      read(
        c,
        deps.showPenalties(c.var.actor.personId, {
          ...c.req.valid('param'),
          ...c.req.valid('query'),
        }),
      ),
    )
    .openapi(post, (c) => {
      const where = c.req.valid('param');
      const penalty = c.req.valid('json');
      return changed(c, { ...where, ...penalty }, (frame, basedOn) =>
        deps.givePenalty({ frame, basedOn, ...where, penalty }),
      );
    })
    .openapi(withdraw, (c) => {
      const request = { ...c.req.valid('param'), ...c.req.valid('json') };
      return changed(c, request, (frame, basedOn) =>
        deps.takeBackPenalty({ frame, basedOn, ...request }),
      );
    });
