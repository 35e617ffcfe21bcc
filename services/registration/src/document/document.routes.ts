import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
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
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { MEDIA_TYPE_OF } from '@jinbang/service-kit/content-kind.rules';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { SEES_COMPETITION } from '../competition/competition.access.ts';
import { listQuery } from '../page.ts';
import { ACTS_ON_VERSIONS, PUBLISHES, READS_READINGS } from './document.access.ts';
import {
  documentView,
  handedInFile,
  newDocument,
  newVersion,
  ownAct,
  readings,
} from './document.body.ts';
import { handInFile, readFile } from './hand-in-file.ts';
import { openDocument, publishVersion } from './publish-document.ts';
import { actOnVersion, showReadings } from './read-version.ts';
import { showDocuments } from './show-documents.ts';

/** The paths here that take something else than JSON. */
export const documentFilePath =
  /^\/api\/registration\/v1\/competitions\/[^/]+\/documents\/[^/]+\/files$/;

const params = z.object({ competitionId: id });
const ofDocument = params.extend({ documentId: id });
const ofVersion = ofDocument.extend({ version: z.coerce.number().int().min(1).max(1_000) });
const BASE = '/competitions/{competitionId}/documents';

const open = createRoute({
  method: 'post',
  path: BASE,
  access: PUBLISHES,
  summary: 'Open a document; its versions are published one by one',
  request: { params, headers: commandHeaders, body: bodyOf(newDocument) },
  responses: { 201: answers('Opened.', documentView), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: BASE,
  access: SEES_COMPETITION,
  summary: 'List documents with all their versions',
  request: { params, query: listQuery },
  responses: { 200: answers('A page.', pageOf(documentView)), ...refusals },
});

const file = { schema: z.string().openapi({ format: 'binary' }) };
const handIn = createRoute({
  method: 'put',
  path: `${BASE}/{documentId}/files`,
  access: PUBLISHES,
  summary: 'Hand in a file for a document (PDF, DOCX or XLSX, at most 10 MB)',
  description: 'The body is the file itself; its kind is said by its content. Macros are refused.',
  request: {
    params: ofDocument,
    headers: commandHeaders,
    body: {
      required: true,
      content: {
        [MEDIA_TYPE_OF.pdf]: file,
        [MEDIA_TYPE_OF.docx]: file,
        [MEDIA_TYPE_OF.xlsx]: file,
      },
    },
  },
  responses: { 200: answers('Taken in.', handedInFile), ...refusals },
});

const publish = createRoute({
  method: 'post',
  path: `${BASE}/{documentId}/versions`,
  access: PUBLISHES,
  summary: 'Publish the next version of a document',
  request: { params: ofDocument, headers: changeHeaders, body: bodyOf(newVersion) },
  responses: { 200: answers('Published.', documentView), ...refusals },
});

const getFile = createRoute({
  method: 'get',
  path: `${BASE}/{documentId}/versions/{version}/file`,
  access: SEES_COMPETITION,
  summary: 'The file of a version, to save',
  request: { params: ofVersion },
  responses: { 200: { description: 'The file.' }, ...refusals },
});

const act = createRoute({
  method: 'post',
  path: `${BASE}/{documentId}/versions/{version}/acts`,
  access: ACTS_ON_VERSIONS,
  summary: 'Confirm that one has read a version, or sign it',
  request: { params: ofVersion, headers: commandHeaders, body: bodyOf(ownAct) },
  responses: { 200: answers('Noted.', documentView), ...refusals },
});

const whoRead = createRoute({
  method: 'get',
  path: `${BASE}/{documentId}/versions/{version}/readings`,
  access: READS_READINGS,
  summary: 'Who was asked to read a version, and who has',
  request: { params: ofVersion },
  responses: { 200: answers('As it stands.', readings), ...refusals },
});

export const documentRoutes = (deps: CommandDeps): App => {
  const openOne = openDocument(deps);
  const publishOne = publishVersion(deps);
  const takeIn = handInFile(deps);
  const actOn = actOnVersion(deps);
  const show = showDocuments(deps);
  const showFile = readFile(deps);
  const showRead = showReadings(deps);
  return createRoutes()
    .openapi(open, (c) => {
      const body = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return made(c, body, (frame) => openOne(frame, competitionId, body));
    })
    .openapi(list, (c) => {
      const { competitionId } = c.req.valid('param');
      return read(c, show(c.var.actor.personId, competitionId, c.req.valid('query')));
    })
    .openapi(handIn, async (c) => {
      const where = c.req.valid('param');
      const bytes = Buffer.from(await c.req.arrayBuffer());
      const hash = createHash('sha256').update(bytes).digest('hex');
      return write(c, { ...where, file: hash }, (frame) => takeIn(frame, where, bytes));
    })
    .openapi(publish, (c) => {
      const body = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => publishOne(frame, where, basedOn, body));
    })
    .openapi(getFile, async (c) => {
      const { version, ...where } = c.req.valid('param');
      const found = await showFile(c.var.actor.personId, where, version);
      return found.ok ? download(found.value.file, found.value.title) : problem(c, found.refusal);
    })
    .openapi(act, (c) => {
      const body = c.req.valid('json');
      const { version, ...where } = c.req.valid('param');
      return write(c, body, (frame) => actOn(frame, where, version, body.act));
    })
    .openapi(whoRead, (c) => {
      const { version, ...where } = c.req.valid('param');
      return read(c, showRead(c.var.actor.personId, where, version));
    });
};
