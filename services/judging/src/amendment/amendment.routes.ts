import { z } from '@hono/zod-openapi';
import {
  amendmentBody,
  amendmentDecided,
  amendmentDecision,
  amendmentPage,
  amendmentProposed,
  amendmentTrial,
  amendmentTried,
  amendmentWithdrawal,
} from '@jinbang/contracts/http/judging-amendment';
import { idPageQuery } from '@jinbang/contracts/http/page';
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
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { CHIEF, READS_SCHEMES, SUPERVISES } from '../office.access.ts';
import type { decideAmendment } from './decide-amendment.ts';
import type { proposeAmendment } from './propose-amendment.ts';
import type { showAmendments } from './show-amendments.ts';
import type { tryAmendment } from './try-amendment.ts';

const path = '/events/{eventId}/modules/{moduleId}/scheme/amendments';
const params = z.object({ eventId: id, moduleId: id });
const tags = ['schemes'];

const post = createRoute({
  method: 'post',
  path,
  access: CHIEF,
  tags,
  summary: 'Propose changes of a published scheme; answers what they do to every code.',
  request: { params, headers: changeHeaders, body: bodyOf(amendmentBody) },
  responses: {
    200: answers('The proposal waits for the supervisor.', amendmentProposed),
    ...refusals,
  },
});

const effect = createRoute({
  method: 'post',
  path: `${path}/effect`,
  access: CHIEF,
  tags,
  summary: 'What changes of the published scheme would do to every code; nothing is kept.',
  request: { params, body: bodyOf(amendmentTrial) },
  responses: {
    200: answers('The effect on the marks as they are now.', amendmentTried),
    ...refusals,
  },
});

const list = createRoute({
  method: 'get',
  path,
  access: READS_SCHEMES,
  tags,
  summary:
    'The amendments of a scheme, newest first; effects for the chief judge and the supervisor.',
  request: { params, query: idPageQuery },
  responses: { 200: answers('The amendments.', amendmentPage), ...refusals },
});

const decide = createRoute({
  method: 'post',
  path: `${path}/{amendmentId}/decision`,
  access: SUPERVISES,
  tags,
  summary: 'Approve an amendment whose effect was seen, or refuse it.',
  request: {
    params: params.extend({ amendmentId: id }),
    headers: commandHeaders,
    body: bodyOf(amendmentDecision),
  },
  responses: { 200: answers('The amendment is decided.', amendmentDecided), ...refusals },
});

const withdraw = createRoute({
  method: 'post',
  path: `${path}/{amendmentId}/withdrawal`,
  access: CHIEF,
  tags,
  summary: 'Take back an amendment that is not decided.',
  request: {
    params: params.extend({ amendmentId: id }),
    headers: commandHeaders,
    body: bodyOf(amendmentWithdrawal),
  },
  responses: { 200: answers('The amendment is withdrawn.', amendmentDecided), ...refusals },
});

export const amendmentRoutes = (deps: {
  tryAmendment: ReturnType<typeof tryAmendment>;
  proposeAmendment: ReturnType<typeof proposeAmendment>;
  decideAmendment: ReturnType<typeof decideAmendment>;
  showAmendments: ReturnType<typeof showAmendments>;
}) =>
  createRoutes()
    .openapi(post, (c) => {
      const body = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, { ...body, ...where }, (frame, basedOn) =>
        deps.proposeAmendment({ frame, basedOn, ...where, ...body }),
      );
    })
    .openapi(effect, (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('json') };
      return read(c, deps.tryAmendment(c.var.actor.personId, asked));
    })
    .openapi(list, (c) =>
      read(
        c,
        deps.showAmendments(c.var.actor.personId, {
          ...c.req.valid('param'),
          ...c.req.valid('query'),
        }),
      ),
    )
    .openapi(decide, (c) => {
      const decision = c.req.valid('json');
      const where = c.req.valid('param');
      return write(c, { ...decision, ...where }, (frame) =>
        deps.decideAmendment({ frame, ...where, decision }),
      );
    })
    .openapi(withdraw, (c) => {
      const { reason } = c.req.valid('json');
      const where = c.req.valid('param');
      return write(c, { reason, ...where }, (frame) =>
        deps.decideAmendment({ frame, ...where, decision: { outcome: 'withdrawn', reason } }),
      );
    });
