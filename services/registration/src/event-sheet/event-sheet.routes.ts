import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Office } from '@jinbang/contracts/office';
import { sentenceOf } from '@jinbang/contracts/problem';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { byOffice } from '@jinbang/service-kit/access-rule';
import { answers, commandHeaders, refusals, write } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { download } from '@jinbang/service-kit/download';
import { isInForce } from '@jinbang/service-kit/held-office';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { languageOf } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { readTable } from '@jinbang/service-kit/table/read-table';
import { writeWorkbook } from '@jinbang/service-kit/table/write-workbook';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { newEvent } from '../event/event.body.ts';
import { TEMPLATES } from '../template/templates.ts';
import { EVENT_COLUMNS } from './event-column.ts';
import { type ReadEvents, readEvents } from './event-sheet.rules.ts';

/** The body is the file itself. */
export const eventSheetPath = /^\/api\/registration\/v1\/event-sheets\/[^/]+$/;

const ORGANISING: readonly Office[] = ['platform-operator', 'organiser'];
const READS_SHEETS = byOffice(ORGANISING, 'anywhere');

const readSheet = z.object({
  events: z.array(newEvent).max(60),
  /** With any of these nothing should be made of the events. */
  problems: z
    .array(
      z.object({
        row: z.int().nullable(),
        column: z.string().nullable(),
        title: z.string().nullable(),
        code: z.string(),
        /** How to mend it, in the language of who asks. */
        mend: z.string(),
      }),
    )
    .max(2_000),
});

const params = z.object({ templateId: z.string().max(64) });
const fileOf = (description: string) => ({
  description,
  content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
});

const put = createRoute({
  method: 'put',
  path: '/event-sheets/{templateId}',
  access: READS_SHEETS,
  summary: 'Read a sheet of events (XLSX, CSV or pasted cells); nothing is made of it yet',
  request: {
    params,
    headers: commandHeaders,
    body: { required: true, content: fileOf('').content },
  },
  responses: { 200: answers('What stands in it.', readSheet), ...refusals },
});

const blank = createRoute({
  method: 'get',
  path: '/event-sheets/blank',
  access: { signedIn: true },
  summary: 'The sheet to fill in',
  responses: { 200: fileOf('A workbook.'), ...refusals },
});

const unknownTemplate: Rejection = { kind: 'missing', code: 'event-sheet.template-unknown' };

const readFor =
  (deps: CommandDeps) =>
  async (
    frame: CommandFrame,
    templateId: string,
    bytes: Buffer,
  ): Promise<Result<ReadEvents, Rejection>> => {
    const template = TEMPLATES.find((one) => one.templateId === templateId);
    // Before the transaction: a large file holds no connection while it is read.
    const tables = template && (await readTable(bytes));
    return carryOut(deps, frame, async ({ held, at }) => {
      const isAllowed = held.some((one) => ORGANISING.includes(one.office) && isInForce(one, at));
      if (!isAllowed) return refuse(forbidden);
      if (!template || !tables) return refuse(unknownTemplate);
      return tables.ok ? accept(readEvents(tables.value, template)) : tables;
    });
  };

const blankSheet = (): Buffer =>
  writeWorkbook([
    {
      name: '赛项',
      rows: [EVENT_COLUMNS.map(({ zh }) => zh)],
      widths: EVENT_COLUMNS.map(({ width }) => width),
    },
    {
      name: '说明',
      rows: [
        ['列', 'Column', '填写', '示例'],
        ...EVENT_COLUMNS.map(({ zh, en, hint, example }) => [zh, en, hint, example]),
      ],
      widths: [14, 18, 28, 20],
    },
  ]);

export const eventSheetRoutes = (deps: CommandDeps): App => {
  const readOne = readFor(deps);
  return createRoutes()
    .openapi(blank, async () => download({ kind: 'xlsx', bytes: blankSheet() }, '赛项'))
    .openapi(put, async (c) => {
      const { templateId } = c.req.valid('param');
      const bytes = Buffer.from(await c.req.arrayBuffer());
      const file = createHash('sha256').update(bytes).digest('hex');
      const language = languageOf(c.req.header('accept-language'));
      return write(c, { file, language }, async (frame) => {
        const outcome = await readOne(frame, templateId, bytes);
        if (!outcome.ok) return outcome;
        const problems = outcome.value.problems.slice(0, 2_000).map((one) => ({
          row: one.row,
          column: one.column,
          title: one.title,
          code: one.code,
          mend: sentenceOf(one.code, language, one.params),
        }));
        return accept({ events: outcome.value.events, problems });
      });
    });
};
