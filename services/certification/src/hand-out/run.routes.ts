import { z } from '@hono/zod-openapi';
import {
  destructionView,
  destructionWish,
  printRun,
  printRunView,
  printRunWish,
  runOutcome,
  sealUseView,
  sealUseWish,
  sheetPage,
  sheetQuery,
  spoilWish,
  stockView,
  stockWish,
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
import { askDestruction, confirmDestruction, spoilSheet } from './destroy-sheets.ts';
import { HANDLES_PAPERS, READS_PAPERS, USES_SEAL } from './hand-out.access.ts';
import { paperFile, pdfAnswer } from './paper-file.ts';
import { printRunFile, type RunDeps } from './print-run.ts';
import {
  readDestructions,
  readRun,
  readRuns,
  readSealUses,
  readSheets,
  readStock,
} from './read-runs.ts';
import { recordOutcome } from './record-outcome.ts';
import { recordStock } from './record-stock.ts';
import { startRun } from './start-run.ts';
import { sealRun } from './use-seal.ts';

const tags = ['papers'];
const ofBody = z.object({ bodyId: id });
const ofRun = z.object({ runId: id });
const destroyed = z.object({ destructionId: id, version: z.int() });

const listAt = <Item extends z.ZodType>(path: string, summary: string, item: Item) =>
  createRoute({
    ...{ method: 'get', path: `/issuers/{bodyId}/${path}`, access: READS_PAPERS, tags, summary },
    request: { params: ofBody, query: idPageQuery },
    responses: { 200: answers('Newest first.', pageOf(item)), ...refusals },
  });
const stocks = listAt('paper-stock', 'Deliveries of stock, each with what is left', stockView);
const runs = listAt('print-runs', 'Print runs, each with how its sheets ended', printRunView);
const seals = listAt('seal-uses', 'Uses of the seal: how many sheets, by whom, when', sealUseView);
const endings = listAt(
  'sheet-destructions',
  'Sheets that wait for a second person to be destroyed',
  destructionView,
);

const stock = createRoute({
  ...{ method: 'post', path: '/issuers/{bodyId}/paper-stock', access: HANDLES_PAPERS, tags },
  summary: 'Put a delivery of stock on record: serials 印制流水码 from–to',
  request: { params: ofBody, headers: commandHeaders, body: bodyOf(stockWish) },
  responses: {
    201: answers('On record.', z.object({ stockId: id, sheetCount: z.int() })),
    ...refusals,
  },
});
const sheets = createRoute({
  ...{ method: 'get', path: '/issuers/{bodyId}/paper-sheets', access: READS_PAPERS, tags },
  summary: 'The register of sheets: what became of each',
  request: { params: ofBody, query: sheetQuery },
  responses: { 200: answers('In the order of their serials.', sheetPage), ...refusals },
});
const spoil = createRoute({
  ...{ method: 'post', path: '/issuers/{bodyId}/spoilt-sheets', access: HANDLES_PAPERS, tags },
  summary: 'A sheet that can no longer be used; what it bore is printed again',
  request: { params: ofBody, headers: commandHeaders, body: bodyOf(spoilWish) },
  responses: { 201: answers('On record.', z.object({ serial: z.string() })), ...refusals },
});
const destroy = createRoute({
  ...{ method: 'post', path: '/issuers/{bodyId}/sheet-destructions', access: HANDLES_PAPERS, tags },
  summary: 'Ask that misprints and spoilt sheets be destroyed',
  request: { params: ofBody, headers: commandHeaders, body: bodyOf(destructionWish) },
  responses: { 201: answers('Waits for a second person.', destroyed), ...refusals },
});
const confirm = createRoute({
  method: 'post',
  path: '/sheet-destructions/{destructionId}/confirmation',
  ...{ access: HANDLES_PAPERS, tags },
  summary: 'Confirm, as another person, that they were destroyed',
  request: { params: z.object({ destructionId: id }), headers: changeHeaders },
  responses: { 200: answers('Destroyed.', destroyed), ...refusals },
});
const start = createRoute({
  ...{ method: 'post', path: '/issuers/{bodyId}/print-runs', access: HANDLES_PAPERS, tags },
  summary: 'Bind checked papers to sheets of stock, sorted by unit',
  request: { params: ofBody, headers: commandHeaders, body: bodyOf(printRunWish) },
  responses: {
    201: answers('Bound.', z.object({ runId: id, lineCount: z.int(), version: z.int() })),
    ...refusals,
  },
});
const one = createRoute({
  ...{ method: 'get', path: '/print-runs/{runId}', access: READS_PAPERS, tags },
  summary: 'One run: which certificate on which sheet',
  request: { params: ofRun },
  responses: { 200: answers('The run.', printRun), ...refusals },
});
const print = createRoute({
  ...{ method: 'post', path: '/print-runs/{runId}/prints', access: HANDLES_PAPERS, tags },
  summary: 'The certificates of a run in one PDF, in the order of the sheets',
  request: { params: ofRun, headers: commandHeaders },
  responses: { 200: pdfAnswer, ...refusals },
});
const end = createRoute({
  ...{ method: 'post', path: '/print-runs/{runId}/outcome', access: HANDLES_PAPERS, tags },
  summary: 'What came out of the printer: misprints and sheets not used; the rest is printed',
  request: { params: ofRun, headers: changeHeaders, body: bodyOf(runOutcome) },
  responses: {
    200: answers('Ended.', z.object({ runId: id, printed: z.int(), version: z.int() })),
    ...refusals,
  },
});
const seal = createRoute({
  ...{ method: 'post', path: '/print-runs/{runId}/seal-uses', access: USES_SEAL, tags },
  summary: '用印: the keeper of the seal counts the printed sheets of a run and seals them',
  request: { params: ofRun, headers: commandHeaders, body: bodyOf(sealUseWish) },
  responses: {
    201: answers('Sealed.', z.object({ sealUseId: id, sheetCount: z.int() })),
    ...refusals,
  },
});

/** Stock, runs, the register of sheets and the seal (S05, M21). */
export const runRoutes = (deps: RunDeps): App => {
  const [stockOf, runsOf, sealsOf] = [readStock(deps), readRuns(deps), readSealUses(deps)];
  const [endingsOf, sheetsOf, runOf] = [readDestructions(deps), readSheets(deps), readRun(deps)];
  const [deliver, begin, finish] = [recordStock(deps), startRun(deps), recordOutcome(deps)];
  const [spoilOne, ask, confirmOne] = [
    spoilSheet(deps),
    askDestruction(deps),
    confirmDestruction(deps),
  ];
  const [file, sealAll] = [printRunFile(deps), sealRun(deps)];
  return createRoutes()
    .openapi(stocks, (c) =>
      read(c, stockOf(c.var.actor.personId, c.req.valid('param').bodyId, c.req.valid('query'))),
    )
    .openapi(runs, (c) =>
      read(c, runsOf(c.var.actor.personId, c.req.valid('param').bodyId, c.req.valid('query'))),
    )
    .openapi(seals, (c) =>
      read(c, sealsOf(c.var.actor.personId, c.req.valid('param').bodyId, c.req.valid('query'))),
    )
    .openapi(endings, (c) =>
      read(c, endingsOf(c.var.actor.personId, c.req.valid('param').bodyId, c.req.valid('query'))),
    )
    .openapi(sheets, (c) =>
      read(c, sheetsOf(c.var.actor.personId, c.req.valid('param').bodyId, c.req.valid('query'))),
    )
    .openapi(stock, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return made(c, wish, (frame) => deliver(frame, wish));
    })
    .openapi(spoil, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return made(c, wish, (frame) => spoilOne(frame, wish));
    })
    .openapi(destroy, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return made(c, wish, (frame) => ask(frame, wish));
    })
    .openapi(confirm, (c) => {
      const wish = c.req.valid('param');
      return changed(c, wish, (frame, basedOn) => confirmOne(frame, { ...wish, basedOn }));
    })
    .openapi(start, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return made(c, wish, (frame) => begin(frame, wish));
    })
    .openapi(one, (c) => read(c, runOf(c.var.actor.personId, c.req.valid('param').runId)))
    .openapi(print, (c) => {
      const { runId } = c.req.valid('param');
      return paperFile(c, { name: `print-run-${runId}`, about: runId }, (frame) =>
        file(frame, runId),
      );
    })
    .openapi(end, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return changed(c, wish, (frame, basedOn) => finish(frame, { ...wish, basedOn }));
    })
    .openapi(seal, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return made(c, wish, (frame) => sealAll(frame, wish));
    });
};
