import { z } from '@hono/zod-openapi';
import { eventJudges } from '@jinbang/contracts/http/judging-desk';
import { panelsBody, panelsView } from '@jinbang/contracts/http/judging-views';
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
import { PREPARES, READS_SCHEMES } from '../office.access.ts';

import type { putPanels } from './put-panels.ts';
import { READS_JUDGES } from './seat.access.ts';
import type { showJudges } from './show-judges.ts';
import type { showPanels } from './show-panels.ts';

const path = '/events/{eventId}/modules/{moduleId}/panels';
const params = z.object({ eventId: id, moduleId: id });

const put = createRoute({
  method: 'put',
  path,
  access: PREPARES,
  tags: ['panels'],
  summary: 'Name all panels of a module and fill their seats.',
  request: { params, headers: changeHeaders, body: bodyOf(panelsBody) },
  responses: { 200: answers('The panels as they stand.', panelsView), ...refusals },
});

const get = createRoute({
  method: 'get',
  path,
  access: READS_SCHEMES,
  tags: ['panels'],
  summary: 'The panels of a module.',
  request: { params },
  responses: { 200: answers('The panels as they stand.', panelsView), ...refusals },
});

const judges = createRoute({
  method: 'get',
  path: '/events/{eventId}/judges',
  access: READS_JUDGES,
  tags: ['panels'],
  summary: 'Who may be seated on a panel of the event, and who is recused.',
  request: { params: params.pick({ eventId: true }), query: idPageQuery },
  responses: { 200: answers('Judges in office now.', eventJudges), ...refusals },
});

export const panelRoutes = (deps: {
  showJudges: ReturnType<typeof showJudges>;
  putPanels: ReturnType<typeof putPanels>;
  showPanels: ReturnType<typeof showPanels>;
}) =>
  createRoutes()
    .openapi(put, (c) => {
      const body = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, body, (frame, basedOn) =>
        deps.putPanels({ frame, basedOn, ...where }, body),
      );
    })
    .openapi(get, (c) => read(c, deps.showPanels(c.var.actor.personId, c.req.valid('param'))))
    .openapi(judges, (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
      return read(c, deps.showJudges(c.var.actor.personId, asked));
    });
