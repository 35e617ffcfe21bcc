import { z } from '@hono/zod-openapi';
import {
  acceptanceBody,
  answerBody,
  keptObjection,
  newObjection,
  objectionPage,
} from '@jinbang/contracts/http/result-objection';
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
import { createRoutes } from '@jinbang/service-kit/app';
import { download } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { ResultDeps } from '../result/result-desk.ts';
import { takeFile } from './keep-files.ts';
import { acceptObjection, answerObjection, fileObjection } from './keep-objections.ts';
import { HANDLES_OBJECTIONS, READS_OBJECTIONS } from './objection.access.ts';
import { readObjections } from './read-objections.ts';

const eventPath = z.object({ eventId: z.uuid() });
const objectionPath = eventPath.extend({ objectionId: z.uuid() });
const kept = { 200: answers('Kept.', keptObjection), ...refusals };

const filing = createRoute({
  method: 'post',
  path: '/events/{eventId}/objections',
  access: HANDLES_OBJECTIONS,
  summary: 'Take in an objection to a result in its public notice.',
  request: { params: eventPath, headers: commandHeaders, body: bodyOf(newObjection) },
  responses: { 201: answers('It is filed, with its number.', keptObjection), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/objections',
  access: READS_OBJECTIONS,
  summary: 'The objections to the results of an event, newest first.',
  request: {
    params: eventPath,
    query: z.object({
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: { 200: answers('The objections.', objectionPage), ...refusals },
});

const acceptance = createRoute({
  method: 'post',
  path: '/events/{eventId}/objections/{objectionId}/acceptance',
  access: HANDLES_OBJECTIONS,
  summary: 'Accept an objection, or say in writing why not.',
  request: { params: objectionPath, headers: changeHeaders, body: bodyOf(acceptanceBody) },
  responses: kept,
});

const answer = createRoute({
  method: 'post',
  path: '/events/{eventId}/objections/{objectionId}/answer',
  access: HANDLES_OBJECTIONS,
  summary: 'Answer it in writing, as somebody else than who accepted it.',
  request: { params: objectionPath, headers: changeHeaders, body: bodyOf(answerBody) },
  responses: kept,
});

const evidence = createRoute({
  method: 'get',
  path: '/events/{eventId}/objections/{objectionId}/files/{place}',
  access: READS_OBJECTIONS,
  summary: 'A file of evidence as it was handed in.',
  request: { params: objectionPath.extend({ place: z.coerce.number().int().min(1).max(3) }) },
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

/** `/api/ranking/v1/events/{eventId}/objections`: 异议 in the public notice. */
export const objectionRoutes = (deps: ResultDeps) => {
  const [takeIn, readAll] = [fileObjection(deps), readObjections(deps)];
  const [acceptIt, answerIt] = [acceptObjection(deps), answerObjection(deps)];
  const takeIt = takeFile(deps);
  return createRoutes()
    .openapi(filing, (c) =>
      made(c, c.req.valid('json'), (frame) =>
        takeIn(frame, c.req.valid('param').eventId, c.req.valid('json')),
      ),
    )
    .openapi(list, (c) => {
      c.header('cache-control', 'no-store');
      const { eventId } = c.req.valid('param');
      return read(c, readAll(c.var.actor.personId, eventId, c.req.valid('query')));
    })
    .openapi(acceptance, (c) =>
      changed(c, c.req.valid('json'), (frame, version) =>
        acceptIt(frame, { ...c.req.valid('param'), version }, c.req.valid('json')),
      ),
    )
    .openapi(answer, (c) =>
      changed(c, c.req.valid('json'), (frame, version) =>
        answerIt(frame, { ...c.req.valid('param'), version }, c.req.valid('json')),
      ),
    )
    .openapi(evidence, async (c) => {
      const asked = c.req.valid('param');
      const found = await takeIt(c.var.actor.personId, asked);
      return found.ok
        ? download(found.value, `evidence-${asked.place}`)
        : problem(c, found.refusal);
    });
};
