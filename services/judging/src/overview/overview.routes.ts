import { z } from '@hono/zod-openapi';
import { dailyQuery, overviewDaily } from '@jinbang/contracts/http/judging-daily';
import {
  conflictsQuery,
  overviewConflicts,
  overviewHead,
  overviewOutliers,
  overviewQuery,
  overviewSheets,
  overviewStatistics,
  overviewSubjects,
  sheetsQuery,
} from '@jinbang/contracts/http/judging-overview';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { READS_PROGRESS } from '../office.access.ts';
import { WEIGHS_JUDGES } from './overview.access.ts';
import type { showConflicts } from './show-conflicts.ts';
import type { showDaily } from './show-daily.ts';
import type { showHead } from './show-head.ts';
import type { showOutliers } from './show-outliers.ts';
import type { showSheets } from './show-sheets.ts';
import type { showStatistics } from './show-statistics.ts';
import type { showSubjects } from './show-subjects.ts';

const path = '/events/{eventId}/overview';
const params = z.object({ eventId: id });
const tags = ['overview'];

const getHead = createRoute({
  method: 'get',
  path,
  access: READS_PROGRESS,
  tags,
  summary: 'Modules with what they wait for, sessions and panels; counts, no marks.',
  request: { params },
  responses: { 200: answers('The event at a glance.', overviewHead), ...refusals },
});

const getSubjects = createRoute({
  method: 'get',
  path: `${path}/subjects`,
  access: READS_PROGRESS,
  tags,
  summary: 'The board: each code with a tile for each panel that marks it; counts, no marks.',
  request: { params, query: overviewQuery },
  responses: { 200: answers('Codes, station by station.', overviewSubjects), ...refusals },
});

const getSheets = createRoute({
  method: 'get',
  path: `${path}/sheets`,
  access: READS_PROGRESS,
  tags,
  summary: 'How far each sheet is, and whose marks and signatures it waits for; no marks.',
  request: { params, query: sheetsQuery },
  responses: { 200: answers('Sheets somebody is awaited on.', overviewSheets), ...refusals },
});

const getConflicts = createRoute({
  method: 'get',
  path: `${path}/conflicts`,
  access: WEIGHS_JUDGES,
  tags,
  summary: 'Where panels have to meet, or had to, with every round of scores.',
  request: { params, query: conflictsQuery },
  responses: { 200: answers('Conflicts, once all marks are in.', overviewConflicts), ...refusals },
});

const getOutliers = createRoute({
  method: 'get',
  path: `${path}/outliers`,
  access: WEIGHS_JUDGES,
  tags,
  summary: 'Single marks far from a panel that agrees otherwise, the farthest first.',
  request: { params, query: overviewQuery },
  responses: { 200: answers('Marks to look at.', overviewOutliers), ...refusals },
});

const getStatistics = createRoute({
  method: 'get',
  path: `${path}/statistics`,
  access: WEIGHS_JUDGES,
  tags,
  summary: 'Severity of judges and agreement of panels; they never change a mark.',
  request: { params, query: overviewQuery },
  responses: { 200: answers('By panel.', overviewStatistics), ...refusals },
});

const getDaily = createRoute({
  method: 'get',
  path: `${path}/daily`,
  access: READS_PROGRESS,
  tags,
  summary: 'The daily sign-off meeting on one page; today where no day is named.',
  request: { params, query: dailyQuery },
  responses: { 200: answers('The day.', overviewDaily), ...refusals },
});

type Shown = {
  readonly showHead: ReturnType<typeof showHead>;
  readonly showSubjects: ReturnType<typeof showSubjects>;
  readonly showSheets: ReturnType<typeof showSheets>;
  readonly showConflicts: ReturnType<typeof showConflicts>;
  readonly showOutliers: ReturnType<typeof showOutliers>;
  readonly showStatistics: ReturnType<typeof showStatistics>;
  readonly showDaily: ReturnType<typeof showDaily>;
};

export const overviewRoutes = (deps: Shown) =>
  createRoutes()
    .openapi(getHead, (c) =>
      read(c, deps.showHead(c.var.actor.personId, c.req.valid('param').eventId)),
    )
    .openapi(getSubjects, (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
      return read(c, deps.showSubjects(c.var.actor.personId, asked));
    })
    .openapi(getSheets, (c) => {
      const { open, ...query } = c.req.valid('query');
      const asked = { ...c.req.valid('param'), ...query, isOpen: open === 'true' };
      return read(c, deps.showSheets(c.var.actor.personId, asked));
    })
    .openapi(getConflicts, (c) => {
      const { open, ...query } = c.req.valid('query');
      const asked = { ...c.req.valid('param'), ...query, isOpen: open === 'true' };
      return read(c, deps.showConflicts(c.var.actor.personId, asked));
    })
    .openapi(getOutliers, (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
      return read(c, deps.showOutliers(c.var.actor.personId, asked));
    })
    .openapi(getStatistics, (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
      return read(c, deps.showStatistics(c.var.actor.personId, asked));
    })
    .openapi(getDaily, (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
      return read(c, deps.showDaily(c.var.actor.personId, asked));
    });
