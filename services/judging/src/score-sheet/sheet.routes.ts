import { z } from '@hono/zod-openapi';
import { sheetLogEntries } from '@jinbang/contracts/http/judging-log';
import { sheetView } from '@jinbang/contracts/http/judging-views';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { showSheetEntries } from '../log/show-sheet-entries.ts';
import { SEES_SHEET } from './sheet.access.ts';

import type { showSheet } from './show-sheet.ts';

const getSheet = createRoute({
  method: 'get',
  path: '/sheets/{sheetId}',
  access: SEES_SHEET,
  tags: ['sheets'],
  summary: 'A score sheet, and the hash a signature must carry.',
  request: { params: z.object({ sheetId: id }) },
  responses: { 200: answers('The sheet as this reader may see it.', sheetView), ...refusals },
});

const getLogEntries = createRoute({
  method: 'get',
  path: '/sheets/{sheetId}/log-entries',
  access: SEES_SHEET,
  tags: ['log'],
  summary:
    'What the leaves of a signed score sheet stand for; who has it can find them in the log.',
  request: {
    params: z.object({ sheetId: id }),
    query: z.object({
      after: z.coerce.number().int().min(-1).default(-1),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: { 200: answers('Entries in the order of the log.', sheetLogEntries), ...refusals },
});

export const sheetRoutes = (deps: {
  showSheet: ReturnType<typeof showSheet>;
  showSheetEntries: ReturnType<typeof showSheetEntries>;
}) =>
  createRoutes()
    .openapi(getSheet, (c) =>
      read(c, deps.showSheet(c.var.actor.personId, c.req.valid('param').sheetId)),
    )
    .openapi(getLogEntries, (c) => {
      const { sheetId } = c.req.valid('param');
      const page = c.req.valid('query');
      return read(c, deps.showSheetEntries(c.var.actor.personId, sheetId, page));
    });
