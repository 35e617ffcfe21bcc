import { z } from '@hono/zod-openapi';
import { refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { MEDIA_TYPE_OF } from '@jinbang/service-kit/content-kind.rules';
import { createRoute } from '@jinbang/service-kit/route-access';
import { openWorkbookWriter } from '@jinbang/service-kit/table/workbook-writer';
import { FOR_EVERYBODY, READS_STANDINGS } from '../result/result.access.ts';
import type { ReadDeps } from '../standing/read-standings.ts';
import { standingQuery } from '../standing/standing-view.ts';
import { exportBoard } from './export-board.ts';
import { exportCeremony } from './export-ceremony.ts';
import { exportPublicResult, exportResult } from './export-result.ts';
import { exportStandings } from './export-standings.ts';
import { handOutCeremony, handOutRanking, type TableKind } from './hand-out.ts';

const FILES = ['csv', 'xlsx', 'json'] as const;
const TABLES = ['csv', 'xlsx'] as const;

const eventPath = z.object({ eventId: z.uuid() });
const resultPath = eventPath.extend({ version: z.coerce.number().int().min(1).max(1_000_000) });
const standingsPart = standingQuery.pick({ group: true, module: true, stage: true });
const ceremonyPart = z.object({
  /** As it stands in the programme of the ceremony: `07` or `7`. */
  skill: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional(),
  group: z.string().max(16).optional(),
});

type Kind = (typeof FILES)[number];

const tags = ['exports'];

/** What a file says of itself is in it and in its name. */
const handsOut = (kind: Kind) => ({
  200: {
    description: 'The file; its name says the event, its state, version and time.',
    content: { [MEDIA_TYPE_OF[kind].split(';')[0] ?? '']: { schema: z.string() } },
  },
  ...refusals,
});

const standings = (kind: Kind) =>
  createRoute({
    method: 'get',
    path: `/events/{eventId}/standings.${kind}`,
    access: READS_STANDINGS,
    tags,
    summary: `The whole present ranking as ${kind}.`,
    request: { params: eventPath, query: standingsPart },
    responses: handsOut(kind),
  });

const result = (kind: Kind) =>
  createRoute({
    method: 'get',
    path: `/events/{eventId}/results/{version}/rows.${kind}`,
    access: READS_STANDINGS,
    tags,
    summary: `A result that was handed in as ${kind}.`,
    request: { params: resultPath },
    responses: handsOut(kind),
  });

const ceremony = (kind: TableKind) =>
  createRoute({
    method: 'get',
    path: `/events/{eventId}/results/{version}/ceremony.${kind}`,
    access: READS_STANDINGS,
    tags,
    summary: `Who stands on the stage, a row a person, as ${kind}.`,
    request: { params: resultPath, query: ceremonyPart },
    responses: handsOut(kind),
  });

const board = (kind: Kind) =>
  createRoute({
    method: 'get',
    path: `/events/{eventId}/board.${kind}`,
    access: FOR_EVERYBODY,
    tags,
    summary: `The board as everybody sees it as ${kind}.`,
    request: { params: eventPath },
    responses: handsOut(kind),
  });

const publicResult = (kind: Kind) =>
  createRoute({
    method: 'get',
    path: `/results/{eventId}/{version}/rows.${kind}`,
    access: FOR_EVERYBODY,
    tags,
    summary: `A released result as ${kind}: entry numbers, and winners by name while it stands.`,
    request: { params: resultPath },
    responses: handsOut(kind),
  });

/** What may be taken along, by those who work on an event and by anybody; one writer of workbooks for all. */
export const exportRoutes = (deps: ReadDeps) => {
  const write = openWorkbookWriter();
  const [ofStandings, ofResult, ofCeremony] = [
    exportStandings(deps),
    exportResult(deps),
    exportCeremony(deps),
  ];
  const [ofBoard, ofPublic] = [exportBoard(deps), exportPublicResult(deps)];
  const [staff, everybody] = [createRoutes(), createRoutes()];
  for (const kind of FILES) {
    staff
      .openapi(standings(kind), async (c) => {
        const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
        return handOutRanking(c, kind, await ofStandings(c.var.actor.personId, asked), write);
      })
      .openapi(result(kind), async (c) => {
        const asked = c.req.valid('param');
        return handOutRanking(c, kind, await ofResult(c.var.actor.personId, asked), write);
      });
    everybody
      .openapi(board(kind), async (c) =>
        handOutRanking(c, kind, await ofBoard(c.req.valid('param').eventId), write),
      )
      .openapi(publicResult(kind), async (c) =>
        handOutRanking(c, kind, await ofPublic(c.req.valid('param')), write),
      );
  }
  for (const kind of TABLES) {
    staff.openapi(ceremony(kind), async (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
      return handOutCeremony(c, kind, await ofCeremony(c.var.actor.personId, asked), write);
    });
  }
  return { staff, everybody };
};
