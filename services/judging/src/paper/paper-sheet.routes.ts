import { z } from '@hono/zod-openapi';
import {
  paperSheetPage,
  paperSheetQuery,
  sheetActBody,
  sheetActed,
  sheetDrawing,
  sheetsDrawn,
} from '@jinbang/contracts/http/judging-paper';
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
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { actOnSheet } from './act-on-sheet.ts';
import type { drawSheets } from './draw-sheets.ts';
import { ACTS_ON_SHEETS, DRAWS_SHEETS, READS_PAPER_SHEETS } from './paper-sheet.access.ts';
import type { showPaperSheets } from './show-paper-sheets.ts';

const path = '/events/{eventId}/paper-sheets';
const params = z.object({ eventId: id });
const tags = ['paper sheets'];

const draw = createRoute({
  method: 'post',
  path,
  access: DRAWS_SHEETS,
  tags,
  summary: 'Draw numbers for blank marking forms, each with what it is to be marked on.',
  request: { params, headers: commandHeaders, body: bodyOf(sheetDrawing) },
  responses: { 201: answers('The print and its sheets.', sheetsDrawn), ...refusals },
});

const list = createRoute({
  method: 'get',
  path,
  access: READS_PAPER_SHEETS,
  tags,
  summary: 'Marking forms that were printed, with what became of each.',
  request: { params, query: paperSheetQuery },
  responses: { 200: answers('In the order of their numbers.', paperSheetPage), ...refusals },
});

const act = createRoute({
  method: 'post',
  path: `${path}/{paperSheetId}/acts`,
  access: ACTS_ON_SHEETS,
  tags,
  summary: 'A printed form came back, is spoilt, is missing, was found.',
  description: '`If-Match` is the version of the sheet: how many such acts there are.',
  request: {
    params: params.extend({ paperSheetId: id }),
    headers: changeHeaders,
    body: bodyOf(sheetActBody),
  },
  responses: { 200: answers('Where the sheet is now.', sheetActed), ...refusals },
});

/** `…/paper-sheets`: numbers, the list, what became of each. */
export const paperSheetRoutes = (deps: {
  drawSheets: ReturnType<typeof drawSheets>;
  showPaperSheets: ReturnType<typeof showPaperSheets>;
  actOnSheet: ReturnType<typeof actOnSheet>;
}) =>
  createRoutes()
    .openapi(draw, (c) => {
      const drawing = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return made(c, drawing, (frame) => deps.drawSheets({ frame, eventId, drawing }));
    })
    .openapi(list, (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
      return read(c, deps.showPaperSheets(c.var.actor.personId, asked));
    })
    .openapi(act, (c) => {
      const body = c.req.valid('json');
      return changed(c, body, (frame, basedOn) =>
        deps.actOnSheet({ frame, basedOn, ...c.req.valid('param'), act: body }),
      );
    });
