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
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import {
  APPROVES_ENTRIES,
  READS_ADMISSIONS,
  SUBMITS_ENTRIES,
} from '../approval/approval.access.ts';
import type { CommandDeps } from '../command-deps.ts';
import { listQuery } from '../page.ts';
import { askCorrection, decideCorrection, showCorrections } from './correct-entries.ts';
import { correctionAnswer, correctionView, newCorrection } from './correction.body.ts';

const params = z.object({ eventId: id });

const ask = createRoute({
  method: 'post',
  path: '/events/{eventId}/entry-corrections',
  access: SUBMITS_ENTRIES,
  summary: 'Ask for a substitute or a correction, until check-in',
  request: { params, headers: commandHeaders, body: bodyOf(newCorrection) },
  responses: { 201: answers('Asked; somebody else decides.', correctionView), ...refusals },
});

const decide = createRoute({
  method: 'post',
  path: '/events/{eventId}/correction-decisions',
  access: APPROVES_ENTRIES,
  summary: 'Allow or refuse a correction; never by who asked for it',
  request: { params, headers: commandHeaders, body: bodyOf(correctionAnswer) },
  responses: { 200: answers('Decided.', correctionView), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/entry-corrections',
  access: READS_ADMISSIONS,
  summary: 'List corrections asked for, answered ones too',
  request: { params, query: listQuery },
  responses: { 200: answers('A page.', pageOf(correctionView)), ...refusals },
});

export const correctionRoutes = (deps: CommandDeps): App => {
  const askOne = askCorrection(deps);
  const decideOne = decideCorrection(deps);
  const show = showCorrections(deps);
  return createRoutes()
    .openapi(ask, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return made(c, body, (frame) => askOne(frame, eventId, body));
    })
    .openapi(decide, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return write(c, body, (frame) => decideOne(frame, eventId, body));
    })
    .openapi(list, (c) => {
      const { eventId } = c.req.valid('param');
      return read(c, show(c.var.actor.personId, eventId, c.req.valid('query')));
    });
};
