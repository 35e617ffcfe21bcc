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
import { DECLARES_RECUSAL, READS_RECUSALS } from './declaration.access.ts';
import { declarationView, madeDeclarations, newDeclarations } from './declaration.body.ts';
import { declareRecusals, endDeclaration, showDeclarations } from './declare-recusals.ts';

const competitionParams = z.object({ competitionId: id });

const declare = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/recusal-declarations',
  access: DECLARES_RECUSAL,
  summary: 'Declare whom officials are tied to, all or none',
  request: { params: competitionParams, headers: commandHeaders, body: bodyOf(newDeclarations) },
  responses: { 201: answers('Recorded, in the order given.', madeDeclarations), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/recusal-declarations',
  access: READS_RECUSALS,
  summary: 'List declarations, ended ones too',
  request: { params: competitionParams, query: listQuery.extend({ personId: id.optional() }) },
  responses: { 200: answers('A page.', pageOf(declarationView)), ...refusals },
});

const end = createRoute({
  method: 'post',
  path: '/recusal-declarations/{declarationId}/end',
  access: DECLARES_RECUSAL,
  summary: 'Say that a declaration is no longer so',
  request: { params: z.object({ declarationId: id }), headers: changeHeaders },
  responses: { 200: answers('Ended.', declarationView), ...refusals },
});

export const declarationRoutes = (deps: CommandDeps): App => {
  const declareAll = declareRecusals(deps);
  const endOne = endDeclaration(deps);
  const show = showDeclarations(deps);
  return createRoutes()
    .openapi(declare, (c) => {
      const { declarations } = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return made(c, declarations, (frame) => declareAll(frame, competitionId, declarations));
    })
    .openapi(list, (c) => {
      const { competitionId } = c.req.valid('param');
      return read(c, show(c.var.actor.personId, competitionId, c.req.valid('query')));
    })
    .openapi(end, (c) => {
      const { declarationId } = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => endOne(frame, declarationId, basedOn));
    });
};
