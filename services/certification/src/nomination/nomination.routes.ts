import { z } from '@hono/zod-openapi';
import {
  awardDocument,
  nominationDone,
  nominationPage,
  nominationQuery,
  officeList,
  puttingForward,
} from '@jinbang/contracts/http/nomination';
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
import { CSV_MARK, csvLine } from '@jinbang/service-kit/csv.rules';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { openWorkbookWriter } from '@jinbang/service-kit/table/workbook-writer';
import type { CommandDeps } from '../command.ts';
import { HANDLES, READS_REGISTER, REVOKES } from '../viewer/viewer.access.ts';
import { LIST_COLUMNS, listCells } from './office-list.rules.ts';
import { putPeopleForward } from './put-forward.ts';
import { readNominations, readOfficeList } from './read-nominations.ts';
import { confirmAward, recordAward, withdrawNomination } from './record-award.ts';

const one = z.object({ nominationId: id });
const done = { 200: answers('Done.', nominationDone), ...refusals };

const list = createRoute({
  method: 'get',
  path: '/nominations',
  access: READS_REGISTER,
  summary: 'Who is eligible for which title, within which quota, and how far it is',
  request: { query: nominationQuery },
  responses: { 200: answers('A page.', nominationPage), ...refusals },
});
const forward = createRoute({
  method: 'post',
  path: '/nominations',
  access: HANDLES,
  summary: 'Put people forward for a title, within the quota',
  request: { headers: commandHeaders, body: bodyOf(puttingForward) },
  responses: {
    201: answers('Put forward.', z.object({ putForward: z.int() })),
    ...refusals,
  },
});
const withdrawal = createRoute({
  method: 'post',
  path: '/nominations/{nominationId}/withdrawal',
  access: HANDLES,
  summary: 'Take a nomination back',
  request: { params: one, headers: changeHeaders },
  responses: done,
});
const award = createRoute({
  method: 'post',
  path: '/nominations/{nominationId}/award',
  access: REVOKES,
  summary: 'Record the document by which an office awarded the title',
  request: { params: one, headers: changeHeaders, body: bodyOf(awardDocument) },
  responses: done,
});
const confirmation = createRoute({
  method: 'post',
  path: '/nominations/{nominationId}/award/confirmation',
  access: REVOKES,
  summary: 'Confirm the recorded document, as another person',
  request: { params: one, headers: changeHeaders },
  responses: done,
});
const listed = createRoute({
  method: 'get',
  path: '/office-list',
  access: READS_REGISTER,
  summary: '职业资格: who follows from the rules and is only listed for the office',
  request: { query: nominationQuery },
  responses: { 200: answers('A page.', officeList), ...refusals },
});
const listedFile = createRoute({
  method: 'get',
  path: '/office-list/file',
  access: READS_REGISTER,
  summary: 'The same rows as a file',
  request: { query: z.object({ competitionId: id, format: z.enum(['csv', 'xlsx']) }) },
  responses: {
    200: {
      description: 'The file, to be saved.',
      content: {
        'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...refusals,
  },
});

/** One office reads at most so many rows of a contest in one file. */
const FILE_ROWS_MAX = 20_000;

/** Titles as nominations (M22), and what is only listed for an office (M23). */
export const nominationRoutes = (deps: CommandDeps): App => {
  const [readAll, readList] = [readNominations(deps), readOfficeList(deps)];
  const [put, withdraw] = [putPeopleForward(deps), withdrawNomination(deps)];
  const [record, confirm] = [recordAward(deps), confirmAward(deps)];
  const write = openWorkbookWriter();
  return createRoutes()
    .openapi(list, (c) => read(c, readAll(c.var.actor.personId, c.req.valid('query'))))
    .openapi(forward, (c) => {
      const { decisionIds } = c.req.valid('json');
      return made(c, decisionIds, (frame) => put(frame, decisionIds));
    })
    .openapi(withdrawal, (c) => {
      const asked = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => withdraw(frame, { ...asked, basedOn }));
    })
    .openapi(award, (c) => {
      const [asked, document] = [c.req.valid('param'), c.req.valid('json')];
      return changed(c, document, (frame, basedOn) =>
        record(frame, { ...asked, basedOn }, document),
      );
    })
    .openapi(confirmation, (c) => {
      const asked = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => confirm(frame, { ...asked, basedOn }));
    })
    .openapi(listed, (c) => read(c, readList(c.var.actor.personId, c.req.valid('query'))))
    .openapi(listedFile, async (c) => {
      const { competitionId, format } = c.req.valid('query');
      const found = await readList(c.var.actor.personId, { competitionId, limit: FILE_ROWS_MAX });
      if (!found.ok) return problem(c, found.refusal);
      const rows = listCells(found.value.items);
      if (format === 'csv') {
        const lines = [LIST_COLUMNS.map(({ name }) => name), ...rows].map(csvLine);
        const bytes = Buffer.from(CSV_MARK + lines.join(''));
        return download({ kind: 'csv', bytes }, 'office-list');
      }
      const bytes = await write([
        { name: '职业资格 Qualifications', columns: LIST_COLUMNS, rows: [rows] },
      ]);
      return bytes.ok
        ? download({ kind: 'xlsx', bytes: bytes.value }, 'office-list')
        : problem(c, bytes.refusal);
    });
};
