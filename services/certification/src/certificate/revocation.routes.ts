import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changeHeaders,
  commandHeaders,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { basedOnVersion } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import { REVOKES } from '../viewer/viewer.access.ts';
import { revocationWish } from './certificate.body.ts';
import { confirmRevocation } from './confirm-revocation.ts';
import { requestRevocation } from './request-revocation.ts';

const requestRoute = createRoute({
  method: 'post',
  path: '/certificates/{certificateId}/revocations',
  access: REVOKES,
  request: {
    params: z.object({ certificateId: id }),
    headers: commandHeaders,
    body: bodyOf(revocationWish),
  },
  responses: {
    201: answers('Waits for a second person.', z.object({ revocationId: id, version: z.int() })),
    ...refusals,
  },
});
const confirmRoute = createRoute({
  method: 'post',
  path: '/revocations/{revocationId}/confirmation',
  access: REVOKES,
  request: { params: z.object({ revocationId: id }), headers: changeHeaders },
  responses: {
    200: answers(
      'Revoked; the status list says so from now on.',
      z.object({ revocationId: id, certificateId: id, version: z.int() }),
    ),
    ...refusals,
  },
});

/** Revoking takes two people: one asks with the reason, another confirms. */
export const revocationRoutes = (deps: CommandDeps): App => {
  const request = requestRevocation(deps);
  const confirm = confirmRevocation(deps);
  const routes = createRoutes();
  routes.openapi(requestRoute, (c) => {
    const { certificateId } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    return write(c, { reason }, (frame) => request(frame, { certificateId, reason }), 201);
  });
  routes.openapi(confirmRoute, async (c) => {
    const basedOn = basedOnVersion(c);
    if (!basedOn.ok) return problem(c, basedOn.refusal);
    const wish = { ...c.req.valid('param'), basedOn: basedOn.value };
    return write(c, wish, (frame) => confirm(frame, wish));
  });
  return routes;
};
