import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { paperManner } from './paper.body.ts';
import { handOut, PDF } from './paper-file.ts';
import { PRINTS_SHEETS } from './paper-sheet.access.ts';
import type { printSheets } from './print-sheets.ts';

const print = createRoute({
  method: 'get',
  path: '/events/{eventId}/paper-sheets/prints/{printId}',
  access: PRINTS_SHEETS,
  tags: ['paper sheets'],
  summary: 'Blank marking forms whose numbers were drawn: forms 4A and 4B.',
  request: { params: z.object({ eventId: id, printId: id }), query: paperManner },
  responses: { 200: PDF, ...refusals },
});

/** `GET …/paper-sheets/prints/{printId}`: the sheets themselves. */
export const sheetPrintRoutes = (deps: { printSheets: ReturnType<typeof printSheets> }) =>
  createRoutes().openapi(print, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
    return handOut(c, await deps.printSheets(c.var.actor.personId, asked), '4 评分表');
  });
