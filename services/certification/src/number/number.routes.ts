import { z } from '@hono/zod-openapi';
import {
  numberFilePreview,
  numberImportWish,
  numberQuery,
  numberStock,
  numbersImported,
  numberVoidAsked,
  numberVoidWish,
  registeredNumbers,
} from '@jinbang/contracts/http/certificate-number';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { TABLE_LIMITS } from '@jinbang/service-kit/table/sheet-table';
import type { CommandDeps } from '../command.ts';
import { HANDLES, READS_NUMBERS } from '../viewer/viewer.access.ts';
import { askVoid } from './ask-void.ts';
import { importNumbers, previewNumbers } from './import-numbers.ts';
import { readNumbers, readStock } from './read-numbers.ts';

export const numberFilePath = /\/issuers\/[^/]+\/number-file$/;
export const NUMBER_FILE_BYTES_MAX = TABLE_LIMITS.bytes;

const params = z.object({ bodyId: id });
const raw = {
  'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) },
};

const stock = createRoute({
  method: 'get',
  path: '/issuers/{bodyId}/number-stock',
  access: READS_NUMBERS,
  summary: 'What numbers are left, used and void, and what waits for some',
  request: { params },
  responses: { 200: answers('The stock.', numberStock), ...refusals },
});
const register = createRoute({
  method: 'get',
  path: '/issuers/{bodyId}/numbers',
  access: READS_NUMBERS,
  summary: 'The register of numbers, in the order they were drawn; or the free ones',
  request: { params, query: numberQuery },
  responses: { 200: answers('A page.', registeredNumbers), ...refusals },
});
const preview = createRoute({
  method: 'put',
  path: '/issuers/{bodyId}/number-file',
  access: HANDLES,
  summary: 'Read a file of assigned numbers (XLSX or CSV, at most 5 MB); nothing is kept',
  request: { params, body: { required: true, content: raw } },
  responses: { 200: answers('What it holds, row by row.', numberFilePreview), ...refusals },
});
const importing = createRoute({
  method: 'post',
  path: '/issuers/{bodyId}/number-imports',
  access: HANDLES,
  summary: 'Take numbers of the province over; what waited for numbers goes on',
  request: { params, headers: commandHeaders, body: bodyOf(numberImportWish) },
  responses: { 201: answers('Taken over.', numbersImported), ...refusals },
});
const voiding = createRoute({
  method: 'post',
  path: '/issuers/{bodyId}/number-voids',
  access: HANDLES,
  summary: 'Have numbers void, with a reason; they stay in the register',
  request: { params, headers: commandHeaders, body: bodyOf(numberVoidWish) },
  responses: { 201: answers('On record; drawn by the sweep.', numberVoidAsked), ...refusals },
});

/** Numbers of certificates (M15): counted by the body or given by the province. */
export const numberRoutes = (deps: CommandDeps): App => {
  const [stockOf, numbersOf] = [readStock(deps), readNumbers(deps)];
  const [previewOf, takeOver, haveVoid] = [
    previewNumbers(deps),
    importNumbers(deps),
    askVoid(deps),
  ];
  return createRoutes()
    .openapi(stock, (c) => read(c, stockOf(c.var.actor.personId, c.req.valid('param').bodyId)))
    .openapi(register, (c) =>
      read(c, numbersOf(c.var.actor.personId, c.req.valid('param').bodyId, c.req.valid('query'))),
    )
    .openapi(preview, async (c) => {
      const bytes = Buffer.from(await c.req.arrayBuffer());
      return read(c, previewOf(c.var.actor.personId, c.req.valid('param').bodyId, bytes));
    })
    .openapi(importing, (c) => {
      const wish = { ...c.req.valid('json'), ...c.req.valid('param') };
      return made(c, wish, (frame) => takeOver(frame, wish));
    })
    .openapi(voiding, (c) => {
      const asked = { ...c.req.valid('param'), wish: c.req.valid('json') };
      return made(c, asked, (frame) => haveVoid(frame, asked));
    });
};
