import { z } from '@hono/zod-openapi';
import {
  outsideColumns,
  outsideConfirmation,
  outsideConfirmed,
  outsideHandedIn,
  outsideImport,
  outsideImports,
  outsideMapping,
  outsideMappings,
} from '@jinbang/contracts/http/judging-outside';
import { idPageQuery } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  made,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { languageOf, problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { describeFinding } from '../scheme/finding.ts';
import type { confirmImport } from './confirm-import.ts';
import { type handInFile, hashOfFile } from './hand-in-file.ts';
import { ANSWERS, HANDS_IN, LISTS_OUTSIDE, MAPS, READS_OUTSIDE } from './outside.access.ts';
import type { saveOutsideMapping } from './save-mapping.ts';
import type { showColumns } from './show-columns.ts';
import type { showImport, showImports } from './show-imports.ts';
import type { showOutsideMappings } from './show-mappings.ts';

const eventPath = z.object({ eventId: id });
const tags = ['outside results'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Takes something else than JSON: a file of at most 5 MB. */
export const outsideFilePath =
  /^\/api\/judging\/v1\/events\/[^/]+\/(outside-mappings\/[^/]+\/file|outside-columns)$/;

const fileBody = {
  required: true,
  content: {
    [XLSX]: { schema: z.string().openapi({ format: 'binary' }) },
    'text/csv': { schema: z.string() },
  },
};

const listMappings = createRoute({
  method: 'get',
  path: '/events/{eventId}/outside-mappings',
  access: LISTS_OUTSIDE,
  tags,
  summary: 'How files of machines and outside exams are read, and what may be mapped.',
  request: { params: eventPath },
  responses: { 200: answers('The newest mapping of each name.', outsideMappings), ...refusals },
});

const postMapping = createRoute({
  method: 'post',
  path: '/events/{eventId}/outside-mappings',
  access: MAPS,
  tags,
  summary: 'Say which column of a file is which aspect; the next of its name takes its place.',
  request: { params: eventPath, headers: commandHeaders, body: bodyOf(outsideMapping) },
  responses: { 201: answers('It is saved.', z.object({ mappingId: id })), ...refusals },
});

const putFile = createRoute({
  method: 'put',
  path: '/events/{eventId}/outside-mappings/{mappingId}/file',
  access: HANDS_IN,
  tags,
  summary: 'Hand in a file of a machine or an outside exam (XLSX, CSV or JSON, at most 5 MB).',
  description:
    'The body is the file itself. Every problem is reported with sheet, row and column; one that is fatal keeps nothing. No mark comes of it before two people confirmed.',
  request: {
    params: eventPath.extend({ mappingId: id }),
    headers: commandHeaders,
    body: fileBody,
  },
  responses: { 200: answers('It waits for confirmation.', outsideHandedIn), ...refusals },
});

const postColumns = createRoute({
  method: 'post',
  path: '/events/{eventId}/outside-columns',
  access: MAPS,
  tags,
  summary: 'The columns of a file (XLSX, CSV or JSON, at most 5 MB), to make a mapping of.',
  description: 'The body is the file itself. Nothing of it is kept.',
  request: { params: eventPath, body: fileBody },
  responses: { 200: answers('What heads its columns.', outsideColumns), ...refusals },
});

const listImports = createRoute({
  method: 'get',
  path: '/events/{eventId}/outside-imports',
  access: LISTS_OUTSIDE,
  tags,
  summary: 'What was handed in and what came in, newest first; no values.',
  request: { params: eventPath, query: idPageQuery },
  responses: { 200: answers('Files and where they stand.', outsideImports), ...refusals },
});

const getImport = createRoute({
  method: 'get',
  path: '/events/{eventId}/outside-imports/{importId}',
  access: [READS_OUTSIDE, ANSWERS],
  tags,
  summary: 'A file row by row, what its values come to, and what to know before confirming.',
  request: { params: eventPath.extend({ importId: id }) },
  responses: { 200: answers('The import.', outsideImport), ...refusals },
});

const postConfirmation = createRoute({
  method: 'post',
  path: '/events/{eventId}/outside-imports/{importId}/confirmations',
  access: [HANDS_IN, ANSWERS],
  tags,
  summary: 'Confirm the values: first who hands them in, then a judge of the panel, who answers.',
  request: {
    params: eventPath.extend({ importId: id }),
    headers: commandHeaders,
    body: bodyOf(outsideConfirmation),
  },
  responses: { 200: answers('With the second they are marks.', outsideConfirmed), ...refusals },
});

type Handlers = {
  saveOutsideMapping: ReturnType<typeof saveOutsideMapping>;
  showOutsideMappings: ReturnType<typeof showOutsideMappings>;
  showColumns: ReturnType<typeof showColumns>;
  handInFile: ReturnType<typeof handInFile>;
  showImports: ReturnType<typeof showImports>;
  showImport: ReturnType<typeof showImport>;
  confirmImport: ReturnType<typeof confirmImport>;
};

const mappingRoutes = (deps: Handlers) =>
  createRoutes()
    .openapi(listMappings, (c) =>
      read(c, deps.showOutsideMappings(c.var.actor.personId, c.req.valid('param').eventId)),
    )
    .openapi(postMapping, (c) => {
      const { eventId } = c.req.valid('param');
      const mapping = c.req.valid('json');
      return made(c, { eventId, ...mapping }, (frame) =>
        deps.saveOutsideMapping({ frame, eventId, mapping }),
      );
    })
    .openapi(postColumns, async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      return read(c, deps.showColumns(c.var.actor.personId, { ...c.req.valid('param'), bytes }));
    })
    .openapi(putFile, async (c) => {
      const where = c.req.valid('param');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const { sessionId } = c.var.actor;
      return write(c, { ...where, file: hashOfFile(bytes) }, (frame) =>
        deps.handInFile({ frame, ...where, sessionId, bytes }),
      );
    });

export const outsideRoutes = (deps: Handlers) =>
  mappingRoutes(deps)
    .openapi(listImports, (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
      return read(c, deps.showImports(c.var.actor.personId, asked));
    })
    .openapi(getImport, async (c) => {
      const { personId, sessionId } = c.var.actor;
      const shown = await deps.showImport(personId, { ...c.req.valid('param'), sessionId });
      if (!shown.ok) return problem(c, shown.refusal);
      const describe = describeFinding(languageOf(c.req.header('accept-language')));
      return c.json({ ...shown.value, findings: shown.value.findings.map(describe) }, 200);
    })
    .openapi(postConfirmation, (c) => {
      const request = { ...c.req.valid('param'), ...c.req.valid('json') };
      const { sessionId } = c.var.actor;
      return write(c, request, (frame) => deps.confirmImport({ frame, sessionId, ...request }));
    });
