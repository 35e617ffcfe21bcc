import { z } from '@hono/zod-openapi';
import { issuerChange, issuerView, newIssuer } from '@jinbang/contracts/http/issuer';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changeHeaders,
  commandHeaders,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { basedOnVersion } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import type { Vault } from '../key/vault.ts';
import { ANY_SIGNED_IN, AUTHORISES, FILES_ISSUERS } from '../viewer/viewer.access.ts';
import { authoriseIssuer } from './authorise-issuer.ts';
import { changeIssuer } from './change-issuer.ts';
import { endAuthorisation } from './end-authorisation.ts';
import { fileIssuer } from './file-issuer.ts';
import { issuerDetail, newAuthorisation } from './issuer.body.ts';
import { readIssuer, readIssuers } from './read-issuers.ts';

const params = z.object({ bodyId: id });

const fileRoute = createRoute({
  method: 'post',
  path: '/issuers',
  access: FILES_ISSUERS,
  request: { headers: commandHeaders, body: bodyOf(newIssuer) },
  responses: {
    201: answers('On file, with a signing key.', z.object({ bodyId: id, version: z.int() })),
    ...refusals,
  },
});
const listRoute = createRoute({
  method: 'get',
  path: '/issuers',
  access: ANY_SIGNED_IN,
  responses: {
    200: answers(
      'Every body on file.',
      z.object({ items: z.array(issuerView).max(200), next: z.null() }),
    ),
    ...refusals,
  },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/issuers/{bodyId}',
  access: ANY_SIGNED_IN,
  request: { params },
  responses: { 200: answers('A body with its documents.', issuerDetail), ...refusals },
});
const changeRoute = createRoute({
  method: 'put',
  path: '/issuers/{bodyId}',
  access: FILES_ISSUERS,
  request: { params, headers: changeHeaders, body: bodyOf(issuerChange) },
  responses: {
    200: answers('Changed.', z.object({ bodyId: id, version: z.int() })),
    ...refusals,
  },
});
const endRoute = createRoute({
  method: 'post',
  path: '/authorisations/{authorisationId}/end',
  access: AUTHORISES,
  request: { params: z.object({ authorisationId: id }), headers: changeHeaders },
  responses: {
    200: answers('Ended.', z.object({ authorisationId: id, version: z.int() })),
    ...refusals,
  },
});
const authoriseRoute = createRoute({
  method: 'post',
  path: '/issuers/{bodyId}/authorisations',
  access: AUTHORISES,
  request: { params, headers: commandHeaders, body: bodyOf(newAuthorisation) },
  responses: {
    201: answers('On file.', z.object({ authorisationId: id, version: z.int() })),
    ...refusals,
  },
});

/** Filed bodies and the documents that authorise them. */
export const issuerRoutes = (
  deps: CommandDeps & { readonly vault: Vault; readonly did: string; readonly origin: string },
): App => {
  const file = fileIssuer(deps);
  const authorise = authoriseIssuer(deps);
  const change = changeIssuer(deps);
  const end = endAuthorisation(deps);
  const routes = createRoutes();
  routes.openapi(fileRoute, (c) => {
    const issuer = c.req.valid('json');
    return write(c, issuer, (frame) => file(frame, issuer), 201);
  });
  routes.openapi(listRoute, (c) => read(c, readIssuers(deps)()));
  routes.openapi(oneRoute, (c) => read(c, readIssuer(deps)(c.req.valid('param').bodyId)));
  routes.openapi(authoriseRoute, (c) => {
    const { bodyId } = c.req.valid('param');
    const document = c.req.valid('json');
    return write(c, document, (frame) => authorise(frame, bodyId, document), 201);
  });
  routes.openapi(changeRoute, (c) => {
    const basedOn = basedOnVersion(c);
    if (!basedOn.ok) return problem(c, basedOn.refusal);
    const wish = { ...c.req.valid('json'), ...c.req.valid('param'), basedOn: basedOn.value };
    return write(c, wish, (frame) => change(frame, wish));
  });
  routes.openapi(endRoute, (c) => {
    const basedOn = basedOnVersion(c);
    if (!basedOn.ok) return problem(c, basedOn.refusal);
    const wish = { ...c.req.valid('param'), basedOn: basedOn.value };
    return write(c, wish, (frame) => end(frame, wish));
  });
  return routes;
};
