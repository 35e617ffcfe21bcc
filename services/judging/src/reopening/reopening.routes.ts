import { z } from '@hono/zod-openapi';
import {
  reopeningBody,
  reopeningDecided,
  reopeningDecision,
  reopeningPage,
  reopeningProposed,
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
import { CHIEF, SUPERVISES } from '../office.access.ts';
import { SEES_SHEET } from '../score-sheet/sheet.access.ts';
import type { decideReopening } from './decide-reopening.ts';
import type { proposeReopening } from './propose-reopening.ts';
import type { showReopenings } from './show-reopenings.ts';

const path = '/sheets/{sheetId}/reopenings';
const params = z.object({ sheetId: id });
const tags = ['sheets'];

const post = createRoute({
  method: 'post',
  path,
  access: CHIEF,
  tags,
  summary: 'Ask, with a reason, for a signed sheet to be opened again.',
  request: { params, headers: changeHeaders, body: bodyOf(reopeningBody) },
  responses: { 200: answers('It waits for the supervisor.', reopeningProposed), ...refusals },
});

const list = createRoute({
  method: 'get',
  path,
  access: SEES_SHEET,
  tags,
  summary: 'Why a sheet was opened again, by whom and when, newest first.',
  request: { params, query: idPageQuery },
  responses: { 200: answers('What was asked and decided.', reopeningPage), ...refusals },
});

const decide = createRoute({
  method: 'post',
  path: `${path}/{reopeningId}/decision`,
  access: SUPERVISES,
  tags,
  summary: 'Open the sheet again, or refuse to.',
  request: {
    params: params.extend({ reopeningId: id }),
    headers: commandHeaders,
    body: bodyOf(reopeningDecision),
  },
  responses: { 200: answers('It is decided.', reopeningDecided), ...refusals },
});

export const reopeningRoutes = (deps: {
  proposeReopening: ReturnType<typeof proposeReopening>;
  decideReopening: ReturnType<typeof decideReopening>;
  showReopenings: ReturnType<typeof showReopenings>;
}) =>
  createRoutes()
    .openapi(post, (c) => {
      const asked = { ...c.req.valid('json'), ...c.req.valid('param') };
      return changed(c, asked, (frame, basedOn) =>
        deps.proposeReopening({ frame, basedOn, ...asked }),
      );
    })
    .openapi(list, (c) =>
      read(
        c,
        deps.showReopenings(c.var.actor.personId, {
          ...c.req.valid('param'),
          ...c.req.valid('query'),
        }),
      ),
    )
    .openapi(decide, (c) => {
      const decision = c.req.valid('json');
      const where = c.req.valid('param');
      return write(c, { ...decision, ...where }, (frame) =>
        deps.decideReopening({ frame, ...where, decision }),
      );
    });
