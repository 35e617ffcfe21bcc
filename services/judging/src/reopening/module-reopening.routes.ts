import { z } from '@hono/zod-openapi';
import {
  moduleReopeningBody,
  moduleReopeningDecided,
  moduleReopeningPage,
  moduleReopeningProposed,
  reopeningDecision,
} from '@jinbang/contracts/http/judging-reopening';
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
import { CHIEF, READS_PROGRESS, SUPERVISES } from '../office.access.ts';
import type { decideModuleReopening } from './decide-module-reopening.ts';
import type { proposeModuleReopening } from './propose-module-reopening.ts';
import type { showModuleReopenings } from './show-module-reopenings.ts';

const path = '/events/{eventId}/modules/{moduleId}/reopenings';
const params = z.object({ eventId: id, moduleId: id });
const tags = ['modules'];

const post = createRoute({
  method: 'post',
  path,
  access: CHIEF,
  tags,
  summary: 'Ask, with a reason, for a locked module to be opened again, cell by cell.',
  request: { params, headers: changeHeaders, body: bodyOf(moduleReopeningBody) },
  responses: { 200: answers('It waits for the supervisor.', moduleReopeningProposed), ...refusals },
});

const list = createRoute({
  method: 'get',
  path,
  access: READS_PROGRESS,
  tags,
  summary: 'Why a locked module was opened again, by whom, and what of it; newest first.',
  request: { params, query: idPageQuery },
  responses: { 200: answers('What was asked and decided.', moduleReopeningPage), ...refusals },
});

const decide = createRoute({
  method: 'post',
  path: `${path}/{reopeningId}/decision`,
  access: SUPERVISES,
  tags,
  summary: 'Open the locked module again, or refuse to.',
  request: {
    params: params.extend({ reopeningId: id }),
    headers: commandHeaders,
    body: bodyOf(reopeningDecision),
  },
  responses: { 200: answers('It is decided.', moduleReopeningDecided), ...refusals },
});

export const moduleReopeningRoutes = (deps: {
  proposeModuleReopening: ReturnType<typeof proposeModuleReopening>;
  decideModuleReopening: ReturnType<typeof decideModuleReopening>;
  showModuleReopenings: ReturnType<typeof showModuleReopenings>;
}) =>
  createRoutes()
    .openapi(post, (c) => {
      const asked = { ...c.req.valid('json'), ...c.req.valid('param') };
      return changed(c, asked, (frame, basedOn) =>
        deps.proposeModuleReopening({ frame, basedOn, ...asked }),
      );
    })
    .openapi(list, (c) =>
      read(
        c,
        deps.showModuleReopenings(c.var.actor.personId, {
          ...c.req.valid('param'),
          ...c.req.valid('query'),
        }),
      ),
    )
    .openapi(decide, (c) => {
      const decision = c.req.valid('json');
      const where = c.req.valid('param');
      return write(c, { ...decision, ...where }, (frame) =>
        deps.decideModuleReopening({ frame, ...where, decision }),
      );
    });
