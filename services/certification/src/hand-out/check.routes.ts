import { z } from '@hono/zod-openapi';
import {
  checkSheet,
  checkSheetView,
  checkSheetWish,
  findings,
  paperPage,
  paperQuery,
  paperSetting,
  papersMoved,
  paperWay,
  reissueWish,
} from '@jinbang/contracts/http/handing-out';
import { idPageQuery, pageOf } from '@jinbang/contracts/http/page';
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
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { HANDLES_PAPERS, READS_PAPERS } from './hand-out.access.ts';
import { makeCheckSheet } from './make-check-sheet.ts';
import { paperFile, pdfAnswer } from './paper-file.ts';
import { type PrintDeps, printCheckSheet } from './print-lists.ts';
import { readCheckSheet, readCheckSheets } from './read-check-sheets.ts';
import { readPapers, readPaperWay } from './read-papers.ts';
import { recordFindings } from './record-findings.ts';
import { reissuePaper } from './reissue-paper.ts';
import { setPaperWay } from './set-paper-way.ts';

const tags = ['papers'];
const ofBody = z.object({ bodyId: id });
const ofSheet = z.object({ checkSheetId: id });

const way = createRoute({
  ...{ method: 'get', path: '/issuers/{bodyId}/paper-way', access: READS_PAPERS, tags },
  summary: 'How many papers stand where, and what each step waits for',
  request: { params: ofBody, query: z.object({ eventId: id.optional() }) },
  responses: { 200: answers('Counts.', paperWay), ...refusals },
});
const setting = createRoute({
  ...{ method: 'put', path: '/issuers/{bodyId}/paper-setting', access: HANDLES_PAPERS, tags },
  summary: 'Whether the register comes before the printer',
  request: { params: ofBody, headers: changeHeaders, body: bodyOf(paperSetting) },
  responses: { 200: answers('Set.', paperSetting.extend({ version: z.int() })), ...refusals },
});
const papers = createRoute({
  ...{ method: 'get', path: '/issuers/{bodyId}/papers', access: READS_PAPERS, tags },
  summary: 'Papers by place, by number as scanned, or by how long they wait to be collected',
  request: { params: ofBody, query: paperQuery },
  responses: { 200: answers('A page.', paperPage), ...refusals },
});
const reissue = createRoute({
  ...{ method: 'post', path: '/issuers/{bodyId}/paper-reissues', access: HANDLES_PAPERS, tags },
  summary: '补发: lost or spoilt, the same number is printed again on another sheet',
  request: { params: ofBody, headers: commandHeaders, body: bodyOf(reissueWish) },
  responses: { 201: answers('May be printed again.', papersMoved), ...refusals },
});
const sheets = createRoute({
  ...{ method: 'get', path: '/issuers/{bodyId}/check-sheets', access: READS_PAPERS, tags },
  summary: 'Data check sheets, newest first',
  request: { params: ofBody, query: idPageQuery },
  responses: { 200: answers('A page.', pageOf(checkSheetView)), ...refusals },
});
const make = createRoute({
  ...{ method: 'post', path: '/issuers/{bodyId}/check-sheets', access: HANDLES_PAPERS, tags },
  summary: 'Put what nobody has checked yet on a data check sheet',
  request: { params: ofBody, headers: commandHeaders, body: bodyOf(checkSheetWish) },
  responses: {
    201: answers('Made.', z.object({ checkSheetId: id, rowCount: z.int() })),
    ...refusals,
  },
});
const one = createRoute({
  ...{ method: 'get', path: '/check-sheets/{checkSheetId}', access: READS_PAPERS, tags },
  summary: 'One data check sheet with its rows; numbers end with four digits',
  request: { params: ofSheet },
  responses: { 200: answers('The sheet.', checkSheet), ...refusals },
});
const print = createRoute({
  ...{ method: 'post', path: '/check-sheets/{checkSheetId}/prints', access: HANDLES_PAPERS, tags },
  summary: 'The data check sheet with whole identity numbers; written down who takes it',
  request: { params: ofSheet, headers: commandHeaders },
  responses: { 200: pdfAnswer, ...refusals },
});
const find = createRoute({
  method: 'post',
  path: '/check-sheets/{checkSheetId}/findings',
  ...{ access: HANDLES_PAPERS, tags },
  summary: 'What one of two people found, row by row',
  request: { params: ofSheet, headers: commandHeaders, body: bodyOf(findings) },
  responses: {
    201: answers('Recorded.', z.object({ checked: z.int(), wrong: z.int() })),
    ...refusals,
  },
});

/** Where papers are, and the check of their data (Papers 17). */
export const checkRoutes = (deps: PrintDeps): App => {
  const [wayOf, papersOf, set] = [readPaperWay(deps), readPapers(deps), setPaperWay(deps)];
  const [sheetsOf, sheetOf, makeSheet] = [
    readCheckSheets(deps),
    readCheckSheet(deps),
    makeCheckSheet(deps),
  ];
  const [printSheet, record, again] = [
    printCheckSheet(deps),
    recordFindings(deps),
    reissuePaper(deps),
  ];
  return createRoutes()
    .openapi(way, (c) => {
      const { eventId } = c.req.valid('query');
      return read(c, wayOf(c.var.actor.personId, c.req.valid('param').bodyId, eventId));
    })
    .openapi(setting, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return changed(c, wish, (frame, basedOn) => set(frame, { ...wish, basedOn }));
    })
    .openapi(papers, (c) =>
      read(c, papersOf(c.var.actor.personId, c.req.valid('param').bodyId, c.req.valid('query'))),
    )
    .openapi(reissue, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return made(c, wish, (frame) => again(frame, wish));
    })
    .openapi(sheets, (c) =>
      read(c, sheetsOf(c.var.actor.personId, c.req.valid('param').bodyId, c.req.valid('query'))),
    )
    .openapi(make, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return made(c, wish, (frame) => makeSheet(frame, wish));
    })
    .openapi(one, (c) => read(c, sheetOf(c.var.actor.personId, c.req.valid('param').checkSheetId)))
    .openapi(print, (c) => {
      const { checkSheetId } = c.req.valid('param');
      return paperFile(c, { name: `check-sheet-${checkSheetId}`, about: checkSheetId }, (frame) =>
        printSheet(frame, checkSheetId),
      );
    })
    .openapi(find, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return made(c, wish, (frame) => record(frame, wish));
    });
};
