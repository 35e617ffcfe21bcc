import { z } from '@hono/zod-openapi';
import {
  networkObjection,
  objectionFile,
  objectionReceipt,
  ownObjection,
  publicObjection,
} from '@jinbang/contracts/http/result-objection';
import { OBJECTION_FILES_MAX } from '@jinbang/contracts/objection-code';
import { answers, bodyOf, commandHeaders, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { strangerFrame } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { FOR_EVERYBODY } from '../result/result.access.ts';
import { fileOverNetwork, type OpenDeps } from './file-over-network.ts';
import { handInFile } from './keep-files.ts';
import { BY_OBJECTION_CODE } from './objection.access.ts';
import { readOwnObjection } from './own-objection.ts';
import { followObjection } from './read-objections.ts';

/** The body is the file itself. */
export const objectionFilePath =
  /^\/api\/ranking\/v1\/public\/events\/[^/]+\/own-objection\/files\/[^/]+$/;

const eventPath = z.object({ eventId: z.uuid() });
const code = z.string().max(64).default('');
/** In a header: an address is logged on the way, and this opens what was written. */
const codeHeader = z.object({ 'objection-code': code });
const content = {
  'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) },
};

const filing = createRoute({
  method: 'post',
  path: '/events/{eventId}/objections',
  access: FOR_EVERYBODY,
  summary: 'Object to a result while its public notice runs, with a name or without.',
  request: { params: eventPath, headers: commandHeaders, body: bodyOf(networkObjection) },
  responses: { 201: answers('Received: its number and when.', objectionReceipt), ...refusals },
});

const own = createRoute({
  method: 'get',
  path: '/events/{eventId}/own-objection',
  access: BY_OBJECTION_CODE,
  summary: 'The own objection and its answer, by the code made when it was filed.',
  request: { params: eventPath, headers: codeHeader },
  responses: { 200: answers('The objection.', ownObjection), ...refusals },
});

const evidence = createRoute({
  method: 'put',
  path: '/events/{eventId}/own-objection/files/{place}',
  access: BY_OBJECTION_CODE,
  summary: 'Hand in evidence (PDF, JPEG or PNG, at most 10 MB) until the office goes on with it.',
  request: {
    params: eventPath.extend({ place: z.coerce.number().int().min(1).max(OBJECTION_FILES_MAX) }),
    headers: codeHeader,
    body: { required: true, content },
  },
  responses: { 200: answers('Kept.', objectionFile), ...refusals },
});

const follow = createRoute({
  method: 'get',
  path: '/events/{eventId}/objections/{objectionId}',
  access: FOR_EVERYBODY,
  summary: 'How far an objection is, for whoever has its number; nothing of what it says.',
  request: { params: eventPath.extend({ objectionId: z.uuid() }) },
  responses: { 200: answers('How far it is.', publicObjection), 404: refusals[404] },
});

/** `/api/ranking/v1/public/events/{eventId}/…objection…`: 异议 by whoever reads the notice. */
export const publicObjectionRoutes = (deps: OpenDeps) => {
  const [fileOne, readOwn, handIn] = [
    fileOverNetwork(deps),
    readOwnObjection(deps),
    handInFile(deps),
  ];
  const followOne = followObjection(deps);
  return createRoutes()
    .openapi(filing, async (c) => {
      const body = c.req.valid('json');
      const frame = strangerFrame(c, body);
      if (!frame.ok) return problem(c, frame.refusal);
      const outcome = await fileOne(frame.value, c.req.valid('param').eventId, body);
      return outcome.ok ? c.json(outcome.value, 201) : problem(c, outcome.refusal);
    })
    .openapi(own, (c) => {
      c.header('cache-control', 'no-store');
      const { eventId } = c.req.valid('param');
      return read(c, readOwn(eventId, c.req.valid('header')['objection-code']));
    })
    .openapi(evidence, async (c) => {
      const bytes = Buffer.from(await c.req.arrayBuffer());
      const given = { ...c.req.valid('param'), code: c.req.valid('header')['objection-code'] };
      return read(c, handIn({ ...given, bytes }));
    })
    .openapi(follow, (c) => {
      c.header('cache-control', 'no-store');
      const { eventId, objectionId } = c.req.valid('param');
      return read(c, followOne(eventId, objectionId));
    });
};
