import { z } from '@hono/zod-openapi';
import { schemeDraftAnswer } from '@jinbang/contracts/http/judging-scheme';
import { id } from '@jinbang/contracts/primitive';
import { answers, changed, changeHeaders, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { PREPARES } from '../office.access.ts';

import { fileHash, type importWorkbook } from './import-workbook.ts';
import { answerDraft } from './scheme.routes.ts';

export const WORKBOOK_BYTES_MAX = 5 * 1024 * 1024;
/** The one path of this service that takes something else than JSON. */
export const workbookPath = /^\/api\/judging\/v1\/events\/[^/]+\/modules\/[^/]+\/scheme-workbook$/;

const put = createRoute({
  method: 'put',
  path: '/events/{eventId}/modules/{moduleId}/scheme-workbook',
  access: PREPARES,
  tags: ['schemes'],
  summary: 'Import the draft of a marking scheme from a workbook or a CSV (at most 5 MB).',
  description:
    'The body is the file itself. Every problem is reported with sheet, row and column; one that is fatal imports nothing.',
  request: {
    params: z.object({ eventId: id, moduleId: id }),
    headers: changeHeaders,
    body: {
      required: true,
      content: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
          schema: z.string().openapi({ format: 'binary' }),
        },
        'text/csv': { schema: z.string() },
      },
    },
  },
  responses: { 200: answers('The draft is stored.', schemeDraftAnswer), ...refusals },
});

export const workbookRoutes = (deps: { importWorkbook: ReturnType<typeof importWorkbook> }) =>
  createRoutes().openapi(put, async (c) => {
    const where = c.req.valid('param');
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    const kind = type === 'text/csv' ? 'csv' : 'xlsx';
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return changed(c, { ...where, file: fileHash(bytes) }, async (frame, basedOn) =>
      answerDraft(c, await deps.importWorkbook({ frame, basedOn, ...where }, { kind, bytes })),
    );
  });
