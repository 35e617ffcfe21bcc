import { z } from '@hono/zod-openapi';
import { publicStandard } from '@jinbang/contracts/http/standard';
import { verification } from '@jinbang/contracts/http/verify';
import { level } from '@jinbang/contracts/level';
import { bilingual, id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { unknown } from '../command.ts';
import type { PublishList } from '../status/publish-status-list.ts';
import { FOR_EVERYBODY } from '../viewer/viewer.access.ts';
import {
  type PublicDeps,
  readDidDocument,
  readJwks,
  readPublicCertificate,
  readPublicOccupation,
  readPublicPack,
} from './read-public.ts';

const anyObject = z.record(z.string(), z.unknown());
const get = 'get' as const;

const didRoute = createRoute({
  method: get,
  path: '/did.json',
  access: FOR_EVERYBODY,
  responses: {
    200: answers('The issuer as did:web, with every key still listed.', anyObject),
    ...refusals,
  },
});
const jwksRoute = createRoute({
  method: get,
  path: '/jwks.json',
  access: FOR_EVERYBODY,
  responses: { 200: answers('The same keys as a JWK set.', anyObject), ...refusals },
});
const statusRoute = createRoute({
  method: get,
  path: '/status/{listId}',
  access: FOR_EVERYBODY,
  request: { params: z.object({ listId: id }) },
  responses: { 200: answers('A signed Bitstring Status List.', anyObject), ...refusals },
});
const certificateRoute = createRoute({
  method: get,
  path: '/certificates/{number}',
  access: FOR_EVERYBODY,
  request: { params: z.object({ number: z.string().min(4).max(60) }) },
  responses: {
    200: answers(
      'The certificate with what was checked; the name masked.',
      z.object({ verification, credential: z.string() }),
    ),
    ...refusals,
  },
});
const packRoute = createRoute({
  method: get,
  path: '/rule-packs/{packId}/{packVersion}',
  access: FOR_EVERYBODY,
  request: {
    params: z.object({
      packId: z.string().min(1).max(64),
      packVersion: z.coerce.number().int().positive(),
    }),
  },
  responses: { 200: answers('The rules, word for word.', anyObject), ...refusals },
});
const occupationRoute = createRoute({
  method: get,
  path: '/occupations/{code}',
  access: FOR_EVERYBODY,
  request: { params: z.object({ code: z.string().min(1).max(32) }) },
  responses: {
    200: answers(
      'The occupation certificates name; their pages stand at /standards and /achievements.',
      z.object({
        code: z.string(),
        name: bilingual,
        trade: bilingual.nullable(),
        levels: z.array(z.object({ level, name: bilingual })).max(8),
        /** The national edition in force today; null where none is registered. */
        standard: publicStandard.nullable(),
      }),
    ),
    ...refusals,
  },
});

const MINUTE = 'public, max-age=60';
/** A revocation must be seen soon, wherever a copy is kept on the way. */
const SHORT = 'public, max-age=15';

/** What anybody may read: issuer, keys, status lists, certificates by number, rules. */
export const publicRoutes = (deps: PublicDeps & { readonly publishList: PublishList }): App => {
  const did = readDidDocument(deps);
  const jwks = readJwks(deps);
  const certificate = readPublicCertificate(deps);
  const pack = readPublicPack(deps);
  const occupation = readPublicOccupation(deps);
  const routes = createRoutes();
  routes.openapi(didRoute, (c) => {
    c.header('cache-control', MINUTE);
    return read(c, did());
  });
  routes.openapi(jwksRoute, (c) => {
    c.header('cache-control', MINUTE);
    return read(c, jwks());
  });
  routes.openapi(statusRoute, async (c) => {
    const text = await deps.publishList(c.req.valid('param').listId);
    if (!text) return problem(c, unknown('status-list.unknown'));
    c.header('cache-control', SHORT);
    return c.body(text, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
  routes.openapi(certificateRoute, (c) => read(c, certificate(c.req.valid('param').number)));
  routes.openapi(packRoute, (c) => {
    const { packId, packVersion } = c.req.valid('param');
    return read(c, pack(packId, packVersion));
  });
  routes.openapi(occupationRoute, (c) => {
    c.header('cache-control', MINUTE);
    return read(c, occupation(c.req.valid('param').code));
  });
  return routes;
};
