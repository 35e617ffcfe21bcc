import { z } from '@hono/zod-openapi';
import { keptOriginal, shelfBody } from '@jinbang/contracts/http/judging-typing';
import { id } from '@jinbang/contracts/primitive';
import { answers, bodyOf, commandHeaders, refusals, write } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { hashOfScan, type keepScan, type sayShelf, type takeScan } from './keep-original.ts';
import { READS_ORIGINALS, TYPES_SHEETS } from './typing.access.ts';

const path = '/events/{eventId}/typing/sheets/{paperSheetId}';
const params = z.object({ eventId: id, paperSheetId: id });
const tags = ['typed sheets'];
const content = {
  'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) },
};
/** Takes something else than JSON: the picture of a sheet, at most 5 MB. */
export const scanPath = /^\/api\/judging\/v1\/events\/[^/]+\/typing\/sheets\/[^/]+\/scan$/;

const postShelf = createRoute({
  method: 'post',
  path: `${path}/shelf`,
  access: TYPES_SHEETS,
  tags,
  summary: 'Say where the signed original lies.',
  request: { params, headers: commandHeaders, body: bodyOf(shelfBody) },
  responses: { 200: answers('It is written down.', keptOriginal), ...refusals },
});

const putScan = createRoute({
  method: 'put',
  path: `${path}/scan`,
  access: TYPES_SHEETS,
  tags,
  summary: 'Keep the photo or scan of a sheet (PDF, JPEG or PNG, at most 5 MB).',
  request: { params, headers: commandHeaders, body: { required: true, content } },
  responses: { 200: answers('It is kept under its hash.', keptOriginal), ...refusals },
});

const getScan = createRoute({
  method: 'get',
  path: `${path}/scan`,
  access: READS_ORIGINALS,
  tags,
  summary: 'The newest photo or scan of a sheet.',
  request: { params },
  responses: { 200: { description: 'The file, to be saved.', content }, ...refusals },
});

/** Where the original lies, and its picture. */
export const originalRoutes = (deps: {
  readonly sayShelf: ReturnType<typeof sayShelf>;
  readonly keepScan: ReturnType<typeof keepScan>;
  readonly takeScan: ReturnType<typeof takeScan>;
}) =>
  createRoutes()
    .openapi(postShelf, (c) => {
      const where = c.req.valid('param');
      const { shelf } = c.req.valid('json');
      return write(c, { ...where, shelf }, (frame) => deps.sayShelf({ frame, ...where, shelf }));
    })
    .openapi(putScan, async (c) => {
      const where = c.req.valid('param');
      const bytes = Buffer.from(await c.req.arrayBuffer());
      return write(c, { ...where, file: hashOfScan(bytes) }, (frame) =>
        deps.keepScan({ frame, ...where, bytes }),
      );
    })
    .openapi(getScan, async (c) => {
      const actorId = c.var.actor.personId;
      const scan = await deps.takeScan({ actorId, ...c.req.valid('param') });
      return scan.ok ? download(scan.value, scan.value.number) : problem(c, scan.refusal);
    });
