import { z } from '@hono/zod-openapi';
import { sheetView } from '@jinbang/contracts/http/judging-views';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
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

export const sheetRoutes = (deps: { showSheet: ReturnType<typeof showSheet> }) =>
  createRoutes().openapi(getSheet, (c) =>
    read(c, deps.showSheet(c.var.actor.personId, c.req.valid('param').sheetId)),
  );
