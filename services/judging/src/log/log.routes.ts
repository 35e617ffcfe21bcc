import { z } from '@hono/zod-openapi';
import {
  broughtLogsView,
  consistencyView,
  eventLocks,
  inclusionView,
  logView,
} from '@jinbang/contracts/http/judging-log';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import type { Database } from '@jinbang/service-kit/database';
import { createRoute } from '@jinbang/service-kit/route-access';
import { readBroughtLogs } from './read-brought.ts';
import { readEventLocks } from './read-event-locks.ts';
import { readConsistency, readInclusion, readLog } from './read-log.ts';

// Numbers and hashes that say nothing about anybody: whoever wants to keep or post them may.
const FOR_EVERYBODY = { public: true } as const;

const LEAVES_MAX = 1_000_000_000_000;
const count = z.coerce.number().int().min(0).max(LEAVES_MAX);
const atSize = z.object({
  size: count.optional().openapi({ description: 'The log as it was then; else as it is now.' }),
});

const getLog = createRoute({
  method: 'get',
  path: '/log',
  access: FOR_EVERYBODY,
  tags: ['log'],
  summary: 'Whose mark log it is, by which keys, and its newest checkpoint.',
  request: {
    query: z.object({
      until: z.iso.datetime().optional().openapi({ description: 'The newest of that moment.' }),
    }),
  },
  responses: { 200: answers('The log.', logView), ...refusals },
});

const getCheckpoint = createRoute({
  method: 'get',
  path: '/log/checkpoint',
  access: FOR_EVERYBODY,
  tags: ['log'],
  summary: 'The newest checkpoint as a signed note, to keep or post anywhere.',
  responses: {
    200: {
      description: 'C2SP tlog-checkpoint; empty while nothing was ever logged.',
      content: { 'text/plain': { schema: z.string() } },
    },
  },
});

const getBrought = createRoute({
  method: 'get',
  path: '/log/brought/{competitionId}',
  access: FOR_EVERYBODY,
  tags: ['log'],
  summary:
    'The logs a contest was in before it was handed over to here, each with its last checkpoint.',
  request: { params: z.object({ competitionId: id }) },
  responses: {
    200: answers(
      'Each with its keys and its end; 404 for a contest that began here.',
      broughtLogsView,
    ),
    ...refusals,
  },
});

const getLocks = createRoute({
  method: 'get',
  path: '/log/locks/{eventId}',
  access: FOR_EVERYBODY,
  tags: ['log'],
  summary: 'That the marks of an event were closed: its locks, as the log holds them.',
  request: { params: z.object({ eventId: id }) },
  responses: {
    200: answers('The newest lock of each module; none before one is locked.', eventLocks),
    ...refusals,
  },
});

const getInclusion = createRoute({
  method: 'get',
  path: '/log/leaves/{leaf}/inclusion',
  access: FOR_EVERYBODY,
  tags: ['log'],
  summary: 'That a leaf stands in the log (RFC 9162).',
  request: { params: z.object({ leaf: count }), query: atSize },
  responses: { 200: answers('The proof.', inclusionView), ...refusals },
});

const getConsistency = createRoute({
  method: 'get',
  path: '/log/sizes/{older}/consistency',
  access: FOR_EVERYBODY,
  tags: ['log'],
  summary: 'That the log of that size is the beginning of the one of today (RFC 9162).',
  request: { params: z.object({ older: count }), query: atSize },
  responses: { 200: answers('The proof.', consistencyView), ...refusals },
});

/** `/api/judging/v1/public`: the log, without signing in. */
export const logRoutes = ({ logDb: db }: { logDb: Database }) =>
  createRoutes()
    .openapi(getLog, async (c) => {
      const { until } = c.req.valid('query');
      return c.json(await readLog(db, until === undefined ? undefined : new Date(until)), 200);
    })
    .openapi(getCheckpoint, async (c) => {
      const { checkpoint } = await readLog(db);
      return c.text(checkpoint?.note ?? '', 200);
    })
    .openapi(getBrought, (c) => read(c, readBroughtLogs(db, c.req.valid('param').competitionId)))
    .openapi(getLocks, (c) => read(c, readEventLocks(db, c.req.valid('param').eventId)))
    .openapi(getInclusion, (c) =>
      read(c, readInclusion(db, c.req.valid('param').leaf, c.req.valid('query').size)),
    )
    .openapi(getConsistency, (c) =>
      read(c, readConsistency(db, c.req.valid('param').older, c.req.valid('query').size)),
    );
