import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { commandFrame } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { issuingCodes, watchingCodes } from './contestant-code.access.ts';
import { codeQuery, codeView, issuedCodes, newCodes } from './contestant-code.body.ts';
import type { ContestantDeps } from './contestant-deps.ts';
import { issueCodes } from './issue-codes.ts';
import { showCodes, withdrawCode } from './keep-codes.ts';

const eventParams = z.object({ eventId: id });
const codeParams = z.object({ codeId: id });

const issue = createRoute({
  method: 'post',
  path: '/events/{eventId}/contestant-codes',
  access: issuingCodes,
  summary: 'Make one-time codes for contestants, to print or to mail; older ones end',
  request: { headers: commandHeaders, params: eventParams, body: bodyOf(newCodes) },
  responses: { 201: answers('The codes, to print.', issuedCodes), ...refusals },
});
const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/contestant-codes',
  access: watchingCodes,
  summary: 'List which codes of an event are out and used, without the codes themselves',
  request: { params: eventParams, query: codeQuery },
  responses: { 200: answers('A page.', pageOf(codeView)), ...refusals },
});
const withdraw = createRoute({
  method: 'delete',
  path: '/contestant-codes/{codeId}',
  access: issuingCodes,
  summary: 'Take a code back; a session it opened ends',
  request: { headers: commandHeaders, params: codeParams },
  responses: { 200: answers('Taken back.', codeParams), ...refusals },
});

/** For those who hand the codes out. */
export const contestantCodeRoutes = (deps: ContestantDeps): App =>
  createRoutes()
    .openapi(issue, (c) => {
      const body = c.req.valid('json');
      c.header('cache-control', 'no-store');
      return made(c, body, (frame) => issueCodes(deps)(frame, c.req.valid('param').eventId, body));
    })
    .openapi(list, (c) => {
      const { eventId } = c.req.valid('param');
      return read(c, showCodes(deps)(c.var.actor.personId, eventId, c.req.valid('query')));
    })
    .openapi(withdraw, (c) => {
      const frame = commandFrame(c, null);
      if (!frame.ok) return problem(c, frame.refusal);
      return read(c, withdrawCode(deps)(frame.value, c.req.valid('param').codeId));
    });
