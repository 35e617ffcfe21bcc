import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { SEES_EVENT } from '../competition/competition.access.ts';
import { RECORDS_DRAW } from '../draw/draw.access.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { commitmentView } from '../draw/seeded-draw.body.ts';
import { commitCodes, drawCodesBySeed, recordCodes, recordLateCode } from './draw-codes.ts';
import {
  codeList,
  codeRoster,
  drawnCodes,
  lateCode,
  sealedCodesView,
  seededCodes,
} from './review-code.body.ts';
import { showCodes } from './show-codes.ts';

const ofModule = z.object({ moduleId: id });
const sealed = { 200: answers('Sealed.', sealedCodesView), ...refusals };

const record = createRoute({
  method: 'put',
  path: '/modules/{moduleId}/review-codes',
  access: RECORDS_DRAW,
  summary: 'Record draw 3 of a module by hand: which code is on the work of which station',
  request: { params: ofModule, headers: changeHeaders, body: bodyOf(drawnCodes) },
  responses: sealed,
});

const late = createRoute({
  method: 'post',
  path: '/modules/{moduleId}/late-codes',
  access: RECORDS_DRAW,
  summary: 'Give work that was handed in late a code of its own, with the reason',
  request: { params: ofModule, headers: changeHeaders, body: bodyOf(lateCode) },
  responses: sealed,
});

const commit = createRoute({
  method: 'post',
  path: '/modules/{moduleId}/code-commitments',
  access: RECORDS_DRAW,
  summary: 'Commit to a secret, the works and the codes, before the public value is known',
  request: { params: ofModule, headers: changeHeaders, body: bodyOf(codeRoster) },
  responses: {
    200: answers('Committed; the secret is not known here.', commitmentView),
    ...refusals,
  },
});

const seeded = createRoute({
  method: 'put',
  path: '/modules/{moduleId}/seeded-codes',
  access: RECORDS_DRAW,
  summary: 'Draw 3 of a module by seed: from the committed secret and a public value',
  request: { params: ofModule, headers: changeHeaders, body: bodyOf(seededCodes) },
  responses: sealed,
});

const list = createRoute({
  method: 'get',
  path: '/modules/{moduleId}/review-codes',
  access: SEES_EVENT,
  summary: 'The review codes of a module, never of whom',
  request: { params: ofModule },
  responses: { 200: answers('In their own order.', codeList), ...refusals },
});

export const reviewCodeRoutes = (deps: DrawDeps): App => {
  const recordAll = recordCodes(deps);
  const lateOne = recordLateCode(deps);
  const commitAll = commitCodes(deps);
  const drawAll = drawCodesBySeed(deps);
  const showAll = showCodes(deps);
  return createRoutes()
    .openapi(record, (c) => {
      const body = c.req.valid('json');
      const { moduleId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => recordAll(frame, moduleId, basedOn, body));
    })
    .openapi(late, (c) => {
      const body = c.req.valid('json');
      const { moduleId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => lateOne(frame, moduleId, basedOn, body));
    })
    .openapi(commit, (c) => {
      const body = c.req.valid('json');
      const { moduleId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => commitAll(frame, moduleId, basedOn, body));
    })
    .openapi(seeded, (c) => {
      const body = c.req.valid('json');
      const { moduleId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => drawAll(frame, moduleId, basedOn, body));
    })
    .openapi(list, (c) => read(c, showAll(c.var.actor.personId, c.req.valid('param').moduleId)));
};
