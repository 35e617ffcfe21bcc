import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { commandFrame } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { KEEPS_KEYS, MAKES_KEYS, SEES_KEYS } from './api-key.access.ts';
import { apiKeyView, issuedApiKey, keyQuery, newApiKey } from './api-key.body.ts';
import { type KeyDeps, makeApiKey, revokeApiKey, showApiKeys } from './keep-api-keys.ts';

const make = createRoute({
  method: 'post',
  path: '/api-keys',
  access: MAKES_KEYS,
  summary: 'Make a key for a person’s machine; it is shown once',
  request: { headers: commandHeaders, body: bodyOf(newApiKey) },
  responses: { 201: answers('The key.', issuedApiKey), ...refusals },
});
const list = createRoute({
  method: 'get',
  path: '/api-keys',
  access: SEES_KEYS,
  summary: 'List keys, without the keys themselves',
  request: { query: keyQuery },
  responses: { 200: answers('A page.', pageOf(apiKeyView)), ...refusals },
});
const revoke = createRoute({
  method: 'delete',
  path: '/api-keys/{keyId}',
  access: KEEPS_KEYS,
  summary: 'Take a key back; it ends within a minute everywhere',
  request: { headers: commandHeaders, params: z.object({ keyId: id }) },
  responses: { 200: answers('Taken back.', z.object({ keyId: id })), ...refusals },
});

export const apiKeyRoutes = (deps: KeyDeps): App =>
  createRoutes()
    .openapi(make, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => makeApiKey(deps)(c.var.actor, frame, body));
    })
    .openapi(list, (c) => read(c, showApiKeys(deps)(c.var.actor.personId, c.req.valid('query'))))
    .openapi(revoke, (c) => {
      const frame = commandFrame(c, null);
      if (!frame.ok) return problem(c, frame.refusal);
      return read(c, revokeApiKey(deps)(frame.value, c.req.valid('param').keyId));
    });
