import { z } from '@hono/zod-openapi';
import { keyName, keyReason, signingKeys } from '@jinbang/contracts/http/signing-key';
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
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import { confirmRemoval, withdrawRemoval } from './end-removal.ts';
import { KEEPS_KEYS, READS_KEYS } from './key.access.ts';
import { readKeys } from './read-keys.ts';
import { requestRemoval } from './request-removal.ts';
import { rotateKey } from './rotate-key.ts';
import type { Vault } from './vault.ts';

const params = z.object({ bodyId: id, keyName });
const ended = z.object({ removalId: id, version: z.int() });

const list = createRoute({
  method: 'get',
  path: '/issuers/{bodyId}/signing-keys',
  access: READS_KEYS,
  request: { params: z.object({ bodyId: id }) },
  responses: {
    200: answers('Every key the body ever had, and what became of it.', signingKeys),
    ...refusals,
  },
});
const rotate = createRoute({
  method: 'post',
  path: '/issuers/{bodyId}/signing-keys/{keyName}/retirement',
  access: KEEPS_KEYS,
  request: { params, headers: commandHeaders, body: bodyOf(keyReason) },
  responses: {
    201: answers(
      'Another key signs from now on; this one stays listed.',
      z.object({ keyName, newKey: keyName }),
    ),
    ...refusals,
  },
});
const request = createRoute({
  method: 'post',
  path: '/issuers/{bodyId}/signing-keys/{keyName}/removals',
  access: KEEPS_KEYS,
  request: { params, headers: commandHeaders, body: bodyOf(keyReason) },
  responses: { 201: answers('Waits for a second person.', ended), ...refusals },
});
const confirm = createRoute({
  method: 'post',
  path: '/key-removals/{removalId}/confirmation',
  access: KEEPS_KEYS,
  request: { params: z.object({ removalId: id }), headers: changeHeaders },
  responses: {
    200: answers('Listed no more; its certificates are signed again.', ended),
    ...refusals,
  },
});
const withdraw = createRoute({
  method: 'post',
  path: '/key-removals/{removalId}/withdrawal',
  access: KEEPS_KEYS,
  request: { params: z.object({ removalId: id }), headers: changeHeaders },
  responses: { 200: answers('Taken back; the key stays as it was.', ended), ...refusals },
});

/** The keys a body signs with: replaced by one person, removed by two. */
export const keyRoutes = (deps: CommandDeps & { readonly vault: Vault }): App => {
  const [readAll, rotateOne, requestOne] = [readKeys(deps), rotateKey(deps), requestRemoval(deps)];
  const [confirmOne, withdrawOne] = [confirmRemoval(deps), withdrawRemoval(deps)];
  return createRoutes()
    .openapi(list, (c) => read(c, readAll(c.var.actor.personId, c.req.valid('param').bodyId)))
    .openapi(rotate, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return made(c, wish, (frame) => rotateOne(frame, wish));
    })
    .openapi(request, (c) => {
      const wish = { ...c.req.valid('param'), ...c.req.valid('json') };
      return made(c, wish, (frame) => requestOne(frame, wish));
    })
    .openapi(confirm, (c) => {
      const { removalId } = c.req.valid('param');
      return changed(c, { removalId }, (frame, basedOn) =>
        confirmOne(frame, { removalId, basedOn }),
      );
    })
    .openapi(withdraw, (c) => {
      const { removalId } = c.req.valid('param');
      return changed(c, { removalId }, (frame, basedOn) =>
        withdrawOne(frame, { removalId, basedOn }),
      );
    });
};
